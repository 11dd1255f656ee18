#include "cli/library-folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "assess/rehearse.h"
#include "cli/files.h"
#include "cli/terminal.h"

namespace entente::cli {

namespace {

constexpr std::array<std::string_view, 1> extensions = {".yaml"};

struct FolderFiles {
  std::vector<LibraryFile> files;
  std::vector<Complaint> unread;
};

FolderFiles read_files(const std::filesystem::path& folder) {
  FolderFiles read;
  std::error_code error;
  const auto names = files_below(folder, extensions, error);
  if (error) {
    read.unread.push_back(
        {.file = folder.string(), .at = {}, .message = "cannot be read: " + error.message(), .hint = {}});
  }
  for (const auto& name : names) {
    auto file = read_file(name);
    if (!file.text) {
      read.unread.push_back({.file = name, .at = {}, .message = "cannot be read: " + file.error, .hint = {}});
      continue;
    }
    const auto path = std::filesystem::path(name).lexically_relative(folder).generic_string();
    read.files.push_back({.path = path, .text = std::move(*file.text)});
  }
  return read;
}

}  // namespace

LibraryFolder read_library_folder(const std::string& folder) {
  LibraryFolder read;
  const auto [files, unread] = read_files(folder);
  read.unread = !unread.empty();
  read.empty = files.empty();
  complain(unread, {});
  if (read.unread || read.empty) return read;
  read.loaded = read_library(files);
  auto complaints = read.loaded.complaints.empty() ? rehearse(read.loaded.library) : read.loaded.complaints;
  read.complaints = complaints.size();
  for (auto& complaint : complaints) {
    const auto file = std::ranges::find(files, complaint.file, &LibraryFile::path);
    complaint.file = (std::filesystem::path(folder) / complaint.file).generic_string();
    complain({&complaint, 1}, file == files.end() ? std::string_view{} : std::string_view{file->text});
  }
  return read;
}

}  // namespace entente::cli
