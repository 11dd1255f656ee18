// A list of names in a file or on standard input, read as the names are asked for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/input/input.h"

namespace entente::cli {

/// One name a line; or separated by NUL bytes, where the first comes before the longest first name would have
/// ended, and then names may have line breaks in them. Empty ones are passed over.
class ListFile {
 public:
  /// How the list is given: "@names.txt", or "@-" for standard input.
  explicit ListFile(std::string argument);
  ListFile(const ListFile&) = delete;
  ListFile& operator=(const ListFile&) = delete;
  ~ListFile();

  /// The next name, as a file that nobody has looked at; or what is wrong with it or with the list; at the
  /// end, once, that there was none.
  std::optional<Input> next();

 private:
  bool begin();
  bool read_more();
  Input entry(std::string name) const;
  Input fail();

  std::string argument_;
  int file_ = -1;
  bool has_begun_ = false;
  bool is_at_end_ = false;
  bool is_empty_ = true;
  char separator_ = '\n';
  std::string text_;       ///< what was read and not yet given out, and before that what was
  std::size_t at_ = 0;     ///< where in the text the next name begins
  std::size_t count_ = 0;  ///< of entries, empty ones too
};

}  // namespace entente::cli
