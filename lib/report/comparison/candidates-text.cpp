#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "report/comparison/comparison-sections.h"
#include "report/text/text-sections.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

constexpr std::size_t told_of_each = 5;  // causes that set a candidate apart

class Candidates {
 public:
  Candidates(TextPage& page, const Series& series, const Library& library, bool all)
      : page_(page),
        series_(series),
        library_(library),
        limit_(all ? std::numeric_limits<std::size_t>::max() : told_of_each),
        names_(names_of(series)) {}

  void put() {
    page_.prose(fmt::format("{} candidates, by their conditions", names_.size()), Style::strong).end();
    page_.prose(fmt::format("Shared by all: {}.", listed(shared())), Style::faint).end();
    add_reservations(page_, alliance(0), library_);
    add_section(page_, "Condition");
    std::vector<ConditionRow> rows;
    for (std::size_t i = 0; i < names_.size(); ++i)
      rows.push_back({.name = fmt::format("{} {}", names_[i], who(i)), .remark = remark(i)});
    add_conditions(page_, series_, rows, library_);
    add_themes();
    for (std::size_t i = 1; i < names_.size(); ++i) add_apart(i);
  }

 private:
  const Alliance& alliance(std::size_t i) const { return series_.diagnoses[i].alliance; }

  bool is_shared(const Partner& partner) const {
    return std::ranges::all_of(series_.diagnoses, [&partner](const Diagnosis& diagnosis) {
      const auto& partners = diagnosis.alliance.partners;
      return std::ranges::find(partners, partner.key, &Partner::key) != partners.end();
    });
  }

  std::vector<std::string> shared() const {
    std::vector<std::string> names;
    for (const auto& partner : alliance(0).partners) {
      if (is_shared(partner)) names.push_back(partner.name);
    }
    if (names.empty()) names.emplace_back("no partner");
    return names;
  }

  /// The partners that only some have, or where there are none the name of the alliance; with its date where
  /// that is no different from another candidate's.
  std::string who(std::size_t i) const {
    auto words = name(i);
    const auto& as_of = alliance(i).as_of;
    for (std::size_t other = 0; other < names_.size(); ++other) {
      if (other != i && !as_of.empty() && name(other) == words)
        return fmt::format("{} as of {}", words, as_of);
    }
    return words;
  }

  std::string name(std::size_t i) const {
    std::vector<std::string> names;
    for (const auto& partner : alliance(i).partners) {
      if (!is_shared(partner)) names.push_back(partner.name);
    }
    return names.empty() ? alliance(i).name : listed(names);
  }

  std::string remark(std::size_t i) const {
    const auto [best, worst] = series_.ranks[i];
    const auto place =
        best == worst ? fmt::format("place {}", best) : fmt::format("places {}–{}", best, worst);
    return fmt::format("{} · {} · {}", place,
                       entente::name_of(series_.diagnoses[i].assessment.nature.verdict), file(i));
  }

  std::string file(std::size_t i) const {
    const std::string_view file = alliance(i).file;
    const auto name = file.substr(file.rfind('/') + 1);
    return alliance(i).document > 1 ? fmt::format("{}, description {}", name, alliance(i).document)
                                    : std::string{name};
  }

  std::optional<Interval> score(std::size_t i, Index theme) const {
    return score_of_theme(theme, series_.diagnoses[i]);
  }

  std::vector<Index> themes() const {
    std::vector<Index> themes;
    for (std::size_t theme = 0; theme < library_.themes.size(); ++theme) {
      const auto index = static_cast<Index>(theme);
      bool counts = false;
      for (std::size_t i = 0; i < names_.size(); ++i) counts = counts || score(i, index);
      if (counts) themes.push_back(index);
    }
    return themes;
  }

  void add_themes() {
    constexpr int first_column = 34;
    constexpr int columns = 8;
    const bool has_room = first_column + columns * static_cast<int>(names_.size()) <= page_.width();
    add_section(page_, "Themes");
    if (has_room) {
      for (std::size_t i = 0; i < names_.size(); ++i)
        page_.at(first_column + columns * static_cast<int>(i)).put(names_[i], Style::faint);
      page_.end();
    }
    for (const auto theme : themes()) {
      page_.at(name_column).prose(library_.themes[theme].title);
      if (!has_room) page_.end();
      std::vector<std::string> in_a_row;
      for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto its_score = score(i, theme);
        const auto told = interval_or_none(its_score);
        in_a_row.push_back(fmt::format("{} {}", names_[i], told));
        if (!has_room) continue;
        page_.at_or_below(first_column + columns * static_cast<int>(i));
        page_.put(told,
                  its_score ? style_of(bands_of(*its_score, library_.conventions.bands)) : Style::faint);
      }
      if (!has_room) page_.at(name_column + 2).prose(fmt::format("{}", fmt::join(in_a_row, ", ")));
      page_.end();
    }
  }

  void add_apart(std::size_t i) {
    const auto& step = series_.steps[i - 1];
    const auto& first = series_.diagnoses[0];
    const auto& other = series_.diagnoses[i];
    const auto change = printed(step, first.assessment.score, other.assessment.score, library_);
    const auto told = can_be_compared(first, other) ? change_in_words(change.change) : "nothing to judge";
    add_section(page_,
                fmt::format("What sets {}, {}, apart from {}: {}", names_[i], who(i), names_[0], told));
    const ComparedPair beside{page_, first, other, step, change, library_};
    add_causes(beside, limit_);
  }

  TextPage& page_;
  const Series& series_;
  const Library& library_;
  std::size_t limit_;
  std::vector<std::string> names_;
};

}  // namespace

void add_candidates(TextPage& page, const Series& series, const Library& library, bool all) {
  Candidates(page, series, library, all).put();
}

}  // namespace entente::report
