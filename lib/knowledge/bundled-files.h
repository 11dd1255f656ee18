// The files embedded in the program: the sources of its rule library, and the case studies.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace entente {

struct BundledFile {
  std::string_view path;  ///< relative to its folder: `governance/empowered-manager.yaml`, `nummi.yaml`
  std::string_view text;
};

/// Sorted by path.
std::span<const BundledFile> bundled_library_files();
std::span<const BundledFile> bundled_cases();

/// The name of a bundled file in errors: "bundled:governance/empowered-manager.yaml".
inline std::string bundled_name(std::string_view path) {
  return "bundled:" + std::string{path};
}

}  // namespace entente
