#include "alliance/write-head.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "alliance/answer-text.h"
#include "alliance/verify-edit.h"
#include "yaml/edit/editor.h"

namespace entente {

namespace {

using Keys = std::span<const std::string>;

std::string emit_flow(const std::vector<std::string>& values, yaml::Dialect dialect) {
  std::string text;
  for (const auto& value : values)
    text += fmt::format("{}{}", text.empty() ? "" : ", ", yaml::emit_scalar(value, dialect));
  return values.size() == 1 ? text : "[" + text + "]";
}

class HeadEditor {
 public:
  HeadEditor(const HeadEntry& entry, const ReadDescription& description)
      : root_(description.tree.root()),
        editor_(description.section.text, description.section.line, root_),
        words_(emit_flow(entry.values, editor_.dialect())),
        is_done_(edit(root_, entry.keys)) {}

  std::optional<std::vector<TextEdit>> edits() { return is_done_ ? editor_.take() : std::nullopt; }

 private:
  std::string key(std::string_view name) const { return yaml::emit_scalar(name, editor_.dialect()); }

  /// Returns false if the path leads through a missing entry, a scalar, a list or an alias.
  bool edit(yaml::Value mapping, Keys keys) {
    const auto entry = find_entry(mapping, keys.front());
    if (!entry) return add(mapping, keys);
    if (keys.size() == 1) {
      editor_.replace_value(*entry, words_);
    } else if (entry->value.is_null()) {
      editor_.replace_value(*entry, in_brackets(keys.subspan(1)));
    } else if (entry->value.is_mapping() && !editor_.is_alias(entry->value)) {
      editor_.detach(entry->value);
      return edit(entry->value, keys.subspan(1));
    } else {
      return false;
    }
    return true;
  }

  bool add(yaml::Value mapping, Keys keys) {
    if (keys.size() != 1) return false;
    const auto line = fmt::format("{}: {}", key(keys.front()), words_);
    if (editor_.is_in_brackets(mapping)) {
      editor_.add_in_brackets(mapping, line);
    } else if (const auto above = entry_above(keys.front()); above && mapping.at() == root_.at()) {
      editor_.add_after(*above, root_, {line});
    } else {
      editor_.add_in_block(mapping, {line});
    }
    return true;
  }

  /// The existing entry after which the template of a description has `key`; an empty optional if there is
  /// none.
  std::optional<yaml::Entry> entry_above(std::string_view key) const {
    constexpr std::array<std::string_view, 4> order = {"name", "stage", "as_of", "form"};
    std::optional<yaml::Entry> above;
    for (const auto name : order) {
      if (name == key) return above;
      if (const auto entry = find_entry(root_, name)) above.emplace(*entry);
    }
    return std::nullopt;
  }

  std::string in_brackets(Keys keys) const {
    const auto inner = keys.size() == 1 ? words_ : in_brackets(keys.subspan(1));
    return fmt::format("{{{}: {}}}", key(keys.front()), inner);
  }

  yaml::Value root_;
  yaml::Editor editor_;
  std::string words_;
  bool is_done_;
};

bool has_values(yaml::Value value, const std::vector<std::string>& values) {
  if (value.is_scalar()) return values.size() == 1 && value.text() == values.front();
  return std::ranges::equal(value.items(), values, {}, [](yaml::Value item) { return item.text(); });
}

bool is_written(const HeadEntry& entry, yaml::Value root) {
  auto at = root;
  for (const auto& key : entry.keys) {
    const auto found = find_entry(at, key);
    if (!found) return false;
    at = found->value;
  }
  return has_values(at, entry.values);
}

Error refusal(const HeadEntry& entry, const ReadDescription& description) {
  const auto first = find_entry(description.tree.root(), entry.keys.front());
  return {.file = {},
          .at = first ? first->key.at() : description.tree.root().at(),
          .message =
              fmt::format("`{}` cannot be written here without touching something else", entry.keys.back()),
          .hint = fmt::format("write it by hand: {}: {}", fmt::join(entry.keys, ": "),
                              emit_flow(entry.values, yaml::Dialect::yaml))};
}

}  // namespace

HeadEntry head_entry(const Question& fact, std::size_t partner, const Alliance& alliance) {
  const std::string path(fact.path);
  if (fact.of == Subject::alliance) return {.keys = {path}, .values = {}};
  return {.keys = {"partners", alliance.partners[partner].key, std::string{name_in_theme(path)}},
          .values = {}};
}

EditResult write_in_head(std::string_view text, int document, const HeadEntry& entry, const Library& library,
                         yaml::SplitAt cut) {
  const auto before = read_description(text, document, library, cut);
  if (!before) return unreadable(document);
  auto edits = HeadEditor(entry, *before).edits();
  auto written = edits ? with_edits(text, *before, *std::move(edits)) : std::nullopt;
  const auto after = written ? read_description(*written, document, library, cut) : std::nullopt;
  const std::vector<std::string_view> keys(entry.keys.begin(), entry.keys.end());
  const bool is_right = after && keeps_other_descriptions(*before, *after) &&
                        differs_only_at(before->tree.root(), after->tree.root(), keys) &&
                        is_written(entry, after->tree.root());
  if (is_right) return {.text = std::move(written), .refusal = {}};
  return {.text = {}, .refusal = refusal(entry, *before)};
}

}  // namespace entente
