#include "yaml/read/parsers/yaml11-differences.h"

#include <algorithm>

namespace entente::yaml {
namespace {

bool begins_line(std::string_view text, std::size_t offset) {
  return offset == 0 || text[offset - 1] == '\n';
}

constexpr std::string_view before_value = " \n[{,-:";

/// Whether a value could begin at `offset`.
bool can_begin_value(std::string_view text, std::size_t offset) {
  return offset == 0 || before_value.find(text[offset - 1]) != std::string_view::npos;
}

/// The name of an anchor or alias: libyaml's ends where its characters do, yaml-cpp's at white space.
bool is_odd_name(std::string_view text, std::size_t mark) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
  const auto end = std::min(text.find_first_not_of(letters, mark + 1), text.size());
  const bool ends =
      end == text.size() || std::string_view(" \r\n,]}").find(text[end]) != std::string_view::npos;
  return can_begin_value(text, mark) && end > mark + 1 && !ends;
}

/// Escapes that YAML 1.2 has and yaml-cpp reads as bytes.
bool is_odd_escape(std::string_view text, std::size_t mark) {
  return text.substr(mark + 1, 1).find_first_of("N_LP") != std::string_view::npos;
}

/// The lines of YAML 1.1 end also at U+0085, U+2028 and U+2029.
bool has_foreign_line_break(std::string_view text) {
  return text.find("\xC2\x85") != std::string_view::npos ||
         text.find("\xE2\x80\xA8") != std::string_view::npos ||
         text.find("\xE2\x80\xA9") != std::string_view::npos;
}

template <class Test>
bool any_at(std::string_view text, char mark, Test test) {
  for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
    if (test(text, at)) return true;
  }
  return false;
}

}  // namespace

bool may_differ_in_yaml11(std::string_view text) {
  return any_at(text, '%', begins_line) || text.find('\t') != std::string_view::npos || text.ends_with(' ') ||
         has_foreign_line_break(text) || any_at(text, '?', can_begin_value) ||
         any_at(text, '&', is_odd_name) || any_at(text, '*', is_odd_name) ||
         any_at(text, '\\', is_odd_escape);
}

}  // namespace entente::yaml
