#include "report/html/portfolio-data.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "report/html/charts/portfolio-chart.h"
#include "report/html/diagnosis-data.h"
#include "report/json-report-parts.h"
#include "report/portfolio-report.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"

namespace entente::report::html {

namespace {

/// So many are told of the alliances that have a weakness.
constexpr std::size_t told_alliances = 24;

std::string anchor(std::size_t entry) {
  return fmt::format("alliance-{}", entry + 1);
}

/// Nothing, which a template takes for a no, instead of 0.
std::optional<std::size_t> any(std::size_t count) {
  return count == 0 ? std::nullopt : std::optional(count);
}

/// "3", or "1–4" of those that cannot be told apart from others.
std::string rank_in_words(Rank rank) {
  return rank.best == rank.worst ? fmt::to_string(rank.best) : fmt::format("{}–{}", rank.best, rank.worst);
}

}  // namespace

void PortfolioData::add(const Diagnosis& diagnosis, std::string entry) {
  counts_.add(diagnosis.summary);
  if (entries_.size() == limit_) return;
  for (const auto rule : diagnosis.summary.unmet) having_[rule].push_back(entries_.size());
  rank_keys_.push_back({.bands = diagnosis.assessment.bands, .score = diagnosis.assessment.score});
  entries_.push_back(
      {diagnosis.alliance.name, diagnosis.alliance.as_of, diagnosis.assessment.themes, std::move(entry)});
}

void PortfolioData::add(const UnreadInput& unread) {
  counts_.add_unread();
  unread_.push_back(json_members([&](JsonWriter& out) {
    out.field("file", unread.file);
    out.field("document", unread.document);
    write_errors(out, unread.errors);
  }));
}

std::string PortfolioData::title() const {
  return alliances_in_words(counts_.alliances());
}

std::vector<Layers> PortfolioData::each() const {
  const auto places = ranks(rank_keys_);
  const auto columns = themes();
  std::map<std::string_view, int> names;
  for (const auto& entry : entries_) ++names[entry.name];
  std::vector<std::size_t> order(entries_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, {}, [&](std::size_t entry) { return std::pair(places[entry].best, places[entry].worst); });
  std::vector<Layers> layers;
  layers.reserve(order.size());
  for (const auto entry : order) {
    JsonWriter out(JsonWriter::Layout::one_line);
    out.object([&] {
      out.field("anchor", anchor(entry));
      out.field("rank", rank_in_words(places[entry]));
      out.field("best", places[entry].best);
      out.field("dated", names.at(entries_[entry].name) > 1 ? entries_[entry].as_of : std::string());
      write_cells(out, columns, entries_[entry]);
    });
    layers.push_back({entries_[entry].data, out.take()});
  }
  return layers;
}

std::string PortfolioData::together() const {
  const auto weaknesses = counts_.weaknesses();
  JsonWriter out(JsonWriter::Layout::one_line);
  out.object([&] {
    write_head(out, library_);
    write_summary(out, !weaknesses.empty());
    out.object("pictures", [&] { out.field("conditions", portfolio_chart(counts_)); });
    write_themes(out);
    const auto told = std::min(weaknesses.size(), max_listed_weaknesses);
    out.objects("weaknesses", std::span(weaknesses).first(told),
                [&](Index rule) { write_weakness(out, rule); });
    out.field("beyond", any(static_cast<std::size_t>(counts_.alliances()) - entries_.size()));
    out.field("other_weaknesses", any(weaknesses.size() - told));
    out.key("unread");
    out.begin_array();
    for (const auto& members : unread_) out.object([&] { out.members(members); });
    out.end_array();
    std::vector<Index> works;
    for (const auto rule : weaknesses) add_works(library_.factor_of(library_.rules[rule]).sources, works);
    write_works(out, works, library_);
  });
  return out.take();
}

void PortfolioData::write_summary(JsonWriter& out, bool has_weaknesses) const {
  out.object("words", [&] {
    out.field("counts", conditions_in_words(counts_));
    out.field("conventions", conventions(library_));
  });
  out.object("has", [&] {
    out.field("changes", !library_.changes.empty());
    out.field("unread", !unread_.empty());
    out.field("weaknesses", has_weaknesses);
  });
  std::vector<std::size_t> natures;
  for (std::size_t verdict = 0; verdict < verdict_names.size(); ++verdict) {
    if (counts_.verdicts()[verdict] > 0) natures.push_back(verdict);
  }
  out.objects("natures", natures, [&](std::size_t verdict) {
    out.field("nature", verdict_names[verdict]);
    out.field("count", counts_.verdicts()[verdict]);
  });
}

std::vector<Index> PortfolioData::themes() const {
  std::vector<Index> themes;
  for (std::size_t theme = 0; theme < library_.themes.size(); ++theme) {
    if (counts_.themes()[theme].all() > 0) themes.push_back(static_cast<Index>(theme));
  }
  return themes;
}

void PortfolioData::write_cells(JsonWriter& out, std::span<const Index> columns, const Entry& entry) const {
  out.objects("cells", columns, [&](Index theme) {
    const auto found = std::ranges::find(entry.themes, theme, &ThemeScore::theme);
    if (found == entry.themes.end()) return;
    const auto bands = bands_of(found->score, library_.conventions.bands);
    out.field("is_scored", true);
    out.field("interval", interval_in_words(found->score));
    out.field("low", cut_to_hundredths(found->score.low));
    out.field("worst", name_of(bands.worst));
    out.field("best", name_of(bands.best));
  });
}

void PortfolioData::write_themes(JsonWriter& out) const {
  out.objects("themes", themes(), [&](Index theme) {
    const auto& counts = counts_.themes()[theme];
    out.field("title", library_.themes[theme].title);
    out.field("about", library_.themes[theme].about);
    report::write_counts(out, counts);
  });
}

void PortfolioData::write_weakness(JsonWriter& out, Index index) const {
  const auto& rule = library_.rules[index];
  const auto& factor = library_.factor_of(rule);
  const auto& having = having_[index];
  const auto count = static_cast<std::size_t>(counts_.unmet()[index]);
  out.field("rule", full_id(rule, library_));
  out.field("sentence", weakness_in_general(rule));
  out.field("severity", name_of(rule.severity));
  out.field("theme", library_.theme_of(factor).title);
  out.field("factor", factor.title);
  out.field("remedy", rule.remedy);
  out.field("takes", in_words(lever_of(rule, library_)));
  out.field("grade", in_words(factor.grade, factor.mixed));
  write_sources(out, factor.sources, library_);
  out.field("count", count);
  out.object("pictures", [&] {
    const auto share = 100.0 * static_cast<double>(count) / static_cast<double>(counts_.alliances());
    out.field("share", fmt::format("<svg class=\"share\" aria-hidden=\"true\"><rect width=\"{:.1f}%\" "
                                   "height=\"100%\"/></svg>",
                                   share));
  });
  const auto told = std::min(having.size(), told_alliances);
  out.objects("alliances", std::span(having).first(told), [&](std::size_t entry) {
    out.field("name", entries_[entry].name);
    out.field("anchor", anchor(entry));
  });
  out.field("others", any(count - told));
}

}  // namespace entente::report::html
