// What the bundled library may say: claims worded by their grade, and no number that was not seen.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "knowledge/library.h"

namespace entente {
namespace {

/// Figures that were seen in the works they are printed with; years stand in names.
constexpr std::array<std::string_view, 26> seen = {
    "51 %",   "33 %", "49",   "53 %", "2,000", "63 %", "50 %",    "1.35 %", "0.18 %",
    "1.35",   "0.18", "25 %", "19 %", "149",   "64",   "39",      "143",    "33,051",
    "54.7 %", "895",  "40 %", "80 %", "20 %",  "102",  "150,000", "2012"};

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The figures of a text, with the per cent sign that belongs to them.
std::vector<std::string> figures(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    auto end = at;
    while (end < text.size() && (is_digit(text[end]) || ((text[end] == ',' || text[end] == '.') &&
                                                         end + 1 < text.size() && is_digit(text[end + 1])))) {
      ++end;
    }
    if (text.substr(end, 2) == " %") end += 2;
    found.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return found;
}

void check_figures(std::string_view text) {
  for (const auto& figure : figures(text)) {
    CAPTURE(text);
    CAPTURE(figure);
    CHECK((std::ranges::find(seen, figure) != seen.end()));
  }
}

void check_sources(std::span<const Source> sources) {
  for (const auto& source : sources) check_figures(source.supports);
}

}  // namespace

TEST_SUITE("the bundled library") {
  TEST_CASE("a claim is worded by the grade of its evidence") {
    for (const auto& factor : bundled_library().factors) {
      CAPTURE(factor.id);
      CAPTURE(factor.claim);
      switch (factor.grade) {
        case Grade::a:
        case Grade::b:
          CHECK(has(factor.claim, "Research finds"));
          break;
        case Grade::c:
          CHECK(has(factor.claim, "suggest"));
          CHECK_FALSE(has(factor.claim, "Research finds"));
          break;
        case Grade::d:
          CHECK(has(factor.claim, "hold"));
          CHECK_FALSE(has(factor.claim, "Research finds"));
          break;
      }
    }
  }

  TEST_CASE("no figure is printed that was not seen in its source") {
    const auto& library = bundled_library();
    for (const auto& factor : library.factors) {
      check_figures(factor.claim);
      check_figures(factor.limits);
      check_sources(factor.sources);
      for (const auto& rule : factor.rules) {
        check_figures(rule.unmet);
        check_figures(rule.met);
        check_figures(rule.remedy);
      }
    }
    for (const auto& note : library.context) {
      check_figures(note.text);
      check_sources(note.sources);
    }
    check_figures(library.nature.claim);
    check_figures(library.nature.limits);
    check_sources(library.nature.sources);
    for (const auto& mark : library.nature.marks) check_sources(mark.sources);
  }

  TEST_CASE("figures are found with their signs") {
    CHECK(figures("of 1,572 alliances 54.7 % did, and 3.") ==
          std::vector<std::string>{"1,572", "54.7 %", "3"});
    CHECK(figures("none").empty());
  }

  TEST_CASE("it has the whole catalogue, and a questionnaire that can be asked") {
    const auto& library = bundled_library();
    CHECK(library.factors.size() >= 58);
    CHECK(std::ranges::count(library.questions, false, &Question::fact) <= 110);
  }

  TEST_CASE("where results are mixed, no weakness is critical") {
    for (const auto& rule : bundled_library().rules) {
      CAPTURE(rule.id);
      CHECK_FALSE((bundled_library().factor_of(rule).mixed && rule.severity == Severity::critical));
    }
  }
}

}  // namespace entente
