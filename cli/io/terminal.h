// The terminal: what it can show, and the words on standard error.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "report/text/text-page.h"
#include "text/error.h"

namespace entente::cli {

/// How a result is shown on a terminal.
struct TerminalOptions {
  std::string color = "auto";  ///< auto, always or never
  bool ascii = false;          ///< only ASCII, except in names; set by itself where the locale needs it
  bool no_pager = false;
};

/// The columns of the terminal that standard error is, within reason; as many as usual where it is none.
int columns_of_errors();

/// The terminal that standard output is; 0 for what it does not tell, or where it is none.
struct Screen {
  int columns = 0;
  int rows = 0;
};
Screen screen();

/// Whether standard output is a terminal.
bool is_terminal();

/// Whether it is one that can do more than show a line after the other.
bool is_capable();

/// On a terminal its width, colour unless its user does not want it, and ASCII where its locale has no other
/// signs; anywhere else, and in a file, 100 columns, no colour, all signs.
/// What is asked for comes first.
report::TextLayout text_layout(const TerminalOptions& options, std::string_view file = {});

/// False, with a message, if options that only a text uses are given for a result that is none.
bool check_text_options(const TerminalOptions& options, bool is_text);

/// "entente: …" on standard error.
void print_message(std::string_view message);

/// The same as a line of text.
std::string message_line(std::string_view message);

/// "there is no factor `x`; did you mean `y`?" on standard error, or where to look where nothing is near.
void print_unknown_name(std::string_view message, std::string_view word,
                        std::span<const std::string_view> known, std::string_view look_in);

/// What is wrong with a file that cannot be read at all.
Error unreadable(const std::string& name, const std::string& why);

/// The same, on standard error.
void print_unreadable(const std::string& name, const std::string& why);

/// Complaints about a file on standard error, with the lines they are about.
void print_errors(std::span<const Error> errors, std::string_view text);

}  // namespace entente::cli
