// The text of a theme, a question or an answer with a new answer in it, on one line.
#pragma once

#include <optional>
#include <string>

#include "alliance/write-answer.h"
#include "yaml/edit/emit-flow.h"

namespace entente {

class AnswerText {
 public:
  /// All references must outlive this. `alliance` is the alliance without the new answer.
  AnswerText(const NewAnswer& answer, const Alliance& alliance, const Library& library, yaml::Dialect dialect)
      : answer_(answer), alliance_(alliance), library_(library), dialect_(dialect) {}

  const Question& question() const { return library_.questions[answer_.question]; }
  /// Whether the question has a separate answer for each partner.
  bool is_by_partner() const { return slot_count(question(), alliance_) > 1; }
  const std::string& partner() const { return alliance_.partners[answer_.partner].key; }

  // Each takes the existing value, if any, and returns its text with the new answer in it.

  std::string in_theme(std::optional<yaml::Value> theme) const;
  std::string in_question(std::optional<yaml::Value> question) const;
  /// The answer of the alliance or of one partner: the value and its justification.
  std::string in_slot(std::optional<yaml::Value> slot) const;
  /// The new value: "yes", "[partly, yes]".
  std::string value() const;

  std::string key(std::string_view name) const { return yaml::emit_scalar(name, dialect_); }

 private:
  /// The mapping in flow style with `text` as the value of `name`, which is added if missing.
  std::string with_entry(std::optional<yaml::Value> mapping, std::string_view name,
                         const std::string& text) const;
  /// The entries with `x-` keys, each after a comma: ", x-ticket: 7". They are kept when the note is
  /// replaced.
  std::string free_entries(yaml::Value slot) const;
  std::string split_by_partner(yaml::Value one_for_all) const;

  const NewAnswer& answer_;
  const Alliance& alliance_;
  const Library& library_;
  yaml::Dialect dialect_;
};

/// Whether the answer has a note. A note of white space only counts as none, as it does in a file.
bool has_note(const NewAnswer& answer);

/// The entry with that key, or an empty optional.
std::optional<yaml::Entry> find_entry(yaml::Value mapping, std::string_view key);

/// The value in a description that answers a question for that partner, its own or one for all partners. An
/// empty optional if there is none.
std::optional<yaml::Value> find_slot(yaml::Value root, std::string_view path, std::string_view partner);

}  // namespace entente
