#include "tests/assess/random-library.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <ostream>
#include <string_view>

#include "knowledge/arena.h"
#include "knowledge/description-facts.h"
#include "tests/assess/toy-library.h"

namespace entente {

namespace {

template <class Number>
Number number_from(Number least, Number most) {
  return *rc::gen::inRange<Number>(least, most + 1);
}

bool one_in(int many) {
  return number_from(1, many) == many;
}

ValueSet any_set(const Scale& scale) {
  const auto everything = all_values(scale);
  return (*rc::gen::arbitrary<ValueSet>() & everything) |
         only(number_from<std::size_t>(1, scale.values.size()) - 1);
}

/// A set that leaves something out.
ValueSet some_of(const Scale& scale) {
  const auto chosen = any_set(scale);
  return chosen == all_values(scale) ? only(0) : chosen;
}

constexpr std::array<std::string_view, 2> pair = {"low", "high"};
constexpr std::array<std::string_view, 4> grades = {"none", "little", "much", "all"};

std::vector<Scale> random_scales() {
  std::vector<Scale> scales(fact_scales().begin(), fact_scales().end());
  scales.push_back({.id = "pair", .title = "Pair", .ordered = true, .values = pair});
  scales.push_back({.id = "degree", .title = "Degree", .ordered = true, .values = degrees});
  scales.push_back({.id = "grade", .title = "Grade", .ordered = true, .values = grades});
  scales.push_back({.id = "colour", .title = "Colour", .ordered = false, .values = colours});
  return scales;
}

/// Makes conditions as the reader of factor files would let them through.
class ConditionMaker {
 public:
  ConditionMaker(const std::vector<Scale>& scales, const std::vector<Question>& questions, bool read_once)
      : scales_(scales), questions_(questions), read_once_(read_once) {
    for (std::size_t i = 0; i < questions.size(); ++i) left_.push_back(static_cast<Index>(i));
  }

  /// Nothing where no question is left.
  std::vector<ConditionNode> make(int depth) { return make(depth, false); }

 private:
  std::vector<ConditionNode> make(int depth, bool of_one_partner) {
    const auto choice = number_from(0, depth > 0 ? 9 : 4);
    if (choice < 4) return comparison(false);
    if (choice == 4) return of_one_partner ? comparison(false) : spread();
    if (choice == 5) return of_many({.kind = ConditionNode::Kind::all}, depth, of_one_partner);
    if (choice == 6) return of_many({.kind = ConditionNode::Kind::any}, depth, of_one_partner);
    if (choice == 7) return of_many({.kind = ConditionNode::Kind::at_least}, depth, of_one_partner);
    if (choice == 8) return above({.kind = ConditionNode::Kind::none}, make(depth - 1, of_one_partner));
    return of_one_partner ? comparison(false) : any_partner(depth);
  }

  template <class Fits>
  std::optional<Index> take(Fits fits) {
    std::vector<Index> fitting;
    std::ranges::copy_if(left_, std::back_inserter(fitting), [&](Index i) { return fits(questions_[i]); });
    if (fitting.empty()) return std::nullopt;
    const auto taken = fitting[number_from<std::size_t>(1, fitting.size()) - 1];
    if (read_once_) std::erase(left_, taken);
    return taken;
  }

  std::vector<ConditionNode> comparison(bool of_partners) {
    const auto taken =
        take([&](const Question& question) { return !of_partners || question.of == Subject::partner; });
    if (!taken) return {};
    return {{.kind = ConditionNode::Kind::compare,
             .question = *taken,
             .expected = some_of(scales_[questions_[*taken].scale])}};
  }

  std::vector<ConditionNode> spread() {
    const auto taken = take([&](const Question& question) {
      return question.of == Subject::partner && scales_[question.scale].ordered;
    });
    if (!taken) return comparison(false);
    // Further apart, no value of one partner need lie too far from another's, and only `n/a` would be left to
    // tell.
    const auto most = (scales_[questions_[*taken].scale].values.size() - 2) / (read_once_ ? 2 : 1);
    return {{.kind = ConditionNode::Kind::spread,
             .number = static_cast<std::uint8_t>(number_from<std::size_t>(0, most)),
             .question = *taken}};
  }

