// An alliance on one line, for programs: what was found of it, by the ids of the library.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "report/format.h"
#include "text/json-writer.h"
#include "yaml/read/tree.h"

namespace entente::report {

/// Writes the lines of one run. The keys are those of the JSON report; of the findings there are those that
/// count and are unmet or open, and only what is unmet tells what it rests on. Of acceptances, which few
/// have, there are the dates and places; a line without any has no key for them. What hangs on the library
/// alone is left out: `entente factors --format json` tells it by id.
class JsonLines final : public Format {
 public:
  /// `set` are the assignments that every description was changed by, as the command line had them.
  JsonLines(const Library& library, const std::vector<std::string>& set, const Audience& audience = {});

  DiagnosisLevel depth() const override { return DiagnosisLevel::counted; }
  bool is_batch() const override { return true; }
  /// The line, ending with a line break.
  std::string of(const Diagnosis& diagnosis) const override;
  std::string render_error(const UnreadInput& unread) const override;

  /// How the line of a description begins, if it is of that content, assessed as this run does it.
  std::string beginning(const std::string& file, int document, int line, const Fingerprint& content) const;

  /// The same part of a line that any run wrote; empty if the line is of input that could not be read. It is
  /// found by its text: parsing each line would take several times as long as taking its result over.
  static std::string_view beginning_of(std::string_view line);
  /// How each line begins, whatever it is about.
  static constexpr std::string_view first_member = R"({"entente":")";

 private:
  void write_findings(JsonWriter& out, const Alliance& alliance, const Assessment& assessment) const;
  void write_because(JsonWriter& out, const Finding& finding, const Alliance& alliance) const;
  void write_stale_acceptances(JsonWriter& out, const Alliance& alliance, const Assessment& assessment) const;
  /// Of a theme or factor, the name of which is the first of its members.
  void write_scored(JsonWriter& out, std::string_view name, Interval score) const;
  void write_score(JsonWriter& out, Interval score, Bands bands) const;

  const Library& library_;
  // Members that hang on the library and the run alone, so that each is written only once.
  std::string run_;
  JsonMembers questions_;  ///< which it is
  JsonMembers findings_;   ///< by rule: which it is, and how severe
  JsonMembers statuses_;
  JsonMembers bands_;  ///< by the worst, then the best
  JsonMembers themes_;
  JsonMembers factors_;
  JsonMembers scores_;  ///< the usual ones
};

/// What a line tells; nothing where it is none of an assessment by that library.
std::optional<Summary> read_summary(yaml::Value line, const Library& library);

}  // namespace entente::report
