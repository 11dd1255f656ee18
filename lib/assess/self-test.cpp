#include "assess/self-test.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "assess/assess.h"
#include "assess/example-answers.h"

namespace entente {

namespace {

bool is_readable(const Rule& rule) {
  return !rule.healthy.empty();
}

void run_example(const Example& example, const Factor& factor, const Library& library,
                 std::vector<Error>& errors) {
  const auto answers = answers_of(example, library);
  for (const auto& expected : example.expected) {
    const auto& rule = library.rules[expected.rule];
    if (!is_readable(rule)) continue;
    const auto status = status_of(rule, library, answers);
    if (status == expected.status) continue;
    errors.push_back({.file = std::string{factor.file},
                      .at = example.at,
                      .message = fmt::format("example `{}` expects rule `{}` {}, and it is {}", example.name,
                                             rule.id, name_of(expected.status), name_of(status)),
                      .hint = {}});
  }
}

/// The answers that the rule's questions can have, one combination after the other, for two partners: enough
/// to tell whether it can be met and unmet, since no condition counts partners' answers beyond one and all.
class Combinations {
 public:
  Combinations(const Rule& rule, const Library& library) : library_(library), answers_(library, 2) {
    for (std::size_t i = 0; i < library.questions.size(); ++i) {
      const auto question = static_cast<Index>(i);
      if (!refers_to(rule, question)) continue;
      const bool of_each = library.questions[i].of == Subject::partner;
      for (std::size_t partner = 0; partner < (of_each ? 2U : 1U); ++partner)
        slots_.push_back({question, partner});
    }
    for (const auto& slot : slots_) answers_.at(slot.question, slot.partner).value.possible = only(0);
  }

  const Answers& answers() const { return answers_; }

  bool next() {
    for (const auto& slot : slots_) {
      auto& possible = answers_.at(slot.question, slot.partner).value.possible;
      const auto values = library_.scale_of(library_.questions[slot.question]).values.size();
      possible <<= 1;
      if (values == max_values ? possible != 0 : possible < only(values)) return true;
      possible = only(0);
    }
    return false;
  }

 private:
  const Library& library_;
  Answers answers_;
  std::vector<AnswerRef> slots_;
};

void check_both_ways(const Rule& rule, const Library& library, std::vector<Error>& errors) {
  bool met = false;
  bool unmet = false;
  Combinations combinations(rule, library);
  do {
    const auto status = status_of(rule, library, combinations.answers());
    met = met || status == Status::met;
    unmet = unmet || status == Status::unmet;
  } while ((!met || !unmet) && combinations.next());
  if (met && unmet) return;
  errors.push_back({.file = std::string{library.factor_of(rule).file},
                    .at = rule.at,
                    .message = fmt::format("rule `{}` can never be {}", rule.id, met ? "unmet" : "met"),
                    .hint = {}});
}

/// Finds rules that say the same as an earlier one, whatever their words.
class Repetitions {
 public:
  explicit Repetitions(const Library& library) : library_(library) {}

  void check(const Rule& rule, std::vector<Error>& errors) {
    const auto [first, is_new] =
        first_.try_emplace({canonical_form(rule.when), canonical_form(rule.healthy)}, &rule);
    if (is_new) return;
    errors.push_back({.file = std::string{library_.factor_of(rule).file},
                      .at = rule.at,
                      .message = fmt::format("rule `{}` has the same condition as `{}`", rule.id,
                                             full_id(*first->second, library_)),
                      .hint = {}});
  }

 private:
  const Library& library_;
  std::map<std::pair<std::string, std::string>, const Rule*> first_;  ///< by condition
};

}  // namespace

std::vector<Error> self_test(const Library& library) {
  std::vector<Error> errors;
  Repetitions repetitions(library);
  std::set<std::string_view> seen;
  for (const auto& factor : library.factors) {
    // Complained of where it is read; what it says is no news.
    if (!seen.insert(factor.id).second) continue;
    for (const auto& example : factor.examples) run_example(example, factor, library, errors);
    for (const auto& rule : factor.rules) {
      if (!is_readable(rule)) continue;
      check_both_ways(rule, library, errors);
      repetitions.check(rule, errors);
    }
  }
  return errors;
}

std::vector<Error> all_errors(const LoadedLibrary& loaded) {
  auto all = loaded.errors;
  std::ranges::move(self_test(loaded.library), std::back_inserter(all));
  const auto place = [](const Error& error) { return std::tie(error.file, error.at); };
  std::ranges::stable_sort(all, {}, place);
  return all;
}

}  // namespace entente