  std::vector<ConditionNode> of_many(ConditionNode step, int depth, bool of_one_partner) {
    std::vector<ConditionNode> below;
    int children = 0;
    for (int wanted = number_from(1, 3); wanted > 0; --wanted) {
      const auto child = make(depth - 1, of_one_partner);
      children += child.empty() ? 0 : 1;
      below.insert(below.end(), child.begin(), child.end());
    }
    if (step.kind == ConditionNode::Kind::at_least && children > 0) {
      step.number = static_cast<std::uint8_t>(number_from(1, children));
    }
    return above(step, below);
  }

  std::vector<ConditionNode> any_partner(int depth) {
    auto below = make(depth - 1, true);
    const auto of_partners = [&](const ConditionNode& step) {
      return step.kind == ConditionNode::Kind::compare && questions_[step.question].of == Subject::partner;
    };
    if (std::ranges::none_of(below, of_partners)) below = comparison(true);
    return above({.kind = ConditionNode::Kind::any_partner}, below);
  }

  static std::vector<ConditionNode> above(ConditionNode step, std::vector<ConditionNode> below) {
    if (below.empty()) return {};
    step.size = static_cast<Index>(below.size() + 1);
    below.insert(below.begin(), step);
    return below;
  }

  const std::vector<Scale>& scales_;
  const std::vector<Question>& questions_;
  bool read_once_;
  std::vector<Index> left_;
};

struct Made {
  Arena arena;
  Library library;
};

class LibraryMaker {
 public:
  explicit LibraryMaker(bool read_once)
      : read_once_(read_once),
        scales_(random_scales()),
        questions_(fact_questions().begin(), fact_questions().end()) {
    const auto themes = number_from(1, 2);
    for (int i = 0; i < themes; ++i) themes_.push_back({.id = keep("theme", i), .title = "T", .about = "A"});
    const auto questions = read_once ? number_from(2, 8) : number_from(1, 5);
    for (int i = 0; i < questions; ++i) questions_.push_back(question(i));
  }

  std::shared_ptr<const Library> make() {
    ConditionMaker conditions(scales_, questions_, read_once_);
    for (std::size_t theme = 0; theme < themes_.size(); ++theme) {
      const auto factors = number_from(1, 2);
      for (int i = 0; i < factors; ++i) add_factor(static_cast<Index>(theme), conditions);
    }
    finish();
    return {made_, &made_->library};
  }

 private:
  std::string_view keep(std::string_view word, std::size_t number) {
    return made_->arena.keep(fmt::format("{}{}", word, number));
  }

  Question question(int number) {
    const auto& theme = themes_[number_from<std::size_t>(1, themes_.size()) - 1];
    Question question;
    question.path = made_->arena.keep(fmt::format("{}.q{}", theme.id, number));
    question.of = one_in(2) ? Subject::partner : Subject::alliance;
    question.scale = static_cast<Index>(number_from<std::size_t>(fact_count, scales_.size() - 1));
    question.ask = "How is it?";
    question.lever = static_cast<Lever>(number_from(0, 3));
    question.core = one_in(2);
    question.several = !scales_[question.scale].ordered && question.of == Subject::alliance && one_in(2);
    return question;
  }

  void add_factor(Index theme, ConditionMaker& conditions) {
    Factor factor;
    factor.id = keep("factor", factors_.size());
    factor.title = "F";
    factor.theme = theme;
    factor.grade = static_cast<Grade>(number_from(0, 3));
    const auto before = rules_.size();
    const auto wanted = number_from(1, 3);
    for (int i = 0; i < wanted; ++i) add_rule(conditions);
    if (rules_.size() == before) return;
    rule_counts_.push_back(rules_.size() - before);
    factors_.push_back(factor);
  }

  void add_rule(ConditionMaker& conditions) {
    Rule rule;
    rule.id = keep("rule", rules_.size());
    rule.factor = static_cast<Index>(factors_.size());
    if (!read_once_ && one_in(3)) rule.when = made_->arena.keep(conditions.make(1));
    rule.healthy = made_->arena.keep(conditions.make(2));
    if (rule.healthy.empty()) return;
    rule.core = asks_core_only(rule.when, questions_) && asks_core_only(rule.healthy, questions_);
    rule.weight = number_from(1, 5);
    rule.severity = static_cast<Severity>(number_from(0, 2));
    rules_.push_back(rule);
  }

