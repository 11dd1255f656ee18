// Scope: the questions by which an alliance is judged. It is declared, never inferred from the answers.
#pragma once

#include <string>
#include <vector>

#include "knowledge/library.h"
#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

/// The core questionnaire, everything, or the core and some themes in full.
struct Scope {
  bool full = false;
  std::vector<std::string> themes;  ///< with all of their questions; in the order of the library

  /// Whether the question is in scope; false if a profile leaves it out.
  bool includes(const Question& question) const;
  /// Whether the rule is in scope: whether all of its questions are.
  bool includes(const Rule& rule, const Library& library) const {
    return full || rule.core || (!themes.empty() && asks_all_of(rule, library));
  }
  /// The scope as in a description: "full", or "core" and the themes.
  std::vector<std::string> names() const;

 private:
  bool asks_all_of(const Rule& rule, const Library& library) const;
};

/// The valid names: `core`, `full`, `nature` and the themes, in this order.
std::vector<std::string_view> scope_names(const Library& library);

/// Reads `core`, `full`, or a list of `core` and themes. `nature`, the definition test, counts as a theme.
Scope read_scope(yaml::Value value, const Library& library, ErrorList& errors);

/// The same for names separated by commas. Errors have line 0.
Scope read_scope(std::string_view names, const Library& library, ErrorList& errors);

}  // namespace entente
