// The files that the program carries whole: those its library was made from, and the cases.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace entente {

struct BundledFile {
  std::string_view path;  ///< from its folder: `governance/empowered-manager.yaml`, `nummi.yaml`
  std::string_view text;
};

/// By path.
std::span<const BundledFile> bundled_library_files();
std::span<const BundledFile> bundled_cases();

/// By which complaints call a bundled file: "bundled:governance/empowered-manager.yaml".
inline std::string bundled_name(std::string_view path) {
  return "bundled:" + std::string{path};
}

}  // namespace entente
