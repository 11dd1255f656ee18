#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "report/document/alliance-blocks.h"
#include "report/document/comparison-blocks.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

constexpr std::size_t max_causes = 10;

/// What became of a rule's finding, the worst first.
enum class Transition : std::uint8_t { newly_unmet, found_unmet, newly_open, resolved, found_met, gone };

Transition transition_of(const RuleChange& rule) {
  if (rule.after == Status::unmet)
    return rule.before == Status::open ? Transition::found_unmet : Transition::newly_unmet;
  if (rule.after == Status::open) return Transition::newly_open;
  if (rule.after == Status::not_applicable) return Transition::gone;
  return rule.before == Status::unmet ? Transition::resolved : Transition::found_met;
}

std::string_view name_of(Transition transition) {
  constexpr std::array<std::string_view, 6> names = {"newly unmet", "found unmet",  "newly open",
                                                     "put right",   "now in order", "counts no longer"};
  return names.at(static_cast<std::size_t>(transition));
}

std::string from_to(std::string_view from, std::string_view to) {
  return from == to ? std::string{to} : fmt::format("{} → {}", from, to);
}

class History {
 public:
  History(const Series& series, const Library& library, bool all)
      : series_(series),
        library_(library),
        limit_(all ? std::numeric_limits<std::size_t>::max() : max_causes),
        names_(names_of(series)),
        printed_(printed(series.whole, series.diagnoses.front().assessment.score,
                         series.diagnoses.back().assessment.score, library)),
        whole_{series.diagnoses.front(), series.diagnoses.back(), series.whole, printed_, library} {}

  std::vector<Block> blocks() {
    add_head();
    add_section("condition", "Condition", {{gauges()}, {changes()}});
    if (series_.diagnoses.size() > 2)
      add_section("trend", "Trend, the lower end of each interval and the upper one", {{trend()}});
    if (is_judged()) add_scores();
    add_section("causes", "What caused it", causes());
    add_rules();
    add_missing();
    return std::move(blocks_);
  }

 private:
  const Alliance& first() const { return whole_.before.alliance; }
  const Alliance& last() const { return whole_.after.alliance; }
  bool is_judged() const { return can_be_compared(whole_.before, whole_.after); }

  void add_section(std::string id, std::string heading, std::vector<Block> blocks) {
    blocks_.push_back(
        {Section{.id = std::move(id), .heading = std::move(heading), .blocks = std::move(blocks)}});
  }

  void add_paragraph(Span span) { blocks_.push_back({Paragraph{.text = {std::move(span)}}}); }

  void add_head() {
    blocks_.push_back({Masthead{
        .kind = "What changed",
        .title = last().name,
        .facts = fmt::format("{} descriptions · {} → {}", names_.size(), names_.front(), names_.back())}});
    if (!series_.has_one_name) {
      add_paragraph(tag(fmt::format("The names differ, so these may be {} alliances: “{}” and “{}”.",
                                    names_.size() > 2 ? "several" : "two", first().name, other_name()),
                        Tone::fair));
    }
    if (!series_.is_dated)
      add_paragraph(faint("In the order given, since not all say what date they are of."));
    add_reservations(blocks_, last(), library_);
  }

  const std::string& other_name() const {
    const auto differs = [this](const Diagnosis& other) { return other.alliance.name != first().name; };
    return std::ranges::find_if(series_.diagnoses, differs)->alliance.name;
  }

