#include "advise/pareto-frontier.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace entente {
namespace {

constexpr std::size_t plenty = 1'000'000;

template <class Number>
Number number_from(Number least, Number most) {
  return *rc::gen::inRange<Number>(least, most + 1);
}

ChoiceProblem any_problem() {
  ChoiceProblem problem;
  for (auto left = number_from(1, 5); left > 0; --left) {
    auto& costs = problem.costs.emplace_back();
    for (auto options = number_from(1, 3); options > 0; --options) costs.push_back(number_from(0, 5));
  }
  for (auto left = number_from(0, 6); left > 0; --left) {
    auto& worth = problem.payoffs.emplace_back();
    std::size_t combinations = 1;
    for (std::size_t choice = 0; choice < problem.costs.size(); ++choice) {
      if (number_from(0, 2) > 0) continue;
      worth.choices.push_back(choice);
      combinations *= problem.costs[choice].size();
    }
    for (; combinations > 0; --combinations)
      worth.of.push_back(number_from(0, 7) == 0 ? forbidden : number_from(-8, 8));
  }
  return problem;
}

double worth_of(const std::vector<std::size_t>& options, const ChoiceProblem& problem) {
  double sum = 0;
  for (const auto& worth : problem.payoffs) {
    std::size_t position = 0;
    std::size_t stride = 1;
    for (const auto choice : worth.choices) {
      position += stride * options[choice];
      stride *= problem.costs[choice].size();
    }
    sum += worth.of[position];
  }
  return sum;
}

int cost_of(const std::vector<std::size_t>& options, const ChoiceProblem& problem) {
  int sum = 0;
  for (std::size_t choice = 0; choice < options.size(); ++choice)
    sum += problem.costs[choice][options[choice]];
  return sum;
}

/// By cost, the most that any combination of exactly that cost is worth.
std::map<int, double> by_brute_force(const ChoiceProblem& problem) {
  std::map<int, double> best;
  std::vector<std::size_t> options(problem.costs.size());
  for (bool more = true; more;) {
    const auto worth = worth_of(options, problem);
    if (worth != forbidden) {
      const auto [at, is_new] = best.try_emplace(cost_of(options, problem), worth);
      at->second = std::max(at->second, worth);
    }
    more = false;
    for (std::size_t choice = 0; choice < options.size() && !more; ++choice) {
      more = ++options[choice] < problem.costs[choice].size();
      if (!more) options[choice] = 0;
    }
  }
  return best;
}

void check(const ChoiceProblem& problem) {
  const auto found = find_frontier(problem, plenty);
  RC_ASSERT(found.has_value());
  std::map<int, double> frontier;
  double most = forbidden;
  for (const auto& [cost, worth] : by_brute_force(problem)) {
    if (worth > most) frontier[cost] = worth;
    most = std::max(most, worth);
  }
  RC_ASSERT(found->points().size() == frontier.size());
  for (const auto& point : found->points()) {
    RC_ASSERT(frontier.contains(point.cost));
    RC_ASSERT(frontier[point.cost] == point.worth);
    const auto options = found->options_at(point);
    RC_ASSERT(cost_of(options, problem) == point.cost);
    RC_ASSERT(worth_of(options, problem) == point.worth);
  }
}

}  // namespace

TEST_SUITE("advise") {
  TEST_CASE("the most that every cost can buy is what trying all combinations finds") {
    CHECK(rc::check([] { check(any_problem()); }));
  }

  TEST_CASE("without a choice there is one thing to get, for nothing") {
    const auto found =
        find_frontier({.costs = {}, .payoffs = {{.choices = {}, .of = {3}}, {.choices = {}, .of = {4}}}}, 1);
    REQUIRE(found);
    REQUIRE(found->points().size() == 1);
    CHECK(found->points().front().cost == 0);
    CHECK(found->points().front().worth == 7);
    CHECK(found->options_at(found->points().front()).empty());
  }

  TEST_CASE("where everything is forbidden, nothing can be bought") {
    const auto found =
        find_frontier({.costs = {{0, 1}}, .payoffs = {{.choices = {0}, .of = {forbidden, forbidden}}}}, 2);
    REQUIRE(found);
    CHECK(found->points().empty());
  }

  TEST_CASE("what hangs together too much is left alone") {
    ChoiceProblem problem;
    problem.costs.assign(4, {0, 1});
    problem.payoffs.push_back({.choices = {0, 1, 2, 3}, .of = std::vector<double>(16, 1.0)});
    CHECK(find_frontier(problem, 16).has_value());
    CHECK(!find_frontier(problem, 15).has_value());
  }
}

}  // namespace entente
