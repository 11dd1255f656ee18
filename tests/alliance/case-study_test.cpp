#include "alliance/case-study.h"

#include <doctest/doctest.h>

#include "alliance/read-alliance.h"
#include "tests/alliance/read-text.h"

namespace entente {
namespace {

constexpr std::string_view depot = R"(case:
  kind: documented
  years: {from: 1990, to: 2001}
  window: 1990 to 1995
  documentation: {grade: B, how: Two histories.}
  narrative: >
    Two hauliers shared
    a depot.

    They had keys to it both.
  outcome:
    verdict: failure
    happened: The depot burnt down.
    otherwise: success, for the insurer
    explained: no
  teaches: Depots burn.
  questions: [Whose keys, Whose fire]
  hindsight: All told afterwards.
  told_later: [relationship.trust, risk.shared]
  sources:
    - {name: A history}
    - {name: Another, url: "https://example.org"}
)";

}  // namespace

TEST_SUITE("alliance") {
  TEST_CASE("a case stands beside the answers, with what is for later") {
    const auto described = read_description(head_for(depot));
    REQUIRE(described.alliance);
    REQUIRE(described.alliance->case_study);
    const auto& study = *described.alliance->case_study;
    CHECK_FALSE(study.constructed);
    CHECK(study.from == "1990");
    CHECK(study.to == "2001");
    CHECK(study.narrative ==
          std::vector<std::string>{"Two hauliers shared a depot.", "They had keys to it both."});
    CHECK(study.outcome == Outcome::failure);
    CHECK(study.otherwise == "success, for the insurer");
    CHECK(study.beyond.empty());
    CHECK(study.explained == Explained::no);
    CHECK(study.questions.size() == 2);
    REQUIRE(study.disclosed_later.size() == 2);
    CHECK(bundled_library().questions[study.disclosed_later[1]].path == "risk.shared");
    REQUIRE(study.sources.size() == 2);
    CHECK(study.sources[0].url.empty());
  }

  TEST_CASE("an alliance is no case unless it says so") {
    const auto described = read_description(head_for("risk: {shared: yes}"));
    REQUIRE(described.alliance);
    CHECK_FALSE(described.alliance->case_study);
  }
}

}  // namespace entente
