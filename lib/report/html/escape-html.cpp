#include "report/html/escape-html.h"

#include <fmt/format.h>

#include "text/unicode.h"
#include "text/wrap.h"

namespace entente::report::html {

namespace {

/// As one line, with nothing hidden in it.
std::string shown(std::string_view text) {
  return escape_invisible(one_line(text));
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string markup;
  for (const char c : shown(text)) {
    switch (c) {
      case '&':
        markup += "&amp;";
        break;
      case '<':
        markup += "&lt;";
        break;
      case '>':
        markup += "&gt;";
        break;
      case '"':
      case '\'':
      case '{':
      case '}':
        fmt::format_to(std::back_inserter(markup), "&#{};", static_cast<int>(c));
        break;
      default:
        markup += c;
    }
  }
  return markup;
}

std::string escape_css(std::string_view text) {
  std::string string = "\"";
  for (const char c : shown(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || byte > '~';
    if (is_plain) {
      string += c;
    } else {
      fmt::format_to(std::back_inserter(string), "\\{:x} ", byte);
    }
  }
  return string + "\"";
}

std::string web_address(std::string_view text) {
  if (!text.starts_with("https://") && !text.starts_with("http://")) return {};
  std::string address;
  for (const char c : text) {
    const bool is_allowed =
        c > ' ' && c <= '~' && std::string_view("<>\"{}|\\^`[]").find(c) == std::string_view::npos;
    if (is_allowed) {
      address += c;
    } else {
      fmt::format_to(std::back_inserter(address), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return address;
}

}  // namespace entente::report::html
