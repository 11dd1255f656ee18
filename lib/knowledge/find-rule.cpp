#include "knowledge/find-rule.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "text/closest-match.h"

namespace entente {

namespace {

void add_unknown_rule_error(std::string_view id, SourceLocation at, const Library& library,
                            ErrorList& errors) {
  auto message = fmt::format("there is no rule {}", quote(id));
  // A full list drops further errors, so do not spend time on a hint.
  if (errors.is_full()) return errors.add(at, std::move(message));
  std::vector<std::string> ids;
  for (const auto& rule : library.rules) ids.push_back(full_id(rule, library));
  std::vector<std::string_view> known(ids.begin(), ids.end());
  for (const auto& rule : library.rules) known.push_back(rule.id);
  errors.add(at, std::move(message), did_you_mean(id, known));
}

}  // namespace

const Rule* find_rule(std::string_view id, SourceLocation at, const Library& library, ErrorList& errors) {
  if (const auto* found = library.find_rule(id)) return found;
  std::vector<std::string> meant;
  for (const auto& rule : library.rules) {
    if (rule.id == id) meant.push_back("`" + full_id(rule, library) + "`");
  }
  if (meant.empty()) {
    add_unknown_rule_error(id, at, library, errors);
  } else {
    errors.add(at, fmt::format("several factors have a rule {}", quote(id)),
               fmt::format("write {}", fmt::join(meant, " or ")));
  }
  return nullptr;
}

std::vector<const Rule*> rules_about(std::string_view name, const Library& library) {
  const auto* factor = library.find_factor(name);
  const auto* question = library.find_question(name);
  const auto is_about = [&](const Rule& rule) {
    if (factor != nullptr) return &library.factor_of(rule) == factor;
    if (question != nullptr) return refers_to(rule, library.index_of(*question));
    return rule.id == name;
  };
  std::vector<const Rule*> found;
  for (const auto& rule : library.rules) {
    if (is_about(rule)) found.push_back(&rule);
  }
  return found;
}

}  // namespace entente
