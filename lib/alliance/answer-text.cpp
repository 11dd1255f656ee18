#include "alliance/answer-text.h"

#include <fmt/format.h>

#include <vector>

#include "alliance/read-answers.h"
#include "yaml/read/mapping-reader.h"

namespace entente {

std::optional<yaml::Entry> find_entry(yaml::Value mapping, std::string_view key) {
  for (const auto& entry : mapping.entries()) {
    if (entry.key.text() == key) return entry;
  }
  return std::nullopt;
}

std::optional<yaml::Value> find_slot(yaml::Value root, std::string_view path, std::string_view partner) {
  const auto theme = find_entry(root, theme_of(path));
  const auto question = theme ? find_entry(theme->value, name_in_theme(path)) : std::nullopt;
  if (!question) return std::nullopt;
  if (!is_map_by_partner(question->value)) return question->value;
  const auto slot = find_entry(question->value, partner);
  return slot ? std::optional(slot->value) : std::nullopt;
}

bool has_note(const NewAnswer& answer) {
  return answer.because && answer.because->find_first_not_of(" \t\n") != std::string::npos;
}

std::string AnswerText::in_theme(std::optional<yaml::Value> theme) const {
  const auto name = name_in_theme(question().path);
  const auto entry = theme ? find_entry(*theme, name) : std::nullopt;
  return with_entry(theme, name, in_question(entry ? std::optional(entry->value) : std::nullopt));
}

std::string AnswerText::in_question(std::optional<yaml::Value> question) const {
  if (question && question->is_null()) question.reset();
  const bool is_map = question && is_map_by_partner(*question);
  if (!is_map && !is_by_partner()) return in_slot(question);
  if (question && !is_map) return split_by_partner(*question);
  const auto entry = question ? find_entry(*question, partner()) : std::nullopt;
  return with_entry(question, partner(), in_slot(entry ? std::optional(entry->value) : std::nullopt));
}

std::string AnswerText::split_by_partner(yaml::Value one_for_all) const {
  std::string entries;
  // The same answer for each partner as before, written out, so that one of them can differ.
  for (const auto& other : alliance_.partners) {
    const bool is_asked = other.key == partner();
    entries += fmt::format("{}{}: {}", entries.empty() ? "" : ", ", key(other.key),
                           is_asked ? in_slot(one_for_all) : yaml::emit_flow(one_for_all, dialect_));
  }
  return "{" + entries + "}";
}

std::string AnswerText::in_slot(std::optional<yaml::Value> slot) const {
  // Without a note in the new answer, the old one stays.
  if (!answer_.because && slot && slot->is_mapping()) return with_entry(slot, "answer", value());
  const auto kept = slot ? free_entries(*slot) : "";
  if (!has_note(answer_) && kept.empty()) return value();
  const auto note = has_note(answer_) ? fmt::format(", {}: {}", key("because"),
                                                    yaml::emit_quoted(*answer_.because, dialect_))
                                      : "";
  return fmt::format("{{{}: {}{}{}}}", key("answer"), value(), note, kept);
}

std::string AnswerText::free_entries(yaml::Value slot) const {
  std::string entries;
  for (const auto& entry : slot.entries()) {
    if (yaml::is_free_key(entry.key.text()))
      entries += fmt::format(", {}: {}", key(entry.key.text()), yaml::emit_flow(entry.value, dialect_));
  }
  return entries;
}

std::string AnswerText::value() const {
  const auto& scale = library_.scale_of(question());
  const auto word = [this](std::string_view text) { return yaml::emit_scalar(text, dialect_); };
  if (!answer_.value.applies) return word("n/a");
  if (answer_.value.possible == all_values(scale)) return word("unknown");
  std::vector<std::string> words;
  for (std::size_t i = 0; i < scale.values.size(); ++i) {
    if ((answer_.value.possible & only(i)) != 0) words.push_back(word(scale.values[i]));
  }
  return words.size() == 1 ? words.front() : fmt::format("[{}]", fmt::join(words, ", "));
}

std::string AnswerText::with_entry(std::optional<yaml::Value> mapping, std::string_view name,
                                   const std::string& text) const {
  std::string entries;
  bool is_there = false;
  const auto add = [&](std::string_view entry_key, const std::string& value) {
    entries += fmt::format("{}{}: {}", entries.empty() ? "" : ", ", key(entry_key), value);
  };
  if (mapping) {
    for (const auto& entry : mapping->entries()) {
      const bool is_it = entry.key.text() == name;
      is_there = is_there || is_it;
      add(entry.key.text(), is_it ? text : yaml::emit_flow(entry.value, dialect_));
    }
  }
  if (!is_there) add(name, text);
  return "{" + entries + "}";
}

}  // namespace entente
