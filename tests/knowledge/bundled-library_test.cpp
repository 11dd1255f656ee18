// What the bundled library promises to those who write descriptions.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "knowledge/library.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 25> core_questionnaire = {"fit.objectives_aligned",
                                                                 "fit.mutual_benefit",
                                                                 "fit.power_balanced",
                                                                 "fit.strengths_complement",
                                                                 "preparation.due_diligence",
                                                                 "governance.manager_empowered",
                                                                 "monitoring.reviews",
                                                                 "contract.over_reliance",
                                                                 "relationship.promises_kept",
                                                                 "relationship.openness",
                                                                 "relationship.trust",
                                                                 "adaptability.adapts",
                                                                 "knowledge.migratory",
                                                                 "knowledge.embedded",
                                                                 "culture.addressed",
                                                                 "people.morale",
                                                                 "people.training",
                                                                 "people.incentives",
                                                                 "people.representation",
                                                                 "governance.sponsorship",
                                                                 "conflict.mechanism",
                                                                 "exit.terms_agreed",
                                                                 "risk.rivalry",
                                                                 "experience.prior_alliances",
                                                                 "risk.shared"};

constexpr std::array<std::string_view, 8> asked_of_partners = {
    "fit.mutual_benefit",     "governance.manager_empowered",
    "people.morale",          "people.training",
    "people.incentives",      "people.representation",
    "governance.sponsorship", "experience.prior_alliances"};

TEST_SUITE("the bundled library") {
  TEST_CASE("the core questionnaire has its 25 questions, on the scale no, partly, yes") {
    const auto& library = bundled_library();
    for (const auto path : core_questionnaire) {
      CAPTURE(path);
      const auto* question = library.find_question(path);
      REQUIRE(question != nullptr);
      CHECK(question->core);
      CHECK(fmt::format("{}", library.scale_of(*question).values) == R"(["no", "partly", "yes"])");
      CHECK(library.scale_of(*question).ordered);
    }
  }

  TEST_CASE("questions about a side are asked of each partner, the rest of the core of the alliance") {
    for (const auto path : core_questionnaire) {
      CAPTURE(path);
      const bool of_each = std::ranges::find(asked_of_partners, path) != asked_of_partners.end();
      CHECK((bundled_library().find_question(path)->of == Subject::partner) == of_each);
    }
  }

  TEST_CASE("the definition test adds at most seven questions to the core, and no factor adds any") {
    int more = 0;
    for (const auto& question : bundled_library().questions) {
      if (!question.core || std::ranges::find(core_questionnaire, question.path) != core_questionnaire.end())
        continue;
      CHECK(theme_of(question.path) == "nature");
      ++more;
    }
    CHECK(more <= 7);
  }

  TEST_CASE("five necessary marks and seven supporting ones make the definition test") {
    const auto& marks = bundled_library().nature.marks;
    CHECK(std::ranges::count(marks, true, &Mark::necessary) == 5);
    CHECK(std::ranges::count(marks, false, &Mark::necessary) == 7);
  }

  TEST_CASE("every core question counts in a diagnosis of the core alone") {
    const auto& library = bundled_library();
    const auto is_core = [&library](const ConditionNode& step) {
      const bool asks = step.kind == ConditionNode::Kind::compare || step.kind == ConditionNode::Kind::spread;
      return !asks || library.questions[step.question].core || library.questions[step.question].fact;
    };
    for (const auto path : core_questionnaire) {
      CAPTURE(path);
      const auto index = library.index_of(*library.find_question(path));
      CHECK(std::ranges::any_of(library.rules, [&](const Rule& rule) {
        return refers_to(rule.healthy, index) && std::ranges::all_of(rule.healthy, is_core) &&
               std::ranges::all_of(rule.when, is_core);
      }));
    }
  }

  TEST_CASE("a claim is worded as its grade allows") {
    for (const auto& factor : bundled_library().factors) {
      CAPTURE(factor.id);
      CAPTURE(factor.claim);
      const bool strong = factor.claim.find("Research finds") != std::string_view::npos;
      CHECK(strong == (factor.grade == Grade::a || factor.grade == Grade::b));
    }
  }

  TEST_CASE("every factor but those of the definition test has sources, limits, questions and examples") {
    for (const auto& factor : bundled_library().factors) {
      CAPTURE(factor.id);
      CHECK_FALSE(factor.sources.empty());
      CHECK_FALSE(factor.limits.empty());
      CHECK_FALSE(factor.rules.empty());
      CHECK(factor.examples.size() >= 3);
    }
  }

  TEST_CASE("every work's reference has its title, and none speaks of what was not seen or verified") {
    for (const auto& work : bundled_library().works) {
      const auto cited = reference(work);
      CAPTURE(cited);
      CHECK_FALSE(work.title.empty());
      CHECK(cited.find(work.title) != std::string::npos);
      for (const std::string_view remark : {"not seen", "n.d.", "[", "second-hand"})
        CHECK(cited.find(remark) == std::string::npos);
      const auto link = cited.find("://");
      CHECK((link == std::string::npos || cited.find("https://doi.org/") != std::string::npos ||
             work.kind == WorkKind::web));
    }
  }

  TEST_CASE("no two rules share a name, so that a rule can be asked for by name alone") {
    std::set<std::string_view> ids;
    for (const auto& rule : bundled_library().rules) CHECK_MESSAGE(ids.insert(rule.id).second, rule.id);
  }
}

}  // namespace
}  // namespace entente
