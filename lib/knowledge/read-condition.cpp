#include "knowledge/read-condition.h"

#include <fmt/format.h>

#include <array>

#include "knowledge/find-question.h"
#include "knowledge/library-builder.h"
#include "yaml/read/mapping-reader.h"

namespace entente {

namespace {

constexpr std::array<std::string_view, 5> operators = {"all", "any", "not", "any_partner", "at_least"};

class ConditionReader {
 public:
  ConditionReader(const Library& library, ErrorList& errors) : library_(library), errors_(errors) {}

  std::vector<ConditionNode> read(yaml::Value value) {
    const auto before = errors_.size();
    read_all_of(value);
    if (errors_.size() > before || !is_whole_) return {};
    return nodes_;
  }

 private:
  /// A mapping means that all of its entries hold. A single entry needs no `all` around it; `at_least` and
  /// its `of` are one entry.
  void read_all_of(yaml::Value value) {
    if (!value.is_mapping() || value.count() == 0) {
      errors_.add(value.at(), fmt::format("a condition is a mapping, not {}",
                                          value.is_mapping() ? "an empty one" : yaml::name_of(value.kind())));
      return;
    }
    const auto counted = find(value, "of").has_value();
    if (value.count() == (counted ? 2 : 1)) return read_entries(value);
    const auto root = open({.kind = ConditionNode::Kind::all});
    read_entries(value);
    close(root);
  }

  void read_entries(yaml::Value value) {
    for (const auto& [key, operand] : value.entries()) {
      if (!key.is_scalar() || key.text() == "of") continue;
      read_entry(value, key, operand);
    }
    if (find(value, "of") && !find(value, "at_least")) {
      errors_.add(value.at(), "`of` needs an `at_least` beside it");
    }
  }

  void read_entry(yaml::Value parent, yaml::Value key, yaml::Value operand) {
    const auto name = key.text();
    if (name == "all") return read_list({.kind = ConditionNode::Kind::all}, name, operand);
    if (name == "any") return read_list({.kind = ConditionNode::Kind::any}, name, operand);
    if (name == "not") return read_one({.kind = ConditionNode::Kind::none}, operand);
    if (name == "any_partner") return read_any_partner(key, operand);
    if (name == "at_least") return read_at_least(parent, key, operand);
    read_comparison(key, operand);
  }

  void read_one(ConditionNode node, yaml::Value operand) {
    const auto root = open(node);
    read_all_of(operand);
    close(root);
  }

  void read_list(ConditionNode node, std::string_view name, yaml::Value operand) {
    if (!operand.is_sequence() || operand.count() == 0) {
      errors_.add(operand.at(), fmt::format("`{}` takes a list of conditions", name));
      return;
    }
    const auto root = open(node);
    for (const auto item : operand.items()) read_all_of(item);
    close(root);
  }

  void read_any_partner(yaml::Value key, yaml::Value operand) {
    if (inside_any_partner_) errors_.add(key.at(), "`any_partner` inside `any_partner` means nothing more");
    const auto root = nodes_.size();
    inside_any_partner_ = true;
    read_one({.kind = ConditionNode::Kind::any_partner}, operand);
    inside_any_partner_ = false;
    // Only `compare` counts: a spread is over all partners and is refused inside `any_partner`.
    const auto about_partners = [this](const ConditionNode& node) {
      return node.kind == ConditionNode::Kind::compare &&
             library_.questions[node.question].of == Subject::partner;
    };
    if (!is_whole_) return;
    if (std::none_of(nodes_.begin() + static_cast<std::ptrdiff_t>(root), nodes_.end(), about_partners)) {
      errors_.add(key.at(), "`any_partner` holds no question that is asked of each partner");
    }
  }

  void read_at_least(yaml::Value parent, yaml::Value key, yaml::Value operand) {
    const auto of = find(parent, "of");
    if (!of) {
      errors_.add(key.at(), "`at_least` needs a list of conditions under `of` beside it");
      return;
    }
    const auto most = of->is_sequence() ? static_cast<int>(of->count()) : 1;
    const auto number = read_number(operand, 1, std::max(most, 1), "`at_least`", errors_);
    read_list(
        {.kind = ConditionNode::Kind::at_least, .number = static_cast<std::uint8_t>(number.value_or(1))},
        "of", *of);
  }

