// A library while it is being read: lists that still grow, and what has been asked of them.
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
  std::vector<bool> cited;  ///< by work
  std::vector<BackgroundNote> context;
  Nature nature;

  /// Valid until a list grows.
  Library view() const;
};

/// Whether its values are known; else that has been complained of where it is asked, and nothing that is said
/// of them can be checked. The first scales are those of facts.
inline bool has_scale(const Question& question) {
  return question.fact || question.scale >= fact_count;
}

/// The factors, each with as many of `rules` as it has, in their order.
std::span<const Factor> keep_with_rules(std::vector<Factor> factors, std::span<const Rule> rules,
                                        Arena& arena);

/// The text of a scalar as one line, white space folded; kept in the arena. Complains where it is missing or
/// empty.
std::string_view require_prose(yaml::MappingReader& mapping, std::string_view key, LibraryBuilder& builder);
/// The same, empty where the key is missing.
std::string_view find_prose(yaml::MappingReader& mapping, std::string_view key, LibraryBuilder& builder);

}  // namespace entente
