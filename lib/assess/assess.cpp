#include "assess/assess.h"

#include <algorithm>
#include <array>

#include "assess/acceptance-status.h"
#include "assess/nature.h"

namespace entente {

namespace {

constexpr double best = 100;
constexpr std::array<End, 2> ends = {&Interval::low, &Interval::high};

/// The means of a library's factors and themes over how their rules can come out.
class Scores {
 public:
  Scores(std::span<const Statuses> statuses, const Library& library)
      : library_(library), factors_(library.factors.size()), themes_(library.themes.size()) {
    for (std::size_t i = 0; i < statuses.size(); ++i) {
      const auto& rule = library.rules[i];
      if (statuses[i] == Status::not_applicable) continue;
      for (const auto end : ends) {
        if (const auto score = score_at(end, statuses[i]))
          factors_[rule.factor].add(*score, rule.weight, end);
      }
    }
    for (std::size_t i = 0; i < factors_.size(); ++i) {
      const auto& factor = library.factors[i];
      if (!factors_[i].empty()) themes_[factor.theme].add(factors_[i], weight_of(factor));
    }
    for (std::size_t i = 0; i < themes_.size(); ++i) {
      if (!themes_[i].empty()) alliance_.add(themes_[i], library.themes[i].weight);
    }
  }

  const WeightedMean& factor(std::size_t index) const { return factors_[index]; }
  const WeightedMean& theme(std::size_t index) const { return themes_[index]; }
  Interval alliance() const { return alliance_.value(); }

  /// What a rule's coming out well adds to the lower end of the alliance's score.
  double points(const Rule& rule, Statuses possible) const {
    const auto& factor = library_.factor_of(rule);
    const bool counts = score_at(low, possible).has_value();
    const auto in_factor = share(rule.weight, factors_[rule.factor], counts);
    const auto in_theme =
        share(weight_of(factor), themes_[factor.theme], factors_[rule.factor].counts_at(low));
    const auto in_alliance =
        share(library_.theme_of(factor).weight, alliance_, themes_[factor.theme].counts_at(low));
    return best * in_factor * in_theme * in_alliance;
  }

 private:
  static constexpr End low = &Interval::low;

  /// Of a part in a mean, which it joins where it does not count in it.
  static double share(double weight, const WeightedMean& mean, bool counts) {
    return weight / (mean.weight(low) + (counts ? 0 : weight));
  }

  double weight_of(const Factor& factor) const {
    return library_.conventions.grades[static_cast<std::size_t>(factor.grade)];
  }

  const Library& library_;
  std::vector<WeightedMean> factors_;
  std::vector<WeightedMean> themes_;
  WeightedMean alliance_;
};

void mark_accepted(Assessment& assessment, const Alliance& alliance) {
  if (alliance.accepted.empty()) return;
  for (auto& finding : assessment.findings) {
    const auto* acceptance = acceptance_of(finding, alliance);
    finding.accepted = acceptance != nullptr && !is_over(*acceptance, alliance.as_of);
  }
}

}  // namespace

Status status_of(const Rule& rule, const Library& library, const Answers& answers) {
  return possible_statuses(rule, library, answers).status();
}

Finding finding_of(const Rule& rule, const Library& library, const Answers& answers) {
  const auto possible = possible_statuses(rule, library, answers);
  return {.rule = library.index_of(rule), .status = possible.status(), .possible = possible};
}

std::vector<Statuses> counted_statuses(const Assessment& assessment, const Library& library) {
  std::vector<Statuses> statuses(library.rules.size(), Status::not_applicable);
  for (const auto& finding : assessment.findings) {
    if (finding.counted) statuses[finding.rule] = finding.possible;
  }
  return statuses;
}

std::optional<double> score_at(End end, Statuses possible) {
  const bool is_low = end == &Interval::low;
  if (possible.has(is_low ? Status::unmet : Status::met)) return is_low ? 0 : best;
  if (possible.has(Status::not_applicable)) return std::nullopt;
  return is_low ? best : 0;
}

Interval score_of(std::span<const Statuses> statuses, const Library& library) {
  return Scores(statuses, library).alliance();
}

Bands bands_of(Interval score, std::span<const Statuses> statuses, const Library& library) {
  int unmet = 0;
  int perhaps_unmet = 0;
  bool is_something = false;
  for (std::size_t i = 0; i < statuses.size(); ++i) {
    if (statuses[i] == Status::not_applicable) continue;
    is_something = true;
    if (library.rules[i].severity != Severity::critical) continue;
    unmet += statuses[i] == Status::unmet ? 1 : 0;
    perhaps_unmet += statuses[i].has(Status::unmet) ? 1 : 0;
  }
  if (!is_something) return Bands::none();
  const auto& caps = library.conventions.caps;
  auto bands = bands_of(score, library.conventions.bands);
  bands.worst = std::min(bands.worst, highest_with(perhaps_unmet, caps));
  bands.best = std::min(bands.best, highest_with(unmet, caps));
  return bands;
}

Assessment assess(const Alliance& alliance, const Library& library, ScopePolicy beyond) {
  Assessment assessment;
  assessment.nature = find_nature(library, alliance.answers);
  std::vector<Statuses> counted(library.rules.size(), Status::not_applicable);
  assessment.findings.reserve(library.rules.size());
  for (const auto& rule : library.rules) {
    const bool counts = alliance.scope.includes(rule, library);
    if (!counts && beyond == ScopePolicy::left_out) continue;
    auto& finding = assessment.findings.emplace_back(finding_of(rule, library, alliance.answers));
    finding.counted = counts;
    if (!counts) continue;
    counted[finding.rule] = finding.possible;
    if (finding.status == Status::unmet && rule.severity == Severity::critical)
      assessment.caps.push_back(finding.rule);
  }
  const Scores scores(counted, library);
  for (auto& finding : assessment.findings) {
    if (is_scored(finding)) finding.points = scores.points(library.rules[finding.rule], finding.possible);
  }
  for (std::size_t i = 0; i < library.factors.size(); ++i) {
    if (!scores.factor(i).empty())
      assessment.factors.push_back({static_cast<Index>(i), scores.factor(i).value()});
  }
  for (std::size_t i = 0; i < library.themes.size(); ++i) {
    const auto& theme = scores.theme(i);
    if (!theme.empty()) {
      assessment.themes.push_back({.theme = static_cast<Index>(i),
                                   .score = theme.value(),
                                   .counts_at_low = theme.counts_at(&Interval::low),
                                   .counts_at_high = theme.counts_at(&Interval::high)});
    }
  }
  assessment.score = scores.alliance();
  assessment.bands = bands_of(assessment.score, counted, library);
  mark_accepted(assessment, alliance);
  return assessment;
}

}  // namespace entente