  void read_comparison(yaml::Value key, yaml::Value operand) {
    const auto* question = find_question(key.text(), key.at(), library_, errors_, operators);
    if (question == nullptr) return;
    is_whole_ = is_whole_ && has_scale(*question);
    if (!has_scale(*question)) return;
    if (operand.is_mapping()) return read_bounds(*question, operand);
    const auto value = read_answer_value(operand, library_.scale_of(*question), question->path, errors_);
    if (!value) return;
    if (!value->applies || value->possible == all_values(library_.scale_of(*question))) {
      errors_.add(operand.at(), fmt::format("every answer to `{}` would do", question->path),
                  "name the values that are healthy");
      return;
    }
    push({.kind = ConditionNode::Kind::compare,
          .question = library_.index_of(*question),
          .expected = value->possible});
  }

  void read_bounds(const Question& question, yaml::Value operand) {
    yaml::MappingReader bounds(operand, "what is expected", errors_);
    const auto spread = bounds.find("spread_at_most");
    const auto least = bounds.find("at_least");
    const auto most = bounds.find("at_most");
    // Stop at an unknown key: it was probably meant as one of these, and "what is expected?" would mislead.
    const auto before = errors_.size();
    bounds.finish();
    if (errors_.size() > before) return;
    if (!spread && !least && !most) {
      errors_.add(operand.at(), fmt::format("what is expected of `{}`?", question.path),
                  "a value, a list, at_least, at_most or spread_at_most");
      return;
    }
    const auto& scale = library_.scale_of(question);
    if (!scale.ordered) {
      errors_.add(operand.at(), fmt::format("the values of `{}` have no order", question.path),
                  "list those that are healthy");
      return;
    }
    if (spread && (least || most)) {
      errors_.add(operand.at(), "a spread and a bound are two conditions",
                  "put them side by side under `all`");
      return;
    }
    if (spread) return read_spread(question, scale, *spread);
    ValueSet expected = all_values(scale);
    if (least)
      expected &= bound(*least, scale, question, [&](std::size_t value) { return at_least(scale, value); });
    if (most) expected &= bound(*most, scale, question, [](std::size_t value) { return at_most(value); });
    if (expected == 0 || expected == all_values(scale)) {
      errors_.add(operand.at(),
                  fmt::format("{} answer to `{}` would do", expected == 0 ? "no" : "every", question.path));
      return;
    }
    push({.kind = ConditionNode::Kind::compare,
          .question = library_.index_of(question),
          .expected = expected});
  }

  template <class FromValue>
  ValueSet bound(yaml::Value value, const Scale& scale, const Question& question, FromValue from_value) {
    // After an error the condition is discarded; any set will do that is neither empty nor full.
    const auto found = choose(value, scale.values, question.path, errors_);
    return found ? from_value(*found) : only(0);
  }

  void read_spread(const Question& question, const Scale& scale, yaml::Value value) {
    if (question.of != Subject::partner) {
      errors_.add(value.at(),
                  fmt::format("`{}` is not asked of each partner, so it has no spread", question.path));
      return;
    }
    if (inside_any_partner_) {
      errors_.add(value.at(), "a spread is over all partners, so it cannot stand inside `any_partner`");
      return;
    }
    // Answers are never further apart than the number of values less one, so that bound would always hold.
    const auto number =
        read_number(value, 0, static_cast<int>(scale.values.size()) - 2, "`spread_at_most`", errors_);
    push({.kind = ConditionNode::Kind::spread,
          .number = static_cast<std::uint8_t>(number.value_or(0)),
          .question = library_.index_of(question)});
  }

  static std::optional<yaml::Value> find(yaml::Value mapping, std::string_view name) {
    for (const auto& [key, value] : mapping.entries()) {
      if (key.text() == name) return value;
    }
    return std::nullopt;
  }

  void push(ConditionNode node) { nodes_.push_back(node); }

  std::size_t open(ConditionNode node) {
    push(node);
    return nodes_.size() - 1;
  }

  void close(std::size_t root) { nodes_[root].size = static_cast<Index>(nodes_.size() - root); }

  const Library& library_;
  ErrorList& errors_;
  std::vector<ConditionNode> nodes_;
  bool inside_any_partner_ = false;
  bool is_whole_ = true;  ///< every question so far has a scale; see `has_scale`
};

}  // namespace

std::vector<ConditionNode> read_condition(yaml::Value value, const Library& library, ErrorList& errors) {
  return ConditionReader(library, errors).read(value);
}

Condition read_condition(yaml::Value value, LibraryBuilder& builder, ErrorList& errors) {
  return builder.arena.keep(read_condition(value, builder.view(), errors));
}

}  // namespace entente