  Gauges gauges() const {
    Gauges gauges;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const auto& as_of = series_.diagnoses[i].alliance.as_of;
      const bool says_date = as_of.empty() || as_of == names_[i];
      gauges.rows.push_back(
          gauge_of(series_.diagnoses[i], library_, names_[i], says_date ? "" : "as of " + as_of));
    }
    return gauges;
  }

  Labels changes() const {
    const auto from = whole_.before.assessment.bands;
    const auto to = whole_.after.assessment.bands;
    auto change = is_judged() ? change_in_words(printed_.change) : std::string("not known");
    if (from != to) change += fmt::format(", from {} to {}", to_text(from), to_text(to));
    Labels labels;
    labels.items.push_back(
        {.label = "change", .lines = {{.line = {tag(std::move(change), tone_of(printed_.change))}}}});
    const auto verdict = whole_.after.assessment.nature.verdict;
    labels.items.push_back(changed("nature", entente::name_of(whole_.before.assessment.nature.verdict),
                                   entente::name_of(verdict)));
    if (const auto follows = what_follows(verdict); !follows.empty())
      labels.items.back().lines.push_back({.line = {tag(std::string(follows), Tone::fair)}});
    labels.items.push_back(changed("scope", listed(first().scope.names()), listed(last().scope.names())));
    return labels;
  }

  static Labelled changed(std::string label, std::string_view from, std::string_view to) {
    return {.label = std::move(label),
            .lines = {{.line = {tag(from_to(from, to), from == to ? Tone::plain : Tone::fair)}}}};
  }

  Trend trend() const {
    Trend trend{.first = names_.front(), .last = names_.back(), .rows = {}};
    std::vector<std::optional<Interval>> scores;
    for (const auto& diagnosis : series_.diagnoses) {
      const auto& assessment = diagnosis.assessment;
      scores.push_back(assessment.bands.empty() ? std::nullopt : std::optional(assessment.score));
    }
    add_row(trend, "Condition", scores);
    for (std::size_t theme = 0; theme < library_.themes.size(); ++theme) {
      std::ranges::transform(series_.diagnoses, scores.begin(), [theme](const Diagnosis& diagnosis) {
        return score_of_theme(static_cast<Index>(theme), diagnosis);
      });
      const bool counts = std::ranges::any_of(scores, [](const auto& score) { return score.has_value(); });
      if (counts) add_row(trend, std::string(library_.themes[theme].title), scores);
    }
    return trend;
  }

  static void add_row(Trend& trend, std::string name, const std::vector<std::optional<Interval>>& scores) {
    trend.rows.push_back(
        {.name = std::move(name),
         .scores = scores,
         .words = fmt::format("{} → {}", interval_or_none(scores.front()), interval_or_none(scores.back()))});
  }

  void add_scores() {
    const auto& themes = series_.whole.themes;
    const auto& factors = series_.whole.factors;
    DataTable table{.caption = "Scores that changed, and the part of the change that each made",
                    .columns = {{.heading = "Theme or factor"},
                                {.heading = "Score", .is_number = false},
                                {.heading = "Change", .is_number = true}},
                    .rows = {}};
    for (std::size_t i = 0; i < themes.size(); ++i) {
      if (!has_changed(themes[i], printed_.themes[i])) continue;
      table.rows.push_back(row_of(strong(std::string(library_.themes[themes[i].index].title)), themes[i],
                                  printed_.themes[i], 0));
      for (std::size_t j = 0; j < factors.size(); ++j) {
        const auto& factor = library_.factors[factors[j].index];
        if (factor.theme != themes[i].index || !has_changed(factors[j], printed_.factors[j])) continue;
        table.rows.push_back(row_of(plain(std::string(factor.title)), factors[j], printed_.factors[j], 1));
      }
    }
    if (!table.rows.empty()) add_section("scores", "Change by theme", {{std::move(table)}});
  }

  static bool has_changed(const ComparedScore& score, PrintedChange change) {
    return score.has_changed() || !change.is_none();
  }

  static DataTable::Row row_of(Span title, const ComparedScore& score, PrintedChange change, int level) {
    return {.cells = {{std::move(title)},
                      {plain(fmt::format("{} → {}", interval_or_none(score.before),
                                         interval_or_none(score.after)))},
                      {tag(change_in_words(change), tone_of(change))}},
            .level = level};
  }

  std::vector<Block> causes() const {
    auto blocks = cause_blocks(whole_, limit_);
    const auto& attribution = series_.whole.attribution;
    const auto moved = std::ranges::count(causes_of(attribution), Cause::Kind::answer, &Cause::kind);
    const auto unmoving = std::ssize(attribution.answers) - moved;
    if (unmoving == 0) return blocks;
    auto words = unmoving == 1 ? std::string("1 changed answer had no effect on the score")
                               : fmt::format("{} changed answers had no effect on the score", unmoving);
    auto* list = blocks.empty() ? nullptr : std::get_if<List>(&blocks.back().content);
    if (list == nullptr) list = &std::get<List>(blocks.emplace_back(Block{List{}}).content);
    list->items.push_back({.line = {faint(std::move(words))}});
    return blocks;
  }

  const RuleChange& rule_change(Index rule) const { return series_.whole.attribution.rules[rule]; }

  void add_rules() {
    std::vector<Index> changed;
    for (std::size_t i = 0; i < library_.rules.size(); ++i) {
      const auto& rule = rule_change(static_cast<Index>(i));
      if (rule.before != rule.after) changed.push_back(static_cast<Index>(i));
    }
    if (changed.empty()) return;
    std::ranges::stable_sort(changed, {}, [this](Index rule) {
      return std::pair(transition_of(rule_change(rule)), -static_cast<int>(library_.rules[rule].severity));
    });
    Labels labels;
    const auto shown = std::span(changed).first(std::min(limit_, changed.size()));
    for (const auto rule : shown) {
      const auto name = name_of(transition_of(rule_change(rule)));
      if (labels.items.empty() || labels.items.back().label != name)
        labels.items.push_back({.label = std::string(name), .lines = {}});
      labels.items.back().lines.push_back(item_of(rule));
    }
    std::vector<Block> blocks = {{std::move(labels)}};
    if (const auto left = changed.size() - shown.size(); left > 0)
      blocks.push_back({List{.items = {{.line = {faint(fmt::format("and {} more", left))}}}}});
    add_section("rules", "Findings that changed", std::move(blocks));
  }

  ListItem item_of(Index index) const {
    const auto& rule = library_.rules[index];
    Line id = {code_span(full_id(rule, library_)),
               tag(std::string(entente::name_of(rule.severity)), report::tone_of(rule.severity))};
    if (transition_of(rule_change(index)) == Transition::gone) return {.line = std::move(id)};
    const Finding finding{.rule = index, .status = rule_change(index).after};
    return {.line = {plain(sentence(finding, last(), library_))}, .items = {{.line = std::move(id)}}};
  }

  void add_missing() {
    if (series_.missing.empty()) return;
    List list;
    for (const auto& missing : series_.missing) {
      const auto& then = series_.diagnoses[missing.last_known].alliance;
      Line line = {strong(report::slot_name(missing.slot, last(), library_)),
                   plain(fmt::format("was {}", answer_in_words(missing.known, then, library_)))};
      if (auto place = place_in_words(missing.known, then, library_); !place.empty())
        line.push_back(aside(std::move(place)));
      list.items.push_back({.line = std::move(line)});
    }
    add_section("no-longer-known", "No longer known", {{std::move(list)}});
  }

  const Series& series_;
  const Library& library_;
  std::size_t limit_;
  std::vector<std::string> names_;
  PrintedComparison printed_;
  ComparedPair whole_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> history_blocks(const Series& series, const Library& library, bool all) {
  return History(series, library, all).blocks();
}

}  // namespace entente::report
