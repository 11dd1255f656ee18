#include "assess/portfolio.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace entente {

namespace {

template <class Counts>
void add_each(Counts& counts, const Counts& others) {
  std::transform(counts.begin(), counts.end(), others.begin(), counts.begin(), std::plus<>());
}

}  // namespace

void BandCounts::add(Bands bands) {
  if (bands.empty()) {
    ++nothing;
  } else {
    ++(bands.is_settled() ? settled[static_cast<std::size_t>(bands.best)] : open);
  }
}

void BandCounts::add(const BandCounts& others) {
  add_each(settled, others.settled);
  open += others.open;
  nothing += others.nothing;
}

long BandCounts::all() const {
  return std::accumulate(settled.begin(), settled.end(), open + nothing);
}

void Portfolio::add(const Summary& summary) {
  conditions_.add(summary.bands);
  ++verdicts_[static_cast<std::size_t>(summary.verdict)];
  for (const auto& theme : summary.themes) themes_[theme.theme].add(theme.bands);
  for (const auto rule : summary.unmet) ++unmet_[rule];
}

std::vector<Index> Portfolio::weaknesses() const {
  std::vector<Index> rules;
  for (std::size_t rule = 0; rule < unmet_.size(); ++rule) {
    if (unmet_[rule] > 0) rules.push_back(static_cast<Index>(rule));
  }
  std::ranges::stable_sort(rules, std::ranges::greater{}, [this](Index rule) { return unmet_[rule]; });
  return rules;
}

void Portfolio::add(const Portfolio& others) {
  conditions_.add(others.conditions_);
  add_each(verdicts_, others.verdicts_);
  for (std::size_t theme = 0; theme < themes_.size(); ++theme) themes_[theme].add(others.themes_[theme]);
  add_each(unmet_, others.unmet_);
  unread_ += others.unread_;
}

}  // namespace entente
