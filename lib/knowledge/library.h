// The rule library: themes, scales, questions, factors with their rules, the definition test and the works
// cited.
#pragma once

#include <vector>

#include "knowledge/background-note.h"
#include "knowledge/conventions.h"
#include "knowledge/factor.h"
#include "knowledge/nature.h"
#include "knowledge/work.h"

namespace entente {

/// Holds views only: into constant tables for the bundled library, into an arena for one read from files. The
/// order of every list but `themes`, `scales` and `context` is independent of the order of files and of the
/// rules in them.
struct Library {
  std::string_view version;             ///< version of the knowledge, not of the program
  std::string_view fingerprint = {};    ///< of all files it was read from, in hexadecimal digits
  std::span<const Theme> themes;        ///< in the order in which reports list them
  std::span<const Scale> scales;        ///< those of facts first
  std::span<const Question> questions;  ///< facts, then those of the definition test, then by theme
  std::span<const Factor> factors;      ///< sorted by theme, then id
  std::span<const Rule> rules;          ///< sorted by factor, then id
  Nature nature;
  std::span<const Work> works;  ///< sorted by key
  std::span<const BackgroundNote> context;
  Conventions conventions;
  std::string_view profile = {};                   ///< name of the applied profile; empty if none
  std::span<const std::string_view> changes = {};  ///< differences from the bundled library, as phrases

  const Scale& scale_of(const Question& question) const { return scales[question.scale]; }
  const Theme& theme_of(const Factor& factor) const { return themes[factor.theme]; }
  const Factor& factor_of(const Rule& rule) const { return factors[rule.factor]; }

  // Each `find_` function returns nullptr if there is no match.

  const Question* find_question(std::string_view path) const;
  const Factor* find_factor(std::string_view id) const;
  const Theme* find_theme(std::string_view id) const;
  const Work* find_work(std::string_view key) const;
  /// `id` is `factor/rule`, or `rule` if only one factor has a rule with that id.
  const Rule* find_rule(std::string_view id) const;

  Index index_of(const Question& question) const { return static_cast<Index>(&question - questions.data()); }
  Index index_of(const Rule& rule) const { return static_cast<Index>(&rule - rules.data()); }
};

/// The questions that a factor's rules refer to but its file does not define: questions of other factors and
/// of the definition test, and facts. In the order of the library.
std::vector<Index> borrowed_questions(const Factor& factor, const Library& library);

/// "left out by profile biotech research"; empty if the factor is not left out.
std::string left_out_in_words(const Factor& factor, const Library& library);

/// The same for all factors that are left out: "`openness`, `trust`, left out by profile biotech research".
std::string left_out_in_words(const Library& library);

/// The id of the rule as `factor/rule`.
std::string full_id(const Rule& rule, const Library& library);

/// How long management needs to meet the rule: the slowest lever of the questions in `healthy`.
Lever lever_of(const Rule& rule, const Library& library);

/// The library that is part of the program.
const Library& bundled_library();

}  // namespace entente
