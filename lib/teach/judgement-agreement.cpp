#include "teach/judgement-agreement.h"

#include <algorithm>

namespace entente {

namespace {

std::optional<Bands> librarys_bands(Index factor, const Assessment& assessment, const Library& library) {
  const auto found = std::ranges::find(assessment.factors, factor, &FactorScore::factor);
  if (found == assessment.factors.end()) return std::nullopt;
  return bands_of(found->score, library.conventions.bands);
}

std::optional<double> kappa_of(const std::vector<ComparedFactor>& compared) {
  std::vector<Placed> placed;
  placed.reserve(compared.size());
  for (const auto& factor : compared)
    placed.push_back({.first = factor.by_student, .second = factor.by_library});
  return weighted_kappa(placed);
}

}  // namespace

Agreement agreement(const Judgement& judgement, const Assessment& assessment, const CaseStudy& study,
                    const Library& library) {
  Agreement agreement;
  for (const auto& [factor, by_student] : judgement.factors) {
    const auto by_library = librarys_bands(factor, assessment, library);
    if (by_library && by_library->is_settled()) {
      agreement.compared.push_back(
          {.factor = factor, .by_student = by_student, .by_library = by_library->best});
    } else {
      agreement.left_out.push_back({.factor = factor, .by_library = by_library});
    }
  }
  agreement.kappa = kappa_of(agreement.compared);
  if (study.outcome != Outcome::mixed) {
    agreement.hit = judgement.outcome == study.outcome;
    agreement.brier = brier_score(judgement.confidence, *agreement.hit);
  }
  return agreement;
}

long count_apart(const Agreement& agreement, int steps) {
  return std::ranges::count_if(agreement.compared, [steps](const ComparedFactor& factor) {
    return steps_apart(factor.by_student, factor.by_library) == steps;
  });
}

double brier_score(int percent, bool came_true) {
  constexpr int whole = 100;
  const int off = came_true ? whole - percent : percent;
  return static_cast<double>(off * off) / (whole * whole);
}

}  // namespace entente
