#include "tests/teach/cases.h"

#include <fmt/format.h>

#include <stdexcept>

#include "tests/expected-errors.h"

namespace entente {
namespace {

constexpr std::string_view study = R"(case:
  kind: constructed
  years: {from: 1994}
  window: the first year
  documentation: {how: Made up for a test.}
  narrative: Ada and Bo go into business.
  outcome: {verdict: success, happened: They stayed., explained: yes}
  teaches: Little.
  questions: ["Why?"]
  hindsight: None.
  sources: [{name: a test}]
)";

}  // namespace

std::vector<Case> all_cases() {
  std::vector<Case> cases;
  for (const auto& file : bundled_cases()) {
    auto read = read_case(file, bundled_library());
    if (!read.found) throw std::runtime_error(fmt::format("{} is no case", file.path));
    cases.push_back(*std::move(read.found));
  }
  return cases;
}

Case described_case(std::string_view answers, std::string_view more) {
  const auto text =
      fmt::format("entente: 1\nname: Test\npartners: {{a: {{name: Ada}}, b: {{name: Bo}}}}\n{}{}  {}\n",
                  answers, study, more);
  auto read = read_case({.path = "test.yaml", .text = text}, bundled_library());
  if (!read.found) throw std::runtime_error(to_lines(read.errors, "test.yaml"));
  return *std::move(read.found);
}

}  // namespace entente
