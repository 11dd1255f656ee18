// The results of a SARIF report, each an object on one line.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "report/format.h"
#include "report/wording/acceptance-wording.h"
#include "text/json-writer.h"

namespace entente::report {

/// Numbers the descriptions of one file that have the same name, so that their fingerprints differ.
class Ordinals {
 public:
  /// How many of that name came before in the file. Files are to come one after the other.
  std::size_t next(std::string_view file, std::string_view name);

 private:
  std::string file_;
  std::map<std::string, std::size_t, std::less<>> counts_;
};

/// A finding with how far the alliance's score would rise if it were met, in hundredths of a point.
struct ScoredFinding {
  const Finding& finding;
  long points = 0;
};

/// Writes the results about one alliance, or about what could not be read.
class SarifResults {
 public:
  explicit SarifResults(const Library& library) : library_(library) {}

  /// `ordinal` is that of the description among those of its name.
  std::string of(const ScoredFinding& scored, const Diagnosis& diagnosis, std::size_t ordinal) const;
  /// An acceptance that should be taken out.
  std::string of(const Stale& stale, const Diagnosis& diagnosis, std::size_t ordinal) const;
  /// `ordinal` is that of the complaint among the same ones of its file.
  std::string of(const Error& error, const UnreadInput& unread, std::size_t ordinal) const;

 private:
  void write_evidence(JsonWriter& out, const Finding& finding, const Alliance& alliance) const;

  const Library& library_;
};

}  // namespace entente::report
