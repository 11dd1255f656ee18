// A page of text being written for a terminal: columns, wrapped prose, colour. Everything put on it is made
// visible.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente::report {

/// How a report is to look where it is read.
struct TextLayout {
  int width = 100;
  bool color = false;
  bool ascii = false;  ///< signs as ASCII has them; letters stay as they are
};

enum class Style { plain, strong, faint, good, fair, bad };

class TextPage {
 public:
  explicit TextPage(TextLayout layout) : layout_(layout) { text_.reserve(usual_size); }

  int width() const { return layout_.width; }

  /// Goes on in the present line.
  TextPage& put(std::string_view text, Style style = Style::plain);
  /// Moves to a column, counted from 0; one space further where that is behind already.
  TextPage& at(int column);
  /// Moves to a column, on a further line where that is behind already.
  TextPage& at_or_below(int column);
  /// Puts the text so that it ends at the right margin; below where the present line has no room for it.
  TextPage& add_right(std::string_view text, Style style = Style::plain);
  /// Wrapped words from the present column on, each further line beginning at that column too.
  TextPage& prose(std::string_view text, Style style = Style::plain);
  /// Puts the text after so many spaces; where the line has no room for it, below, wrapped from `left` on.
  TextPage& follow(std::string_view text, int gap, int left, Style style = Style::plain);
  /// Ends the line.
  TextPage& end();
  TextPage& blank_line();
  /// A blank line, unless there is one already, or nothing above.
  TextPage& separate();

  /// The bar of a score from 0 to 100: solid to the lower bound, shaded to the upper one. No bar for no
  /// columns.
  TextPage& bar(int low, int high, int columns, Style style);
  /// A column for each score from 0 to 100, the higher the healthier, or a digit from 1 to 8 in ASCII; a dot
  /// where there is none.
  TextPage& sparkline(std::span<const std::optional<double>> scores);

  std::string take() { return std::move(text_); }

 private:
  /// What of a text reaches the page.
  std::string shown(std::string_view text) const;
  void add_shown(std::string_view text, Style style);

  /// Of a report, so that it seldom moves while it grows.
  static constexpr std::size_t usual_size = std::size_t{1} << 16;

  TextLayout layout_;
  std::string text_;
  int column_ = 0;
};

}  // namespace entente::report
