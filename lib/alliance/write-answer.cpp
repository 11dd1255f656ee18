#include "alliance/write-answer.h"

#include <fmt/format.h>

#include "alliance/answer-text.h"
#include "alliance/edit-result.h"
#include "alliance/read-answers.h"
#include "alliance/verify-edit.h"
#include "text/unicode.h"
#include "yaml/edit/editor.h"

namespace entente {

namespace {

/// Finds where an answer belongs in a description, and collects the edits that write it there. Each function
/// handles one level. A missing entry, or one with nothing after its colon, becomes lines of a block, or text
/// in brackets inside of brackets. Other null values, and aliases, are replaced by text on one line.
class AnswerEditor {
 public:
  AnswerEditor(const NewAnswer& answer, const ReadDescription& description, const Library& library)
      : answer_(answer),
        root_(description.tree.root()),
        editor_(description.section.text, description.section.line, root_),
        words_(answer, description.alliance, library, editor_.dialect()) {}

  std::optional<std::vector<TextEdit>> edits() {
    edit_root();
    return editor_.take();
  }

 private:
  std::string_view theme() const { return theme_of(words_.question().path); }
  std::string_view name() const { return name_in_theme(words_.question().path); }

  void edit_root();
  void edit_theme(const yaml::Entry& theme);
  void edit_question(const yaml::Entry& question, yaml::Value theme);
  void edit_map_by_partner(yaml::Value map);
  void edit_slot(const yaml::Entry& slot);
  /// The question with its answer, as lines of a block mapping.
  yaml::NestedLines nest_of_question() const;

  const NewAnswer& answer_;
  yaml::Value root_;
  yaml::Editor editor_;
  AnswerText words_;
};

yaml::NestedLines AnswerEditor::nest_of_question() const {
  const auto slot = words_.in_slot(std::nullopt);
  if (!words_.is_by_partner()) return {fmt::format("{}: {}", words_.key(name()), slot)};
  return {fmt::format("{}:", words_.key(name())), fmt::format("{}: {}", words_.key(words_.partner()), slot)};
}

void AnswerEditor::edit_root() {
  if (const auto entry = find_entry(root_, theme())) return edit_theme(*entry);
  const auto key = words_.key(theme());
  if (editor_.is_in_brackets(root_))
    return editor_.add_in_brackets(root_, fmt::format("{}: {}", key, words_.in_theme(std::nullopt)));
  auto lines = nest_of_question();
  lines.insert(lines.begin(), key + ":");
  editor_.add_at_end(lines);
}

void AnswerEditor::edit_theme(const yaml::Entry& theme) {
  const auto value = theme.value;
  if (editor_.is_bare(theme) && !editor_.is_in_brackets(root_))
    return editor_.add_below(theme, root_, nest_of_question());
  // An alias is replaced by a copy of its value, since the anchored value must not change.
  if (value.is_null() || editor_.is_alias(value)) return editor_.replace_value(theme, words_.in_theme(value));
  editor_.detach(value);
  if (const auto question = find_entry(value, name())) return edit_question(*question, value);
  if (!editor_.is_in_brackets(value)) return editor_.add_in_block(value, nest_of_question());
  editor_.add_in_brackets(value, fmt::format("{}: {}", words_.key(name()), words_.in_question(std::nullopt)));
}

void AnswerEditor::edit_question(const yaml::Entry& question, yaml::Value theme) {
  const auto value = question.value;
  if (words_.is_by_partner() && editor_.is_bare(question) && !editor_.is_in_brackets(theme))
    return editor_.add_below(question, theme, {nest_of_question().back()});
  if (value.is_null() || editor_.is_alias(value))
    return editor_.replace_value(question, words_.in_question(value));
  if (is_map_by_partner(value)) return edit_map_by_partner(value);
  if (words_.is_by_partner()) return editor_.replace_value(question, words_.in_question(value));
  edit_slot(question);
}

void AnswerEditor::edit_map_by_partner(yaml::Value map) {
  editor_.detach(map);
  if (const auto slot = find_entry(map, words_.partner())) return edit_slot(*slot);
  const auto entry = fmt::format("{}: {}", words_.key(words_.partner()), words_.in_slot(std::nullopt));
  if (editor_.is_in_brackets(map)) return editor_.add_in_brackets(map, entry);
  editor_.add_in_block(map, {entry});
}

void AnswerEditor::edit_slot(const yaml::Entry& slot) {
  const auto value = slot.value;
  const auto keeps_note = !answer_.because && value.is_mapping() && !editor_.is_alias(value);
  if (!keeps_note) return editor_.replace_value(slot, words_.in_slot(value));
  editor_.detach(value);
  if (const auto inner = find_entry(value, "answer")) editor_.replace_value(*inner, words_.value());
}

/// Where a refused answer should be written by hand: at its question, else at its theme, else at the
/// beginning.
SourceLocation place_by_hand(const Question& question, yaml::Value root) {
  const auto theme = find_entry(root, theme_of(question.path));
  if (!theme) return root.at();
  const auto answer = find_entry(theme->value, name_in_theme(question.path));
  return answer ? answer->key.at() : theme->key.at();
}

Error refusal(const NewAnswer& answer, const ReadDescription& description, const Library& library) {
  const auto& question = library.questions[answer.question];
  const AnswerText words(answer, description.alliance, library, yaml::Dialect::yaml);
  const bool is_of_one = question.of == Subject::partner;
  return {.file = {},
          .at = place_by_hand(question, description.tree.root()),
          .message = fmt::format("the answer to `{}` cannot be written here without touching something else",
                                 question.path),
          .hint = fmt::format("write it by hand, under `{}`: {}{}{}", theme_of(question.path),
                              name_in_theme(question.path), is_of_one ? ", " + words.partner() : "",
                              ": " + words.in_slot(std::nullopt))};
}

}  // namespace

EditResult write_answer(std::string_view text, int document, const NewAnswer& answer, const Library& library,
                        yaml::SplitAt cut) {
  const auto before = read_description(text, document, library, cut);
  if (!before) return unreadable(document);
  auto edits = AnswerEditor(answer, *before, library).edits();
  auto written = edits ? with_edits(text, *before, *std::move(edits)) : std::nullopt;
  const auto after = written ? read_description(*written, document, library, cut) : std::nullopt;
  if (after && is_only_change(answer, *before, *after, library))
    return {.text = std::move(written), .refusal = {}};
  return {.text = {}, .refusal = refusal(answer, *before, library)};
}

}  // namespace entente
