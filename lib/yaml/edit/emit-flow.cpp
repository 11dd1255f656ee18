#include "yaml/edit/emit-flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "yaml/edit/emit-quoted.h"

namespace entente::yaml {

namespace {

bool is_letter_or_digit(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// Begins with a letter or a digit, and has nothing in it that means anything to YAML.
bool is_plain_to_all(std::string_view text) {
  const auto is_harmless = [](char byte) {
    return is_letter_or_digit(byte) || std::string_view(" _-./()").find(byte) != std::string_view::npos;
  };
  const bool is_null = text == "null" || text == "Null" || text == "NULL";
  return !text.empty() && is_letter_or_digit(text.front()) && text.back() != ' ' && !is_null &&
         std::ranges::all_of(text, is_harmless);
}

/// The digits of YAML's `\U0001F600` as JSON has it: `\u` and four of them, or a pair of these.
std::string short_escape(std::string_view digits) {
  constexpr std::uint32_t first_beyond = 0x10000;
  constexpr std::uint32_t high = 0xD800;
  constexpr std::uint32_t low = 0xDC00;
  constexpr std::uint32_t bits = 10;
  constexpr int base = 16;
  std::uint32_t code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
  if (code < first_beyond) return fmt::format("\\u{:04X}", code);
  const auto rest = code - first_beyond;
  return fmt::format("\\u{:04X}\\u{:04X}", high + (rest >> bits), low + (rest & ((1U << bits) - 1)));
}

std::string with_short_escapes(std::string_view quoted) {
  constexpr std::size_t digits = 8;
  std::string text;
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    if (quoted[i] != '\\') {
      text += quoted[i];
    } else if (quoted[++i] == 'U') {
      text += short_escape(quoted.substr(i + 1, digits));
      i += digits;
    } else {
      text += {'\\', quoted[i]};
    }
  }
  return text;
}

}  // namespace

std::string emit_scalar(std::string_view text, Dialect dialect) {
  return dialect == Dialect::yaml && is_plain_to_all(text) ? std::string{text} : emit_quoted(text, dialect);
}

std::string emit_quoted(std::string_view text, Dialect dialect) {
  return dialect == Dialect::json ? with_short_escapes(emit_double_quoted(text)) : emit_double_quoted(text);
}

std::string emit_flow(Value value, Dialect dialect) {
  if (value.is_null()) return "null";
  if (value.is_scalar()) {
    if (dialect == Dialect::json && value.is_plain()) return std::string{value.text()};
    return value.is_plain() ? emit_scalar(value.text(), dialect) : emit_quoted(value.text(), dialect);
  }
  std::string inside;
  for (const auto item : value.items()) inside += (inside.empty() ? "" : ", ") + emit_flow(item, dialect);
  for (const auto& [key, item] : value.entries()) {
    inside +=
        (inside.empty() ? "" : ", ") + emit_scalar(key.text(), dialect) + ": " + emit_flow(item, dialect);
  }
  return value.is_mapping() ? "{" + inside + "}" : "[" + inside + "]";
}

}  // namespace entente::yaml
