#include "teach/case.h"

#include <algorithm>

#include "alliance/read-alliance.h"

namespace entente {

std::string_view case_id(const BundledFile& file) {
  return file.path.substr(0, file.path.rfind('.'));
}

std::vector<std::string_view> case_ids(std::span<const BundledFile> files) {
  std::vector<std::string_view> ids;
  for (const auto& file : files) ids.push_back(case_id(file));
  return ids;
}

const BundledFile* find_case(std::string_view id, std::span<const BundledFile> files) {
  const auto found = std::ranges::find(files, id, case_id);
  return found == files.end() ? nullptr : &*found;
}

ReadCase read_case(const BundledFile& file, const Library& library) {
  auto described = AllianceReader(file.text, std::string{file.path}, library).next();
  if (!described) return {};
  ReadCase read{.found = std::nullopt, .errors = std::move(described->errors)};
  if (described->alliance && described->alliance->case_study)
    read.found = Case{.id = std::string{case_id(file)}, .alliance = *std::move(described->alliance)};
  return read;
}

}  // namespace entente
