// How good the diagnosis is, as far as the bundled cases can tell; CONTRIBUTING.md prints what is found here.
#include "tests/validity/discrimination.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "alliance/read-alliance.h"
#include "assess/assess.h"
#include "knowledge/bundled-files.h"
#include "tests/files.h"

namespace entente {
namespace {

constexpr std::size_t draws = 10'000;

/// Questions to which `yes` is the unfavourable answer.
constexpr std::array<std::string_view, 2> adverse = {"contract.over_reliance", "risk.rivalry"};

/// The documented cases whose outcome is clear, with every answer to `without` taken out.
std::vector<Alliance> clear_cases(std::string_view without) {
  const auto& library = bundled_library();
  std::vector<Alliance> cases;
  for (const auto& file : bundled_cases()) {
    AllianceReader reader(file.text, std::string{file.path}, library);
    auto alliance = reader.next()->alliance.value();
    if (alliance.case_study->constructed || alliance.case_study->outcome == Outcome::mixed) continue;
    if (const auto* question = library.find_question(without)) {
      for (std::size_t slot = 0; slot < slot_count(*question, alliance); ++slot)
        alliance.answers.at(library.index_of(*question), slot).value.applies = false;
    }
    cases.push_back(std::move(alliance));
  }
  return cases;
}

double middle_of_condition(const Alliance& alliance) {
  const auto score = assess(alliance, bundled_library()).score;
  return (score.low + score.high) / 2;
}

/// The mean of the core answers that are known, from 0 for the worst value to 1 for the best.
double mean_of_favourable_answers(const Alliance& alliance) {
  const auto& library = bundled_library();
  double sum = 0;
  double count = 0;
  for (const auto& question : library.questions) {
    if (!question.core || theme_of(question.path) == "nature") continue;
    for (std::size_t slot = 0; slot < slot_count(question, alliance); ++slot) {
      const auto value = alliance.answers.at(library.index_of(question), slot).value;
      if (!value.applies || lowest(value.possible) != highest(value.possible)) continue;
      const auto favour = lowest(value.possible) / 2.0;
      sum += std::ranges::find(adverse, question.path) == adverse.end() ? favour : 1 - favour;
      count += 1;
    }
  }
  return sum / count;
}

template <class Score>
std::string row(std::string_view what, Score score, std::string_view without) {
  Scored scored;
  for (const auto& alliance : clear_cases(without)) {
    const bool success = alliance.case_study->outcome == Outcome::success;
    (success ? scored.successes : scored.failures).push_back(score(alliance));
  }
  const auto interval = bootstrap_interval(scored, draws);
  return fmt::format("| {} | {:.2f} | {:.2f} to {:.2f} |\n", what, area_under_curve(scored), interval.low,
                     interval.high);
}

std::string table_of_areas() {
  constexpr std::string_view hindsight = "adaptability.adapts";
  return "| score | AUC | 95 % bootstrap interval |\n| --- | --- | --- |\n" +
         row("condition, middle of its interval", middle_of_condition, "") +
         row("the same without `adaptability.adapts`", middle_of_condition, hindsight) +
         row("plain mean of favourable answers", mean_of_favourable_answers, "") +
         row("the same without `adaptability.adapts`", mean_of_favourable_answers, hindsight) +
         "| guessing | 0.50 | |\n";
}

std::string table_of_cases() {
  std::string table = "| case | outcome | condition |\n| --- | --- | --- |\n";
  for (const auto& alliance : clear_cases("")) {
    const auto assessment = assess(alliance, bundled_library());
    const auto id = alliance.file.substr(0, alliance.file.find('.'));
    table += fmt::format("| {} | {} | {}, {:.0f} to {:.0f} |\n", id, name_of(alliance.case_study->outcome),
                         to_text(assessment.bands), assessment.score.low, assessment.score.high);
  }
  return table;
}

}  // namespace

TEST_SUITE("validity") {
  TEST_CASE("the area under the curve counts pairs in order, and ties half") {
    CHECK(area_under_curve({.successes = {3, 4}, .failures = {1, 2}}) == doctest::Approx(1));
    CHECK(area_under_curve({.successes = {1, 2}, .failures = {3, 4}}) == doctest::Approx(0));
    CHECK(area_under_curve({.successes = {1, 3}, .failures = {2, 2}}) == doctest::Approx(0.5));
    CHECK(area_under_curve({.successes = {2}, .failures = {2}}) == doctest::Approx(0.5));
    CHECK(area_under_curve({.successes = {3, 1, 2}, .failures = {2, 0}}) == doctest::Approx(4.5 / 6));
  }

  TEST_CASE("a bootstrap interval holds the area, and is all of it where nothing is uncertain") {
    const Scored apart{.successes = {5, 6, 7}, .failures = {1, 2, 3}};
    CHECK(bootstrap_interval(apart, draws).low == doctest::Approx(1));
    CHECK(bootstrap_interval(apart, draws).high == doctest::Approx(1));
    const Scored mixed{.successes = {1, 3, 5, 7}, .failures = {2, 4, 6, 8}};
    const auto interval = bootstrap_interval(mixed, draws);
    CHECK(interval.low < area_under_curve(mixed));
    CHECK(interval.high > area_under_curve(mixed));
  }

  TEST_CASE("six successes and six failures are clear") {
    const auto cases = clear_cases("");
    CHECK(cases.size() == 12);
    CHECK(std::ranges::count_if(cases, [](const Alliance& alliance) {
            return alliance.case_study->outcome == Outcome::success;
          }) == 6);
  }

  TEST_CASE("CONTRIBUTING.md states how well the diagnosis tells the clear cases apart") {
    const auto page = read_file(std::filesystem::path(ENTENTE_SOURCE_DIR) / "CONTRIBUTING.md");
    const auto areas = table_of_areas();
    const auto cases = table_of_cases();
    INFO(areas << "\n" << cases);
    CHECK(page.find(areas) != std::string::npos);
    CHECK(page.find(cases) != std::string::npos);
  }
}

}  // namespace entente
