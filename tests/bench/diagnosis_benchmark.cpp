// What each stage of a diagnosis costs, on one of the bundled cases.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <variant>

#include "advise/diagnosis.h"
#include "advise/plan.h"
#include "advise/priorities.h"
#include "advise/question-priority.h"
#include "alliance/read-alliance.h"
#include "assess/assess.h"
#include "knowledge/description-facts.h"
#include "report/json-report.h"
#include "report/text/text-report.h"
#include "yaml/read/documents.h"

namespace {

using namespace entente;

std::string read_case() {
  std::ifstream file(ENTENTE_SOURCE_DIR "/examples/cases/nummi.yaml");
  std::string text(std::istreambuf_iterator<char>(file), {});
  if (text.empty()) throw std::runtime_error("examples/cases/nummi.yaml is missing");
  return text;
}

const std::string& text_of_case() {
  static const auto text = read_case();
  return text;
}

Alliance alliance_of_case() {
  return AllianceReader(text_of_case(), "nummi.yaml", bundled_library()).next().value().alliance.value();
}

void count_bytes(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void access_bundled_library(benchmark::State& state) {
  for (auto round : state) benchmark::DoNotOptimize(bundled_library().rules.data());
}
BENCHMARK(access_bundled_library);

void read_yaml_tree(benchmark::State& state) {
  const auto& text = text_of_case();
  yaml::Tree tree;
  for (auto round : state) {
    ErrorList errors("nummi.yaml");
    benchmark::DoNotOptimize(yaml::Documents(text, errors).next(tree));
  }
  count_bytes(state, text);
}
BENCHMARK(read_yaml_tree)->Unit(benchmark::kMicrosecond);

void read_alliance(benchmark::State& state) {
  for (auto round : state) benchmark::DoNotOptimize(alliance_of_case());
  count_bytes(state, text_of_case());
}
BENCHMARK(read_alliance)->Unit(benchmark::kMicrosecond);

void assess_alliance(benchmark::State& state) {
  const auto alliance = alliance_of_case();
  for (auto round : state) benchmark::DoNotOptimize(assess(alliance, bundled_library()));
}
BENCHMARK(assess_alliance)->Unit(benchmark::kMicrosecond);

void choose_what_to_mend(benchmark::State& state) {
  const auto alliance = alliance_of_case();
  const auto assessment = assess(alliance, bundled_library());
  for (auto round : state)
    benchmark::DoNotOptimize(weaknesses(assessment, alliance.answers, bundled_library()));
}
BENCHMARK(choose_what_to_mend)->Unit(benchmark::kMicrosecond);

void find_open_questions(benchmark::State& state) {
  const auto alliance = alliance_of_case();
  const auto assessment = assess(alliance, bundled_library());
  for (auto round : state) {
    benchmark::DoNotOptimize(open_questions(alliance, assessment, bundled_library()));
  }
}
BENCHMARK(find_open_questions)->Unit(benchmark::kMicrosecond);

/// The whole questionnaire, each answer the first of its scale: as much to change as can be.
void plan_where_everything_is_weak(benchmark::State& state) {
  const auto& library = bundled_library();
  auto alliance = alliance_of_case();
  alliance.scope.full = true;
  alliance.answers = Answers(library, alliance.partners.size());
  for (std::size_t i = fact_count; i < library.questions.size(); ++i) {
    for (std::size_t slot = 0; slot < slot_count(library.questions[i], alliance); ++slot)
      alliance.answers.at(static_cast<Index>(i), slot).value.possible = only(0);
  }
  for (auto round : state) benchmark::DoNotOptimize(plan(alliance, library, {.target = 75}));
}
BENCHMARK(plan_where_everything_is_weak)->Unit(benchmark::kMicrosecond);

void report_in_text(benchmark::State& state) {
  const auto diagnosis = diagnose(alliance_of_case(), bundled_library());
  for (auto round : state) benchmark::DoNotOptimize(report::text(diagnosis, bundled_library(), {}));
}
BENCHMARK(report_in_text)->Unit(benchmark::kMicrosecond);

void report_in_json(benchmark::State& state) {
  const auto diagnosis = diagnose(alliance_of_case(), bundled_library());
  for (auto round : state) benchmark::DoNotOptimize(report::json(diagnosis, bundled_library()));
}
BENCHMARK(report_in_json)->Unit(benchmark::kMicrosecond);

}  // namespace
