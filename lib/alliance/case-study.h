// A case study: additions to a description for teaching. A class judges the case first and then sees its
// outcome.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "knowledge/library.h"
#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

/// The outcome of the alliance; `mixed` is neither success nor failure, or both in turn.
enum class Outcome : std::uint8_t { success, failure, mixed };
/// Whether the answers in the description explain the outcome.
enum class Explained : std::uint8_t { no, partly, yes };

inline constexpr std::array<std::string_view, 2> case_kind_names = {"documented", "constructed"};
inline constexpr std::array<std::string_view, 3> documentation_grades = {"A", "B", "C"};
inline constexpr std::array<std::string_view, 3> outcome_names = {"success", "failure", "mixed"};
inline constexpr std::array<std::string_view, 3> explained_names = {"no", "partly", "yes"};

constexpr std::string_view name_of(Outcome outcome) {
  return outcome_names[static_cast<std::size_t>(outcome)];
}
constexpr std::string_view name_of(Explained explained) {
  return explained_names[static_cast<std::size_t>(explained)];
}

struct CaseSource {
  std::string name;
  std::string url;
};

/// Every text is a single line. Members from `to` on are shown to the class only after it has judged.
struct CaseStudy {
  bool constructed = false;  ///< invented for teaching, not documented
  std::string from;          ///< first year
  std::string window;        ///< the period that the answers describe
  std::string grade;         ///< of the documentation, A to C; empty if constructed
  std::string documentation;
  std::vector<std::string> narrative;  ///< paragraphs
  std::string to;                      ///< last year; empty if the alliance still exists
  Outcome outcome = Outcome::mixed;
  std::string happened;
  std::string otherwise;  ///< another defensible outcome, and when; may be empty
  std::string beyond;     ///< causes other than the partners' dealings; may be empty
  Explained explained = Explained::partly;
  std::string teaches;
  std::vector<std::string> questions;
  std::string hindsight;
  std::vector<Index> disclosed_later;  ///< questions whose evidence became public only after the end
  std::vector<CaseSource> sources;
};

/// Reads the value of `case` in a description. After an error, members may be missing.
CaseStudy read_case_study(yaml::Value value, const Library& library, ErrorList& errors);

}  // namespace entente
