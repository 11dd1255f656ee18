#include "knowledge/condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "knowledge/library.h"

namespace entente {

namespace {

std::string values_in_words(const Scale& scale, ValueSet expected) {
  if (scale.ordered && std::popcount(expected) > 1) {
    const auto top = scale.values.size() - 1;
    const auto low = static_cast<std::size_t>(lowest(expected));
    const auto high = static_cast<std::size_t>(highest(expected));
    if (expected == at_least(scale, low)) return fmt::format("at least {}", scale.values[low]);
    if (expected == at_most(high) && high < top) return fmt::format("at most {}", scale.values[high]);
  }
  return to_text(scale, expected);
}

std::string joined(Condition condition, const Library& library, std::string_view between) {
  std::string text;
  for_each_child(condition, [&](Condition child) {
    if (!text.empty()) text += between;
    const auto words = to_text(child, library);
    // Parentheses around a child with several nodes below it, unless it is the only child.
    const bool nested = child.front().size > 2 && condition.front().size > child.front().size + 1;
    text += nested ? "(" + words + ")" : words;
  });
  return text;
}

}  // namespace

bool asks_core_only(Condition condition, std::span<const Question> questions) {
  return std::ranges::all_of(condition, [questions](const ConditionNode& node) {
    return !node.asks() || questions[node.question].core || questions[node.question].fact;
  });
}

bool refers_to(Condition condition, Index question) {
  return std::ranges::any_of(
      condition, [question](const ConditionNode& node) { return node.asks() && node.question == question; });
}

std::string canonical_form(Condition condition) {
  if (condition.empty()) return {};
  const auto& node = condition.front();
  std::vector<std::string> parts;
  for_each_child(condition, [&parts](Condition child) { parts.push_back(canonical_form(child)); });
  const bool combines = node.kind == ConditionNode::Kind::all || node.kind == ConditionNode::Kind::any;
  if (combines && parts.size() == 1) return parts.front();
  std::ranges::sort(parts);
  return fmt::format("{} {} {} {} ({})", static_cast<int>(node.kind), node.number, node.question,
                     node.expected, fmt::join(parts, ", "));
}

std::string to_text(Condition condition, const Library& library) {
  if (condition.empty()) return "always";
  const auto& node = condition.front();
  const auto& question = library.questions[node.question];
  switch (node.kind) {
    case ConditionNode::Kind::compare:
      return fmt::format("{} is {}", question.path,
                         values_in_words(library.scale_of(question), node.expected));
    case ConditionNode::Kind::spread:
      return fmt::format("the partners' answers to {} are at most {} step{} apart", question.path,
                         node.number, node.number == 1 ? "" : "s");
    case ConditionNode::Kind::all:
      return joined(condition, library, " and ");
    case ConditionNode::Kind::any:
      return joined(condition, library, " or ");
    case ConditionNode::Kind::none:
      return "not (" + joined(condition, library, "") + ")";
    case ConditionNode::Kind::at_least:
      return fmt::format("at least {} of: {}", node.number, joined(condition, library, "; "));
    case ConditionNode::Kind::any_partner:
      return "for at least one partner " + joined(condition, library, "");
  }
  return {};
}

}  // namespace entente
