#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "text/nearest.h"
#include "text/unicode.h"

namespace entente::cli {

namespace {

constexpr int usual_width = 100;
constexpr int narrowest = 60;
constexpr int widest = 140;

int width() {
  winsize size = {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return std::clamp(static_cast<int>(size.ws_col), narrowest, widest);
  }
  return usual_width;
}

bool wants_color() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused = no_color != nullptr && *no_color != '\0';
  const bool dumb = terminal == nullptr || std::strcmp(terminal, "dumb") == 0;
  return is_terminal() && !refused && !dumb;
}

}  // namespace

bool is_terminal() {
  return ::isatty(STDOUT_FILENO) == 1;
}

report::Look look(std::string_view color, std::string_view output) {
  const bool is_wanted = color == "auto" && output.empty() && wants_color();
  return {.width = width(), .color = color == "always" || is_wanted};
}

void complain(std::string_view message) {
  fmt::print(stderr, "{}", told(message));
}

std::string told(std::string_view message) {
  return fmt::format("entente: {}\n", visible(message));
}

void complain_of_unknown(std::string_view message, std::string_view word,
                         std::span<const std::string_view> known, std::string_view look_in) {
  const auto hint = did_you_mean(word, known);
  complain(
      fmt::format("{} {}; {}", message, quote(word), hint.empty() ? fmt::format("see {}", look_in) : hint));
}

void complain(std::span<const Complaint> complaints, std::string_view text) {
  for (const auto& complaint : complaints) fmt::print(stderr, "{}\n", to_text(complaint, text));
}

Complaint unreadable(const std::string& name, const std::string& why) {
  return {.file = name, .at = {}, .message = "cannot be read: " + why, .hint = {}};
}

void complain_of_unreadable(const std::string& name, const std::string& why) {
  const auto complaint = unreadable(name, why);
  complain({&complaint, 1}, {});
}

}  // namespace entente::cli
