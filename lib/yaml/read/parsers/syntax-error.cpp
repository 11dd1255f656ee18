#include "yaml/read/parsers/syntax-error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/error.h"
#include "text/unicode.h"
#include "yaml/read/layout-errors.h"
#include "yaml/read/limits.h"
#include "yaml/read/lines.h"

namespace entente::yaml {
namespace {

TextError too_deep(const Line& line) {
  return {line.first, "indented deeper than the line above, which has its value already",
          "align it with the keys beside it"};
}

int line_number(const ParserState& state, std::size_t offset) {
  return state.first_line + static_cast<int>(std::ranges::count(state.text.substr(0, offset), '\n'));
}

bool is_first_of_line(std::string_view text, std::size_t offset) {
  const std::size_t line = line_begin(text, offset);
  return text.substr(line, offset - line).find_first_not_of(" \t") == not_found;
}

/// Offset of a tab that only `skipped` characters precede in the line of `offset`.
std::optional<std::size_t> tab_after(std::string_view skipped, std::string_view text, std::size_t offset) {
  const std::size_t tab = text.find_first_not_of(skipped, line_begin(text, offset));
  if (tab == not_found || text[tab] != '\t') return std::nullopt;
  return tab;
}

/// Where a collection begins, a tab must not stand between the dash of a list and it, either.
std::optional<std::size_t> tab_to_blame(SyntaxErrorKind kind, std::size_t offset, const ParserState& state) {
  if (!state.open.empty() && state.open.back().is_flow) return std::nullopt;
  const bool begins = kind == SyntaxErrorKind::colon || kind == SyntaxErrorKind::dash ||
                      kind == SyntaxErrorKind::question_mark;
  return tab_after(begins ? " -?:" : " ", state.text, offset);
}

/// The character at `offset`, quoted.
std::string character_at(std::string_view text, std::size_t offset) {
  std::size_t end = offset + 1;
  while (end < text.size() && continues_character(text[end])) ++end;
  return text[offset] == '`' ? "a backtick" : quote(text.substr(offset, end - offset));
}

std::size_t offset_of_quote(const ParserState& state) {
  const std::string_view text = state.text;
  std::size_t offset = state.last_value;
  while (offset < text.size() && (text[offset] == '&' || text[offset] == '!')) {
    offset = text.find_first_not_of(" \t\r\n", text.find_first_of(" \t\r\n", offset));
  }
  return offset < text.size() && (text[offset] == '"' || text[offset] == '\'') ? offset : not_found;
}

/// Of the quote that ends what the one at `open` begins.
std::size_t offset_of_closing_quote(std::string_view text, std::size_t open) {
  const bool is_double = text[open] == '"';
  for (std::size_t offset = open + 1; offset < text.size(); ++offset) {
    const bool is_escape = is_double ? text[offset] == '\\' : text.substr(offset).starts_with("''");
    if (is_escape) {
      ++offset;
    } else if (text[offset] == text[open]) {
      return offset;
    }
  }
  return not_found;
}

TextError second_colon(std::size_t offset) {
  return {offset, "a second `: ` in one line", "put the text in quotes if the colon is part of it"};
}

TextError explain_colon(std::size_t offset, const ParserState& state) {
  const std::string_view text = state.text;
  const Line line = line_at(text, offset);
  if (state.last_value != not_found && state.last_value >= line.begin) return second_colon(offset);
  if (constexpr auto longest = Limits{}.key_bytes; offset - line.first > longest)
    return {line.first, fmt::format("a key is longer than {} bytes", longest), ""};
  const auto above = line_above(text, line);
  if (!above)
    return {offset, "a colon where no key can end", "put the text in quotes if the colon is part of it"};
  const std::size_t colon = above->content.find(':');
  if (!above->has_key() && colon != not_found) {
    return {above->first + colon, "a colon without a space after it", "write `key: value`"};
  }
  if (above->has_key() && line.indentation() > above->indentation()) return too_deep(line);
  return {offset, "a colon where no key can end",
          fmt::format("line {} is a key that lacks its colon, or a text that needs quotes",
                      line_number(state, above->begin))};
}

/// Text right behind the quote that ends the last value.
std::optional<TextError> explain_closing_quote(std::size_t offset, const ParserState& state) {
  const std::string_view text = state.text;
  const std::size_t open = offset_of_quote(state);
  const std::size_t close = open == not_found ? not_found : offset_of_closing_quote(text, open);
  if (close == not_found || close >= offset || text.substr(close, offset - close).find('\n') != not_found)
    return std::nullopt;
  const int opened_on = line_number(state, open);
  if (opened_on != line_number(state, offset)) {
    return TextError{offset, "text after a closing quote",
                     fmt::format("the quote was opened on line {}", opened_on)};
  }
  return TextError{offset, "text after a closing quote",
                   text[open] == '"' ? "quote all of it, and write \\\" for a quote inside"
                                     : "quote all of it, and write '' for a quote inside"};
}

/// A line that belongs to no block: its indentation is to blame, or what stands before it.
TextError explain_no_entry(std::size_t offset, std::string_view expected, const ParserState& state) {
  const std::string_view text = state.text;
  if (auto text_error = explain_closing_quote(offset, state)) return *std::move(text_error);
  if (!is_first_of_line(text, offset)) {
    return {offset, "something follows where the value has ended", "put the whole value in quotes"};
  }
  const std::size_t indent = offset - line_begin(text, offset);
  const bool fits = std::ranges::any_of(state.open, [&](const OpenCollection& open) {
    return !open.is_flow && open.begin - line_begin(text, open.begin) == indent;
  });
  if (fits) return {offset, fmt::format("expected {}", expected), ""};
  const Line line = line_at(text, offset);
  const auto above = line_above(text, line);
  if (above && above->has_key() && line.indentation() > above->indentation()) return too_deep(line);
  return {offset, "the indentation fits no line above", "align it with the lines that it belongs with"};
}

/// Whether a `#` stands where a value could begin, in the line of an opening bracket.
bool is_text_lost_in_comment(std::string_view text, std::size_t opening) {
  const std::string_view line = text.substr(opening, text.find('\n', opening) - opening);
  return line.find(": #") != not_found || line.find("[#") != not_found || line.find(", #") != not_found;
}

TextError explain_no_separator(std::size_t offset, const ParserState& state) {
  const auto flow = std::ranges::find_if(state.open, &OpenCollection::is_flow);
  if (flow == state.open.end()) return {offset, "expected the end of the list", ""};
  // Each that is open is as far from its end, and the innermost is where it was forgotten, most likely.
  const OpenCollection& innermost = state.open.back();
  const std::size_t opening = state.text.find_first_of("[{", innermost.begin);
  const bool is_at_end = state.text.find_first_not_of(" \t\r\n", offset) == not_found;
  if (is_at_end && opening != not_found) {
    return {opening, fmt::format("the bracket {} is never closed", character_at(state.text, opening)),
            is_text_lost_in_comment(state.text, opening) ? "what begins with # is a comment; put it in quotes"
                                                         : ""};
  }
  return {offset, fmt::format("expected `,` or `{}`", innermost.is_mapping ? '}' : ']'),
          fmt::format("the bracket was opened on line {}", line_number(state, innermost.begin))};
}

TextError explain_alias(std::size_t offset, std::string_view text) {
  const std::size_t end = std::min(text.find_first_of(" \t\r\n,[]{}", offset), text.size());
  const std::string_view name = text.substr(offset, end - offset);
  return {offset, fmt::format("no anchor stands above for the alias {}", quote(name)),
          "put it in quotes if the `*` is part of the text"};
}

TextError explain_escape(std::size_t offset, std::string_view text) {
  const std::size_t backslash = offset < 2 ? 0 : text.rfind('\\', offset - 2);
  if (backslash == not_found) return {offset, "an unknown escape", ""};
  const std::string_view after = text.substr(backslash + 1, 1);
  const std::string shown = after.empty() ? std::string() : character_at(text, backslash + 1);
  return {backslash, fmt::format("a backslash before {} means nothing in double quotes", shown),
          "write \\\\ for a backslash, or use single quotes"};
}

/// Whether what is wrong may be a sign that looks like another, or a text that is not indented.
bool can_be_seen(SyntaxErrorKind kind) {
  constexpr std::array seen = {SyntaxErrorKind::colon,     SyntaxErrorKind::no_key,
                               SyntaxErrorKind::no_item,   SyntaxErrorKind::no_separator,
                               SyntaxErrorKind::character, SyntaxErrorKind::other};
  return std::ranges::find(seen, kind) != seen.end();
}

/// A question mark alone is meant as an answer.
TextError explain_question_mark(std::size_t offset, std::string_view text) {
  const std::string_view after = text.substr(std::min(offset + 1, text.size()));
  const std::size_t end = after.find_first_not_of(' ');
  const bool is_alone = end == not_found || std::string_view("\r\n#,}]").find(after[end]) != not_found;
  if (is_alone) return {offset, "a value cannot be a lone `?`", "did you mean `unknown`?"};
  return {offset, "a key cannot begin here", "put the text in quotes"};
}

/// Stumbles that say all there is to say.
TextError explain_simply(SyntaxErrorKind kind, std::size_t offset, std::string_view own_words,
                         std::string_view text) {
  const bool is_inside = offset < text.size();
  const std::string character = is_inside ? character_at(text, offset) : std::string("the end");
  switch (kind) {
    case SyntaxErrorKind::closing_bracket:
      return {offset, fmt::format("{} closes no bracket that is open", character), ""};
    case SyntaxErrorKind::dash:
      return {offset, "a list cannot begin here", "put each `- ` on a line of its own"};
    case SyntaxErrorKind::question_mark:
      return explain_question_mark(offset, text);
    case SyntaxErrorKind::character:
      if (text.substr(offset).starts_with('?')) return explain_question_mark(offset, text);
      return {offset, fmt::format("a text cannot begin with {}", character), "put it in quotes"};
    case SyntaxErrorKind::escape_digits:
      return {offset, "an escape \\x, \\u or \\U needs 2, 4 or 8 hexadecimal digits", ""};
    case SyntaxErrorKind::escape_character:
      return {offset, "an escape for a character that does not exist", ""};
    case SyntaxErrorKind::name:
      return {offset, "an anchor or alias needs a name of letters and digits",
              "put it in quotes if it is text"};
    case SyntaxErrorKind::block_header:
      return {offset, "the text after `|` or `>` begins on the next line", ""};
    case SyntaxErrorKind::properties:
      return {offset, "a value can have one anchor and one tag, an alias none", ""};
    case SyntaxErrorKind::tag:
      return {offset, "a tag needs a name after its `!`", "put the text in quotes if the `!` is part of it"};
    case SyntaxErrorKind::end_in_quote:
      return {offset, "the document ends inside a quote",
              is_inside ? "no line of a quoted text can begin with `---` or `...`"
                        : "end the text with the quote that it began with"};
    case SyntaxErrorKind::tab:
      return misplaced_tab(std::min(text.find('\t', offset), text.size()));
    case SyntaxErrorKind::directive:
      return {offset, "the directive is not `%YAML 1.2`", ""};
    default:
      return {offset, fmt::format("this is not YAML ({})", own_words), ""};
  }
}

}  // namespace

TextError explain(SyntaxErrorKind kind, std::size_t offset, std::string_view own_words,
                  const ParserState& state) {
  const std::string_view text = state.text;
  offset = std::min(offset, text.size());
  if (const auto tab = tab_to_blame(kind, offset, state)) return misplaced_tab(*tab);
  if (can_be_seen(kind)) {
    if (auto text_error = find_layout_error(text, offset)) return *std::move(text_error);
  }
  switch (kind) {
    case SyntaxErrorKind::colon:
      return explain_colon(offset, state);
    case SyntaxErrorKind::no_key:
      return explain_no_entry(offset, "`key: value`", state);
    case SyntaxErrorKind::no_item:
      return explain_no_entry(offset, "`- ` and the next item of the list", state);
    case SyntaxErrorKind::no_separator:
      return explain_no_separator(offset, state);
    case SyntaxErrorKind::alias:
      return explain_alias(offset, text);
    case SyntaxErrorKind::escape:
      return explain_escape(offset, text);
    default:
      return explain_simply(kind, offset, own_words, text);
  }
}

std::optional<TextError> unclosed_quote(const ParserState& state) {
  const std::size_t open = offset_of_quote(state);
  if (open == not_found || offset_of_closing_quote(state.text, open) != not_found) return std::nullopt;
  return TextError{open, "this quote is never closed", ""};
}

std::optional<std::size_t> tab_in_indentation(std::string_view text, std::size_t offset) {
  return tab_after(" ", text, offset);
}

TextError misplaced_tab(std::size_t offset) {
  return {offset, "a tab cannot indent", "use spaces"};
}

}  // namespace entente::yaml
