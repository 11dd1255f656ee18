#include "yaml/read/layout-errors.h"

#include <fmt/format.h>

#include "text/look-alikes.h"
#include "text/source-location.h"
#include "yaml/read/lines.h"

namespace entente::yaml {
namespace {

std::string_view without_blanks_behind(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

bool begins_item(std::string_view before) {
  return before.empty() || before.find_first_not_of(" \t-") == not_found;
}

/// Whether a sign belongs to how its line is built, and not to a text in it.
bool is_of_layout(const LookAlikeCharacter& found, std::string_view line) {
  const std::string_view raw = line.substr(0, found.offset);
  const std::string_view before = without_blanks_behind(raw);
  switch (found.like) {
    case LookAlike::space:
    case LookAlike::nothing:
      return begins_item(before) || raw.ends_with(':');
    case LookAlike::quote:
      return before.empty() || std::string_view(":-[{,").find(before.back()) != not_found;
    case LookAlike::colon:
      return before.find(": ") == not_found;
    case LookAlike::dash:
      return before.empty();
    case LookAlike::comma:
      break;
  }
  return false;
}

std::optional<LookAlikeCharacter> sign_of_layout(std::string_view line) {
  for (auto found = find_look_alike(line); found; found = find_look_alike(line, found->end())) {
    if (is_of_layout(*found, line)) return found;
  }
  return std::nullopt;
}

std::string_view whole(const Line& line, std::string_view text) {
  return text.substr(line.begin, line.first - line.begin + line.content.size());
}

/// `|` or `>` at the end of a line, with what may follow it.
bool opens_block(const Line& line) {
  std::string_view content = line.content;
  content = without_blanks_behind(content.substr(0, content.find(" #")));
  const std::size_t mark = content.find_last_not_of("+-0123456789");
  if (mark == not_found || (content[mark] != '|' && content[mark] != '>')) return false;
  const std::string_view before = content.substr(0, mark);
  return before.empty() || before.ends_with(": ");
}

/// The block that a line at `offset` was to be part of, or that ended above it, has no text that is indented.
std::optional<TextError> block_at_the_margin(std::string_view text, std::size_t offset) {
  constexpr std::size_t usual_indentation = 2;
  auto above = line_above(text, line_at(text, offset));
  while (above && !opens_block(*above)) {
    if (above->has_key()) return std::nullopt;
    above = line_above(text, *above);
  }
  if (!above) return std::nullopt;
  const auto first = line_below(text, *above);
  if (!first || first->has_key() || first->indentation() > above->indentation()) return std::nullopt;
  return TextError{
      first->first, "a text below `|` or `>` must be indented further than its key",
      fmt::format("begin each of its lines with {} spaces", above->indentation() + usual_indentation)};
}

std::optional<TextError> flaw_in(const Line& line, std::string_view text) {
  const std::string_view seen = whole(line, text);
  const auto sign = sign_of_layout(seen);
  if (!sign) return std::nullopt;
  return TextError{line.begin + sign->offset, "a sign that only looks like one of YAML", advice(*sign, seen)};
}

/// Quotes that begin a text above are as good as any other sign there.
bool is_space_in(const Line& line, std::string_view text) {
  const auto sign = sign_of_layout(whole(line, text));
  return sign && sign->like != LookAlike::quote;
}

}  // namespace

std::optional<TextError> find_layout_error(std::string_view text, std::size_t offset) {
  const Line line = line_at(text, offset);
  if (auto text_error = flaw_in(line, text)) return text_error;
  const auto above = line_above(text, line);
  if (above && is_space_in(*above, text)) return flaw_in(*above, text);
  return block_at_the_margin(text, offset);
}

std::string advice_on_layout(std::string_view line) {
  const auto sign = sign_of_layout(line);
  return sign ? advice(*sign, line) : std::string();
}

}  // namespace entente::yaml
