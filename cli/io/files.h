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

#include "cli/exit-status.h"
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

/// Writes to the file of that name, or to standard output if it is empty. Prints why if that fails, and
/// returns `wrong_use`; or `broken_pipe`, silently, if the reader has gone.
ExitStatus write_result(const std::string& text, const std::string& file, bool paged = false);

/// A file for a person to fill in.
struct NewFile {
  std::string name;        ///< standard output if empty
  bool overwrite = false;  ///< an existing file
};
ExitStatus write_new(const std::string& text, const NewFile& file);

/// Writes the result of an interrupted run beside the file, which stays what it is, and prints where. False
/// if it cannot be written.
bool write_partial(const std::string& text, const std::string& file);
/// What has become of a file that a run was to write and that ended before, and where what was complete is
/// kept, if anything is.
std::string fate_of(const std::string& file, const std::string& kept);

/// The files below a folder whose names end in one of `endings` (".yaml"), in capitals too, by path.
std::vector<std::string> files_below(const std::filesystem::path& folder,
                                     std::span<const std::string_view> endings, std::error_code& error);

}  // namespace entente::cli
