#include "report/comparison/comparison-words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report {

namespace {

std::string file_name(const Alliance& alliance) {
  const auto name = alliance.file.substr(alliance.file.rfind('/') + 1);
  return alliance.document > 1 ? fmt::format("{}, description {}", name, alliance.document) : name;
}

std::string candidate_name(std::size_t i) {
  constexpr std::size_t letters = 26;
  return i < letters ? std::string(1, static_cast<char>('A' + i)) : fmt::to_string(i + 1);
}

}  // namespace

std::string change_in_words(PrintedChange change) {
  const auto low = signed_points_in_words(change.low);
  const auto high = signed_points_in_words(change.high);
  return low == high ? low : fmt::format("{} low, {} high", low, high);
}

bool can_be_compared(const Diagnosis& before, const Diagnosis& after) {
  return !before.assessment.bands.empty() && !after.assessment.bands.empty();
}

std::vector<std::string> names_of(const Series& series) {
  std::set<std::string> dates;
  for (const auto& diagnosis : series.diagnoses) dates.insert(diagnosis.alliance.as_of);
  const bool by_date = series.is_dated && dates.size() == series.diagnoses.size();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < series.diagnoses.size(); ++i) {
    const auto& alliance = series.diagnoses[i].alliance;
    if (series.kind == Series::Kind::candidates) {
      names.push_back(candidate_name(i));
    } else {
      names.push_back(by_date ? alliance.as_of : file_name(alliance));
    }
  }
  return names;
}

std::string answer_on(PairSide side, AnswerRef of_pair, const ComparedPair& pair) {
  const auto& alliance = (side == &PartnerPair::before ? pair.before : pair.after).alliance;
  const auto slot = own_slot(of_pair, pair.comparison.partners, side, pair.library);
  return slot ? answer_in_words(*slot, alliance, pair.library) : "no partner";
}

std::string place_on(PairSide side, AnswerRef of_pair, const ComparedPair& pair) {
  const auto& alliance = (side == &PartnerPair::before ? pair.before : pair.after).alliance;
  const auto slot = own_slot(of_pair, pair.comparison.partners, side, pair.library);
  return slot ? place_in_words(*slot, alliance, pair.library) : std::string();
}

std::string slot_name(AnswerRef of_pair, const ComparedPair& pair) {
  const auto& question = pair.library.questions[of_pair.question];
  if (question.of == Subject::alliance) return std::string{question.path};
  const auto& [in_before, in_after] = pair.comparison.partners[of_pair.partner];
  const auto before = in_before ? "@" + pair.before.alliance.partners[*in_before].key : "";
  const auto after = in_after ? "@" + pair.after.alliance.partners[*in_after].key : "";
  if (before.empty() || after.empty() || before == after)
    return fmt::format("{} {}", question.path, before.empty() ? after : before);
  return fmt::format("{} {} → {}", question.path, before, after);
}

std::string interval_or_none(const std::optional<Interval>& score) {
  return score ? interval_in_words(*score) : "none";
}

std::optional<Interval> score_of_theme(Index theme, const Diagnosis& diagnosis) {
  const auto& themes = diagnosis.assessment.themes;
  const auto found = std::ranges::find(themes, theme, &ThemeScore::theme);
  return found == themes.end() ? std::nullopt : std::optional(found->score);
}

}  // namespace entente::report
