#include "report/html/charts/interval-bar.h"

#include <fmt/format.h>

#include <string_view>

#include "report/html/charts/chart.h"

namespace entente::report::html {

namespace {

std::string border(double at) {
  return fmt::format(R"(<line x1="{0}%" x2="{0}%" y1="0" y2="100%" class="border"/>)", at);
}

std::string inner(double begin, double end, std::string_view look) {
  return fmt::format(R"(<rect x="{:.1f}%" width="{:.1f}%" y="2" height="8" {}/>)", begin, end - begin, look);
}

}  // namespace

std::string interval_bar(Interval score, Bands bands, const BandsFrom& from) {
  auto svg = fmt::format(
                 "<svg class=\"bar {}\" aria-hidden=\"true\"><rect width=\"100%\" height=\"12\" "
                 "class=\"track\"/>",
                 style_name(bands)) +
             border(from.fragile) + border(from.sound);
  if (score.low > 0) svg += inner(0, score.low, "class=\"sure\"");
  if (score.high > score.low)
    svg += inner(score.low, score.high, "class=\"possible\"") +
           inner(score.low, score.high, "fill=\"url(#hatch)\"");
  return svg + "</svg>";
}

}  // namespace entente::report::html
