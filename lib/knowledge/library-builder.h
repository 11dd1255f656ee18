// A library while it is being read: its lists, which still grow, and which works have been cited.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "knowledge/arena.h"
#include "knowledge/description-facts.h"
#include "knowledge/library.h"
#include "text/error.h"
#include "yaml/read/field-readers.h"

namespace entente {

struct LibraryBuilder {
  explicit LibraryBuilder(Arena& memory) : arena(memory) {}

  Arena& arena;
  std::string_view version;
  Conventions conventions;
  std::vector<Theme> themes;
  std::vector<Scale> scales;
  std::vector<Question> questions;
  std::vector<Factor> factors;
  std::vector<Rule> rules;
  std::vector<Work> works;
  std::vector<bool> cited;  ///< for each work of `works`
  std::vector<BackgroundNote> context;
  Nature nature;

  /// The library as read so far; valid until a list grows.
  Library view() const;
};

/// Whether the scale of a question could be read. If not, an error was reported where the question is
/// defined, and values given for it cannot be checked. The scale is then still 0, which is the scale of a
/// fact.
inline bool has_scale(const Question& question) {
  return question.fact || question.scale >= fact_count;
}

/// Keeps the factors in `arena` with their rules as parts of `rules`: in order, each factor takes as many as
/// it has.
std::span<const Factor> keep_with_rules(std::vector<Factor> factors, std::span<const Rule> rules,
                                        Arena& arena);

/// The text under `key` as one line, with white space folded, kept in the arena. If it is missing or empty,
/// reports an error and returns an empty text.
std::string_view require_prose(yaml::MappingReader& mapping, std::string_view key, LibraryBuilder& builder);
/// The same, without an error if the text is missing or empty.
std::string_view find_prose(yaml::MappingReader& mapping, std::string_view key, LibraryBuilder& builder);

}  // namespace entente
