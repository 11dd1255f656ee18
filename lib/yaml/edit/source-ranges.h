// Where the values of a document begin and end in its text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "yaml/read/tree.h"

namespace entente::yaml {

/// How a value is written, as far as that tells what may be done to its text.
enum class Notation {
  nothing,     ///< there are no bytes of it
  alias,       ///< `*name`
  inline_one,  ///< plain, in quotes, or in brackets
  block        ///< the block scalars, and mappings and lists by indentation
};

/// The bytes of a value, as offsets in its document's text.
struct SourceRange {
  std::size_t begin = 0;           ///< of its anchor or tag, where it has one
  std::size_t properties_end = 0;  ///< of these; `begin` where it has none
  std::size_t content = 0;
  std::size_t end = 0;
  Notation notation = Notation::inline_one;
};

/// Works extents out from the places in a document's tree, and from what must stand there. Nothing is the
/// answer for layouts that it is not sure of.
class SourceRanges {
 public:
  /// The tree is that of `text`, which outlives this and begins on line `first_line` of its file.
  SourceRanges(std::string_view text, int first_line);

  std::string_view text() const { return text_; }
  std::size_t offset_of(SourceLocation at) const;

  /// Where a value begins and its content does, and no end.
  SourceRange properties_of(Value value) const { return begin(offset_of(value.at())); }
  /// Of a value that is not null.
  std::optional<SourceRange> of(Value value) const;
  /// Of an entry's value, which may be null: then where it would stand, or the word for it.
  std::optional<SourceRange> of(const Entry& entry) const;
  /// Behind the colon of an entry.
  std::optional<std::size_t> after_colon(const Entry& entry) const;

  /// Whether a mapping or a list stands in brackets.
  bool is_in_brackets(const SourceRange& range) const;
  /// From there on over blanks, line breaks, comments, and commas where they are asked for.
  std::size_t skip(std::size_t offset, bool commas = false) const;
  std::size_t begin_of_line(std::size_t offset) const;
  /// Where its line break begins, or the end of the text.
  std::size_t end_of_line(std::size_t offset) const;

 private:
  SourceRange begin(std::size_t offset) const;
  bool end_scalar(Value value, SourceRange& range) const;
  bool end_plain(std::string_view value, SourceRange& range) const;
  bool end_quoted(SourceRange& range) const;
  bool end_block_scalar(std::string_view value, SourceRange& range) const;
  bool end_collection(Value value, SourceRange& range) const;
  std::optional<std::size_t> end_of_last_child(Value value) const;
  char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }

  std::string_view text_;
  int first_line_;
  bool is_ascii_;
  std::vector<std::size_t> lines_;  ///< where they begin
};

}  // namespace entente::yaml
