#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <bit>
#include <cmath>

#include "advise/question-priority.h"
#include "assess/assess.h"
#include "tests/assess/random-library.h"

namespace entente {
namespace {

constexpr double rounding = 1e-9;

template <class T>
const T& one_of(const std::vector<T>& items) {
  return items[*rc::gen::inRange<std::size_t>(0, items.size())];
}

Assessment assess(const Sample& sample) {
  return assess(sample.alliance, *sample.library);
}

void check_within(const Assessment& inner, const Assessment& outer) {
  if (inner.bands.empty()) return;  // there is nothing to judge, so no score to lie anywhere
  RC_ASSERT(!outer.bands.empty());
  RC_ASSERT(inner.score.low >= outer.score.low - rounding);
  RC_ASSERT(inner.score.high <= outer.score.high + rounding);
  RC_ASSERT(inner.bands.worst >= outer.bands.worst);
  RC_ASSERT(inner.bands.best <= outer.bands.best);
}

rc::Gen<Sample> completion_of(const Sample& sample) {
  return rc::gen::exec([sample] {
    auto completion = sample;
    for (const auto slot : open_slots(sample)) value_at(slot, completion) = one_of(outcomes(slot, sample));
    return completion;
  });
}

void check_completions(const Sample& sample) {
  const auto assessment = assess(sample);
  for (int i = 0; i < 3; ++i) {
    check_within(assess(*completion_of(sample)), assessment);
  }
}

/// A set of values that an open slot's answer may be narrowed to.
AnswerValue narrower(AnswerRef slot, const Sample& sample) {
  if (sample.library->questions[slot.question].several || *rc::gen::inRange(0, 3) == 0) {
    return one_of(outcomes(slot, sample));
  }
  const auto possible = value_at(slot, sample).possible;
  const auto some = *rc::gen::arbitrary<ValueSet>() & possible;
  return {.possible = some == 0 ? possible : some};
}

void check_narrowing(Sample sample) {
  const auto before = assess(sample);
  for (const auto slot : open_slots(sample)) {
    value_at(slot, sample) = narrower(slot, sample);
    const auto after = assess(sample);
    RC_LOG() << "narrowed to:\n" << rc::toString(sample);
    check_within(after, before);
  }
}

std::vector<AnswerRef> all_slots(const Sample& sample) {
  std::vector<AnswerRef> all;
  for (std::size_t i = 0; i < sample.library->questions.size(); ++i) {
    for (std::size_t who = 0; who < slot_count(sample.library->questions[i], sample.alliance); ++who) {
      all.push_back({.question = static_cast<Index>(i), .partner = who});
    }
  }
  return all;
}

AnswerValue unknown(AnswerRef slot, const Sample& sample) {
  return {.possible = all_values(sample.library->scale_of(sample.library->questions[slot.question]))};
}

void check_removal(Sample sample) {
  const auto before = assess(sample);
  const auto slot = one_of(all_slots(sample));
  value_at(slot, sample) = unknown(slot, sample);
  const auto after = assess(sample);
  RC_LOG() << "removed, leaving:\n" << rc::toString(sample);
  check_within(before, after);
}

/// The lowest and the highest score of all completions.
Interval by_brute_force(Sample& sample, const std::vector<AnswerRef>& open, std::size_t from = 0) {
  if (from == open.size()) {
    const auto whole = assess(sample);
    return whole.bands.empty() ? Interval{.low = 100, .high = 0} : whole.score;
  }
  const auto slot = open[from];
  const auto before = value_at(slot, sample);
  Interval bounds{.low = 100, .high = 0};
  for (const auto outcome : outcomes(slot, sample)) {
    value_at(slot, sample) = outcome;
    const auto score = by_brute_force(sample, open, from + 1);
    bounds = {.low = std::min(bounds.low, score.low), .high = std::max(bounds.high, score.high)};
    value_at(slot, sample) = before;
  }
  return bounds;
}

/// Nothing where no completion can be judged.
double width(Interval score) {
  return std::max(0.0, score.high - score.low);
}

const OpenQuestion* find(AnswerRef slot, const std::vector<OpenQuestion>& told) {
  const auto found = std::ranges::find(told, slot, &OpenQuestion::slot);
  return found == told.end() ? nullptr : &*found;
}

void check_prospects(const Sample& sample) {
  const auto before = assess(sample);
  for (const auto& open : open_questions(sample.alliance, before, *sample.library)) {
    double gain = 0;
    for (const auto& effect : open.effects) {
      auto answered = sample;
      value_at(open.slot, answered) = {.possible = only(effect.value)};
      const auto after = assess(answered);
      RC_LOG() << "with " << effect.value << ":\n" << rc::toString(answered);
      RC_ASSERT(std::abs(after.score.low - effect.score.low) <= rounding);
      RC_ASSERT(std::abs(after.score.high - effect.score.high) <= rounding);
      RC_ASSERT(after.bands == effect.bands);
      const auto left = after.bands.empty() ? 0 : width(after.score);
      gain += (width(before.score) - left) / static_cast<double>(open.effects.size());
    }
    RC_ASSERT(std::abs(gain - open.gain) <= rounding);
  }
}

/// By how much the range of all completions narrows, as a mean over the question's possible values.
double gain_by_brute_force(AnswerRef slot, Sample& sample) {
  const auto whole = width(by_brute_force(sample, open_slots(sample)));
  const auto before = value_at(slot, sample);
  double gain = 0;
  for (ValueSet left = before.possible; left != 0; left &= left - 1) {
    value_at(slot, sample).possible = left & (~left + 1);
    gain += whole - width(by_brute_force(sample, open_slots(sample)));
  }
  value_at(slot, sample) = before;
  return gain / std::popcount(before.possible);
}

void check_gains(Sample sample) {
  const auto told = open_questions(sample.alliance, assess(sample), *sample.library);
  for (const auto slot : open_slots(sample)) {
    const auto* open = find(slot, told);
    if (open == nullptr) continue;  // beyond the scope
    RC_LOG() << sample.library->questions[slot.question].path << " " << slot.partner << "\n";
    RC_ASSERT(std::abs(gain_by_brute_force(slot, sample) - open->gain) <= rounding);
  }
}

/// Whatever the other open answers are, one on which nothing hangs changes no completion's score.
void check_idle(Sample sample) {
  for (const auto& open : open_questions(sample.alliance, assess(sample), *sample.library)) {
    if (open.influence != Influence::nothing) continue;
    RC_ASSERT(open.gain == 0.0);
    auto completion = *completion_of(sample);
    const auto score = assess(completion).score;
    for (const auto outcome : outcomes(open.slot, sample)) {
      value_at(open.slot, completion) = outcome;
      RC_LOG() << "in " << rc::toString(completion);
      RC_ASSERT(std::abs(assess(completion).score.low - score.low) <= rounding);
    }
  }
}

void check_points(const Sample& sample) {
  const auto assessment = assess(sample);
  for (const auto& finding : assessment.findings) {
    auto statuses = counted_statuses(assessment, *sample.library);
    if (statuses[finding.rule] == Status::not_applicable) {
      RC_ASSERT(finding.points == 0.0);
      continue;
    }
    statuses[finding.rule] = Status::unmet;
    const auto unmet = score_of(statuses, *sample.library);
    statuses[finding.rule] = Status::met;
    const auto met = score_of(statuses, *sample.library);
    RC_ASSERT(std::abs(met.low - unmet.low - finding.points) <= rounding);
  }
}

}  // namespace

TEST_SUITE("assess") {
  TEST_CASE("every completion of the open answers scores inside the interval") {
    CHECK(rc::check([] { check_completions(*any_sample()); }));
  }

  TEST_CASE("so it does by the bundled library") {
    CHECK(rc::check([] { check_completions(*bundled_sample()); }));
  }

  TEST_CASE("answering never widens the interval") {
    CHECK(rc::check([] { check_narrowing(*any_sample()); }));
  }

  TEST_CASE("leaving an answer out never raises the lower bound nor lowers the upper") {
    CHECK(rc::check([] { check_removal(*any_sample()); }));
  }

  TEST_CASE("leaving an answer out never pays by the bundled library") {
    CHECK(rc::check([] { check_removal(*bundled_sample()); }));
  }

  TEST_CASE("the interval is no wider than it must be where every question is compared once") {
    CHECK(rc::check([] {
      auto sample = *read_once_sample();
      const auto score = assess(sample).score;
      if (assess(sample).bands.empty()) return;
      const auto bounds = by_brute_force(sample, open_slots(sample));
      RC_ASSERT(std::abs(score.low - bounds.low) <= rounding);
      RC_ASSERT(std::abs(score.high - bounds.high) <= rounding);
    }));
  }

  TEST_CASE("what an answer would do is told as it comes out once it is given") {
    CHECK(rc::check([] { check_prospects(*any_sample()); }));
  }

  TEST_CASE("a question's gain is how far an answer narrows the scores of all completions, on average") {
    CHECK(rc::check([] { check_gains(*read_once_sample()); }));
  }

  TEST_CASE("a question on which nothing hangs changes the score of no completion") {
    CHECK(rc::check([] { check_idle(*any_sample()); }));
  }

  TEST_CASE("a finding's points are what its coming out well adds to the score") {
    CHECK(rc::check([] { check_points(*any_sample()); }));
  }
}

}  // namespace entente
