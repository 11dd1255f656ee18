#include "teach/similar-cases.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "alliance/read-alliance.h"
#include "report/text/text-report.h"
#include "tests/small-library.h"
#include "tests/teach/cases.h"

namespace entente {
namespace {

std::vector<SimilarCase> like(const Alliance& alliance, const KnownCases& known) {
  return similar_cases(alliance, known, bundled_library());
}

}  // namespace

TEST_SUITE("teach") {
  TEST_CASE("each bundled case is known, and is not said to be like itself") {
    const KnownCases known(bundled_cases(), bundled_library());
    CHECK(known.all().size() == bundled_cases().size());
    for (const auto& each : known.all()) {
      for (const auto& found : like(each.study.alliance, known))
        CHECK(found.known->study.id != each.study.id);
    }
  }

  TEST_CASE("an alliance with the answers of a case is nearest to that case") {
    const KnownCases known(bundled_cases(), bundled_library());
    for (const auto& each : known.all()) {
      INFO(each.study.id);
      auto twin = each.study.alliance;
      twin.name = "Twin";
      const auto found = like(twin, known);
      if (found.empty()) continue;  // too little is known of it
      CHECK(found.front().similarity.distance == doctest::Approx(0));
    }
  }

  TEST_CASE("nothing is like an alliance of which nothing is known") {
    AllianceReader reader("entente: 1\nname: x\npartners: {a: , b: }\n", "a.yaml", bundled_library());
    const auto alliance = reader.next()->alliance.value();
    CHECK(like(alliance, KnownCases(bundled_cases(), bundled_library())).empty());
  }

  TEST_CASE("every likeness rests on enough factors, the nearest first") {
    const KnownCases known(bundled_cases(), bundled_library());
    for (const auto& each : known.all()) {
      const auto found = like(each.study.alliance, known);
      CHECK(std::ranges::is_sorted(found, {}, [](const SimilarCase& of) { return of.similarity.distance; }));
      for (const auto& of : found) CHECK(of.similarity.factors.size() >= least_factors);
    }
  }

  TEST_CASE("the declared scope changes nothing, since cases answer the core questionnaire") {
    const KnownCases known(bundled_cases(), bundled_library());
    const auto is_nummi = [](const KnownCase& each) { return each.study.id == "nummi"; };
    auto alliance = std::ranges::find_if(known.all(), is_nummi)->study.alliance;
    const auto core = like(alliance, known);
    REQUIRE(!core.empty());
    alliance.scope.full = true;
    const auto full = like(alliance, known);
    REQUIRE(core.size() == full.size());
    for (std::size_t i = 0; i < core.size(); ++i) {
      CHECK(core[i].known == full[i].known);
      CHECK(core[i].similarity.distance == full[i].similarity.distance);
    }
  }

  TEST_CASE(
      "by a library with other questions no bundled case is known, and the report has no such section") {
    const auto loaded = small_library();
    CHECK(KnownCases(bundled_cases(), loaded.library).all().empty());
  }

  TEST_CASE("the report names the outcome of the cases it is like, in part and in whole, not in brief") {
    const KnownCases known(bundled_cases(), bundled_library());
    const auto is_nummi = [](const KnownCase& each) { return each.study.id == "nummi"; };
    const auto nummi = std::ranges::find_if(known.all(), is_nummi);
    const auto diagnosis = diagnose(nummi->study.alliance, bundled_library());
    REQUIRE(!like(diagnosis.alliance, known).empty());
    for (const auto extent : {report::Verbosity::usual, report::Verbosity::all}) {
      const auto text = report::Text(bundled_library(), {}, extent).of(diagnosis);
      const auto first = like(diagnosis.alliance, known).front();
      const auto section = text.substr(text.find("Comparable cases"));
      CHECK(section.find(first.known->study.alliance.name.substr(0, 20)) != std::string::npos);
      CHECK(section.find(std::string(name_of(first.known->study.study().outcome))) != std::string::npos);
    }
    CHECK(report::Text(bundled_library(), {}, report::Verbosity::brief)
              .of(diagnosis)
              .find("Comparable cases") == std::string::npos);
  }
}

}  // namespace entente
