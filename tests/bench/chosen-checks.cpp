#include "tests/bench/chosen-checks.h"

#include "alliance/scope.h"

namespace entente::bench {

namespace {

constexpr std::size_t most = 60;

/// Whether other tools have words for the step that begins what is left of a condition.
bool is_plain(Condition rest, const Library& library) {
  const auto& step = rest.front();
  if (step.kind == ConditionNode::Kind::compare) return !library.questions[step.question].fact;
  if (step.kind != ConditionNode::Kind::any_partner) return step.kind != ConditionNode::Kind::spread;
  return rest[1].kind == ConditionNode::Kind::compare &&
         library.questions[rest[1].question].of == Subject::partner;
}

bool is_plain_throughout(Condition condition, const Library& library) {
  for (std::size_t at = 0; at < condition.size(); ++at) {
    if (!is_plain(condition.subspan(at), library)) return false;
  }
  return true;
}

}  // namespace

std::vector<const Rule*> chosen_checks(const Library& library) {
  const Scope core;
  std::vector<const Rule*> checks;
  for (const auto& rule : library.rules) {
    const bool is_check = core.includes(rule, library) && is_plain_throughout(rule.when, library) &&
                          is_plain_throughout(rule.healthy, library);
    if (is_check && checks.size() < most) checks.push_back(&rule);
  }
  return checks;
}

}  // namespace entente::bench
