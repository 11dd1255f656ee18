// Cuts a text, whole or as it comes, into the documents that it holds, before any of them is parsed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/read/limits.h"

namespace entente::yaml {

/// Where one document ends and the next begins.
enum class SplitAt : std::uint8_t {
  markers,     ///< at YAML's `---` and `...` lines; a text without them is one document
  line_breaks  ///< every line is a document: JSON Lines
};

/// The text of one document.
struct DocumentText {
  std::string_view text;                   ///< only the beginning where it is longer than is read
  std::size_t bytes = 0;                   ///< of the text as it came
  int line = 1;                            ///< its first, in the whole text
  int document = 1;                        ///< its place in the whole text; of JSON Lines, its line
  bool has_marker = false;                 ///< `---`
  int directive = 0;                       ///< line of the last one above the marker; 0 for none
  int stray_directive = 0;                 ///< line of the last one that belongs nowhere; 0 for none
  std::string_view foreign_encoding = {};  ///< of the whole text, which is not given out then
  bool is_empty = false;                   ///< there is none in the whole text
};

class DocumentSplitter {
 public:
  /// The whole text, which outlives this.
  DocumentSplitter(std::string_view text, SplitAt cut, Limits limits = {});
  /// A text that comes in blocks; where its first line is not line 1, what stands above it went elsewhere.
  explicit DocumentSplitter(SplitAt cut, Limits limits = {}, int first_line = 1);

  /// Adds a block; sections that were given out are no longer valid. Keeps little more than one document may
  /// be long, however long a text comes without an end.
  void add(std::string_view block);
  /// No block will follow.
  void end() { is_ended_ = true; }

  /// The next document that has come whole; those of nothing but comments and blank lines are passed over. A
  /// whole text without any is one that is empty.
  std::optional<DocumentText> next();

 private:
  /// Looks at how the text begins; false until enough of it has come.
  bool begin();
  /// Reads on to where the document ends; false where more of it must come.
  bool read_through();
  /// Once there is content, a line that cannot be a mark tells nothing. Whether anything is left.
  bool pass_over_lines();
  /// Takes note of a line; false where the line belongs to the next document.
  bool take(std::string_view line);
  /// Whether a line need not come whole, since the document is too long whatever follows.
  bool is_hopeless(std::size_t end) const;
  bool is_too_long() const { return dropped_ + read_ > limits_.document_bytes; }
  void drop_what_is_read();
  DocumentText finish();
  std::optional<DocumentText> nothing();

  std::string buffer_;
  std::string_view rest_;  ///< from the beginning of the document, or what has not been dropped of it
  SplitAt cut_;
  Limits limits_;
  int next_line_ = 1;
  int documents_ = 0;  ///< that were given out
  bool is_ended_ = false;
  bool is_begun_ = false;
  bool is_part_ = false;  ///< of a text whose beginning went elsewhere

  DocumentText section_;         ///< what is known of the document
  std::size_t read_ = 0;         ///< bytes of `rest_` that are the document's
  std::size_t dropped_ = 0;      ///< bytes that are gone, since the document is too long
  std::string beginning_;        ///< of those
  bool is_within_line_ = false;  ///< the bytes read end within one
  bool has_content_ = false;     ///< more than comments, directives and markers
  bool is_closed_ = false;       ///< by `...`
};

}  // namespace entente::yaml
