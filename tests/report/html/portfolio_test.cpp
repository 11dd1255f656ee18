// The page of many alliances: a golden, and what holds of every one.
#include "assess/portfolio.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

#include "assess/ranking.h"
#include "report/html/html-report.h"
#include "report/html/portfolio-data.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "tests/files.h"
#include "tests/golden.h"
#include "tests/hostile-texts.h"
#include "tests/report/diagnosed.h"
#include "tests/report/html/look-into.h"
#include "tests/small-library.h"

namespace entente::report::html {
namespace {

using Diagnoses = std::vector<Diagnosis>;

std::string page_of(Diagnoses diagnoses, const Library& library, const PageTheme& layout = {},
                    const std::vector<UnreadInput>& unread = {}) {
  const Html format(library, layout);
  const auto binder = format.begin();
  std::string page;
  for (auto& each : diagnoses) {
    auto shared = std::make_shared<const Diagnosis>(std::move(each));
    page += binder->add({.text = format.of(*shared), .diagnosis = shared});
  }
  for (const auto& each : unread)
    page +=
        binder->add({.text = format.render_error(each), .unread = std::make_shared<const UnreadInput>(each)});
  return page + binder->end();
}

/// One that is answered as it was kept, and one about which nothing is known.
Diagnoses two(const Library& library) {
  Diagnoses diagnoses;
  diagnoses.push_back(diagnosed_file("tests/report/alliance.yaml", library));
  diagnoses.push_back(
      diagnosed("entente: 1\nname: Quay\npartners: {ash: , birch: }\n", "quay.yaml", library));
  return diagnoses;
}

const UnreadInput broken = {.file = "broken.yaml",
                            .errors = {{"broken.yaml", {3, 4}, "unknown key", "`name`?"}}};

Diagnoses cases() {
  Diagnoses diagnoses;
  for (const auto& path : files_in("examples/cases", ".yaml"))
    diagnoses.push_back(diagnosed_file("examples/cases/" + path.filename().string(), bundled_library()));
  return diagnoses;
}

/// The bundled template without its head and its script.
std::string plain_portfolio() {
  auto text = fill(bundled_portfolio(), "{{>head}}", "<!doctype html>");
  return fill(text, "{{{script}}}", "");
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("the page of many is as it was kept") {
    const auto loaded = small_library();
    const auto text =
        page_of(two(loaded.library), loaded.library, {.template_text = plain_portfolio()}, {broken});
    CHECK(difference_from_golden("tests/report/html/portfolio.html", text) == "");
  }

  TEST_CASE("every id of a page of many is there once, and every reference leads to one") {
    CHECK(flaws_of_ids(page_of(cases(), bundled_library(), {}, {broken})) == "");
  }

  TEST_CASE("a page of many has a row, a row of themes and a section for each, with its figures") {
    const auto& library = bundled_library();
    const auto diagnoses = cases();
    std::vector<RankKey> placed;
    for (const auto& each : diagnoses)
      placed.push_back({.bands = each.assessment.bands, .score = each.assessment.score});
    const auto places = ranks(placed);
    const auto text = page_of(cases(), library);
    for (std::size_t i = 0; i < diagnoses.size(); ++i) {
      const auto& assessment = diagnoses[i].assessment;
      CAPTURE(diagnoses[i].alliance.name);
      const auto place = places[i].best == places[i].worst
                             ? fmt::to_string(places[i].best)
                             : fmt::format("{}–{}", places[i].best, places[i].worst);
      const auto anchor = fmt::format("alliance-{}", i + 1);
      const auto row =
          fmt::format("<td class=\"number\" data-by=\"{}\">{}</td>\n<th scope=\"row\"><a href=\"#{}\">",
                      places[i].best, place, anchor);
      const auto at = text.find(row);
      REQUIRE(at != std::string::npos);
      const auto cells = text.substr(at, text.find("</tr>", at) - at);
      CHECK(cells.find(fmt::format(">{}</td>", to_text(assessment.bands))) != std::string::npos);
      CHECK(cells.find(fmt::format(">{}</td>", interval_in_words(assessment.score))) != std::string::npos);
      CHECK(text.find(fmt::format("<article class=\"entry\" id=\"{}\"", anchor)) != std::string::npos);
      const auto themes_at = text.find("<a href=\"#" + anchor + "\">", text.find("id=\"by-theme\""));
      REQUIRE(themes_at != std::string::npos);
      const auto themes = text.substr(themes_at, text.find("</tr>", themes_at) - themes_at);
      std::vector<std::string> intervals;
      for (const auto& theme : assessment.themes) intervals.push_back(interval_in_words(theme.score));
      CHECK(all(themes, "data-by=\"[0-9.]+\">([0-9–]*)</td>") == intervals);
    }
  }

  TEST_CASE("the alliances of a page stand in the order of their places") {
    const auto places =
        all(page_of(cases(), bundled_library()), "<td class=\"number\" data-by=\"([0-9]+)\">[0-9]+[–<]");
    REQUIRE(places.size() == cases().size());
    CHECK(std::ranges::is_sorted(places, {}, [](const std::string& place) { return std::stoi(place); }));
  }

  TEST_CASE("weaknesses in common are counted, those of most alliances first") {
    const auto& library = bundled_library();
    Portfolio portfolio(library);
    for (const auto& each : cases()) portfolio.add(each.summary);
    std::vector<std::string> expected;
    for (const auto rule : portfolio.weaknesses()) {
      if (expected.size() < 20)
        expected.push_back(
            fmt::format("{} {}", portfolio.unmet()[rule], full_id(library.rules[rule], library)));
    }
    const PageTheme layout{
        .template_text = "{{#portfolio}}{{#weaknesses}}<{{count}} {{rule}}>{{/weaknesses}}{{/portfolio}}"};
    CHECK(all(page_of(cases(), library, layout), "<([^>]*)>") == expected);
  }

  TEST_CASE("whatever a name is, it changes nothing of a page of many but its own words") {
    const auto& library = bundled_library();
    const auto tags = [&library](const std::string& name) {
      Diagnoses diagnoses;
      for (const auto* file : {"one.json", "other.json"})
        diagnoses.push_back(diagnosed(description_with(name), file, library));
      return all(page_of(std::move(diagnoses), library, {.template_text = plain_portfolio()}),
                 "(</?[a-z][^>]*>)");
    };
    const auto plain = tags("Quay");
    for (const auto& name : hostile_texts()) {
      CAPTURE(name.substr(0, 100));
      CHECK((tags(name) == plain));
    }
  }

  TEST_CASE("more alliances than a page has room for are counted, and that is said") {
    const auto& library = bundled_library();
    PortfolioData data(library, 2);
    Portfolio portfolio(library);
    for (const auto& each : cases()) {
      data.add(each, entry_data(each, library));
      portfolio.add(each.summary);
    }
    CHECK(data.each().size() == 2);
    CHECK(data.title() == fmt::format("{} alliances", portfolio.alliances()));
    const auto together = nlohmann::json::parse(data.together());
    CHECK(together["beyond"] == portfolio.alliances() - 2);
    const auto most = portfolio.weaknesses().front();
    const auto& weakness = together["weaknesses"].front();
    CHECK(weakness["count"] == portfolio.unmet()[most]);
    CHECK(weakness["alliances"].size() + weakness["others"].get<std::size_t>() == weakness["count"]);
    CHECK(portfolio_page(data.together(), data.each(), data.title(), {}).find("14 more are counted") !=
          std::string::npos);
  }

  TEST_CASE("a template of one's own is given what there is of many alliances") {
    const auto loaded = small_library();
    const PageTheme layout{
        .template_text =
            "{{title}}{{#report}}no{{/report}}{{#portfolio}}{{#alliances}} {{rank}} "
            "{{alliance.name}}{{/alliances}}{{#unread}} {{file}}{{/unread}}{{/portfolio}}"};
    const auto text = page_of(two(loaded.library), loaded.library, layout, {broken});
    CHECK(text == "2 alliances 1–2 Rivermouth Freight 1–2 Quay broken.yaml");
  }

  TEST_CASE("a page of many runs its own script, and its policy lets no other run") {
    const auto loaded = small_library();
    const auto text = page_of(two(loaded.library), loaded.library);
    CHECK(text.starts_with("<!doctype html>\n"));
    CHECK(all(text, "<(script)").size() == 1);
    CHECK(all(text, "script-src '(sha256-[A-Za-z0-9+/]{43}=)'").size() == 1);
    CHECK(text.find("<script>" + std::string(bundled_script()) + "</script>") != std::string::npos);
    CHECK(all(text, "( on[a-z]+=)").empty());
  }

  TEST_CASE("an alliance and a description that could not be read are a page of many") {
    const auto loaded = small_library();
    auto diagnoses = two(loaded.library);
    diagnoses.pop_back();
    const auto text = page_of(std::move(diagnoses), loaded.library, {}, {broken});
    CHECK(text.find("<title>1 alliance ·") != std::string::npos);
    CHECK(text.find("<bdi>broken.yaml</bdi>, number 1") != std::string::npos);
    CHECK(text.find("<code>3:4</code> unknown key") != std::string::npos);
  }
}

}  // namespace entente::report::html
