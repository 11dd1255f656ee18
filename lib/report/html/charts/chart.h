// A picture for a page, as SVG: shapes and words, with what it shows told in words too. Its colours and
// letters are those of the page's style sheet.
#pragma once

#include <string>
#include <string_view>

#include "advise/diagnosis.h"

namespace entente::report::html {

/// What somebody is told who does not see it.
struct Caption {
  std::string_view name;  ///< by which its parts are called; no other picture of the page has it
  std::string title;
  std::string description;
};

enum class Anchor { start, middle, end };

/// Positions across are in percent of its width, and down in pixels.
class Chart {
 public:
  /// As wide as there is room: bars become longer, letters do not grow.
  Chart(const Caption& caption, int height);
  /// Of fixed proportions, grown or shrunk to the room there is.
  Chart(const Caption& caption, int width, int height);

  /// What comes until `end_part` stands in a rectangle of its own, which positions then refer to; as wide as
  /// the picture where no width is given.
  void begin_part(int x, int y, int width, int height);
  void begin_part(int y, int height);
  void end_part();

  void bar(double from, double to, int y, int height, std::string_view style);
  void box(double left, double right, double top, double bottom, std::string_view style);
  void upright(double x, int from, int to, std::string_view style);
  void level(double y, std::string_view style);
  void dot(double x, double y, int radius, std::string_view style);
  void words(double x, int y, Anchor anchor, std::string_view style, std::string_view text);
  /// The same with `y` in percent.
  void words_within(double x, double y, Anchor anchor, std::string_view style, std::string_view text);
  /// Upwards along a line at `x` pixels, in the middle of `y`.
  void words_upwards(int x, int y, std::string_view style, std::string_view text);

  /// A bar that is solid to what is sure and hatched from there to what is possible.
  void interval(Interval score, int y, int height, std::string_view style);
  /// Hatched, and outlined.
  void open_bar(double from, double to, int y, int height, std::string_view style);
  void open_box(double left, double right, double top, double bottom, std::string_view style);

  std::string take();

 private:
  void begin(const Caption& caption, std::string_view size);
  void rectangle(double left, double right, std::string_view down, std::string_view style,
                 std::string_view fill = {});

  std::string name_;
  std::string svg_;
};

/// By which the style sheet knows a band: "weak", "fragile", "sound" or "open".
std::string_view style_name(Bands bands);

/// The bands of a scale from 0 to 100 behind what is drawn on it, and their names at a height, but for bands
/// that are too narrow for them.
void draw_bands(Chart& picture, const BandsFrom& from, int y, int height);
void name_bands(Chart& picture, const BandsFrom& from, int y);

}  // namespace entente::report::html
