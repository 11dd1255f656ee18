// The manual: whole, and with no link that leads nowhere.
#include "report/library/manual.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "report/escape-markdown.h"
#include "tests/golden.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// What stands between an opening and the next closing, everywhere.
std::vector<std::string> all_between(std::string_view text, std::string_view opening,
                                     std::string_view closing) {
  std::vector<std::string> found;
  for (auto at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at)) {
    at += opening.size();
    found.emplace_back(text.substr(at, text.find(closing, at) - at));
  }
  return found;
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("the manual of the small library is as it was kept") {
    CHECK(difference_from_golden("tests/report/library/manual.md", manual(small_library().library)) == "");
  }

  TEST_CASE("the manual has every theme, factor, question, rule, mark and work") {
    const auto& library = bundled_library();
    const auto text = manual(library);
    for (const auto& theme : library.themes) CHECK_MESSAGE(has(text, escape_markdown(theme.about)), theme.id);
    for (const auto& mark : library.nature.marks)
      CHECK_MESSAGE(has(text, escape_markdown(mark.title)), mark.id);
    for (const auto& factor : library.factors) {
      CAPTURE(factor.id);
      for (const auto words : {factor.title, factor.claim, factor.limits})
        CHECK(has(text, escape_markdown(words)));
      for (const auto& source : factor.sources) CHECK(has(text, escape_markdown(source.supports)));
    }
    for (const auto& rule : library.rules) {
      CAPTURE(rule.id);
      CHECK(has(text, code(full_id(rule, library))));
      CHECK(has(text, escape_markdown(rule.remedy)));
    }
    for (const auto& question : library.questions) {
      if (question.fact) continue;
      CAPTURE(question.path);
      CHECK(has(text, escape_markdown(fill(question.ask, "{partner}", "the partner"))));
      for (const auto anchor : question.anchors) CHECK(has(text, escape_markdown(anchor)));
    }
    for (const auto& work : library.works)
      CHECK_MESSAGE(has(text, escape_markdown(full_citation(work))), work.key);
  }

  TEST_CASE("every link of the manual leads to one place in it") {
    const auto text = manual(bundled_library());
    std::set<std::string> places;
    for (const auto& name : all_between(text, "<a id=\"", "\""))
      CHECK_MESSAGE(places.insert(name).second, name);
    const auto links = all_between(text, "](#", ")");
    CHECK(links.size() > bundled_library().factors.size());
    for (const auto& name : links) CHECK_MESSAGE(places.contains(name), name);
  }

  TEST_CASE("the manual speaks of a probability only to say that it gives none") {
    auto text = manual(bundled_library());
    const std::string_view disclaimer =
        "The condition is not a probability of success: no source supports one.";
    const auto at = text.find(disclaimer);
    REQUIRE(at != std::string::npos);
    text.erase(at, disclaimer.size());
    CHECK_FALSE(has(text, "robabilit"));
  }
}

}  // namespace entente::report
