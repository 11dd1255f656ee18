// Reading descriptions of alliances against a library, with every complaint placed.
#pragma once

#include <optional>
#include <string_view>

#include "alliance/alliance.h"
#include "text/complaint.h"
#include "yaml/documents.h"

namespace entente {

/// The version of the file format that is read.
inline constexpr std::string_view format_version = "1";

/// A description as it was read.
struct Described {
  int document = 1;                   ///< its place among those of the file
  std::optional<Alliance> alliance;   ///< nothing where anything was complained of
  std::vector<Complaint> complaints;  ///< in the order of their places
};

/// The descriptions in a file, one after the other.
class AllianceReader {
 public:
  /// `text` and `library` outlive this; `file` is named in complaints and evidence.
  AllianceReader(std::string_view text, std::string file, const Library& library);

  /// Nothing when no description is left.
  std::optional<Described> next();

 private:
  const Library& library_;
  Complaints complaints_;
  yaml::Documents documents_;
  yaml::Tree tree_;
  int document_ = 0;
};

}  // namespace entente