  void finish() {
    auto& library = made_->library;
    library.version = "random";
    library.themes = made_->arena.keep(themes_);
    library.scales = made_->arena.keep(scales_);
    library.questions = made_->arena.keep(questions_);
    library.rules = made_->arena.keep(rules_);
    std::size_t first = 0;
    for (std::size_t i = 0; i < factors_.size(); ++i) {
      factors_[i].rules = library.rules.subspan(first, rule_counts_[i]);
      first += rule_counts_[i];
    }
    library.factors = made_->arena.keep(factors_);
  }

  bool read_once_;
  std::shared_ptr<Made> made_ = std::make_shared<Made>();
  std::vector<Theme> themes_;
  std::vector<Scale> scales_;
  std::vector<Question> questions_;
  std::vector<Factor> factors_;
  std::vector<std::size_t> rule_counts_;
  std::vector<Rule> rules_;
};

Scope any_scope(const Library& library) {
  Scope scope;
  scope.full = !one_in(3);
  for (const auto& theme : library.themes) {
    if (one_in(3)) scope.themes.emplace_back(theme.id);
  }
  return scope;
}

Answer any_answer(const Question& question, const Scale& scale, bool with_not_applicable) {
  Answer answer;
  answer.value.possible = all_values(scale);
  const auto choice = number_from(0, 7);
  if (choice == 0) return answer;
  answer.given = true;
  if (choice == 1) return answer;
  if (choice == 2 && with_not_applicable && !question.fact) {
    answer.value.applies = false;
  } else if (choice < 5 || question.several) {
    answer.value.possible = any_set(scale);
  } else {
    answer.value.possible = only(number_from<std::size_t>(1, scale.values.size()) - 1);
  }
  return answer;
}

Alliance any_alliance(const Library& library, int least_partners, bool with_not_applicable) {
  Alliance alliance;
  alliance.file = "random.yaml";
  alliance.name = "Random";
  const auto partners = number_from(least_partners, 3);
  for (int i = 0; i < partners; ++i) {
    alliance.partners.emplace_back().key = static_cast<char>('a' + i);
  }
  alliance.scope = any_scope(library);
  alliance.answers = Answers(library, alliance.partners.size());
  for (std::size_t i = 0; i < library.questions.size(); ++i) {
    const auto& question = library.questions[i];
    for (std::size_t partner = 0; partner < slot_count(question, alliance); ++partner) {
      alliance.answers.at(static_cast<Index>(i), partner) =
          any_answer(question, library.scale_of(question), with_not_applicable);
    }
  }
  return alliance;
}

Sample make_sample(bool read_once) {
  Sample sample;
  sample.library = LibraryMaker(read_once).make();
  sample.alliance =
      read_once ? any_alliance(*sample.library, 2, false) : any_alliance(*sample.library, 1, true);
  return sample;
}

void settle_what_is_too_much(Sample& sample) {
  std::size_t completions = 1;
  for (const auto slot : open_slots(sample)) {
    const auto possible = outcomes(slot, sample);
    if (completions * possible.size() > max_completions) {
      value_at(slot, sample) = possible[number_from<std::size_t>(1, possible.size()) - 1];
      if (!value_at(slot, sample).applies) value_at(slot, sample) = possible.front();
    } else {
      completions *= possible.size();
    }
  }
}

void show_rule(const Rule& rule, const Library& library, std::ostream& out) {
  const auto& factor = library.factor_of(rule);
  out << fmt::format("  {} ({}, grade {}), weight {}, {}:", full_id(rule, library),
                     library.theme_of(factor).id, name_of(factor.grade), rule.weight, name_of(rule.severity));
  if (!rule.when.empty()) out << "\n    when " << to_text(rule.when, library);
  out << "\n    healthy " << to_text(rule.healthy, library) << "\n";
}

bool is_used(Index question, const Library& library) {
  return std::ranges::any_of(library.rules, [question](const Rule& rule) {
    return refers_to(rule.when, question) || refers_to(rule.healthy, question);
  });
}

}  // namespace

AnswerValue& value_at(AnswerRef slot, Sample& sample) {
  return sample.alliance.answers.at(slot.question, slot.partner).value;
}

const AnswerValue& value_at(AnswerRef slot, const Sample& sample) {
  return sample.alliance.answers.at(slot.question, slot.partner).value;
}

void showValue(const Sample& sample, std::ostream& out) {
  const auto& library = *sample.library;
  out << fmt::format("scope {}\n", fmt::join(sample.alliance.scope.names(), ", "));
  if (sample.library.get() != &bundled_library()) {
    for (const auto& rule : library.rules) show_rule(rule, library, out);
  }
  for (std::size_t i = 0; i < library.questions.size(); ++i) {
    const auto& question = library.questions[i];
    if (!is_used(static_cast<Index>(i), library)) continue;
    for (std::size_t partner = 0; partner < slot_count(question, sample.alliance); ++partner) {
      const auto& value = sample.alliance.answers.at(static_cast<Index>(i), partner).value;
      out << fmt::format("  {}{} = {}{}\n", question.path,
                         question.of == Subject::partner ? "@" + sample.alliance.partners[partner].key : "",
                         to_text(library.scale_of(question), value), question.several ? " (several)" : "");
    }
  }
}

rc::Gen<Sample> any_sample() {
  return rc::gen::exec([] { return make_sample(false); });
}

rc::Gen<Sample> read_once_sample() {
  return rc::gen::exec([] {
    auto sample = make_sample(true);
    settle_what_is_too_much(sample);
    return sample;
  });
}

rc::Gen<Sample> bundled_sample() {
  return rc::gen::exec([] {
    Sample sample;
    sample.library = {std::shared_ptr<void>{}, &bundled_library()};
    sample.alliance = any_alliance(bundled_library(), 1, true);
    return sample;
  });
}

rc::Gen<Alliance> alliance_for(const Sample& sample) {
  return rc::gen::exec([library = sample.library] { return any_alliance(*library, 1, true); });
}

rc::Gen<std::vector<ConditionNode>> condition_for(const Sample& sample) {
  return rc::gen::exec([library = sample.library] {
    const std::vector<Scale> scales(library->scales.begin(), library->scales.end());
    const std::vector<Question> questions(library->questions.begin(), library->questions.end());
    return ConditionMaker(scales, questions, false).make(3);
  });
}

std::vector<AnswerRef> open_slots(const Sample& sample) {
  std::vector<AnswerRef> open;
  for (std::size_t i = 0; i < sample.library->questions.size(); ++i) {
    const auto& question = sample.library->questions[i];
    const auto everything = all_values(sample.library->scale_of(question));
    for (std::size_t partner = 0; partner < slot_count(question, sample.alliance); ++partner) {
      const AnswerRef slot{.question = static_cast<Index>(i), .partner = partner};
      const auto& value = value_at(slot, sample);
      const bool is_open =
          question.several ? value.possible == everything : std::popcount(value.possible) > 1;
      if (value.applies && is_open) open.push_back(slot);
    }
  }
  return open;
}

bool may_not_apply(AnswerRef slot, const Sample& sample) {
  const auto& question = sample.library->questions[slot.question];
  return !question.fact && value_at(slot, sample).possible == all_values(sample.library->scale_of(question));
}

std::vector<AnswerValue> outcomes(AnswerRef slot, const Sample& sample) {
  const auto& question = sample.library->questions[slot.question];
  const auto possible = value_at(slot, sample).possible;
  std::vector<AnswerValue> outcomes;
  if (question.several) {
    for (ValueSet set = possible - 1; set != 0; --set) outcomes.push_back({.possible = set});
  } else {
    for (ValueSet left = possible; left != 0; left &= left - 1)
      outcomes.push_back({.possible = left & (~left + 1)});
  }
  if (may_not_apply(slot, sample)) outcomes.push_back({.possible = possible, .applies = false});
  return outcomes;
}

}  // namespace entente
