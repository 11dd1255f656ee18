#include "teach/similar-cases.h"

#include <algorithm>
#include <tuple>

#include "assess/assess.h"

namespace entente {

namespace {

Assessment assess_core(Alliance alliance, const Library& library) {
  alliance.scope = {};
  return assess(alliance, library, ScopePolicy::left_out);
}

}  // namespace

std::span<const KnownCase> KnownCases::all() const {
  std::call_once(is_read_, [this] {
    for (const auto& file : files_) {
      auto read = read_case(file, library_);
      if (!read.found) continue;
      auto assessment = assess_core(read.found->alliance, library_);
      cases_.push_back({.study = *std::move(read.found), .assessment = std::move(assessment)});
    }
  });
  return cases_;
}

std::vector<SimilarCase> similar_cases(const Alliance& alliance, const KnownCases& known,
                                       const Library& library) {
  const auto assessment = assess_core(alliance, library);
  const auto settled = similarity(assessment, assessment).factors.size();
  const auto least = std::max(static_cast<double>(least_factors), least_share * static_cast<double>(settled));
  std::vector<SimilarCase> like;
  for (const auto& each : known.all()) {
    if (each.study.alliance.name == alliance.name) continue;
    auto found = similarity(assessment, each.assessment);
    if (static_cast<double>(found.factors.size()) >= least)
      like.push_back({.known = &each, .similarity = std::move(found)});
  }
  std::ranges::stable_sort(like, [](const SimilarCase& one, const SimilarCase& other) {
    return std::pair(one.similarity.distance, other.similarity.factors.size()) <
           std::pair(other.similarity.distance, one.similarity.factors.size());
  });
  return like;
}

}  // namespace entente
