#include "tests/fuzz/property.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "text/unicode.h"

namespace entente::fuzz {
namespace {

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

/// Its end included.
bool is_within(SourceLocation at, std::string_view text) {
  for (int line = 1; line < at.line; ++line) {
    const auto newline = text.find('\n');
    if (newline == std::string_view::npos) return false;
    text.remove_prefix(newline + 1);
  }
  const auto line = text.substr(0, text.find('\n'));
  return at.line >= 1 && at.column >= 1 && at.column <= std::ranges::count_if(line, begins_character) + 1;
}

bool is_about_the_whole(const Error& error) {
  return error.at == SourceLocation{};
}

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

}  // namespace

void demand(bool holds, std::string_view property, std::string_view seen) {
  if (holds) return;
  fmt::print(stderr, "{}, but\n{}\n", property, seen);
  std::abort();
}

void demand_good(std::span<const Error> errors, std::string_view file, std::string_view text) {
  for (const auto& error : errors) {
    const auto shown = to_text(error, text);
    demand(!error.message.empty(), "a complaint says something", shown);
    const bool is_placed = error.file != file || is_about_the_whole(error) || is_within(error.at, text);
    demand(is_placed, "a complaint stands in the text", shown);
  }
}

void demand_utf8(std::string_view text) {
  demand(!first_invalid_utf8(text), "what is read is UTF-8", text);
}

void demand_json(const std::string& text) {
  demand(nlohmann::json::accept(text), "a report is valid JSON", text);
  demand(std::ranges::all_of(text, is_ascii), "JSON is written in ASCII", text);
}

}  // namespace entente::fuzz
