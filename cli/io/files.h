// Files, read whole and written whole or not at all.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "cli/io/output-file.h"

namespace entente::cli {

/// What stands for standard input among the names of files to read, for standard output where one writes.
inline constexpr const char* standard_stream = "-";

/// How a file is called to a person.
inline std::string shown_name(const std::string& name) {
  return name == standard_stream ? "standard input" : name;
}

struct FileText {
  std::optional<std::string> text;
  std::string error;  ///< why there is none: "No such file or directory"
};

/// Reads a file, or standard input.
FileText read_file(const std::string& name);

/// Why a text cannot be trusted whose file is another than when its reading began.
inline constexpr const char* changed_while_read = "it changed while it was being read";
bool has_changed(const struct stat& before, int file);

/// Why a result could not be written there, on standard error; nothing of standard output that nobody reads.
void print_unwritable(const std::string& file, const OutputFile& output);

/// Writes to the file of that name, or to standard output where it is empty; false with a word on standard
/// error where that failed.
bool deliver(const std::string& text, const std::string& file, bool paged = false);

/// The same of what a person is to fill in: it replaces no file that is there, unless it is `forced` to.
bool deliver_new(const std::string& text, const std::string& file, bool forced);

/// The same beside the file, which stays what it is, and says so: of a run that was interrupted.
bool deliver_partial(const std::string& text, const std::string& file);
/// What has become of a file that a run was to write and that ended before, and where what was complete is
/// kept, if anything is.
std::string fate_of(const std::string& file, const std::string& kept);

/// The files below a folder whose names end in one of `endings` (".yaml"), in capitals too, by path.
std::vector<std::string> files_below(const std::filesystem::path& folder,
                                     std::span<const std::string_view> endings, std::error_code& error);

}  // namespace entente::cli
