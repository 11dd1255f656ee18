// Edits of a document's text that put a value, or add an entry, and leave every other byte as it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text-edits.h"
#include "yaml/edit/emit-flow.h"
#include "yaml/edit/source-ranges.h"
#include "yaml/read/tree.h"

namespace entente::yaml {

/// Lines, each a step further in than the one before: a key, one below it, and so on.
using NestedLines = std::vector<std::string>;

/// Collects edits; whether the text then reads as it should, who asks for them verifies.
class Editor {
 public:
  /// The tree is that of `text`, which begins on line `first_line` of its file. Both outlive this.
  Editor(std::string_view text, int first_line, Value root);

  /// JSON where all stands in brackets and the first key in quotes.
  Dialect dialect() const;
  bool is_in_brackets(Value collection) const;
  bool is_alias(Value value) const;
  /// Whether nothing at all stands for an entry's value.
  bool is_bare(const Entry& entry) const;

  /// `words` in the place of an entry's value, whatever it was; comments stay.
  void replace_value(const Entry& entry, const std::string& words);
  /// An entry more behind the last one of a mapping in brackets, or of one in a block.
  void add_in_brackets(Value mapping, const std::string& entry);
  void add_in_block(Value mapping, const NestedLines& nest);
  /// Below a key with nothing behind its colon, in a block of such entries.
  void add_below(const Entry& bare, Value block, const NestedLines& nest);
  /// Right behind another entry of a block.
  void add_after(const Entry& entry, Value block, const NestedLines& nest);
  /// At the end of a document that is a block.
  void add_at_end(const NestedLines& nest);
  /// A part of it is about to change, and aliases of it are not to.
  void detach(Value value);

  /// What was asked for; nothing where the layout left any doubt how to do it.
  std::optional<std::vector<TextEdit>> take();

 private:
  std::string_view text() const { return ranges_.text(); }
  void splice(std::size_t offset, std::size_t length, std::string words);
  void splice(const std::vector<TextEdit>& more);
  /// An extent that is not sure is taken for an empty one; the edits are of no use then.
  SourceRange sure(const std::optional<SourceRange>& range);

  void replace_block_value(const Entry& entry, const SourceRange& range, const std::string& words);
  void clear_children(Value block);
  void clear(std::size_t begin, std::size_t end);
  std::string in_quotes_of(const Entry& entry, const SourceRange& range, const std::string& words) const;
  void add_lines(std::size_t below, const std::string& indentation, const NestedLines& nest);
  /// The nest as text, each line with its break.
  std::string lines(const std::string& indentation, const NestedLines& nest,
                    std::string_view line_break) const;

  std::string_view line_break_near(std::size_t offset) const;
  std::string indentation_of(Value block) const;
  /// By how much blocks stand further in than what they stand in.
  std::string step() const;
  /// Where a document's last line that is not blank ends, its `...` aside.
  std::size_t end_of_content() const;
  /// Whether a blank line stands above the last entry of the document.
  bool has_blank_lines() const;

  SourceRanges ranges_;
  Value root_;
  std::vector<TextEdit> splices_;
  bool is_sure_ = true;
};

}  // namespace entente::yaml
