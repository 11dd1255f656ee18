// Files, read whole and written whole or not at all.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace entente::cli {

/// What stands for standard input among file names.
inline constexpr const char* standard_input = "-";

/// How a file is called to a person.
inline std::string shown_name(const std::string& name) {
  return name == standard_input ? "standard input" : name;
}

struct FileText {
  std::optional<std::string> text;
  std::string error;  ///< why there is none: "No such file or directory"
};

/// Reads a file, or standard input.
FileText read_file(const std::string& name);

/// Writes under a temporary name beside the file, then renames, so that it is written whole or not at all;
/// into what is there where that is a device or a pipe. An existing file keeps its mode, a link what it
/// points to. Why it failed, or nothing.
std::string write_file(const std::filesystem::path& path, const std::string& text);

/// Writes to standard output; why it failed, or nothing.
std::string write_out(const std::string& text);

/// Writes to the file of that name, or to standard output where it is empty; false with a word on standard
/// error where that failed.
bool deliver(const std::string& text, const std::string& file);

/// The files below a folder that end in one of `extensions` (".yaml"), by path.
std::vector<std::string> files_below(const std::filesystem::path& folder,
                                     std::span<const std::string_view> extensions, std::error_code& error);

}  // namespace entente::cli
