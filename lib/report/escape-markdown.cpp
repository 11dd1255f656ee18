#include "report/escape-markdown.h"

#include <fmt/format.h>

#include "report/wording/general-wording.h"
#include "text/unicode.h"

namespace entente::report {

namespace {

constexpr std::string_view special = "\\`*_[]<>|~&#$";

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// Where the text begins with what marks a list, a rule or an underlined heading, that mark; else nowhere.
std::size_t opening_mark(std::string_view text) {
  if (text.find_first_of("+-=") == 0) return 0;
  const auto mark = text.find_first_not_of("0123456789");
  if (mark == 0 || mark == std::string_view::npos || (text[mark] != '.' && text[mark] != ')'))
    return text.size();
  return mark + 1 == text.size() || text[mark + 1] == ' ' ? mark : text.size();
}

/// Whether GitHub would take what begins here for an address, and make a link of it.
bool opens_bare_address(std::string_view text, std::size_t at) {
  return text.substr(at, 3) == "://" || (text[at] == '.' && text.substr(0, at).ends_with("www"));
}

/// Whether GitHub would take what begins here for a person, an issue or the domain of a mail address, and
/// make a link of it: whatever is escaped, but not across a comment.
bool opens_reference(std::string_view text, std::size_t at) {
  return (text[at] == '@' || text[at] == '#') && at + 1 < text.size() && is_word(text[at + 1]);
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  const auto shown = escape_invisible(text);
  const auto line = trimmed(shown);
  const auto mark = opening_mark(line);
  std::string escaped;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i == mark || special.find(line[i]) != std::string_view::npos || opens_bare_address(line, i))
      escaped += '\\';
    escaped += line[i];
    if (opens_reference(line, i)) escaped += "<!-- -->";
  }
  return escaped;
}

std::string code(std::string_view text) {
  std::string shown = escape_invisible(text);
  for (auto& c : shown) {
    if (c == '`' || c == '|') c = '\'';
  }
  return fmt::format("`{}`", trimmed(shown));
}

std::string anchor_name(std::string_view kind, std::string_view id) {
  auto name = fmt::format("{}-{}", kind, id);
  for (auto& c : name) {
    if (!is_word(c) && c != '-' && c != '_' && c != '.') c = '-';
  }
  return name;
}

std::string anchor(std::string_view name) {
  return fmt::format(R"(<a id="{}"></a>)", name);
}

std::string link(std::string_view text, std::string_view name) {
  return fmt::format("[{}](#{})", escape_markdown(text), name);
}

std::string web_link(std::string_view address) {
  return is_web_address(address) ? fmt::format("<{}>", address) : escape_markdown(address);
}

}  // namespace entente::report
