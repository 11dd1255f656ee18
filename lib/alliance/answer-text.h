// What stands under a theme as it reads with a new answer in it, written on one line.
#pragma once

#include <optional>
#include <string>

#include "alliance/write-answer.h"
#include "yaml/edit/emit-flow.h"

namespace entente {

class AnswerText {
 public:
  /// All outlive this; the alliance is as it was before.
  AnswerText(const NewAnswer& answer, const Alliance& alliance, const Library& library, yaml::Dialect dialect)
      : answer_(answer), alliance_(alliance), library_(library), dialect_(dialect) {}

  const Question& question() const { return library_.questions[answer_.question]; }
  /// Whether there is one answer for each of several partners.
  bool is_by_partner() const { return slot_count(question(), alliance_) > 1; }
  const std::string& partner() const { return alliance_.partners[answer_.partner].key; }

  // Each takes what is there already, if there is anything, and gives it with the answer in it.

  std::string in_theme(std::optional<yaml::Value> theme) const;
  std::string in_question(std::optional<yaml::Value> question) const;
  /// Of the alliance, or of one partner: the value, and what it rests on.
  std::string in_slot(std::optional<yaml::Value> slot) const;
  /// "yes", "[partly, yes]".
  std::string value() const;

  std::string key(std::string_view name) const { return yaml::emit_scalar(name, dialect_); }

 private:
  /// `{key: value}` with `text` as the value of that key, which is added where there is none.
  std::string with_entry(std::optional<yaml::Value> mapping, std::string_view name,
                         const std::string& text) const;
  /// ", x-ticket: 7": those whose keys are the writer's own, which outlast the note.
  std::string free_entries(yaml::Value slot) const;
  std::string split_by_partner(yaml::Value one_for_all) const;

  const NewAnswer& answer_;
  const Alliance& alliance_;
  const Library& library_;
  yaml::Dialect dialect_;
};

/// Whether it brings a note of its own; one of nothing but blanks is none, as in a file.
bool has_note(const NewAnswer& answer);

/// The entry of that key, or nothing.
std::optional<yaml::Entry> find_entry(yaml::Value mapping, std::string_view key);

/// What stands for the answer in a description, of one partner or of all; nothing where nothing does.
std::optional<yaml::Value> find_slot(yaml::Value root, std::string_view path, std::string_view partner);

}  // namespace entente
