#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "report/document/alliance-blocks.h"
#include "report/document/comparison-blocks.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

constexpr std::size_t max_causes_of_each = 5;

class Candidates {
 public:
  Candidates(const Series& series, const Library& library, bool all)
      : series_(series),
        library_(library),
        limit_(all ? std::numeric_limits<std::size_t>::max() : max_causes_of_each),
        names_(names_of(series)) {}

  std::vector<Block> blocks() {
    std::vector<Block> blocks = {
        {Masthead{.kind = "Candidates compared",
                  .title = fmt::format("{} candidates, by their conditions", names_.size()),
                  .facts = fmt::format("shared by all: {}", listed(shared()))}}};
    add_reservations(blocks, alliance(0), library_);
    Gauges gauges;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      gauges.rows.push_back(
          gauge_of(series_.diagnoses[i], library_, fmt::format("{} {}", names_[i], who(i)), remark(i)));
    }
    blocks.push_back({Section{.id = "condition", .heading = "Condition", .blocks = {{std::move(gauges)}}}});
    blocks.push_back({Section{.id = "themes", .heading = "Themes", .blocks = {{themes_table()}}}});
    for (std::size_t i = 1; i < names_.size(); ++i) blocks.push_back({difference(i)});
    return blocks;
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

  /// The partners that only some have, or the name of the alliance if there are none; with its date if
  /// another candidate has the same.
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

  DataTable themes_table() const {
    DataTable table{.caption = "The scores of the themes", .columns = {{.heading = "Theme"}}, .rows = {}};
    for (const auto& name : names_) table.columns.push_back({.heading = name, .is_number = true});
    for (std::size_t theme = 0; theme < library_.themes.size(); ++theme) {
      DataTable::Row row{.cells = {{plain(std::string(library_.themes[theme].title))}}};
      bool counts = false;
      for (const auto& diagnosis : series_.diagnoses) {
        const auto score = score_of_theme(static_cast<Index>(theme), diagnosis);
        counts = counts || score;
        row.cells.push_back({score ? tag(interval_or_none(score),
                                         report::tone_of(bands_of(*score, library_.conventions.bands)))
                                   : faint(interval_or_none(score))});
      }
      if (counts) table.rows.push_back(std::move(row));
    }
    return table;
  }

  /// What sets a candidate apart from the first.
  Section difference(std::size_t i) const {
    const auto& step = series_.steps[i - 1];
    const auto& first = series_.diagnoses[0];
    const auto& other = series_.diagnoses[i];
    const auto change = printed(step, first.assessment.score, other.assessment.score, library_);
    const auto words = can_be_compared(first, other) ? change_in_words(change.change) : "nothing to judge";
    return {
        .id = fmt::format("candidate-{}", i + 1),
        .heading = fmt::format("What sets {}, {}, apart from {}: {}", names_[i], who(i), names_[0], words),
        .blocks = cause_blocks({first, other, step, change, library_}, limit_)};
  }

  const Series& series_;
  const Library& library_;
  std::size_t limit_;
  std::vector<std::string> names_;
};

}  // namespace

std::vector<Block> candidate_blocks(const Series& series, const Library& library, bool all) {
  return Candidates(series, library, all).blocks();
}

}  // namespace entente::report
