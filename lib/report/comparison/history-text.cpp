#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "report/comparison/comparison-sections.h"
#include "report/text/text-sections.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

constexpr Columns in_condition = {.label = name_column, .text = 16};

/// What became of a rule's finding, the worst first.
enum class Transition : std::uint8_t { newly_unmet, found_unmet, newly_open, resolved, found_met, gone };

Transition fate_of(const RuleChange& rule) {
  if (rule.after == Status::unmet)
    return rule.before == Status::open ? Transition::found_unmet : Transition::newly_unmet;
  if (rule.after == Status::open) return Transition::newly_open;
  if (rule.after == Status::not_applicable) return Transition::gone;
  return rule.before == Status::unmet ? Transition::resolved : Transition::found_met;
}

std::string_view name_of_fate(Transition fate) {
  constexpr std::array<std::string_view, 6> names = {"newly unmet", "found unmet",  "newly open",
                                                     "mended",      "now in order", "counts no longer"};
  return names.at(static_cast<std::size_t>(fate));
}

Style style_of_fate(Transition fate) {
  if (fate <= Transition::found_unmet) return Style::bad;
  if (fate == Transition::newly_open) return Style::fair;
  return fate == Transition::gone ? Style::plain : Style::good;
}

class History {
 public:
  History(TextPage& page, const Series& series, const Library& library, bool all)
      : page_(page),
        series_(series),
        library_(library),
        limit_(all ? std::numeric_limits<std::size_t>::max() : max_listed_causes),
        printed_(printed(series.whole, series.diagnoses.front().assessment.score,
                         series.diagnoses.back().assessment.score, library)),
        whole_{page, series.diagnoses.front(), series.diagnoses.back(), series.whole, printed_, library} {}

  void put() {
    add_head();
    add_condition();
    if (series_.diagnoses.size() > 2) add_trend(page_, series_, library_);
    add_moved();
    add_cause();
    add_rules();
    add_missing();
  }

 private:
  const Alliance& first() const { return whole_.before.alliance; }
  const Alliance& last() const { return whole_.after.alliance; }

  void add_head() {
    const auto names = names_of(series_);
    page_.prose(last().name, Style::strong).put("  ");
    page_.add_right(fmt::format("{} descriptions · {} → {}", names.size(), names.front(), names.back()),
                    Style::faint);
    page_.end();
    if (!series_.has_one_name) {
      page_.prose(fmt::format("The names differ, so these may be {} alliances: “{}” and “{}”.",
                              names.size() > 2 ? "several" : "two", first().name, other_name()),
                  Style::fair);
      page_.end();
    }
    if (!series_.is_dated)
      page_.prose("In the order given, since not all say what date they are of.", Style::faint).end();
    add_reservations(page_, last(), library_);
  }

  const std::string& other_name() const {
    return std::ranges::find_if(
               series_.diagnoses,
               [this](const Diagnosis& other) { return other.alliance.name != first().name; })
        ->alliance.name;
  }

  void add_condition() {
    add_section(page_, "Condition");
    std::vector<ConditionRow> rows;
    for (auto& name : names_of(series_)) {
      const auto& as_of = series_.diagnoses[rows.size()].alliance.as_of;
      const bool says_date = as_of.empty() || as_of == name;
      rows.push_back({.name = std::move(name), .remark = says_date ? "" : "as of " + as_of});
    }
    add_conditions(page_, series_, rows, library_);
    const auto from = whole_.before.assessment.bands;
    const auto to = whole_.after.assessment.bands;
    auto change = is_judged() ? change_in_words(printed_.change) : std::string("not known");
    if (from != to) change += fmt::format(", from {} to {}", to_text(from), to_text(to));
    add_labelled(page_, "change", change, in_condition, report::style_of(printed_.change));
    add_from_to("nature", entente::name_of(whole_.before.assessment.nature.verdict),
                entente::name_of(whole_.after.assessment.nature.verdict));
    const auto follows = what_follows(whole_.after.assessment.nature.verdict);
    if (!follows.empty()) add_labelled(page_, "", follows, in_condition, Style::fair);
    add_from_to("scope", listed(first().scope.names()), listed(last().scope.names()));
  }

  void add_from_to(std::string_view label, std::string_view from, std::string_view to) {
    const auto told = from == to ? std::string{to} : fmt::format("{} → {}", from, to);
    add_labelled(page_, label, told, in_condition, from == to ? Style::plain : Style::fair);
  }

  bool is_judged() const { return can_be_compared(whole_.before, whole_.after); }

  static bool has_changed(const ComparedScore& part, PrintedChange change) {
    return part.has_changed() || !change.is_none();
  }

