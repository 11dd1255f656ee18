#include "cli/batch/distinct-inputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include "cli/input/directory-walker.h"
#include "cli/io/file-id.h"
#include "cli/io/terminal.h"

namespace entente::cli {

namespace {

namespace fs = std::filesystem;

/// A list that is read as one, and as a description, is two inputs.
struct Named {
  bool is_list = false;
  FileId id;

  auto operator<=>(const Named&) const = default;
};

std::optional<Named> read(const std::string& name) {
  const bool is_list = name.starts_with('@');
  const auto id = id_of(fs::path(is_list ? name.substr(1) : name));
  if (!id || id->is_device) return std::nullopt;
  return Named{.is_list = is_list, .id = *id};
}

/// The folder among those that are named which a file or folder lies in, other than itself.
const std::string* folder_around(const std::string& name, const std::map<FileId, std::string>& folders) {
  std::error_code error;
  const auto path = fs::canonical(name, error);
  if (error || (!fs::is_directory(path, error) && !ends_as_description(fs::path(name).filename().string())))
    return nullptr;
  for (auto folder = path; folder.has_relative_path();) {
    folder = folder.parent_path();
    const auto id = id_of(folder);
    const auto found = id ? folders.find(*id) : folders.end();
    if (found != folders.end()) return &found->second;
  }
  return nullptr;
}

std::map<FileId, std::string> folders_among(const std::vector<std::string>& names) {
  std::map<FileId, std::string> folders;
  for (const auto& name : names) {
    std::error_code error;
    if (!fs::is_directory(name, error)) continue;
    if (const auto id = id_of(fs::path(name))) folders.emplace(*id, name);
  }
  return folders;
}

}  // namespace

std::vector<std::string> distinct_inputs(const std::vector<std::string>& names) {
  if (names.size() < 2) return names;
  const auto folders = folders_among(names);
  std::map<Named, std::pair<std::string, int>> seen;  // its first name, and how often it was named
  std::vector<std::string> once;
  for (const auto& name : names) {
    const auto named = read(name);
    const auto first = named ? seen.try_emplace(*named, name, 0).first : seen.end();
    if (first != seen.end() && ++first->second.second > 1) continue;
    const auto* around =
        named && !named->is_list && !folders.empty() ? folder_around(name, folders) : nullptr;
    if (around == nullptr)
      once.push_back(name);
    else
      print_message(fmt::format("{} lies in {} and counts once", name, *around));
  }
  for (const auto& [named, how] : seen) {
    const auto& [name, times] = how;
    if (times > 1) print_message(fmt::format("{} is named {} times and counts once", name, times));
  }
  return once;
}

}  // namespace entente::cli
