#include "report/comparison/printed-change.h"

#include "report/wording/rounding.h"

namespace entente::report {

namespace {

/// Parts of a change, cut so that they add up to it.
class Parts {
 public:
  /// `position`: where it belongs among those that are printed.
  void add(std::size_t position, Change part) {
    positions_.push_back(position);
    low_.push_back(part.low);
    high_.push_back(part.high);
  }

  void print(PrintedChange whole, std::vector<PrintedChange>& printed) const {
    const auto low = cut_parts(low_, whole.low);
    const auto high = cut_parts(high_, whole.high);
    for (std::size_t i = 0; i < positions_.size(); ++i) printed[positions_[i]] = {low[i], high[i]};
  }

 private:
  std::vector<std::size_t> positions_;
  std::vector<double> low_;
  std::vector<double> high_;
};

std::vector<PrintedCause> printed_causes(const Comparison& comparison, PrintedChange whole) {
  const auto causes = causes_of(comparison.attribution);
  Parts parts;
  for (std::size_t i = 0; i < causes.size(); ++i) parts.add(i, causes[i].change);
  std::vector<PrintedChange> changes(causes.size());
  parts.print(whole, changes);
  std::vector<PrintedCause> printed;
  printed.reserve(causes.size());
  for (std::size_t i = 0; i < causes.size(); ++i) printed.push_back({causes[i], changes[i]});
  return printed;
}

}  // namespace

PrintedChange printed_change(Interval before, Interval after) {
  return {.low = in_hundredths(after.low) - in_hundredths(before.low),
          .high = in_hundredths(after.high) - in_hundredths(before.high)};
}

PrintedComparison printed(const Comparison& comparison, Interval before, Interval after,
                          const Library& library) {
  PrintedComparison told{.change = printed_change(before, after),
                         .themes = std::vector<PrintedChange>(comparison.themes.size()),
                         .factors = std::vector<PrintedChange>(comparison.factors.size()),
                         .rules = std::vector<PrintedChange>(library.rules.size()),
                         .causes = {}};
  Parts themes;
  for (std::size_t i = 0; i < comparison.themes.size(); ++i) themes.add(i, comparison.themes[i].part);
  themes.print(told.change, told.themes);
  for (std::size_t theme = 0; theme < comparison.themes.size(); ++theme) {
    Parts factors;
    for (std::size_t i = 0; i < comparison.factors.size(); ++i) {
      const auto& factor = library.factors[comparison.factors[i].index];
      if (factor.theme == comparison.themes[theme].index) factors.add(i, comparison.factors[i].part);
    }
    factors.print(told.themes[theme], told.factors);
  }
  for (std::size_t factor = 0; factor < comparison.factors.size(); ++factor) {
    Parts rules;
    for (const auto& rule : library.factors[comparison.factors[factor].index].rules) {
      const auto index = library.index_of(rule);
      rules.add(index, comparison.attribution.rules[index].change);
    }
    rules.print(told.factors[factor], told.rules);
  }
  told.causes = printed_causes(comparison, told.change);
  return told;
}

}  // namespace entente::report
