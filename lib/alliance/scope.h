// Scope: which questions an alliance is to be judged by; declared, never inferred from what was answered.
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
  std::vector<std::string> themes;  ///< asked in full, beyond the core; in the library's order

  /// None that a profile leaves out.
  bool includes(const Question& question) const;
  /// A rule counts if all of its questions are in scope.
  bool includes(const Rule& rule, const Library& library) const {
    return full || rule.core || (!themes.empty() && asks_all_of(rule, library));
  }
  /// "core", "full", or "core" and the themes.
  std::vector<std::string> names() const;

 private:
  bool asks_all_of(const Rule& rule, const Library& library) const;
};

/// What a scope can name: `core`, `full`, and what is taken for a theme, `nature` first.
std::vector<std::string_view> scope_names(const Library& library);

/// `core`, `full`, or a list of `core` and themes; `nature` is taken for a theme.
Scope read_scope(yaml::Value value, const Library& library, ErrorList& errors);

/// The same from names with commas between them; complaints stand nowhere.
Scope read_scope(std::string_view names, const Library& library, ErrorList& errors);

}  // namespace entente
