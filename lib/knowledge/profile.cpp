#include "knowledge/profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "knowledge/find-rule.h"
#include "knowledge/library-builder.h"
#include "knowledge/overlay.h"
#include "text/closest-match.h"
#include "text/fingerprint.h"
#include "text/wrap.h"
#include "yaml/read/documents.h"
#include "yaml/read/field-readers.h"

namespace entente {

namespace {

/// The questions of the library, with `left_out` set for those that only factors left out use.
std::vector<Question> questions_asked(const Library& library) {
  std::vector<Question> questions(library.questions.begin(), library.questions.end());
  const auto is_used = [&library](Index question) {
    const auto of_rule = [&](const Rule& rule) {
      return library.factor_of(rule).applies && refers_to(rule, question);
    };
    const auto of_mark = [question](const Mark& mark) { return refers_to(mark.holds, question); };
    return std::ranges::any_of(library.rules, of_rule) || std::ranges::any_of(library.nature.marks, of_mark);
  };
  for (const auto& factor : library.factors) {
    if (factor.applies) continue;
    for (const auto question : factor.questions) questions[question].left_out = !is_used(question);
  }
  return questions;
}

class ProfileReader {
 public:
  ProfileReader(yaml::Value root, LoadedLibrary& loaded, ErrorList& errors)
      : profile_(root, "a profile", errors),
        loaded_(loaded),
        errors_(errors),
        themes_(loaded.library.themes.begin(), loaded.library.themes.end()),
        factors_(loaded.library.factors.begin(), loaded.library.factors.end()),
        rules_(loaded.library.rules.begin(), loaded.library.rules.end()) {}

  void apply() {
    profile_.find("$schema");  // for editors
    const auto name = profile_.require_text("profile");
    profile_.find_text("about");  // for people
    auto conventions = loaded_.library.conventions;
    read_conventions(profile_, conventions, errors_);
    list_changed_conventions(conventions);
    if (const auto themes = profile_.find("themes")) read_themes(*themes);
    if (const auto rules = profile_.find("rules")) read_rules(*rules);
    for (const auto id : find_items(profile_, "leave_out", false, errors_)) leave_out(id);
    profile_.finish();
    // Nothing is changed unless the whole profile is right.
    if (!errors_.empty()) return;
    auto& library = loaded_.library;
    auto& arena = *loaded_.arena;
    library.profile = arena.keep(std::string_view{one_line(*name)});
    library.conventions = conventions;
    library.themes = arena.keep(themes_);
    library.rules = arena.keep(rules_);
    library.factors = keep_with_rules(factors_, library.rules, arena);
    library.questions = arena.keep(questions_asked(library));
    add_changes(changes_, loaded_);
  }

 private:
  void list_changed_conventions(const Conventions& now) {
    const auto& before = loaded_.library.conventions;
    tell("band fragile from", before.bands.fragile, now.bands.fragile);
    tell("band sound from", before.bands.sound, now.bands.sound);
    tell("critical rules unmet that cap at fragile:", before.caps.fragile, now.caps.fragile);
    tell("critical rules unmet that cap at weak:", before.caps.weak, now.caps.weak);
    for (std::size_t grade = 0; grade < now.grades.size(); ++grade)
      tell(fmt::format("grade {} weighs", grade_names[grade]), before.grades[grade], now.grades[grade]);
    for (std::size_t lever = 0; lever < now.efforts.size(); ++lever)
      tell(fmt::format("a change that takes {} counts", lever_names[lever]), before.efforts[lever],
           now.efforts[lever]);
  }

  template <class Value>
  void tell(std::string_view what, const Value& before, const Value& now) {
    if (before != now) changes_.push_back(fmt::format("{} {} instead of {}", what, now, before));
  }

  void read_themes(yaml::Value value) {
    yaml::MappingReader mapping(value, "the weights of themes", errors_);
    for (auto& theme : themes_) {
      const auto weight = mapping.find(theme.id);
      if (!weight) continue;
      const auto before = theme.weight;
      theme.weight = read_decimal(*weight, min_weight, max_weight, theme.id, errors_).value_or(before);
      tell(fmt::format("theme {} weighs", theme.id), before, theme.weight);
    }
    mapping.finish();
  }

  void read_rules(yaml::Value value) {
    // Only reports a value that is not a mapping: the keys are ids of rules, of which none is required.
    yaml::MappingReader mapping(value, "the rules of a profile", errors_);
    std::map<Index, SourceLocation> named;
    for (const auto& [key, difference] : value.entries()) {
      const auto* rule = find_rule(key.text(), key.at(), loaded_.library, errors_);
      if (rule == nullptr) continue;
      // `rule` and `factor/rule` are different keys for the same rule.
      const auto [first, is_new] = named.try_emplace(loaded_.library.index_of(*rule), key.at());
      if (!is_new) {
        add_duplicate_error(key, "rule", full_id(*rule, loaded_.library), first->second);
        continue;
      }
      read_rule(rules_[first->first], difference);
    }
  }

  void add_duplicate_error(yaml::Value named, std::string_view kind, std::string_view id,
                           SourceLocation before) {
    errors_.add(named.at(), fmt::format("{} `{}` is named twice", kind, id),
                fmt::format("before in line {}", before.line));
  }

  void read_rule(Rule& rule, yaml::Value value) {
    yaml::MappingReader mapping(value, "a rule of a profile", errors_);
    const auto before = rule;
    if (const auto weight = mapping.find("weight"))
      rule.weight = read_number(*weight, 1, max_rule_weight, "a weight", errors_).value_or(rule.weight);
    choose_into(rule.severity, mapping, "severity", severity_names, errors_);
    mapping.finish();
    const auto id = full_id(rule, loaded_.library);
    tell(fmt::format("rule {} is", id), name_of(before.severity), name_of(rule.severity));
    tell(fmt::format("rule {} weighs", id), before.weight, rule.weight);
  }

  void leave_out(yaml::Value id) {
    const auto found = std::ranges::find(factors_, id.text(), &Factor::id);
    if (found == factors_.end()) {
      std::vector<std::string_view> ids;
      for (const auto& factor : factors_) ids.push_back(factor.id);
      errors_.add(id.at(), fmt::format("there is no factor {}", quote(id.text())),
                  did_you_mean(id.text(), ids));
      return;
    }
    if (!found->applies) return add_duplicate_error(id, "factor", found->id, left_out_at_[found->id]);
    left_out_at_[found->id] = id.at();
    found->applies = false;
    changes_.push_back(fmt::format("factor {} left out", quote(found->id)));
  }

  yaml::MappingReader profile_;
  LoadedLibrary& loaded_;
  ErrorList& errors_;
  std::vector<Theme> themes_;
  std::vector<Factor> factors_;
  std::vector<Rule> rules_;
  std::map<std::string_view, SourceLocation> left_out_at_;  ///< by factor id
  std::vector<std::string> changes_;
};

}  // namespace

std::vector<Error> apply_profile(std::string_view text, const std::string& file, LoadedLibrary& loaded) {
  ErrorList errors(file);
  yaml::Tree tree;
  yaml::read_sole_document(text, "a profile", {}, tree, errors);
  if (!tree.empty()) ProfileReader(tree.root(), loaded, errors).apply();
  // Results of runs with another profile, or with none, must not be taken for results of this one.
  auto& library = loaded.library;
  library.fingerprint =
      loaded.arena->keep(to_text(fingerprint(fmt::format("{}\n{}", library.fingerprint, text))));
  return errors.sorted();
}

}  // namespace entente
