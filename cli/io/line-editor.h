// A line that is edited in a terminal while it is typed: the arrow keys and the others that one expects.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/io/keys.h"

/// Of libedit.
struct editline;

namespace entente::cli {

/// Rests on libedit, which is given only keys that it has a use for. The terminal is as it was between lines.
class LineEditor {
 public:
  /// Whether standard input and output are a terminal that can do it.
  static bool is_possible();

  explicit LineEditor(std::wstring prompt);
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  /// Reads a line without its end, which begins as the draft, a text in UTF-8 without control characters.
  /// Nothing once the input has ended or the run is to stop.
  std::optional<std::string> next(std::string_view draft);

 private:
  static wchar_t* prompt_of(editline* editor);
  static int read_key(editline* editor, wchar_t* key);
  bool read_more();

  struct End {
    void operator()(editline* editor) const;
  };

  std::wstring prompt_;
  KeyReader keys_;
  std::wstring typed_;  ///< and not taken yet
  std::unique_ptr<editline, End> editor_;
};

}  // namespace entente::cli
