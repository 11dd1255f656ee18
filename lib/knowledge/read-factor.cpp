#include "knowledge/read-factor.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "knowledge/find-question.h"
#include "knowledge/read-condition.h"
#include "knowledge/read-sources.h"
#include "text/closest-match.h"

namespace entente {

namespace {

constexpr std::string_view partners_slot = "{partners}";

bool asks_partners(Condition condition, const LibraryBuilder& builder) {
  return std::ranges::any_of(condition, [&builder](const ConditionNode& step) {
    return step.asks() && builder.questions[step.question].of == Subject::partner;
  });
}

/// Reads a sentence of a rule. It may contain {partners} only if `partners`: if `healthy` asks about
/// partners.
std::string_view read_sentence(yaml::MappingReader& mapping, std::string_view key, bool partners,
                               LibraryBuilder& builder, ErrorList& errors) {
  const auto sentence = require_prose(mapping, key, builder);
  if (sentence.empty()) return sentence;
  const auto at = mapping.find(key)->at();
  if (!sentence.ends_with('.'))
    errors.add(at, fmt::format("`{}` is a sentence, and ends with a full stop", key));
  const auto slot = sentence.find('{');
  if (slot == std::string_view::npos) return sentence;
  if (sentence.substr(slot, partners_slot.size()) != partners_slot) {
    errors.add(at, fmt::format("`{}` has an unknown slot", key), "{partners} is the only one");
  } else if (!partners) {
    errors.add(at, fmt::format("`{}` names partners, but the rule asks nothing of each", key));
  }
  return sentence;
}

Rule read_rule(yaml::Value value, LibraryBuilder& builder, ErrorList& errors) {
  yaml::MappingReader mapping(value, "a rule", errors);
  Rule rule;
  rule.at = value.at();
  rule.factor = static_cast<Index>(builder.factors.size());
  rule.id = require_prose(mapping, "rule", builder);
  const auto when = mapping.find("when");
  if (when) rule.when = read_condition(*when, builder, errors);
  if (const auto healthy = mapping.require("healthy"))
    rule.healthy = read_condition(*healthy, builder, errors);
  // A rule without its `when` would apply too often: treat it as unreadable.
  if (when && rule.when.empty()) rule.healthy = {};
  if (const auto weight = mapping.require("weight")) {
    rule.weight = read_number(*weight, 1, max_rule_weight, "a weight", errors).value_or(1);
  }
  if (mapping.require("severity")) choose_into(rule.severity, mapping, "severity", severity_names, errors);
  // If `healthy` could not be read, whether it asks partners is unknown: report nothing that may be false.
  const bool partners = rule.healthy.empty() || asks_partners(rule.healthy, builder);
  rule.unmet = read_sentence(mapping, "unmet", partners, builder, errors);
  rule.met = read_sentence(mapping, "met", partners, builder, errors);
  rule.remedy = require_prose(mapping, "remedy", builder);
  rule.core = asks_core_only(rule.when, builder.questions) && asks_core_only(rule.healthy, builder.questions);
  mapping.finish();
  return rule;
}

std::vector<Rule> read_rules(yaml::MappingReader& factor, LibraryBuilder& builder, ErrorList& errors) {
  std::vector<Rule> rules;
  for (const auto item : find_items(factor, "rules", true, errors)) {
    const auto rule = read_rule(item, builder, errors);
    if (!rule.id.empty() && std::ranges::find(rules, rule.id, &Rule::id) != rules.end()) {
      errors.add(item.at(), fmt::format("rule `{}` is here twice", rule.id));
    }
    rules.push_back(rule);
  }
  std::ranges::sort(rules, {}, &Rule::id);
  return rules;
}

/// Reads the examples of one factor. Its rules are the last ones of the builder, from `first_rule` on.
class ExampleReader {
 public:
  ExampleReader(std::size_t first_rule, LibraryBuilder& builder, ErrorList& errors)
      : first_rule_(first_rule),
        builder_(builder),
        errors_(errors),
        seen_(builder.rules.size() - first_rule) {}

  /// Returns an empty optional if any part of the example could not be read.
  std::optional<Example> read(yaml::Value value) {
    const auto before = errors_.size();
    is_whole_ = true;
    partners_ = {"a", "b"};  // an example has at least these, even if it gives no answer of a partner
    given_.clear();
    expected_.clear();
    yaml::MappingReader mapping(value, "an example", errors_);
    Example example;
    example.at = value.at();
    example.name = require_prose(mapping, "name", builder_);
    if (const auto given = mapping.require("given")) read_given(*given);
    if (const auto expect = mapping.require("expect")) read_expected(*expect);
    mapping.finish();
    example.partners = builder_.arena.keep(partners_);
    example.given = builder_.arena.keep(given_);
    example.expected = builder_.arena.keep(expected_);
    if (errors_.size() > before || !is_whole_) return std::nullopt;
    return example;
  }

  /// Reports rules that no example expects to be met, unmet or open. No example can name a rule without an
  /// id, which is an error of its own.
  void add_unreachable_path_error(SourceLocation at) {
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      const auto id = builder_.rules[first_rule_ + i].id;
      if (id.empty()) continue;
      for (const auto status : {Status::met, Status::unmet, Status::open}) {
        if ((seen_[i] & only(static_cast<std::size_t>(status))) != 0) continue;
        errors_.add(at, fmt::format("no example shows rule `{}` {}", id, name_of(status)),
                    "each rule has examples for met, unmet and open");
      }
    }
  }

