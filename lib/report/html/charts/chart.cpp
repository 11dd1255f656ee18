#include "report/html/charts/chart.h"

#include <fmt/format.h>

#include "report/html/escape-html.h"

namespace entente::report::html {

namespace {

std::string_view name_of(Anchor anchor) {
  if (anchor == Anchor::middle) return "middle";
  return anchor == Anchor::end ? "end" : "start";
}

}  // namespace

Chart::Chart(const Caption& caption, int height) {
  begin(caption, fmt::format(R"(width="100%" height="{}")", height));
}

Chart::Chart(const Caption& caption, int width, int height) {
  begin(caption, fmt::format(R"(viewBox="0 0 {} {}")", width, height));
}

void Chart::begin(const Caption& caption, std::string_view size) {
  name_ = caption.name;
  svg_ = fmt::format(
      "<svg class=\"picture {0}\" {1} role=\"img\" aria-labelledby=\"{2}-title {2}-told\">\n"
      "<title id=\"{2}-title\">{3}</title>\n"
      "<desc id=\"{2}-told\">{4}</desc>\n"
      "<defs><pattern id=\"{2}-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
      "patternTransform=\"rotate(45)\"><rect width=\"2.5\" height=\"5\" class=\"hatch\"/></pattern></defs>\n",
      caption.name, size, name_, escape_html(caption.title), escape_html(caption.description));
}

void Chart::begin_part(int x, int y, int width, int height) {
  svg_ += fmt::format("<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" overflow=\"visible\">\n", x, y,
                      width, height);
}

void Chart::begin_part(int y, int height) {
  svg_ += fmt::format("<svg y=\"{}\" width=\"100%\" height=\"{}\" overflow=\"visible\">\n", y, height);
}

void Chart::end_part() {
  svg_ += "</svg>\n";
}

void Chart::rectangle(double left, double right, std::string_view down, std::string_view style,
                      std::string_view fill) {
  svg_ +=
      fmt::format("<rect x=\"{:.2f}%\" width=\"{:.2f}%\" {} class=\"{}\"", left, right - left, down, style);
  if (!fill.empty()) svg_ += fmt::format(" fill=\"url(#{}-{})\"", name_, fill);
  svg_ += "/>\n";
}

void Chart::bar(double from, double to, int y, int height, std::string_view style) {
  rectangle(from, to, fmt::format(R"(y="{}" height="{}")", y, height), style);
}

void Chart::box(double left, double right, double top, double bottom, std::string_view style) {
  rectangle(left, right, fmt::format(R"(y="{:.2f}%" height="{:.2f}%")", top, bottom - top), style);
}

void Chart::open_bar(double from, double to, int y, int height, std::string_view style) {
  const auto down = fmt::format(R"(y="{}" height="{}")", y, height);
  rectangle(from, to, down, fmt::format("possible {}", style));
  rectangle(from, to, down, "hatched", "hatch");
}

void Chart::open_box(double left, double right, double top, double bottom, std::string_view style) {
  const auto down = fmt::format(R"(y="{:.2f}%" height="{:.2f}%")", top, bottom - top);
  rectangle(left, right, down, fmt::format("possible {}", style));
  rectangle(left, right, down, "hatched", "hatch");
}

void Chart::upright(double x, int from, int to, std::string_view style) {
  svg_ += fmt::format("<line x1=\"{0:.2f}%\" x2=\"{0:.2f}%\" y1=\"{1}\" y2=\"{2}\" class=\"{3}\"/>\n", x,
                      from, to, style);
}

void Chart::level(double y, std::string_view style) {
  svg_ +=
      fmt::format("<line x1=\"0\" x2=\"100%\" y1=\"{0:.2f}%\" y2=\"{0:.2f}%\" class=\"{1}\"/>\n", y, style);
}

void Chart::dot(double x, double y, int radius, std::string_view style) {
  svg_ += fmt::format("<circle cx=\"{:.2f}%\" cy=\"{:.2f}%\" r=\"{}\" class=\"{}\"/>\n", x, y, radius, style);
}

void Chart::words(double x, int y, Anchor anchor, std::string_view style, std::string_view text) {
  svg_ += fmt::format("<text x=\"{:.2f}%\" y=\"{}\" text-anchor=\"{}\" class=\"{}\">{}</text>\n", x, y,
                      name_of(anchor), style, escape_html(text));
}

void Chart::words_within(double x, double y, Anchor anchor, std::string_view style, std::string_view text) {
  svg_ += fmt::format("<text x=\"{:.2f}%\" y=\"{:.2f}%\" text-anchor=\"{}\" class=\"{}\">{}</text>\n", x, y,
                      name_of(anchor), style, escape_html(text));
}

void Chart::words_upwards(int x, int y, std::string_view style, std::string_view text) {
  svg_ += fmt::format(
      "<text transform=\"translate({} {}) rotate(-90)\" text-anchor=\"middle\" class=\"{}\">{}</text>\n", x,
      y, style, escape_html(text));
}

void Chart::interval(Interval score, int y, int height, std::string_view style) {
  if (score.low > 0) bar(0, score.low, y, height, fmt::format("sure {}", style));
  if (score.high > score.low) open_bar(score.low, score.high, y, height, style);
  upright(score.low, y - 2, y + height + 2, fmt::format("end {}", style));
  if (score.high > score.low) upright(score.high, y - 2, y + height + 2, fmt::format("end {}", style));
}

std::string Chart::take() {
  return std::move(svg_.append("</svg>\n"));
}

std::string_view style_name(Bands bands) {
  return bands.is_settled() ? entente::name_of(bands.best) : "open";
}

void draw_bands(Chart& picture, const BandsFrom& from, int y, int height) {
  picture.bar(0, from.fragile, y, height, "band weak-band");
  picture.bar(from.fragile, from.sound, y, height, "band fragile-band");
  picture.bar(from.sound, 100, y, height, "band sound-band");
  for (const auto begin : {from.fragile, from.sound}) picture.upright(begin, y, y + height, "border");
}

void name_bands(Chart& picture, const BandsFrom& from, int y) {
  constexpr double room = 16;  // of a name, on a telephone
  const auto name = [&](Band band, double begin, double end) {
    if (end - begin >= room)
      picture.words((begin + end) / 2, y, Anchor::middle, "band-name", entente::name_of(band));
  };
  name(Band::weak, 0, from.fragile);
  name(Band::fragile, from.fragile, from.sound);
  name(Band::sound, from.sound, 100);
}

}  // namespace entente::report::html
