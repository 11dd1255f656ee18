#include "report/portfolio-report.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/text/finding-text.h"
#include "report/wording/general-wording.h"
#include "text/json-writer.h"

namespace entente::report {

namespace {

/// The columns of a table of counts.
struct CountColumns {
  int first;
  int width;   ///< from one to the next
  int digits;  ///< of these, for the count
};

CountColumns columns_on(const TextPage& page) {
  if (page.width() >= 74) return {.first = 34, .width = 10, .digits = 8};
  return {.first = page.width() >= 60 ? 28 : margin + 2, .width = 8, .digits = 7};
}

void add_counts(TextPage& page, std::string_view name, const BandCounts& counts) {
  page.at(margin + 2).prose(name);
  auto [column, width, digits] = columns_on(page);
  page.at_or_below(column - 1);
  for (const auto count :
       {counts.of(Band::sound), counts.of(Band::fragile), counts.of(Band::weak), counts.open}) {
    page.at(column).put(fmt::format("{:>{}}", count, digits));
    column += width;
  }
  page.end();
}

}  // namespace

void write_counts(JsonWriter& out, const BandCounts& counts) {
  for (const auto band : {Band::sound, Band::fragile, Band::weak})
    out.field_named(name_of(band), counts.of(band));
  out.field("open", counts.open);
}

std::string alliances_in_words(long count) {
  return fmt::format("{} alliance{}", count, count == 1 ? "" : "s");
}

std::string conditions_in_words(const Portfolio& portfolio) {
  const auto& counts = portfolio.conditions();
  auto words = fmt::format("{} sound, {} fragile, {} weak, {} open", counts.of(Band::sound),
                           counts.of(Band::fragile), counts.of(Band::weak), counts.open);
  if (counts.nothing > 0) words += fmt::format(", {} with nothing to judge", counts.nothing);
  if (portfolio.unread() > 0) words += fmt::format("; {} could not be read", portfolio.unread());
  return words;
}

std::string portfolio_line(const Portfolio& portfolio) {
  return fmt::format("{}: {}", alliances_in_words(portfolio.alliances()), conditions_in_words(portfolio));
}

std::string portfolio_text(const Portfolio& portfolio, const Library& library, TextLayout layout,
                           bool is_whole) {
  TextPage page(layout);
  if (!is_whole) page.prose("The run was interrupted; these are the alliances before that.").end();
  page.prose(portfolio_line(portfolio), Style::strong).end();
  add_section(page, "Are they alliances?");
  for (std::size_t verdict = 0; verdict < verdict_names.size(); ++verdict) {
    const auto count = portfolio.verdicts()[verdict];
    if (count == 0) continue;
    page.at(margin + 2).put(fmt::format("{:>8}  ", count)).prose(verdict_names[verdict]).end();
  }
  add_section(page, "Themes");
  auto [column, width, digits] = columns_on(page);
  for (const auto* name : {"sound", "fragile", "weak", "open"}) {
    page.at(column).put(fmt::format("{:>{}}", name, digits), Style::faint);
    column += width;
  }
  page.end();
  for (std::size_t theme = 0; theme < portfolio.themes().size(); ++theme) {
    const auto& counts = portfolio.themes()[theme];
    if (counts.all() > 0) add_counts(page, library.themes[theme].title, counts);
  }
  const auto rules = portfolio.weaknesses();
  if (!rules.empty()) add_section(page, "Weaknesses, by how many alliances have them");
  for (std::size_t i = 0; i < std::min(rules.size(), max_listed_weaknesses); ++i) {
    page.at(margin + 2)
        .put(
            fmt::format("{:>8}  {}", portfolio.unmet()[rules[i]], full_id(library.rules[rules[i]], library)));
    page.end();
  }
  if (rules.size() > max_listed_weaknesses)
    page.at(margin + 12)
        .put(fmt::format("and {} more", rules.size() - max_listed_weaknesses), Style::faint)
        .end();
  page.blank_line().at(margin).prose(conventions(library), Style::faint).end();
  return page.take();
}

std::string portfolio_json(const Portfolio& portfolio, const Library& library, bool is_whole) {
  JsonWriter out;
  out.object([&] {
    out.field("entente", ENTENTE_VERSION);
    out.object("library", [&] {
      out.field("version", library.version);
      out.field("hash", library.fingerprint);
    });
    if (!is_whole) out.field("interrupted", true);
    out.field("alliances", portfolio.alliances());
    out.field("unread", portfolio.unread());
    out.object("conditions", [&] {
      write_counts(out, portfolio.conditions());
      out.field("nothing_to_judge", portfolio.conditions().nothing);
    });
    out.object("natures", [&] {
      for (std::size_t verdict = 0; verdict < verdict_names.size(); ++verdict)
        out.field_named(verdict_names[verdict], portfolio.verdicts()[verdict]);
    });
    out.key("themes");
    out.begin_array();
    for (std::size_t theme = 0; theme < portfolio.themes().size(); ++theme) {
      if (portfolio.themes()[theme].all() == 0) continue;
      out.object([&] {
        out.field("theme", library.themes[theme].id);
        write_counts(out, portfolio.themes()[theme]);
      });
    }
    out.end_array();
    out.objects("weaknesses", portfolio.weaknesses(), [&](Index rule) {
      out.field("rule", full_id(library.rules[rule], library));
      out.field("alliances", portfolio.unmet()[rule]);
    });
  });
  return out.take();
}

}  // namespace entente::report
