// Options that several commands share, and checks of their values.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"

namespace entente::cli {

/// The rule library of a run.
struct LibraryOptions {
  std::string folder;   ///< of files that extend the bundled library; none if empty
  std::string profile;  ///< a file; none if empty
};

/// How an HTML page looks.
struct PageOptions {
  std::string template_file;  ///< the bundled one if empty
  std::string title;          ///< the name of the alliance if empty
  std::string logo;           ///< a file; none if empty
};

// Each gives options that store their values in the argument, which must outlive them.

std::vector<Option> terminal_options(TerminalOptions& options);
std::vector<Option> library_options(LibraryOptions& options);
std::vector<Option> page_options(PageOptions& options);
/// `-o FILE` of a file that a person is to fill in.
std::vector<Option> new_file_options(NewFile& file);

Option file_argument(std::string& file);
Option files_argument(std::vector<std::string>& files);
Option case_argument(std::string& id);
/// `-o FILE`, where `-` is standard output: an empty name.
Option output_option(std::string& file);
Option format_option(std::string& format, const std::vector<std::string>& formats);
Option set_option(std::vector<std::string>& overrides);
Option max_errors_option(std::string& limit);

/// All of them in one list.
std::vector<Option> join(std::initializer_list<std::vector<Option>> lists);

// Checks. Each error says what is allowed and, for a name, which one was probably meant.

CheckValue one_of(std::vector<std::string> names);
CheckValue whole_number(int least, int most = std::numeric_limits<int>::max());

/// A number from 0 to 100.
bool is_percentage(std::string_view text);

/// The number of `--max-errors`, or nothing for all.
std::optional<std::size_t> error_limit(const std::string& text);
inline constexpr std::size_t default_error_limit = 20;

}  // namespace entente::cli
