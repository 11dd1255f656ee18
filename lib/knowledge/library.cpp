#include "knowledge/library.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

template <class T, class Projection>
const T* find_in(std::span<const T> list, std::string_view id, Projection projection) {
  const auto found = std::ranges::find(list, id, projection);
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const Question* Library::find_question(std::string_view path) const {
  return find_in(questions, path, &Question::path);
}

const Factor* Library::find_factor(std::string_view id) const {
  return find_in(factors, id, &Factor::id);
}

const Theme* Library::find_theme(std::string_view id) const {
  return find_in(themes, id, &Theme::id);
}

const Work* Library::find_work(std::string_view key) const {
  return find_in(works, key, &Work::key);
}

const Rule* Library::find_rule(std::string_view id) const {
  if (const auto slash = id.find('/'); slash != std::string_view::npos) {
    const auto* factor = find_factor(id.substr(0, slash));
    return factor == nullptr ? nullptr : find_in(factor->rules, id.substr(slash + 1), &Rule::id);
  }
  return std::ranges::count(rules, id, &Rule::id) == 1 ? find_in(rules, id, &Rule::id) : nullptr;
}

std::vector<Index> borrowed_questions(const Factor& factor, const Library& library) {
  std::vector<Index> borrowed;
  for (std::size_t i = 0; i < library.questions.size(); ++i) {
    const auto question = static_cast<Index>(i);
    const auto uses = [question](const Rule& rule) { return refers_to(rule, question); };
    const bool own = std::ranges::find(factor.questions, question) != factor.questions.end();
    if (!own && std::ranges::any_of(factor.rules, uses)) borrowed.push_back(question);
  }
  return borrowed;
}

std::string left_out_in_words(const Factor& factor, const Library& library) {
  if (factor.applies) return {};
  return fmt::format("left out by profile {}", library.profile);
}

std::string left_out_in_words(const Library& library) {
  std::vector<std::string> ids;
  for (const auto& factor : library.factors) {
    if (!factor.applies) ids.push_back(fmt::format("`{}`", factor.id));
  }
  if (ids.empty()) return {};
  return fmt::format("{}, left out by profile {}", fmt::join(ids, ", "), library.profile);
}

std::string full_id(const Rule& rule, const Library& library) {
  const auto factor = library.factor_of(rule).id;
  std::string id;
  id.reserve(factor.size() + 1 + rule.id.size());
  return id.append(factor).append(1, '/').append(rule.id);
}

Lever lever_of(const Rule& rule, const Library& library) {
  Lever lever = Lever::days;
  for (const auto& step : rule.healthy) {
    if (step.asks()) lever = std::max(lever, library.questions[step.question].lever);
  }
  return lever;
}

}  // namespace entente
