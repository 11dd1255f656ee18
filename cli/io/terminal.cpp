#include "cli/io/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>

#include "cli/io/standard-streams.h"
#include "text/closest-match.h"
#include "text/unicode.h"

namespace entente::cli {

namespace {

constexpr int narrowest = 40;
constexpr int widest = 140;

bool wants_color() {
  const char* no_color = std::getenv("NO_COLOR");
  const bool is_refused = no_color != nullptr && *no_color != '\0';
  return is_capable() && !is_refused;
}

/// As the environment names its locale: "de_DE.UTF-8", "C.utf8".
bool has_only_ascii() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return ::strcasestr(value, ".utf-8") == nullptr && ::strcasestr(value, ".utf8") == nullptr;
  }
  return true;
}

}  // namespace

int columns_of_errors() {
  winsize size = {};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual_columns;
  return std::max<int>(size.ws_col, narrowest);
}

Screen screen() {
  winsize size = {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return {};
  return {.columns = size.ws_col, .rows = size.ws_row};
}

bool is_terminal() {
  return ::isatty(STDOUT_FILENO) == 1;
}

bool is_capable() {
  const char* terminal = std::getenv("TERM");
  return is_terminal() && terminal != nullptr && std::strcmp(terminal, "dumb") != 0;
}

report::TextLayout text_layout(const TerminalOptions& options, std::string_view file) {
  report::TextLayout layout{.color = options.color == "always", .ascii = options.ascii};
  if (!file.empty() || !is_terminal()) return layout;
  if (const int columns = screen().columns; columns > 0)
    layout.width = std::clamp(columns, narrowest, widest);
  if (options.color == "auto") layout.color = wants_color();
  if (has_only_ascii()) layout.ascii = true;
  return layout;
}

bool check_text_options(const TerminalOptions& options, bool is_text) {
  if (is_text) return true;
  if (options.ascii) print_message("--ascii goes with --format text");
  if (options.color == "always") print_message("--color always goes with --format text");
  return !options.ascii && options.color != "always";
}

void print_message(std::string_view message) {
  to_standard_error(message_line(message));
}

std::string message_line(std::string_view message) {
  return fmt::format("entente: {}\n", escape_invisible(message));
}

void print_unknown_name(std::string_view message, std::string_view word,
                        std::span<const std::string_view> known, std::string_view look_in) {
  const auto hint = did_you_mean(word, known);
  print_message(
      fmt::format("{} {}; {}", message, quote(word), hint.empty() ? fmt::format("see {}", look_in) : hint));
}

void print_errors(std::span<const Error> errors, std::string_view text) {
  const int columns = columns_of_errors();
  for (const auto& error : errors) to_standard_error(to_text(error, text, 1, columns) + "\n");
}

Error unreadable(const std::string& name, const std::string& why) {
  return {.file = name, .at = {}, .message = "cannot be read: " + why, .hint = {}};
}

void print_unreadable(const std::string& name, const std::string& why) {
  const auto error = unreadable(name, why);
  print_errors({&error, 1}, {});
}

}  // namespace entente::cli
