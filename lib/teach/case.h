// A case: an alliance with a case study, known to a class by a short id.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "alliance/alliance.h"
#include "knowledge/bundled-files.h"
#include "text/error.h"

namespace entente {

struct Case {
  std::string id;
  Alliance alliance;

  const CaseStudy& study() const { return *alliance.case_study; }
};

struct ReadCase {
  std::optional<Case> found;  ///< nothing where anything was complained of
  std::vector<Error> errors;
};

/// The file's name without its ending.
std::string_view case_id(const BundledFile& file);

/// In the order of the files.
std::vector<std::string_view> case_ids(std::span<const BundledFile> files);

const BundledFile* find_case(std::string_view id, std::span<const BundledFile> files);

/// A library with other questions than the case answers is complained of.
ReadCase read_case(const BundledFile& file, const Library& library);

}  // namespace entente
