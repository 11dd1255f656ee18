// A case study: what a description carries beside its answers so that a class can judge first, and then see.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "knowledge/library.h"
#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

/// What became of the alliance. Mixed: neither, or both in turn.
enum class Outcome : std::uint8_t { success, failure, mixed };
/// Whether the answers explain the outcome.
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

/// Texts are one line each. Everything from `outcome` on is for after the judgement.
struct CaseStudy {
  bool constructed = false;  ///< made up for teaching, not documented
  std::string from;          ///< years
  std::string window;        ///< what the answers describe
  std::string grade;         ///< of the documentation, A to C; empty where constructed
  std::string documentation;
  std::vector<std::string> narrative;  ///< paragraphs
  std::string to;                      ///< empty where it still runs
  Outcome outcome = Outcome::mixed;
  std::string happened;
  std::string otherwise;  ///< another defensible outcome, and when; may be empty
  std::string beyond;     ///< causes outside the partners' dealings; may be empty
  Explained explained = Explained::partly;
  std::string teaches;
  std::vector<std::string> questions;
  std::string hindsight;
  std::vector<Index> disclosed_later;  ///< questions whose evidence was told only after the end
  std::vector<CaseSource> sources;
};

/// Reads the value of `case` in a description.
CaseStudy read_case_study(yaml::Value value, const Library& library, ErrorList& errors);

}  // namespace entente
