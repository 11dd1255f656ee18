#include "advise/series.h"

#include <algorithm>
#include <set>

namespace entente {

namespace {

std::set<std::string> keys(const Alliance& alliance) {
  std::set<std::string> keys;
  for (const auto& partner : alliance.partners) keys.insert(partner.key);
  return keys;
}

const std::string& date_of(const Diagnosis& diagnosis) {
  return diagnosis.alliance.as_of;
}

bool is_dated(const Diagnosis& diagnosis) {
  return !date_of(diagnosis).empty();
}

bool are_told_apart_by_dates(std::span<const Diagnosis> diagnoses) {
  std::set<std::string> dates;
  for (const auto& diagnosis : diagnoses) dates.insert(date_of(diagnosis));
  return dates.size() == diagnoses.size() && std::ranges::all_of(diagnoses, is_dated);
}

bool share_some_but_not_all(const std::set<std::string>& one, const std::set<std::string>& other) {
  return one != other && std::ranges::any_of(one, [&](const auto& key) { return other.contains(key); });
}

/// By partner of the last description: where an earlier one has the same.
using Earlier = std::vector<std::optional<std::size_t>>;

Earlier partners_in(const Alliance& earlier, const Alliance& last) {
  Earlier partners(last.partners.size());
  for (const auto& pair : pair_partners(earlier, last)) {
    if (pair.after) partners[*pair.after] = pair.before;
  }
  return partners;
}

/// The latest of the earlier descriptions in which what the last one does not tell was known.
std::optional<NoLongerKnown> missing(AnswerRef slot, std::span<const Diagnosis> diagnoses,
                                     std::span<const Earlier> partners, const Library& library) {
  const auto& question = library.questions[slot.question];
  for (auto earlier = partners.size(); earlier-- > 0;) {
    const auto partner =
        question.of == Subject::partner ? partners[earlier][slot.partner] : std::optional(slot.partner);
    if (!partner) continue;
    const AnswerRef known{.question = slot.question, .partner = *partner};
    if (is_known(diagnoses[earlier].alliance.answers.at(slot.question, *partner), library.scale_of(question)))
      return NoLongerKnown{.slot = slot, .last_known = earlier, .known = known};
  }
  return std::nullopt;
}

std::vector<NoLongerKnown> all_missing(std::span<const Diagnosis> diagnoses, const Library& library) {
  const auto& last = diagnoses.back().alliance;
  std::vector<Earlier> partners;
  for (const auto& diagnosis : diagnoses.first(diagnoses.size() - 1))
    partners.push_back(partners_in(diagnosis.alliance, last));
  std::vector<NoLongerKnown> all;
  for (const auto& question : library.questions) {
    for (std::size_t partner = 0; partner < slot_count(question, last); ++partner) {
      const AnswerRef slot{.question = library.index_of(question), .partner = partner};
      if (is_known(last.answers.at(slot.question, partner), library.scale_of(question))) continue;
      if (auto found = missing(slot, diagnoses, partners, library)) all.push_back(*found);
    }
  }
  return all;
}

std::vector<RankKey> rank_keys(std::span<const Diagnosis> diagnoses) {
  std::vector<RankKey> all;
  for (const auto& diagnosis : diagnoses)
    all.push_back({.bands = diagnosis.assessment.bands, .score = diagnosis.assessment.score});
  return all;
}

std::vector<Diagnosis> from_the_best_on(const std::vector<Diagnosis>& diagnoses) {
  std::vector<Diagnosis> sorted;
  sorted.reserve(diagnoses.size());
  for (const auto i : from_the_best_on(rank_keys(diagnoses))) sorted.push_back(diagnoses[i]);
  return sorted;
}

}  // namespace

Series::Kind kind_of(std::span<const Diagnosis> diagnoses) {
  if (are_told_apart_by_dates(diagnoses)) return Series::Kind::history;
  for (std::size_t i = 0; i < diagnoses.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!share_some_but_not_all(keys(diagnoses[i].alliance), keys(diagnoses[j].alliance)))
        return Series::Kind::history;
    }
  }
  return Series::Kind::candidates;
}

Series make_series(std::vector<Diagnosis> diagnoses, Series::Kind kind, const Library& library) {
  Series series;
  series.kind = kind;
  series.is_dated = std::ranges::all_of(diagnoses, is_dated);
  series.has_one_name = std::ranges::all_of(diagnoses, [&](const Diagnosis& diagnosis) {
    return diagnosis.alliance.name == diagnoses.front().alliance.name;
  });
  const bool is_history = kind == Series::Kind::history;
  if (is_history && series.is_dated) std::ranges::stable_sort(diagnoses, {}, date_of);
  series.diagnoses = is_history ? std::move(diagnoses) : from_the_best_on(diagnoses);
  const auto& all = series.diagnoses;
  for (std::size_t i = 1; i < all.size(); ++i)
    series.steps.push_back(compare(is_history ? all[i - 1] : all.front(), all[i], library));
  series.whole = compare(all.front(), all.back(), library);
  if (is_history) {
    series.missing = all_missing(all, library);
  } else {
    series.ranks = ranks(rank_keys(all));
  }
  return series;
}

}  // namespace entente
