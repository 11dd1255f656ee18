// A success or failure factor of alliances: its claim, the evidence for it, and the rules that check it.
#pragma once

#include <array>

#include "knowledge/answer-value.h"
#include "knowledge/condition.h"
#include "knowledge/question.h"

namespace entente {

struct Theme {
  std::string_view id;
  std::string_view title;
  std::string_view about;
  double weight = 1;  ///< in the score of the alliance; only a profile changes it
};

/// The result of a rule for an alliance. `open` means that the answers given do not decide it.
enum class Status : std::uint8_t { met, unmet, open, not_applicable };
enum class Severity : std::uint8_t { minor, serious, critical };
/// The quality of the evidence, by the conventions of the library: a meta-analysis or systematic review (a),
/// several independent quantitative studies (b), a single study or cases (c), theory and practitioners (d).
enum class Grade : std::uint8_t { a, b, c, d };
/// Whether the presence of what the factor's title names helps or harms.
enum class Direction : std::uint8_t { success, failure };

inline constexpr std::array<std::string_view, 4> status_names = {"met", "unmet", "open", "n/a"};
inline constexpr std::array<std::string_view, 3> severity_names = {"minor", "serious", "critical"};
inline constexpr std::array<std::string_view, 4> grade_names = {"A", "B", "C", "D"};
inline constexpr std::array<std::string_view, 2> direction_names = {"success", "failure"};

/// The name of an enumerator in files and reports.
constexpr std::string_view name_of(Status status) {
  return status_names[static_cast<std::size_t>(status)];
}
constexpr std::string_view name_of(Severity severity) {
  return severity_names[static_cast<std::size_t>(severity)];
}
constexpr std::string_view name_of(Grade grade) {
  return grade_names[static_cast<std::size_t>(grade)];
}
constexpr std::string_view name_of(Direction direction) {
  return direction_names[static_cast<std::size_t>(direction)];
}

/// A citation: a work, and the statement it supports.
struct Source {
  static constexpr Index directly = 0xffff;

  Index work = 0;
  std::string_view supports;
  Index via = directly;  ///< the work that cites it, if it was seen only there
};

inline constexpr int max_rule_weight = 5;

struct Rule {
  std::string_view id;  ///< names the weakness; unique in its factor, so written `factor/rule` elsewhere
  Index factor = 0;
  Condition when;  ///< the rule does not apply to alliances that do not meet it
  Condition healthy;
  int weight = 1;  ///< within its factor, from 1 to `max_rule_weight`
  Severity severity = Severity::minor;
  std::string_view unmet;  ///< a sentence; `{partners}` stands for the partners whose answers decided it
  std::string_view met;
  std::string_view remedy;
  bool core = false;       ///< refers only to core questions and facts
  SourceLocation at = {};  ///< in the factor's file; line 0 in the bundled library
};

/// Whether `when` or `healthy` refers to that question.
inline bool refers_to(const Rule& rule, Index question) {
  return refers_to(rule.healthy, question) || refers_to(rule.when, question);
}

/// An answer given in an example; it holds for every partner if `partner` is empty.
struct GivenAnswer {
  Index question = 0;
  std::string_view partner;
  AnswerValue value;
};

struct ExpectedStatus {
  Index rule = 0;
  Status status = Status::open;
};

struct Example {
  std::string_view name;
  std::span<const std::string_view> partners;  ///< their keys
  std::span<const GivenAnswer> given;
  std::span<const ExpectedStatus> expected;
  SourceLocation at = {};  ///< like that of a rule
};

struct Factor {
  std::string_view id;
  std::string_view title;
  Index theme = 0;
  Direction direction = Direction::success;
  std::string_view claim;
  Grade grade = Grade::d;
  bool mixed = false;  ///< results differ between studies or contexts
  std::string_view limits;
  std::span<const Source> sources;
  std::span<const Index> questions;  ///< the questions its file defines
  std::span<const Rule> rules;       ///< sorted by id
  std::span<const Example> examples;
  std::string_view file = {};  ///< the file it was read from; empty in the bundled library
  bool applies = true;         ///< false if a profile leaves it out; then none of its rules applies
};

}  // namespace entente