 private:
  void read_given(yaml::Value value) {
    // Only reports a value that is not a mapping, here and below: the keys are paths and ids.
    yaml::MappingReader mapping(value, "what is given", errors_);
    for (const auto& [key, answer] : value.entries()) {
      const auto library = builder_.view();
      const auto* question = find_question(key.text(), key.at(), library, errors_);
      if (question == nullptr) continue;
      if (question->of == Subject::partner && answer.is_mapping()) {
        for (const auto& [partner, of_one] : answer.entries())
          read_answer(*question, known_partner(partner.text()), of_one);
      } else {
        read_answer(*question, {}, answer);
      }
    }
  }

  std::string_view known_partner(std::string_view key) {
    const auto known = std::ranges::find(partners_, key);
    if (known != partners_.end()) return *known;
    partners_.push_back(builder_.arena.keep(key));
    return partners_.back();
  }

  void read_answer(const Question& question, std::string_view partner, yaml::Value value) {
    is_whole_ = is_whole_ && has_scale(question);
    if (!has_scale(question)) return;
    const auto& scale = builder_.scales[question.scale];
    if (const auto read = read_answer_value(value, scale, question.path, errors_)) {
      const auto index = static_cast<Index>(&question - builder_.questions.data());
      given_.push_back({.question = index, .partner = partner, .value = *read});
    }
  }

  void read_expected(yaml::Value value) {
    yaml::MappingReader mapping(value, "what is expected", errors_);
    const auto rules = std::span(builder_.rules).subspan(first_rule_);
    for (const auto& [key, status] : value.entries()) {
      const auto rule = std::ranges::find(rules, key.text(), &Rule::id);
      if (rule == rules.end()) {
        std::vector<std::string_view> ids;
        for (const auto& known : rules) ids.push_back(known.id);
        errors_.add(key.at(), fmt::format("this factor has no rule {}", quote(key.text())),
                    did_you_mean(key.text(), ids));
        continue;
      }
      const auto chosen = choose(status, status_names, "expect", errors_);
      if (!chosen) continue;
      const auto index = static_cast<std::size_t>(rule - rules.begin());
      seen_[index] |= only(*chosen);
      expected_.push_back(
          {.rule = static_cast<Index>(first_rule_ + index), .status = static_cast<Status>(*chosen)});
    }
  }

  std::size_t first_rule_;
  LibraryBuilder& builder_;
  ErrorList& errors_;
  std::vector<ValueSet> seen_;  ///< for each rule, the statuses that examples expect, as a set
  std::vector<std::string_view> partners_;
  std::vector<GivenAnswer> given_;
  std::vector<ExpectedStatus> expected_;
  bool is_whole_ = true;
};

std::span<const Example> read_examples(yaml::MappingReader& factor, std::size_t first_rule,
                                       LibraryBuilder& builder, ErrorList& errors) {
  ExampleReader reader(first_rule, builder, errors);
  std::vector<Example> examples;
  for (const auto item : find_items(factor, "examples", true, errors)) {
    if (const auto example = reader.read(item)) examples.push_back(*example);
  }
  if (const auto list = factor.find("examples")) reader.add_unreachable_path_error(list->at());
  return builder.arena.keep(examples);
}

}  // namespace

void read_factor(yaml::Value root, std::string_view id, Index theme, const std::vector<Index>& questions,
                 LibraryBuilder& builder, ErrorList& errors) {
  yaml::MappingReader mapping(root, "a factor", errors);
  mapping.find("$schema");  // for editors
  Factor factor;
  factor.id = require_prose(mapping, "factor", builder);
  if (!factor.id.empty() && factor.id != id) {
    errors.add(mapping.find("factor")->at(),
               fmt::format("factor `{}` in a file named {}.yaml", factor.id, id),
               "a factor's id is its file's name");
  }
  if (std::ranges::find(builder.factors, factor.id, &Factor::id) != builder.factors.end()) {
    errors.add(root.at(), fmt::format("another theme has a factor `{}` already", factor.id));
  }
  factor.title = require_prose(mapping, "title", builder);
  factor.theme = theme;
  factor.file = builder.arena.keep(errors.file());
  if (mapping.require("direction"))
    choose_into(factor.direction, mapping, "direction", direction_names, errors);
  factor.claim = require_prose(mapping, "claim", builder);
  if (mapping.require("grade")) choose_into(factor.grade, mapping, "grade", grade_names, errors);
  factor.mixed = find_flag(mapping, "mixed", false, errors);
  factor.sources = read_sources(mapping, builder, errors);
  factor.limits = require_prose(mapping, "limits", builder);
  mapping.find("questions");  // has been read already; this only makes it a known key
  factor.questions = builder.arena.keep(questions);
  const auto first_rule = builder.rules.size();
  for (const auto& rule : read_rules(mapping, builder, errors)) builder.rules.push_back(rule);
  // A copy, since the list still grows; `keep_with_rules` replaces it.
  factor.rules = builder.arena.keep(
      std::vector(builder.rules.begin() + static_cast<std::ptrdiff_t>(first_rule), builder.rules.end()));
  factor.examples = read_examples(mapping, first_rule, builder, errors);
  mapping.finish();
  builder.factors.push_back(factor);
}

}  // namespace entente
