#include "alliance/scope.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/closest-match.h"
#include "yaml/read/mapping-reader.h"

namespace entente {

namespace {

constexpr std::string_view core = "core";
constexpr std::string_view full = "full";
constexpr std::string_view nature = "nature";

std::string themes_listed(const Library& library) {
  const auto names = scope_names(library);
  // Without `core` and `full`.
  return fmt::format("{}", fmt::join(names.begin() + 2, names.end(), ", "));
}

void add_name(std::string_view name, SourceLocation at, const Library& library, Scope& scope,
              ErrorList& errors) {
  if (name == core) return;  // is part of every scope
  if (name == full) {
    scope.full = true;
  } else if (name == nature || library.find_theme(name) != nullptr) {
    scope.themes.emplace_back(name);
  } else {
    auto hint = did_you_mean(name, scope_names(library));
    if (hint.empty()) hint = "it is core, full, or a list of core and themes: " + themes_listed(library);
    errors.add(at, fmt::format("{} is no scope", quote(name)), std::move(hint));
  }
}

void add_value(yaml::Value value, const Library& library, Scope& scope, ErrorList& errors) {
  if (value.is_scalar()) return add_name(value.text(), value.at(), library, scope, errors);
  errors.add(
      value.at(),
      fmt::format("a scope is core, full, or a list of core and themes, not {}", yaml::name_of(value.kind())),
      "the themes are " + themes_listed(library));
}

/// Sorts the themes in the order of the library, `nature` first, and removes duplicates.
void add_in_order(Scope& scope, const Library& library) {
  const auto rank = [&library](const std::string& name) {
    const auto* theme = library.find_theme(name);
    return theme == nullptr ? -1 : theme - library.themes.data();
  };
  std::ranges::sort(scope.themes, {}, rank);
  const auto repeated = std::unique(scope.themes.begin(), scope.themes.end());
  scope.themes.erase(repeated, scope.themes.end());
}

}  // namespace

std::vector<std::string_view> scope_names(const Library& library) {
  std::vector<std::string_view> names = {core, full, nature};
  for (const auto& theme : library.themes) names.push_back(theme.id);
  return names;
}

bool Scope::includes(const Question& question) const {
  if (question.left_out) return false;
  return full || question.core || question.fact ||
         std::ranges::find(themes, theme_of(question.path)) != themes.end();
}

bool Scope::asks_all_of(const Rule& rule, const Library& library) const {
  const auto in_scope = [&](const ConditionNode& step) {
    return !step.asks() || includes(library.questions[step.question]);
  };
  return std::ranges::all_of(rule.when, in_scope) && std::ranges::all_of(rule.healthy, in_scope);
}

std::vector<std::string> Scope::names() const {
  if (full) return {std::string{entente::full}};
  std::vector<std::string> names = {std::string{core}};
  names.insert(names.end(), themes.begin(), themes.end());
  return names;
}

Scope read_scope(yaml::Value value, const Library& library, ErrorList& errors) {
  Scope scope;
  if (value.is_sequence()) {
    for (const auto item : value.items()) add_value(item, library, scope, errors);
  } else if (!value.is_null()) {
    add_value(value, library, scope, errors);
  }
  add_in_order(scope, library);
  return scope;
}

Scope read_scope(std::string_view names, const Library& library, ErrorList& errors) {
  Scope scope;
  for (std::size_t from = 0; from <= names.size();) {
    const auto end = std::min(names.find(',', from), names.size());
    add_name(names.substr(from, end - from), {}, library, scope, errors);
    from = end + 1;
  }
  add_in_order(scope, library);
  return scope;
}

}  // namespace entente
