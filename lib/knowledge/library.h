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

/// Views only: into constant tables for the bundled library, into an arena for one read from files.
/// Everything is in an order that does not depend on the order of files or of rules in them.
struct Library {
  std::string_view version;             ///< of the knowledge, not of the program
  std::string_view fingerprint = {};    ///< of all that it was read from, in hexadecimal digits
  std::span<const Theme> themes;        ///< in the order of reports
  std::span<const Scale> scales;        ///< the facts' first
  std::span<const Question> questions;  ///< the facts first, then the definition test's, then theme by theme
  std::span<const Factor> factors;      ///< by theme, then id
  std::span<const Rule> rules;          ///< by factor, then id
  Nature nature;
  std::span<const Work> works;  ///< by key
  std::span<const BackgroundNote> context;
  Conventions conventions;
  std::string_view profile = {};                   ///< the name of the profile in force; empty where none is
  std::span<const std::string_view> changes = {};  ///< in which it is not the bundled library, as phrases

  const Scale& scale_of(const Question& question) const { return scales[question.scale]; }
  const Theme& theme_of(const Factor& factor) const { return themes[factor.theme]; }
  const Factor& factor_of(const Rule& rule) const { return factors[rule.factor]; }

  const Question* find_question(std::string_view path) const;
  const Factor* find_factor(std::string_view id) const;
  const Theme* find_theme(std::string_view id) const;
  const Work* find_work(std::string_view key) const;
  /// By `factor/rule`, or by `rule` where only one factor has a rule of that id.
  const Rule* find_rule(std::string_view id) const;

  Index index_of(const Question& question) const { return static_cast<Index>(&question - questions.data()); }
  Index index_of(const Rule& rule) const { return static_cast<Index>(&rule - rules.data()); }
};

/// The questions that a factor's rules look at and others bring: other factors, the definition test, the head
/// of a description. In the library's order.
std::vector<Index> borrowed_questions(const Factor& factor, const Library& library);

/// "left out by profile biotech research"; empty for a factor that no profile leaves out.
std::string left_out_in_words(const Factor& factor, const Library& library);

/// The same of all that are: "`openness` and `trust`, left out by profile biotech research".
std::string left_out_in_words(const Library& library);

/// `factor/rule`.
std::string full_id(const Rule& rule, const Library& library);

/// How long it takes management to mend what the rule asks: the slowest lever of its questions.
Lever lever_of(const Rule& rule, const Library& library);

/// The library that comes with the program.
const Library& bundled_library();

}  // namespace entente
