#include "assess/assess.h"

#include <algorithm>

#include "assess/nature.h"
#include "assess/standing.h"

namespace entente {

namespace {

Interval points_of(Status status) {
  if (status == Status::met) return {.low = 100, .high = 100};
  if (status == Status::unmet) return {.low = 0, .high = 0};
  return {};
}

/// The means of a library's factors and themes over how their rules came out.
class Scores {
 public:
  Scores(std::span<const Status> statuses, const Library& library)
      : library_(library), factors_(library.factors.size()), themes_(library.themes.size()) {
    for (std::size_t i = 0; i < statuses.size(); ++i) {
      const auto& rule = library.rules[i];
      if (statuses[i] != Status::not_applicable)
        factors_[rule.factor].add(points_of(statuses[i]), rule.weight);
    }
    for (std::size_t i = 0; i < factors_.size(); ++i) {
      const auto& factor = library.factors[i];
      if (!factors_[i].empty()) themes_[factor.theme].add(factors_[i].value(), weight_of(factor));
    }
    for (std::size_t i = 0; i < themes_.size(); ++i) {
      if (!themes_[i].empty()) alliance_.add(themes_[i].value(), library.themes[i].weight);
    }
    weigh_factors();
  }

  const Mean& factor(std::size_t index) const { return factors_[index]; }
  const Mean& theme(std::size_t index) const { return themes_[index]; }
  Interval alliance() const { return alliance_.value(); }

  /// What one rule's coming out well adds to the alliance's score.
  double points(const Rule& rule) const { return rule.weight * points_by_weight_[rule.factor]; }

 private:
  void weigh_factors() {
    points_by_weight_.resize(factors_.size());
    for (std::size_t i = 0; i < factors_.size(); ++i) {
      if (factors_[i].empty()) continue;
      const auto& factor = library_.factors[i];
      const auto in_theme = weight_of(factor) / themes_[factor.theme].weight();
      const auto in_alliance = library_.theme_of(factor).weight / alliance_.weight();
      points_by_weight_[i] = 100 * in_theme * in_alliance / factors_[i].weight();
    }
  }

  double weight_of(const Factor& factor) const {
    return library_.conventions.grades[static_cast<std::size_t>(factor.grade)];
  }

  const Library& library_;
  std::vector<Mean> factors_;
  std::vector<Mean> themes_;
  Mean alliance_;
  std::vector<double> points_by_weight_;  ///< by factor: what a rule of weight 1 adds to the alliance's score
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
  if (!library.factor_of(rule).applies) return Status::not_applicable;
  const auto applies = evaluate(rule.when, library, answers);
  if (applies == Truth::no || applies == Truth::not_applicable) return Status::not_applicable;
  const auto healthy = evaluate(rule.healthy, library, answers);
  if (healthy == Truth::not_applicable) return Status::not_applicable;
  if (applies == Truth::open || healthy == Truth::open) return Status::open;
  return healthy == Truth::yes ? Status::met : Status::unmet;
}

Finding finding_of(const Rule& rule, const Library& library, const Answers& answers) {
  return {.rule = library.index_of(rule), .status = status_of(rule, library, answers)};
}

std::vector<Status> counted_statuses(const Assessment& assessment, const Library& library) {
  std::vector<Status> statuses(library.rules.size(), Status::not_applicable);
  for (const auto& finding : assessment.findings) {
    if (finding.counted) statuses[finding.rule] = finding.status;
  }
  return statuses;
}

Interval score_of(std::span<const Status> statuses, const Library& library) {
  return Scores(statuses, library).alliance();
}

Bands bands_of(Interval score, std::span<const Status> statuses, const Library& library) {
  int unmet = 0;
  int open = 0;
  for (std::size_t i = 0; i < statuses.size(); ++i) {
    if (library.rules[i].severity != Severity::critical) continue;
    unmet += statuses[i] == Status::unmet ? 1 : 0;
    open += statuses[i] == Status::open ? 1 : 0;
  }
  const auto& caps = library.conventions.caps;
  auto bands = bands_of(score, library.conventions.bands);
  bands.worst = std::min(bands.worst, highest_with(unmet + open, caps));
  bands.best = std::min(bands.best, highest_with(unmet, caps));
  return bands;
}

Assessment assess(const Alliance& alliance, const Library& library, BeyondScope beyond) {
  Assessment assessment;
  assessment.nature = find_nature(library, alliance.answers);
  std::vector<Status> counted(library.rules.size(), Status::not_applicable);
  assessment.findings.reserve(library.rules.size());
  for (const auto& rule : library.rules) {
    const bool counts = alliance.scope.includes(rule, library);
    if (!counts && beyond == BeyondScope::left_out) continue;
    auto& finding = assessment.findings.emplace_back(finding_of(rule, library, alliance.answers));
    finding.counted = counts;
    if (!counts) continue;
    counted[finding.rule] = finding.status;
    if (finding.status == Status::unmet && rule.severity == Severity::critical)
      assessment.caps.push_back(finding.rule);
  }
  const Scores scores(counted, library);
  for (auto& finding : assessment.findings) {
    if (counted[finding.rule] != Status::not_applicable)
      finding.points = scores.points(library.rules[finding.rule]);
  }
  for (std::size_t i = 0; i < library.factors.size(); ++i) {
    if (!scores.factor(i).empty())
      assessment.factors.push_back({static_cast<Index>(i), scores.factor(i).value()});
  }
  for (std::size_t i = 0; i < library.themes.size(); ++i) {
    if (!scores.theme(i).empty())
      assessment.themes.push_back({static_cast<Index>(i), scores.theme(i).value()});
  }
  assessment.score = scores.alliance();
  assessment.bands = bands_of(assessment.score, counted, library);
  mark_accepted(assessment, alliance);
  return assessment;
}

}  // namespace entente
