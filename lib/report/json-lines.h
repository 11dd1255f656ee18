// An alliance on one line, for programs: what was found of it, by the ids of the library.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "report/format.h"
#include "text/json-writer.h"
#include "yaml/tree.h"

namespace entente::report {

/// Writes the lines of one run. The keys are those of the JSON report; of the findings there are those that
/// count and are unmet or open, and only what is unmet tells what it rests on. Of acceptances, which few
/// have, there are the dates and places; a line without any has no key for them. What hangs on the library
/// alone is left out: `entente factors --format json` tells it by id.
class JsonLines final : public Format {
 public:
  /// `set` are the assignments that every description was changed by, as the command line had them.
  JsonLines(const Library& library, const std::vector<std::string>& set, const Audience& audience = {});

  Depth depth() const override { return Depth::counted; }
  bool is_of_many() const override { return true; }
  /// The line, ending with a line break.
  std::string of(const Diagnosis& diagnosis) const override;
  std::string of_unread(const Unread& unread) const override;

  /// How the line of a description begins, if it is of that content, assessed as this run does it.
  std::string beginning(const std::string& file, int document, int line, const Fingerprint& content) const;

 private:
  void write_findings(JsonWriter& out, const Alliance& alliance, const Assessment& assessment) const;
  void write_because(JsonWriter& out, const Finding& finding, const Alliance& alliance) const;
  void write_stale_acceptances(JsonWriter& out, const Alliance& alliance, const Assessment& assessment) const;
  void write_score(JsonWriter& out, Interval score, Bands bands) const;

  /// Nearly all of themes and factors: all that counts is unmet, or met, or open.
  static constexpr std::array<Interval, 3> usual_scores = {{{0, 0}, {100, 100}, {0, 100}}};

  /// Members of objects that tell of one theme or factor each.
  struct Scored {
    std::vector<std::string> names;                                      ///< which it is
    std::array<std::vector<std::string>, usual_scores.size()> complete;  ///< with a usual score
  };

  Scored scored(std::vector<std::string> names) const;
  void write_scored(JsonWriter& out, const Scored& members, std::size_t item, Interval score) const;

  const Library& library_;
  // Members that hang on the library and the run alone, so that each is written only once.
  std::string run_;
  std::vector<std::string> questions_;  ///< which it is
  std::vector<std::string> findings_;   ///< by rule: which it is, and how severe
  std::vector<std::string> statuses_;
  std::vector<std::string> bands_;  ///< by the worst, then the best
  Scored themes_;
  Scored factors_;
};

/// What a line tells; nothing where it is none of an assessment by that library.
std::optional<Brief> read_brief(yaml::Value line, const Library& library);

}  // namespace entente::report
