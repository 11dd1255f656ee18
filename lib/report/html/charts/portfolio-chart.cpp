#include "report/html/charts/portfolio-chart.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "report/html/charts/chart.h"
#include "report/portfolio-report.h"

namespace entente::report::html {

namespace {

struct Segment {
  std::string_view name;
  long count;
};

constexpr int bar_height = 30;
constexpr int counts_at = 52;
constexpr int portfolio_height = 60;
constexpr double room_for_name = 16;  ///< in percent, on a telephone

}  // namespace

std::string portfolio_chart(const Portfolio& portfolio) {
  const auto& counts = portfolio.conditions();
  if (counts.all() == 0) return {};
  const auto settled = [&](Band band) { return Segment{name_of(band), counts.of(band)}; };
  Chart picture({.name = "conditions",
                 .title = portfolio_line(portfolio),
                 .description = "A bar with a part for each condition, as long as there are many of it. "
                                "Open are those whose condition depends on open answers, and hatched."},
                portfolio_height);
  double from = 0;
  for (const auto& [name, count] : {settled(Band::sound), settled(Band::fragile), settled(Band::weak),
                                    Segment{.name = "open", .count = counts.open}}) {
    if (count == 0) continue;
    const auto to = from + 100.0 * static_cast<double>(count) / static_cast<double>(counts.all());
    if (name == "open") {
      picture.open_bar(from, to, 0, bar_height, name);
    } else {
      picture.bar(from, to, 0, bar_height, fmt::format("sure {}", name));
    }
    if (from > 0) picture.upright(from, 0, bar_height, "border");
    if (to - from >= room_for_name)
      picture.words(from, counts_at, Anchor::start, "part", fmt::format("{} {}", count, name));
    from = to;
  }
  return picture.take();
}

}  // namespace entente::report::html
