// What is wrong with the YAML, in the words of someone who writes it by hand.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/source-location.h"
#include "yaml/read/encoding-check.h"

namespace entente::yaml {

/// What a parser stumbled over, which is seldom what the writer did wrong.
enum class SyntaxErrorKind {
  colon,             ///< where no key can stand
  no_key,            ///< in a block mapping, something that is none
  no_item,           ///< in a block sequence, something that is none
  no_separator,      ///< in brackets, no comma and no closing bracket
  closing_bracket,   ///< that closes nothing
  dash,              ///< where no list can begin
  question_mark,     ///< where no key can stand
  character,         ///< that no value can begin with
  tab,               ///< in the indentation
  escape,            ///< unknown; the offset is past it
  escape_digits,     ///< not hexadecimal
  escape_character,  ///< a number that is no character's
  alias,             ///< without its anchor
  name,              ///< of an anchor or alias: none, or a bad one
  block_header,      ///< something after `|` or `>`
  properties,        ///< two anchors or tags on one value
  tag,               ///< that is none
  end_in_quote,      ///< the end of the document, in quotes
  directive,         ///< `%YAML` that is none
  other
};

/// A collection whose end has not come.
struct OpenCollection {
  std::size_t begin;
  bool is_flow;
  bool is_mapping;
};

/// Where a parser was when it stumbled.
struct ParserState {
  std::string_view text;
  int first_line;
  std::span<const OpenCollection> open;
  std::size_t last_value = not_found;  ///< where the last scalar, as far as told, began
};

/// `own_words`: the parser's, for stumbles that we have no words for.
TextError explain(SyntaxErrorKind kind, std::size_t offset, std::string_view own_words,
                  const ParserState& state);

/// A quote that runs to the end of the text, if the last value has one.
std::optional<TextError> unclosed_quote(const ParserState& state);

/// Offset of a tab in the white space that begins the line of `offset`.
std::optional<std::size_t> tab_in_indentation(std::string_view text, std::size_t offset);

TextError misplaced_tab(std::size_t offset);

}  // namespace entente::yaml
