// The page of an alliance: goldens of it and of its pictures, and what holds of every page.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

#include "report/html/charts/chart.h"
#include "report/html/charts/condition-chart.h"
#include "report/html/charts/contract-chart.h"
#include "report/html/charts/score-chart.h"
#include "report/html/charts/themes-chart.h"
#include "report/html/render.h"
#include "report/html/report-data.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "report/wording/score-breakdown.h"
#include "tests/files.h"
#include "tests/golden.h"
#include "tests/hostile-texts.h"
#include "tests/report/diagnosed.h"
#include "tests/report/html/look-into.h"
#include "tests/small-library.h"

namespace entente::report::html {
namespace {

Diagnosis small(const Library& library) {
  return diagnosed_file("tests/report/alliance.yaml", library);
}

std::string page_of(const Diagnosis& diagnosis, const Library& library, const PageTheme& layout = {}) {
  return report_page(report_data(diagnosis, library), diagnosis.alliance.name, layout);
}

std::string page_of_case(const std::string& id) {
  return page_of(diagnosed_file("examples/cases/" + id + ".yaml", bundled_library()), bundled_library());
}

/// The bundled template without the style sheet.
std::string plain_report() {
  return fill(bundled_report(), "{{>head}}", "<!doctype html>");
}

std::string chart_of(const Diagnosis& diagnosis, const Library& library) {
  const auto& assessment = diagnosis.assessment;
  return condition_chart(
      {.name = "condition", .title = fmt::format("Condition: {}", condition_in_words(assessment))},
      assessment.score, assessment.bands, library.conventions.bands);
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("the page is as it was kept") {
    const auto loaded = small_library();
    const auto text = page_of(small(loaded.library), loaded.library, {.template_text = plain_report()});
    CHECK(difference_from_golden("tests/report/html/page.html", text) == "");
  }

  TEST_CASE("the pictures are as they were kept") {
    const auto loaded = small_library();
    const auto diagnosis = small(loaded.library);
    const auto kept = [](const std::string& name, const std::string& svg) {
      return difference_from_golden("tests/report/html/" + name + ".svg", svg);
    };
    CHECK(kept("condition", chart_of(diagnosis, loaded.library)) == "");
    CHECK(kept("themes", themes_chart(diagnosis, loaded.library)) == "");
    CHECK(kept("score", score_chart(diagnosis, loaded.library)) == "");
    const auto open = diagnosed_file("examples/cases/corning-vitro.yaml", bundled_library());
    CHECK(kept("contract", contract_chart(open, bundled_library())) == "");
  }

  TEST_CASE("where nothing counts there are no pictures of it") {
    const auto& library = bundled_library();
    auto diagnosis = diagnosed("entente: 1\nname: Quay\npartners: {ash: , birch: }\n", "quay.yaml", library);
    diagnosis.assessment.themes.clear();
    CHECK(themes_chart(diagnosis, library).empty());
    CHECK(score_chart(diagnosis, library).empty());
    CHECK(contract_chart(diagnosis, library).empty());
    CHECK(flaws_of_ids(page_of(diagnosis, library)) == "");
  }

  TEST_CASE("every id of a page is there once, and every reference leads to one") {
    for (const auto& path : files_in("examples/cases", ".yaml")) {
      CAPTURE(path);
      CHECK(flaws_of_ids(page_of_case(path.stem().string())) == "");
    }
  }

  TEST_CASE("a page of no alliance, or of what could not be read, says so") {
    const auto& library = bundled_library();
    CHECK(report_page({}, "No alliance", {}).find("Nothing was assessed") != std::string::npos);
    const UnreadInput unread{.file = "broken.yaml",
                             .errors = {{"broken.yaml", {3, 4}, "unknown key", "`name`?"}}};
    const auto text = report_page(report_data(unread, library), "Not read", {});
    CHECK(text.find("<bdi>broken.yaml</bdi>") != std::string::npos);
    CHECK(text.find("<code>3:4</code> unknown key") != std::string::npos);
    CHECK(text.find("<title>Not read") != std::string::npos);
  }

  TEST_CASE("the figures of the page are those of the JSON report") {
    const auto& library = bundled_library();
    for (const auto& path : files_in("examples/cases", ".yaml")) {
      CAPTURE(path);
      const auto diagnosis = diagnosed_file("examples/cases/" + path.filename().string(), library);
      const auto report = nlohmann::json::parse(json(diagnosis, library));
      const auto text = page_of(diagnosis, library, {.template_text = plain_report()});
      const auto interval = [](const nlohmann::json& of) {
        return interval_in_words({.low = of["low"].get<double>(), .high = of["high"].get<double>()});
      };
      std::vector<std::string> expected;
      for (const auto& theme : report["themes"]) expected.push_back(interval(theme));
      CHECK(all(text, "class=\"figure\">([0-9–]*)</text>").size() >= expected.size());
      auto figures = all(text, "<td class=\"number\">([0-9–]*)</td>\n</tr>");
      CHECK(figures == expected);
      CHECK(text.find(fmt::format("<span class=\"of\">{} of 100", interval(report["condition"]))) !=
            std::string::npos);
      const auto sum = all(text, "<th scope=\"row\">Total</th>\n<td class=\"number\">([0-9.]*)</td>");
      REQUIRE(sum.size() == 1);
      CHECK(sum.front() == fmt::format("{:.2f}", report["condition"]["low"].get<double>()));
      const auto weak = std::ranges::count_if(report["findings"], [](const nlohmann::json& finding) {
        return finding["counted"].get<bool>() && finding["status"] == "unmet";
      });
      CHECK(all(text, "<section class=\"(finding)\"").size() == static_cast<std::size_t>(weak));
    }
  }

  TEST_CASE("whatever a name is, it changes nothing of a page but its own words") {
    const auto& library = bundled_library();
    const auto tags = [&library](const std::string& name) {
      return all(page_of(diagnosed(description_with(name), "hostile.json", library), library),
                 "(</?[a-z][^>]*>)");
    };
    const auto plain = tags("Quay");
    for (const auto& name : hostile_texts()) {
      CAPTURE(name.substr(0, 100));
      CHECK((tags(name) == plain));
    }
  }

  TEST_CASE("no template lets a word through as markup") {
    const auto& library = bundled_library();
    const auto diagnosis = diagnosed(description_with("<i>{{title}}</i>"), "hostile.json", library);
    const PageTheme layout{
        .template_text =
            "{{title}} {{{title}}} {{&title}} {{>title}}\n"
            "{{#report}}{{{alliance.name}}} {{>alliance.name}} {{#first_weaknesses}}{{{sentence}}}"
            "{{/first_weaknesses}}{{{pictures.condition}}}{{/report}}"};
    const auto text = page_of(diagnosis, library, layout);
    CHECK(text.find("&lt;i&gt;&#123;&#123;title") != std::string::npos);
    CHECK(text.find("<i>") == std::string::npos);
    CHECK(text.find("<svg") != std::string::npos);
  }

  TEST_CASE("a template sees the JSON report by the names of its keys") {
    const auto loaded = small_library();
    const PageTheme layout{
        .template_text =
            "{{#report}}{{entente}} {{library.version}} {{alliance.partners.0}}"
            "{{#themes}}{{theme}} {{low}}–{{high}}; {{/themes}}{{#findings}}{{#counted}}{{rule}} "
            "{{status}}\n{{/counted}}{{/findings}}{{/report}}"};
    const auto text = page_of(small(loaded.library), loaded.library, layout);
    const auto report = nlohmann::json::parse(json(small(loaded.library), loaded.library));
    CHECK(text.starts_with(fmt::format("{} {} ", report["entente"].get<std::string>(),
                                       report["library"]["version"].get<std::string>())));
    for (const auto& finding : report["findings"]) {
      const auto line =
          fmt::format("{} {}\n", finding["rule"].get<std::string>(), finding["status"].get<std::string>());
      CHECK((text.find(line) != std::string::npos) == finding["counted"].get<bool>());
    }
  }

  TEST_CASE("what is wrong with a template is said at its place") {
    const auto flaw = [](const std::string& text) {
      const auto found = flaw_of_template("ours.mustache", text);
      return found ? fmt::format("{}:{}: {}", found->at.line, found->at.column, found->message) : "";
    };
    CHECK(flaw(std::string(bundled_report())) == "");
    CHECK(flaw("{{#themes}}\n") == "1:1: unclosed section `themes`");
    CHECK(flaw("<p>\n  {{/themes}}\n") == "2:3: unopened section `themes`");
    CHECK(flaw("\n\n{{name") == "3:1: unclosed tag");
    CHECK(flaw("a\xFF") == "1:2: this is not UTF-8");
  }

  TEST_CASE("a title and a logo of one's own stand on the page") {
    const auto loaded = small_library();
    const auto text = page_of(small(loaded.library), loaded.library, {.title = "A & B", .logo = "data:x"});
    CHECK(text.find("<title>A &amp; B ") != std::string::npos);
    CHECK(text.find("content: \"A \\26  B\"") != std::string::npos);
    CHECK(text.find("<img class=\"logo\" src=\"data:x\" alt=\"\">") != std::string::npos);
  }

  TEST_CASE("a title of one's own heads the page, which still names the alliance") {
    const auto loaded = small_library();
    const auto diagnosis = small(loaded.library);
    const auto named = fmt::format("<bdi>{}</bdi></h1>", diagnosis.alliance.name);
    CHECK(page_of(diagnosis, loaded.library).find(named) != std::string::npos);
    const auto titled = page_of(diagnosis, loaded.library, {.title = "Board paper"});
    CHECK(titled.find("<h1 id=\"name\"><bdi>Board paper</bdi></h1>") != std::string::npos);
    CHECK(titled.find(named) == std::string::npos);
    CHECK(titled.find(fmt::format("<dt>Alliance</dt><dd><bdi>{}</bdi></dd>", diagnosis.alliance.name)) !=
          std::string::npos);
  }

  TEST_CASE("the page says where the alliance stands between relationship and contract, as it is drawn") {
    const Interval settled = {60, 60};
    const Interval open = {20, 60};
    CHECK(contract_place_in_words(settled, settled) == "The alliance stands at the dot.");
    CHECK(contract_place_in_words(open, settled) == "The alliance stands somewhere on the upright bar.");
    CHECK(contract_place_in_words(settled, open) == "The alliance stands somewhere on the level bar.");
    CHECK(contract_place_in_words(open, open) == "The alliance stands somewhere in the hatched part.");
  }

  TEST_CASE("a band that is too narrow for its name has none, and ticks keep their distance") {
    auto library = bundled_library();
    library.conventions.bands = {.fragile = 70, .sound = 75};
    const auto svg = chart_of(diagnosed_file("examples/cases/nummi.yaml", library), library);
    CHECK(svg.find(">weak<") != std::string::npos);
    CHECK(svg.find(">sound<") != std::string::npos);
    CHECK(svg.find(">fragile<") == std::string::npos);
    CHECK(svg.find(">70<") != std::string::npos);
    CHECK(svg.find(">75<") == std::string::npos);
  }

  TEST_CASE("nothing on a page is fetched or run") {
    const auto text = page_of_case("nummi");
    CHECK(text.starts_with("<!doctype html>\n"));
    CHECK(all(text, "<(script|link|iframe|object|embed|form)\\b").empty());
    CHECK(all(text, "( on[a-z]+=)").empty());
    CHECK(all(text, "(@import|url\\((?!#))").empty());
    CHECK(text.find("default-src 'none'") != std::string::npos);
  }
}

}  // namespace entente::report::html
