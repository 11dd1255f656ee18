#include "report/html/charts/trend-chart.h"

#include <fmt/format.h>

namespace entente::report::html {

namespace {

constexpr int step = 10;
constexpr int column = 8;
constexpr double height = 36;

double top_of(double score) {
  constexpr double whole = 100;
  return height - score / whole * height;
}

}  // namespace

std::string trend_chart(std::span<const std::optional<Interval>> scores) {
  const auto width = step * static_cast<int>(scores.size());
  auto svg = fmt::format(
      "<svg class=\"trend\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" aria-hidden=\"true\">"
      "<line x1=\"0\" y1=\"{1}\" x2=\"{0}\" y2=\"{1}\"/>",
      width, height);
  int x = 0;
  for (const auto& score : scores) {
    if (score) {
      const auto low = top_of(score->low);
      const auto high = top_of(score->high);
      svg += fmt::format("<rect class=\"possible\" x=\"{}\" y=\"{:.1f}\" width=\"{}\" height=\"{:.1f}\"/>", x,
                         high, column, low - high);
      svg += fmt::format("<rect class=\"sure\" x=\"{}\" y=\"{:.1f}\" width=\"{}\" height=\"{:.1f}\"/>", x,
                         low, column, height - low);
    }
    x += step;
  }
  return svg + "</svg>";
}

}  // namespace entente::report::html
