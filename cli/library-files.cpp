#include "cli/library-files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "assess/self-test.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"

namespace entente::cli {

namespace {

constexpr std::string_view ending = ".yaml";
/// What else is probably meant to be one of its files.
constexpr std::array<std::string_view, 2> endings = {ending, ".yml"};

}  // namespace

std::vector<std::string> library_files(const std::string& folder) {
  std::error_code error;
  return files_below(folder, endings, error);
}

std::optional<std::vector<LibraryFile>> read_yaml_folder(const std::string& folder) {
  std::error_code error;
  const auto names = files_below(folder, endings, error);
  if (error) print_unreadable(folder, error.message());
  bool unread = static_cast<bool>(error);
  std::vector<LibraryFile> files;
  for (const auto& name : names) {
    if (!name.ends_with(ending)) {
      print_unreadable(name, fmt::format("a file of a library ends in {}; rename it", ending));
      unread = true;
      continue;
    }
    auto file = read_file(name);
    if (!file.text) {
      print_unreadable(name, file.error);
      unread = true;
      continue;
    }
    const auto path = std::filesystem::path(name).lexically_relative(folder).generic_string();
    files.push_back({.path = path, .text = std::move(*file.text), .name = name});
  }
  if (unread) return std::nullopt;
  return files;
}

std::optional<LoadedLibrary> build_library(const std::vector<LibraryFile>& files) {
  auto loaded = read_library(files);
  const auto errors = all_errors(loaded);
  if (errors.empty()) return loaded;
  for (const auto& error : errors) {
    const auto file = std::ranges::find(files, error.file, &LibraryFile::name);
    print_errors({&error, 1}, file == files.end() ? std::string_view{} : std::string_view{file->text});
  }
  print_message(fmt::format("{} error{}", errors.size(), errors.size() == 1 ? "" : "s"));
  return std::nullopt;
}

}  // namespace entente::cli
