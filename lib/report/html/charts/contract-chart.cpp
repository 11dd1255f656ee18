#include "report/html/charts/contract-chart.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/html/charts/chart.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report::html {

namespace {

constexpr int contract_width = 380;
constexpr int contract_height = 372;
constexpr int plot_left = 40;
constexpr int plot_top = 8;
constexpr int plot_size = 320;

void draw_field(Chart& picture, const BandsFrom& from) {
  picture.box(0, 100, 0, 100, "field");
  picture.box(from.fragile, 100, 0, 100 - from.fragile, "field-good");
  for (const auto begin : {from.fragile, from.sound}) {
    const auto* const style = begin == from.fragile ? "cross" : "grid";
    picture.level(100 - begin, style);
    picture.upright(begin, 0, plot_size, style);
  }
}

void name_corners(Chart& picture) {
  const auto name = [&picture](double x, double y, Anchor anchor, std::string_view above,
                               std::string_view below) {
    constexpr double line = 4.8;
    picture.words_within(x, y, anchor, "corner", above);
    picture.words_within(x, y + line, anchor, "corner", below);
  };
  constexpr double near = 2.5;
  constexpr double far = 97.5;
  constexpr double upper = 5.5;
  constexpr double lower = 89;
  name(near, upper, Anchor::start, "only the contract", "is weak");
  name(far, upper, Anchor::end, "neither", "is weak");
  name(near, lower, Anchor::start, "both", "are weak");
  name(far, lower, Anchor::end, "only the relationship", "is weak");
}

void draw_scores(Chart& picture, Interval relationship, Interval contract, std::string_view style) {
  // What is settled on one side is a line, and on both a dot.
  constexpr double thinnest = 1.6;
  const auto widened = [](Interval score) {
    const auto lack = std::max(0.0, thinnest - (score.high - score.low)) / 2;
    return Interval{std::max(0.0, score.low - lack), std::min(100.0, score.high + lack)};
  };
  const bool is_dot = relationship.low == relationship.high && contract.low == contract.high;
  if (is_dot) {
    constexpr int radius = 7;
    picture.dot(contract.low, 100 - relationship.low, radius, fmt::format("sure {}", style));
    return;
  }
  const auto across = widened(contract);
  const auto up = widened(relationship);
  picture.open_box(across.low, across.high, 100 - up.high, 100 - up.low, style);
}

void name_axes(Chart& picture) {
  constexpr int below = 22;
  constexpr int axis = plot_top + plot_size;
  picture.words_upwards(11, plot_top + plot_size / 2, "axis", "relationship →");
  picture.begin_part(plot_left, 0, plot_size, contract_height);
  for (const int tick : {0, 50, 100}) {
    picture.words(tick, axis + below - 6, Anchor::middle, "tick", fmt::to_string(tick));
    constexpr double left = -2;
    constexpr int middle_of_letters = 4;
    picture.words(left, axis - tick * plot_size / 100 + middle_of_letters, Anchor::end, "tick",
                  fmt::to_string(tick));
  }
  picture.words(50, axis + below + 16, Anchor::middle, "axis", "contract →");
  picture.end_part();
}

}  // namespace

const ThemeScore* find_score(std::string_view theme, const Assessment& assessment, const Library& library) {
  const auto found = std::ranges::find(assessment.themes, theme, [&library](const ThemeScore& score) {
    return library.themes[score.theme].id;
  });
  return found == assessment.themes.end() ? nullptr : &*found;
}

std::string contract_in_words(Interval relationship, Interval contract, const BandsFrom& from) {
  enum class Half { upper, lower, either };
  const auto half = [&from](Interval score) {
    if (band_of(score.low, from) != Band::weak) return Half::upper;
    return band_of(score.high, from) == Band::weak ? Half::lower : Half::either;
  };
  const auto social = half(relationship);
  const auto legal = half(contract);
  if (social == Half::either || legal == Half::either)
    return "Which of the two are weak depends on answers that are still open.";
  if (social == Half::upper)
    return legal == Half::upper ? "Neither the relationship nor the contract is weak."
                                : "Only the contract is weak; the relationship bears the alliance.";
  return legal == Half::upper ? "Only the relationship is weak, and it is what an alliance lives by."
                              : "Both the relationship and the contract are weak.";
}

std::string_view contract_place_in_words(Interval relationship, Interval contract) {
  const bool is_known = contract.low == contract.high;
  if (relationship.low == relationship.high)
    return is_known ? "The alliance stands at the dot." : "The alliance stands somewhere on the level bar.";
  return is_known ? "The alliance stands somewhere on the upright bar."
                  : "The alliance stands somewhere in the hatched part.";
}

std::string contract_chart(const Diagnosis& diagnosis, const Library& library) {
  const auto& assessment = diagnosis.assessment;
  const auto* relationship = find_score(relationship_theme, assessment, library);
  const auto* contract = find_score(contract_theme, assessment, library);
  if (relationship == nullptr || contract == nullptr) return {};
  const auto& from = library.conventions.bands;
  Chart picture(
      {.name = "contract",
       .title = fmt::format("Relationship {}, contract {}, each of 100",
                            interval_in_words(relationship->score), interval_in_words(contract->score)),
       .description = fmt::format("A square with the contract's score across and the relationship's upwards; "
                                  "the alliance lies in the marked part of it. {}",
                                  contract_in_words(relationship->score, contract->score, from))},
      contract_width, contract_height);
  picture.begin_part(plot_left, plot_top, plot_size, plot_size);
  draw_field(picture, from);
  draw_scores(picture, relationship->score, contract->score,
              style_name(bands_of({std::min(relationship->score.low, contract->score.low),
                                   std::min(relationship->score.high, contract->score.high)},
                                  from)));
  name_corners(picture);
  picture.end_part();
  name_axes(picture);
  return picture.take();
}

}  // namespace entente::report::html
