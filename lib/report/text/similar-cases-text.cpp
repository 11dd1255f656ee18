#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "report/text/text-sections.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report {

namespace {

/// So many factors are named that are alike, and so many that are not.
constexpr std::size_t named = 3;

/// A factor that is less apart than this is named as alike, one that is further as different.
constexpr double far_apart = 25;

std::string years_of(const CaseStudy& study) {
  return study.to.empty() ? fmt::format("since {}", study.from)
                          : fmt::format("{} to {}", study.from, study.to);
}

/// "Openness (100, there 0)".
std::string in_words(const SharedFactor& shared, const Library& library) {
  const auto title = library.factors[shared.factor].title;
  const auto here = whole_points(shared.score);
  const auto there = whole_points(shared.other);
  return here == there ? fmt::format("{} ({})", title, here)
                       : fmt::format("{} ({}, there {})", title, here, there);
}

void add_named(const RenderContext& context, std::string_view label, std::span<const SharedFactor> factors) {
  std::vector<std::string> words;
  for (const auto& shared : factors.first(std::min(named, factors.size())))
    words.push_back(in_words(shared, context.library));
  if (!words.empty())
    add_labelled(context.page, label, fmt::format("{}", fmt::join(words, "; ")), in_findings);
}

void add_case(const RenderContext& context, std::size_t rank, const SimilarCase& like) {
  auto& page = context.page;
  const auto& study = like.known->study.study();
  page.at(margin + 2).put(fmt::to_string(rank + 1)).at(in_findings.label);
  page.prose(like.known->study.alliance.name, Style::strong);
  page.follow(fmt::format("{}{}", years_of(study), study.constructed ? ", constructed example" : ""), 3,
              in_findings.label);
  page.follow(name_of(study.outcome), 3, in_findings.label, Style::strong).end();
  const auto& [distance, factors] = like.similarity;
  page.at(in_findings.label)
      .prose(fmt::format("{} points apart on average, on {} factors; entente case reveal {}",
                         whole_points(distance), factors.size(), like.known->study.id),
             Style::faint)
      .end();
  const auto is_alike = [](const SharedFactor& shared) { return shared.apart() < far_apart; };
  const auto end_of_alike = std::ranges::find_if_not(factors, is_alike);
  add_named(context, "alike", {factors.begin(), end_of_alike});
  const std::vector<SharedFactor> unlike(factors.rbegin(), std::make_reverse_iterator(end_of_alike));
  add_named(context, "unlike", unlike);
}

}  // namespace

void add_like_cases(const RenderContext& context) {
  if (context.like.empty()) return;
  add_section(context.page, "Comparable cases");
  for (std::size_t rank = 0; rank < std::min(max_on_first_screen, context.like.size()); ++rank)
    add_case(context, rank, context.like[rank]);
  context.page.at(margin)
      .prose(
          fmt::format("The bundled cases whose factors stand most like these, by the core questionnaire; "
                      "what is open "
                      "on either side is left out, and at least half of what is known here is known there. A "
                      "likeness is no forecast: {} cases, picked because they are told of, show what can be.",
                      bundled_cases().size()),
          Style::faint)
      .end();
}

}  // namespace entente::report
