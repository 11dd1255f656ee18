// Texts as conditions on the bundled library's questions, evaluated while one answer after the other comes
// in.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "assess/evaluate.h"
#include "knowledge/read-condition.h"
#include "tests/assess/random-library.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/random.h"
#include "tests/fuzz/target.h"
#include "yaml/read/documents.h"

namespace entente::fuzz {
namespace {

Sample unanswered(std::size_t partners) {
  const std::shared_ptr<const Library> library(std::shared_ptr<void>(), &bundled_library());
  Alliance alliance;
  alliance.partners.resize(partners);
  alliance.answers = Answers(*library, partners);
  return {library, alliance};
}

/// The slots that the condition looks at, in any order.
std::vector<AnswerRef> asked(Condition condition, const Sample& sample, Random& random) {
  auto slots = open_slots(sample);
  std::erase_if(slots, [&](AnswerRef slot) { return !refers_to(condition, slot.question); });
  std::shuffle(slots.begin(), slots.end(), random);
  return slots;
}

/// Some of the values that are possible, where they are ruled out one by one.
AnswerValue narrowed(AnswerRef slot, const Sample& sample, Random& random) {
  auto value = value_at(slot, sample);
  const auto left = value.possible & static_cast<ValueSet>(random());
  if (left != 0 && !sample.library->questions[slot.question].several) value.possible = left;
  return value;
}

AnswerValue settled(AnswerRef slot, const Sample& sample, Random& random) {
  const auto possible = outcomes(slot, sample);
  return possible[below(possible.size(), random)];
}

void demand_monotone(Condition condition, Sample sample, Random& random) {
  const auto words = to_text(condition, *sample.library);
  const auto truth = [&] { return evaluate(condition, *sample.library, sample.alliance.answers); };
  auto before = truth();
  const auto answer = [&](AnswerRef slot, AnswerValue value) {
    value_at(slot, sample) = value;
    const auto after = truth();
    demand(before == Truth::open || after == before, "what is settled stays, whatever else is answered",
           words);
    before = after;
  };
  for (const auto slot : asked(condition, sample, random)) answer(slot, narrowed(slot, sample, random));
  for (const auto slot : asked(condition, sample, random)) answer(slot, settled(slot, sample, random));
  demand(before != Truth::open, "nothing is open where all is answered", words);
}

}  // namespace

void try_text(std::string_view text) {
  constexpr std::size_t max_partners = 3;
  constexpr int rounds = 4;
  ErrorList errors("fuzz.yaml");
  yaml::Tree tree;
  yaml::read_sole_document(text, "a condition", "write one", tree, errors);
  std::vector<ConditionNode> condition;
  if (errors.empty()) condition = read_condition(tree.root(), bundled_library(), errors);
  demand_good(errors.sorted(), errors.file(), text);
  demand(condition.empty() != errors.empty(), "a condition is read, or complained of", text);
  if (condition.empty()) return;

  auto random = random_of(text);
  for (int round = 0; round < rounds; ++round)
    demand_monotone(condition, unanswered(1 + below(max_partners, random)), random);
}

}  // namespace entente::fuzz
