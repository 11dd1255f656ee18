// No worse answer may raise the score of a factor: for factors in which one once did.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assess/assess.h"
#include "tests/assess/toy-library.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 3> degrees = {"no", "partly", "yes"};

/// An alliance of two partners at that stage, with these answers.
Alliance answering(std::string_view stage, const std::vector<std::string>& answers) {
  const auto& library = bundled_library();
  Alliance alliance;
  for (const char* key : {"a", "b"}) alliance.partners.emplace_back().key = key;
  alliance.answers = Answers(library, 2);
  alliance.scope.full = true;
  const auto& asked = *library.find_question("stage");
  const auto& stages = library.scale_of(asked).values;
  const auto place = static_cast<std::size_t>(std::ranges::find(stages, stage) - stages.begin());
  auto& stage_answer = alliance.answers.at(library.index_of(asked));
  stage_answer.value.possible = only(place);
  stage_answer.given = true;
  for (const auto& answer : answers) give(alliance, answer, library);
  return alliance;
}

std::optional<Interval> score_of(std::string_view factor, const Alliance& alliance) {
  const auto& library = bundled_library();
  for (const auto& each : assess(alliance, library).factors) {
    if (library.factors[each.factor].id == factor) return each.score;
  }
  return std::nullopt;
}

/// Calls `visit` with each combination of answers to the questions.
template <class Visit>
void for_each_combination(const std::vector<std::string>& questions, const Visit& visit,
                          std::vector<std::string> answers = {}) {
  if (answers.size() == questions.size()) return visit(answers);
  for (const auto degree : degrees) {
    auto more = answers;
    more.push_back(questions[answers.size()] + "=" + std::string(degree));
    for_each_combination(questions, visit, std::move(more));
  }
}

/// Whether `worse` scores no better than `better`, to one question, whatever the others are.
void check_no_reward(std::string_view factor, const std::string& question, std::string_view worse,
                     std::string_view better, std::string_view stage,
                     const std::vector<std::string>& others) {
  for_each_combination(others, [&](std::vector<std::string> answers) {
    answers.push_back(question + "=" + std::string(worse));
    const auto bad = score_of(factor, answering(stage, answers));
    answers.back() = question + "=" + std::string(better);
    const auto good = score_of(factor, answering(stage, answers));
    if (!bad || !good) return;
    CAPTURE(stage);
    const auto given = fmt::format("{}", fmt::join(answers, ", "));
    CAPTURE(given);
    constexpr double rounding = 1e-9;
    CHECK(bad->low <= good->low + rounding);
    CHECK(bad->high <= good->high + rounding);
  });
}

TEST_SUITE("knowledge") {
  TEST_CASE("a lawsuit never scores better than the threat of one, nor a threat better than peace") {
    for (const std::string_view stage : {"operating", "renewing", "ended"}) {
      const std::vector<std::string> others = {"conflict.unresolved", "conflict.mechanism",
                                               "conflict.joint_problem_solving"};
      check_no_reward("destructive-conflict", "conflict.litigation", "yes", "partly", stage, others);
      check_no_reward("destructive-conflict", "conflict.litigation", "partly", "no", stage, others);
    }
  }

  TEST_CASE("putting somebody in charge never lowers the score of the manager's competencies") {
    const std::vector<std::string> others = {"governance.manager_empowered@b", "governance.manager_chosen@a",
                                             "governance.manager_chosen@b", "governance.manager_social@a",
                                             "governance.manager_social@b"};
    check_no_reward("manager-competencies", "governance.manager_empowered@a", "no", "partly", "operating",
                    others);
    check_no_reward("manager-competencies", "governance.manager_empowered@a", "partly", "yes", "operating",
                    others);
  }

  TEST_CASE("a side that comes to need the other less never raises the score of leaking know-how") {
    const std::vector<std::string> others = {"knowledge.core_protected", "risk.rivalry",
                                             "relationship.contacts", "conflict.joint_problem_solving"};
    check_no_reward("knowledge-leakage", "risk.bargain_shifted", "yes", "partly", "operating", others);
    check_no_reward("knowledge-leakage", "risk.bargain_shifted", "partly", "no", "operating", others);
  }

  TEST_CASE("a worse answer to a question with separate anchors never scores better") {
    struct Case {
      std::string_view factor;
      std::string question;
      std::vector<std::string> others;
    };
    const std::vector<Case> cases = {
        {"openness", "relationship.openness", {"relationship.disclosure_agreed"}},
        {"constant-monitoring", "monitoring.reviews", {}},
        {"dispute-resolution-path",
         "conflict.escalation_safe@a",
         {"conflict.mechanism", "conflict.escalation_safe@b"}},
        {"manager-competencies",
         "governance.manager_chosen@a",
         {"governance.manager_empowered@a", "governance.manager_chosen@b", "governance.manager_social@a"}},
        {"manager-competencies",
         "governance.manager_social@a",
         {"governance.manager_empowered@a", "governance.manager_social@b", "governance.manager_chosen@a"}}};
    for (const auto& each : cases) {
      check_no_reward(each.factor, each.question, "no", "partly", "operating", each.others);
      check_no_reward(each.factor, each.question, "partly", "yes", "operating", each.others);
    }
  }

  TEST_CASE("worse talk between the partners never scores better") {
    for (const std::string question : {"relationship.communication", "relationship.messages"}) {
      const auto other =
          question == "relationship.messages" ? "relationship.communication" : "relationship.messages";
      const std::vector<std::string> others = {other, "relationship.participation", "people.incentives"};
      check_no_reward("communication-quality", question, "no", "partly", "operating", others);
      check_no_reward("communication-quality", question, "partly", "yes", "operating", others);
    }
  }
}

}  // namespace
}  // namespace entente