  void add_moved() {
    const auto& themes = series_.whole.themes;
    const auto& factors = series_.whole.factors;
    if (!is_judged()) return;
    bool is_first = true;
    for (std::size_t i = 0; i < themes.size(); ++i) {
      if (!has_changed(themes[i], printed_.themes[i])) continue;
      if (is_first) add_section(page_, "What moved, and its part of the change");
      is_first = false;
      add_moved(library_.themes[themes[i].index].title, themes[i], printed_.themes[i], name_column,
                Style::strong);
      for (std::size_t j = 0; j < factors.size(); ++j) {
        const auto& factor = library_.factors[factors[j].index];
        if (factor.theme == themes[i].index && has_changed(factors[j], printed_.factors[j]))
          add_moved(factor.title, factors[j], printed_.factors[j], name_column + 2, Style::plain);
      }
    }
  }

  void add_moved(std::string_view title, const ComparedScore& part, PrintedChange change, int column,
                 Style style) {
    constexpr int score_column = 54;
    page_.at(column).prose(title, style);
    page_.at_or_below(page_.width() >= narrow ? score_column : column + 2);
    page_.put(fmt::format("{} → {}", interval_or_none(part.before), interval_or_none(part.after)));
    page_.add_right(change_in_words(change), report::style_of(change)).end();
  }

  void add_cause() {
    const auto& attribution = series_.whole.attribution;
    const auto causes = causes_of(attribution);
    const auto moved = std::ranges::count(causes, Cause::Kind::answer, &Cause::kind);
    const auto unmoving = std::ssize(attribution.answers) - moved;
    add_section(page_, "What caused it");
    add_causes(whole_, limit_);
    if (unmoving == 0) return;
    const auto told = unmoving == 1 ? std::string("1 answer that differs moved nothing.")
                                    : fmt::format("{} answers that differ moved nothing.", unmoving);
    page_.at(in_findings.label).prose(told, Style::faint).end();
  }

  void add_rules() {
    std::vector<Index> changed;
    for (std::size_t i = 0; i < library_.rules.size(); ++i) {
      const auto& rule = rule_change(static_cast<Index>(i));
      if (rule.before != rule.after) changed.push_back(static_cast<Index>(i));
    }
    if (changed.empty()) return;
    std::ranges::stable_sort(changed, {}, [this](Index rule) {
      return std::pair(fate_of(rule_change(rule)), -static_cast<int>(library_.rules[rule].severity));
    });
    add_section(page_, "Rules that came out otherwise");
    const auto told = std::min(limit_, changed.size());
    for (const auto rule : std::span(changed).first(told)) add_rule(rule);
    if (told < changed.size()) {
      page_.at(rule_column()).prose(fmt::format("and {} more", changed.size() - told), Style::faint);
      page_.end();
    }
  }

  const RuleChange& rule_change(Index rule) const { return series_.whole.attribution.rules[rule]; }

  int rule_column() const {
    constexpr int beside_fate = 22;
    return page_.width() >= narrow ? beside_fate : name_column + 2;
  }

  void add_rule(Index index) {
    const auto& rule = library_.rules[index];
    const auto fate = fate_of(rule_change(index));
    page_.at(name_column).put(name_of_fate(fate), style_of_fate(fate)).at_or_below(rule_column());
    if (fate == Transition::gone) {
      page_.prose(full_id(rule, library_)).end();
      return;
    }
    page_.prose(sentence({.rule = index, .status = rule_change(index).after}, last(), library_));
    page_.end().at(rule_column());
    page_.prose(fmt::format("{}, {}", full_id(rule, library_), entente::name_of(rule.severity)),
                Style::faint);
    page_.end();
  }

  void add_missing() {
    if (series_.missing.empty()) return;
    add_section(page_, "Once known, now missing");
    for (const auto& missing : series_.missing) {
      const auto& then = series_.diagnoses[missing.last_known].alliance;
      page_.at(name_column).prose(report::slot_name(missing.slot, last(), library_), Style::strong);
      page_.follow(fmt::format("was {}", answer_in_words(missing.known, then, library_)), 2, name_column + 2);
      const auto place = place_in_words(missing.known, then, library_);
      if (!place.empty()) page_.follow(place, 3, name_column + 2, Style::faint);
      page_.end();
    }
  }

  TextPage& page_;
  const Series& series_;
  const Library& library_;
  std::size_t limit_;
  PrintedComparison printed_;
  ComparedPair whole_;
};

}  // namespace

void add_history(TextPage& page, const Series& series, const Library& library, bool all) {
  History(page, series, library, all).put();
}

}  // namespace entente::report
