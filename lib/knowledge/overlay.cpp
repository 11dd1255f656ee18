#include "knowledge/overlay.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/error.h"

namespace entente {

namespace {

/// Files that an extension adds to instead of replacing them.
constexpr std::array<std::string_view, 3> lists = {"scales.yaml", "themes.yaml", "bibliography.yaml"};

bool is_list(std::string_view path) {
  return std::ranges::find(lists, path) != lists.end();
}

bool is_factor(std::string_view path) {
  return path.find('/') != std::string_view::npos;
}

/// The name of a file without folder and extension: for a factor, its id.
std::string_view subject(std::string_view path) {
  const auto name = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

bool replaces(const LibraryFile& file, const BundledFile& bundled) {
  // A factor that happens to be called `nature` does not replace nature.yaml.
  if (is_list(bundled.path) || is_factor(file.path) != is_factor(bundled.path)) return false;
  return subject(file.path) == subject(bundled.path);
}

std::string change(const LibraryFile& file, bool replaced) {
  const auto what = fmt::format("{}{}", is_factor(file.path) ? "factor " : "", quote(subject(file.path)));
  if (is_list(file.path)) return fmt::format("{} added to by {}", what, file.name);
  return fmt::format("{} {} {}", what, replaced ? "replaced by" : "added from", file.name);
}

}  // namespace

OverlaidFiles overlay(std::span<const BundledFile> bundled, const std::vector<LibraryFile>& extension) {
  OverlaidFiles extended;
  for (const auto& own : bundled) {
    const auto replaced =
        std::ranges::any_of(extension, [&own](const LibraryFile& file) { return replaces(file, own); });
    if (replaced) continue;
    extended.files.push_back({.path = std::string{own.path},
                              .text = std::string{own.text},
                              .name = bundled_name(own.path),
                              .bundled = true});
  }
  for (const auto& file : extension) {
    const auto replaced =
        std::ranges::any_of(bundled, [&file](const BundledFile& own) { return replaces(file, own); });
    extended.files.push_back(file);
    extended.changes.push_back(change(file, replaced));
  }
  return extended;
}

void add_changes(const std::vector<std::string>& changes, LoadedLibrary& loaded) {
  std::vector<std::string_view> all(loaded.library.changes.begin(), loaded.library.changes.end());
  for (const auto& change : changes) all.push_back(loaded.arena->keep(std::string_view{change}));
  loaded.library.changes = loaded.arena->keep(all);
}

}  // namespace entente
