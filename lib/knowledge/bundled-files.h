// The files that the program carries whole: those its library was made from, and the cases.
#pragma once

#include <span>
#include <string_view>

namespace entente {

struct BundledFile {
  std::string_view path;  ///< from its folder: `governance/empowered-manager.yaml`, `nummi.yaml`
  std::string_view text;
};

/// By path.
std::span<const BundledFile> bundled_library_files();
std::span<const BundledFile> bundled_cases();

}  // namespace entente
