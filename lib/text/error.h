// What is wrong in a file, said at its place; all of it, not only the first.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/source-location.h"

namespace entente {

struct Error {
  std::string file;
  SourceLocation at;    ///< line 0: the file as a whole
  std::string message;  ///< one clause, lower case, no full stop: "unknown key `goverance`"
  std::string hint;     ///< what was probably meant or what to do; may be empty
};

/// The complaints about one file.
class ErrorList {
 public:
  /// More are only counted: nobody reads them, and a hostile file could ask for any number.
  static constexpr std::size_t max_size = 1000;

  explicit ErrorList(std::string file) : file_(std::move(file)) {}

  void add(SourceLocation at, std::string message, std::string hint = {});

  const std::string& file() const { return file_; }
  bool empty() const { return list_.empty(); }
  std::size_t size() const { return list_.size(); }
  bool has_any_at(SourceLocation at) const { return std::ranges::find(list_, at, &Error::at) != list_.end(); }
  bool is_full() const { return list_.size() >= max_size; }
  /// In the order of their places; those at one place in the order they were added. The last one tells how
  /// many more there were, if any.
  std::vector<Error> sorted() const;
  /// The same, and forgets them.
  std::vector<Error> take();
  void clear();

 private:
  std::string file_;
  std::vector<Error> list_;
  std::size_t left_out_ = 0;
};

/// Of a line of text where there is no terminal.
inline constexpr int usual_columns = 107;

/// A word of the file as it stands in a message: in backticks, and cut where it is very long.
std::string quote(std::string_view word);

/// The complaint as a person reads it: `file:line:column: message`, the line it is about with a caret under
/// the column (where `text`, the file's content from line `first_line` on, has such a line), and the hint.
/// Untrusted characters are made visible, lines longer than `columns` cut around the caret. Ends with a line
/// break.
std::string to_text(const Error& error, std::string_view text, int first_line = 1,
                    int columns = usual_columns);

}  // namespace entente
