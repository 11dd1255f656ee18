// A page of text being written for a terminal: columns, wrapped prose, colour. Everything put on it is made
// visible.
#pragma once

#include <string>
#include <string_view>

namespace entente::report {

/// How a report is to look where it is read.
struct Look {
  int width = 100;
  bool color = false;
};

enum class Style { plain, strong, faint, good, fair, bad };

class Page {
 public:
  explicit Page(Look look) : look_(look) { text_.reserve(usual_size); }

  int width() const { return look_.width; }

  /// Goes on in the present line.
  Page& put(std::string_view text, Style style = Style::plain);
  /// Moves to a column, counted from 0; one space further where that is behind already.
  Page& at(int column);
  /// Puts the text so that it ends at the right margin; on a line of its own where the present one has no
  /// room for it.
  Page& put_right(std::string_view text, Style style = Style::plain);
  /// Wrapped words from the present column on, each further line beginning at that column too.
  Page& prose(std::string_view text, Style style = Style::plain);
  /// Ends the line.
  Page& end();
  Page& blank_line();

  /// The bar of a score from 0 to 100: solid to the lower bound, shaded to the upper one.
  Page& bar(int low, int high, int columns, Style style);

  std::string take() { return std::move(text_); }

 private:
  void put_visible(std::string_view text, Style style);

  /// Of a report, so that it seldom moves while it grows.
  static constexpr std::size_t usual_size = std::size_t{1} << 16;

  Look look_;
  std::string text_;
  int column_ = 0;
};

}  // namespace entente::report
