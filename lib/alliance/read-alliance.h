// Reads descriptions of alliances and checks them against a library; reports all errors with their locations.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "alliance/alliance.h"
#include "text/error.h"
#include "yaml/read/document-reader.h"
#include "yaml/read/document-splitter.h"
#include "yaml/read/tree.h"

namespace entente {

/// The version of the file format that can be read.
inline constexpr std::string_view format_version = "1";

/// Descriptions with more partners are refused. The largest consortia have some hundreds.
inline constexpr std::size_t max_partners = 1000;

/// Characters that a partner's key must not contain, so that `path@partner=value` is unambiguous.
inline constexpr std::string_view not_in_partner_keys = " \t@=,";

/// The result of reading one description.
struct ReadResult {
  int document = 1;                  ///< its number in the file, from 1; in JSON Lines, its line
  std::optional<Alliance> alliance;  ///< empty if there are errors
  std::string_view other = {};       ///< its kind if it is another file (other-file-kinds.h)
  std::vector<Error> errors;         ///< sorted by location
  std::vector<Error> warnings;       ///< of what is unusual but valid; sorted by location
};

/// Reads one description after the other, reusing its memory.
class DescriptionReader {
 public:
  /// `library` must outlive this.
  explicit DescriptionReader(const Library& library) : library_(library), unanswered_(library, 2) {}

  /// `file` is the name for errors and reports.
  ReadResult read(const yaml::DocumentText& section, const std::string& file);

 private:
  const Library& library_;
  yaml::DocumentReader documents_;
  yaml::Tree tree_;
  Answers unanswered_;  ///< a table for the last number of partners; copying it is faster than building one
};

/// Reads the descriptions of a file one after the other.
class AllianceReader {
 public:
  /// `text` and `library` must outlive this. `file` is the name for errors and reports.
  AllianceReader(std::string_view text, std::string file, const Library& library,
                 yaml::SplitAt cut = yaml::SplitAt::markers)
      : sections_(text, cut), file_(std::move(file)), reader_(library) {}

  /// The next description; an empty optional if there is none.
  std::optional<ReadResult> next();

 private:
  yaml::DocumentSplitter sections_;
  std::string file_;
  DescriptionReader reader_;
};

}  // namespace entente
