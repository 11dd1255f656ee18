// Reading descriptions of alliances against a library, with every complaint placed.
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

/// The version of the file format that is read.
inline constexpr std::string_view format_version = "1";

/// More are not read; the largest consortia have some hundreds.
inline constexpr std::size_t max_partners = 1000;

/// No partner's key has one of these: `path@partner=value` is read by them.
inline constexpr std::string_view not_in_partner_keys = " \t@=,";

/// A description as it was read.
struct ReadResult {
  int document = 1;                  ///< its place among those of the file
  std::optional<Alliance> alliance;  ///< nothing where anything was complained of
  std::string_view other = {};       ///< what else it is, and no description (other-file-kinds.h)
  std::vector<Error> errors;         ///< in the order of their places
  std::vector<Error> warnings;       ///< of what is odd and not wrong; the same
};

/// Reads descriptions, and keeps its memory from one to the next.
class DescriptionReader {
 public:
  /// `library` outlives this.
  explicit DescriptionReader(const Library& library) : library_(library), unanswered_(library, 2) {}

  /// `file` is named in complaints and evidence.
  ReadResult read(const yaml::DocumentText& section, const std::string& file);

 private:
  const Library& library_;
  yaml::DocumentReader documents_;
  yaml::Tree tree_;
  Answers unanswered_;  ///< for as many partners as the last alliance had
};

/// The descriptions in a file, one after the other.
class AllianceReader {
 public:
  /// `text` and `library` outlive this; `file` is named in complaints and evidence.
  AllianceReader(std::string_view text, std::string file, const Library& library,
                 yaml::SplitAt cut = yaml::SplitAt::markers)
      : sections_(text, cut), file_(std::move(file)), reader_(library) {}

  /// Nothing when no description is left.
  std::optional<ReadResult> next();

 private:
  yaml::DocumentSplitter sections_;
  std::string file_;
  DescriptionReader reader_;
};

}  // namespace entente
