#include "advise/series.h"

#include <algorithm>
#include <set>
#include <tuple>

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

/// The latest of the earlier descriptions in which what the last one does not tell was known.
std::optional<Missing> missing(Evidence slot, std::span<const Diagnosis> diagnoses,
                               const std::vector<std::vector<PartnerPair>>& pairs, const Library& library) {
  const auto& scale = library.scale_of(library.questions[slot.question]);
  const bool of_each = library.questions[slot.question].of == Subject::partner;
  for (auto earlier = diagnoses.size() - 1; earlier-- > 0;) {
    auto known = slot;
    if (of_each) {
      const auto pair = std::ranges::find(pairs[earlier], std::optional(slot.partner), &PartnerPair::after);
      if (!pair->before) continue;
      known.partner = *pair->before;
    }
    if (is_known(diagnoses[earlier].alliance.answers.at(known.question, known.partner), scale))
      return Missing{.slot = slot, .last_known = earlier, .known = known};
  }
  return std::nullopt;
}

std::vector<Missing> all_missing(std::span<const Diagnosis> diagnoses, const Library& library) {
  const auto& last = diagnoses.back().alliance;
  std::vector<std::vector<PartnerPair>> pairs;
  for (const auto& diagnosis : diagnoses) pairs.push_back(pair_partners(diagnosis.alliance, last));
  std::vector<Missing> all;
  for (const auto& question : library.questions) {
    for (std::size_t partner = 0; partner < slots(question, last); ++partner) {
      const Evidence slot{.question = library.index_of(question), .partner = partner};
      if (is_known(last.answers.at(slot.question, partner), library.scale_of(question))) continue;
      if (auto found = missing(slot, diagnoses, pairs, library)) all.push_back(*found);
    }
  }
  return all;
}

void tell_history(Series& series, const Library& library) {
  auto& diagnoses = series.diagnoses;
  if (series.is_dated) std::ranges::stable_sort(diagnoses, {}, date_of);
  for (std::size_t i = 1; i < diagnoses.size(); ++i)
    series.steps.push_back(compare(diagnoses[i - 1], diagnoses[i], library));
  series.whole = compare(diagnoses.front(), diagnoses.back(), library);
  series.missing = all_missing(diagnoses, library);
}

void tell_candidates(Series& series, const Library& library) {
  std::vector<Interval> scores;
  for (const auto& diagnosis : series.diagnoses) scores.push_back(diagnosis.assessment.score);
  series.ranks = ranks(scores);
  const auto order = [&](std::size_t i) {
    return std::tuple(series.ranks[i].worst, series.ranks[i].best, -(scores[i].low + scores[i].high));
  };
  for (std::size_t i = 1; i < scores.size(); ++i) {
    if (order(i) < order(series.best)) series.best = i;
  }
  for (const auto& diagnosis : series.diagnoses)
    series.steps.push_back(compare(series.diagnoses[series.best], diagnosis, library));
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
  series.diagnoses = std::move(diagnoses);
  if (kind == Series::Kind::history) {
    tell_history(series, library);
  } else {
    tell_candidates(series, library);
  }
  return series;
}

}  // namespace entente
