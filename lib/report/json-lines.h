// An alliance on one line, for programs: what was found of it, by the ids of the library.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "assess/brief.h"
#include "report/json.h"
#include "text/json-writer.h"
#include "yaml/tree.h"

namespace entente::report {

/// Writes the lines of one run. The keys are those of the JSON report; of the findings there are those that
/// count and are unmet or open, and only what is unmet tells what it rests on. What hangs on the library
/// alone is left out: `entente factors --format json` tells it by id.
class JsonLines {
 public:
  /// `set` are the assignments that every description was changed by, as the command line had them.
  JsonLines(const Library& library, std::vector<std::string> set);

  /// The line, ending with a line break.
  std::string of(const Alliance& alliance, const Assessment& assessment) const;
  std::string of(const Unread& unread) const;

  /// How the line of a description begins, if it is of that content, assessed as this run does it.
  std::string beginning(const std::string& file, int document, int line, const Fingerprint& content) const;

 private:
  void write_run(JsonWriter& to) const;

  const Library& library_;
  std::vector<std::string> set_;
};

/// What a line tells; nothing where it is none of an assessment by that library.
std::optional<Brief> read_brief(yaml::Value line, const Library& library);

}  // namespace entente::report
