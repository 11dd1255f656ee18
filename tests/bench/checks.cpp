// Prints the checks of the benchmark as JSON, so that other tools can be taught them: for each rule its id,
// and the trees of its two conditions.
#include <nlohmann/json.hpp>

#include <cstdio>
#include <string>

#include "tests/bench/chosen-checks.h"

namespace {

using namespace entente;
using Json = nlohmann::ordered_json;

Json names(const Scale& scale, ValueSet values) {
  auto list = Json::array();
  for (std::size_t value = 0; value < scale.values.size(); ++value) {
    if ((values & only(value)) != 0) list.push_back(scale.values[value]);
  }
  return list;
}

Json tree(Condition condition, const Library& library);

Json children(Condition condition, const Library& library) {
  auto list = Json::array();
  for_each_child(condition, [&](Condition child) { list.push_back(tree(child, library)); });
  return list;
}

Json comparison(const ConditionNode& step, const Library& library) {
  const auto& question = library.questions[step.question];
  const auto& scale = library.scale_of(question);
  return {{"theme", theme_of(question.path)},
          {"question", name_in_theme(question.path)},
          {"of_each_partner", question.of == Subject::partner},
          {"expected", names(scale, step.expected)},
          {"others", names(scale, all_values(scale) & ~step.expected)}};
}

/// Null where there is no condition, which always holds.
Json tree(Condition condition, const Library& library) {
  if (condition.empty()) return nullptr;
  const auto& step = condition.front();
  switch (step.kind) {
    case ConditionNode::Kind::compare:
      return {{"compare", comparison(step, library)}};
    case ConditionNode::Kind::all:
      return {{"all", children(condition, library)}};
    case ConditionNode::Kind::any:
      return {{"any", children(condition, library)}};
    case ConditionNode::Kind::none:
      return {{"not", children(condition, library)}};
    case ConditionNode::Kind::at_least:
      return {{"at_least", step.number}, {"of", children(condition, library)}};
    case ConditionNode::Kind::any_partner:
      return {{"any_partner", children(condition, library)}};
    case ConditionNode::Kind::spread:
      break;
  }
  return nullptr;
}

}  // namespace

int main() {
  const auto& library = bundled_library();
  auto checks = Json::array();
  for (const auto* rule : bench::chosen_checks(library)) {
    checks.push_back({{"rule", full_id(*rule, library)},
                      {"when", tree(rule->when, library)},
                      {"healthy", tree(rule->healthy, library)}});
  }
  std::puts(checks.dump(1).c_str());
}
