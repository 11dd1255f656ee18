#include "report/html/charts/condition-chart.h"

#include <fmt/format.h>

#include "report/html/charts/chart.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report::html {

namespace {

constexpr int condition_height = 98;
constexpr int numbers_at = 19;
constexpr int scale_top = 30;
constexpr int scale_height = 26;
constexpr int bar_inset = 6;
constexpr int band_names_at = 72;
constexpr int ticks_at = 90;  ///< below the names, which would run into them on a telephone

/// Both ends in one where two would run into each other.
void draw_numbers(Chart& picture, Interval score) {
  constexpr double room = 14;
  const auto anchor = [](double at, Anchor inwards) {
    constexpr double margin = 4;
    if (at < margin) return Anchor::start;
    return at > 100 - margin ? Anchor::end : inwards;
  };
  if (score.high - score.low < room) {
    const auto middle = (score.low + score.high) / 2;
    picture.words(middle, numbers_at, anchor(middle, Anchor::middle), "number", interval_in_words(score));
    return;
  }
  for (const auto end : {score.low, score.high})
    picture.words(end, numbers_at, anchor(end, Anchor::middle), "number", fmt::to_string(whole_points(end)));
}

void draw_ends_of_bands(Chart& picture, const BandsFrom& from) {
  constexpr double room = 8;
  double last = 0;
  picture.words(0, ticks_at, Anchor::start, "tick", "0");
  for (const auto begin : {from.fragile, from.sound}) {
    if (begin - last < room || 100 - begin < room) continue;
    picture.words(begin, ticks_at, Anchor::middle, "tick", fmt::to_string(begin));
    last = begin;
  }
  picture.words(100, ticks_at, Anchor::end, "tick", "100");
}

}  // namespace

std::string condition_chart(const ConditionCaption& caption, Interval score, Bands bands,
                            const BandsFrom& from) {
  Chart picture(
      {.name = caption.name,
       .title = caption.title,
       .description = fmt::format("A scale from 0 to 100, higher is healthier: weak below {0}, fragile from "
                                  "{0}, sound from {1}. The bar is solid to a score that it cannot fall "
                                  "below, and hatched to one that it cannot exceed.",
                                  from.fragile, from.sound)},
      condition_height);
  draw_bands(picture, from, scale_top, scale_height);
  picture.interval(score, scale_top + bar_inset, scale_height - 2 * bar_inset, style_name(bands));
  draw_numbers(picture, score);
  name_bands(picture, from, band_names_at);
  draw_ends_of_bands(picture, from);
  return picture.take();
}

}  // namespace entente::report::html
