// A success or failure factor of alliances: what is claimed, on what evidence, and the rules that check it.
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
  double weight = 1;  ///< in the alliance's score
};

/// What a rule says of an alliance. `open`: the answers given do not settle it.
enum class Status : std::uint8_t { met, unmet, open, not_applicable };
enum class Severity : std::uint8_t { minor, serious, critical };
/// How good the evidence is, by the conventions of the library: a meta-analysis or systematic review (a),
/// several independent quantitative studies (b), one study or cases (c), theory and practitioners (d).
enum class Grade : std::uint8_t { a, b, c, d };
/// Whether the presence of what a factor names helps or harms.
enum class Direction : std::uint8_t { success, failure };

inline constexpr std::array<std::string_view, 4> status_names = {"met", "unmet", "open", "n/a"};
inline constexpr std::array<std::string_view, 3> severity_names = {"minor", "serious", "critical"};
inline constexpr std::array<std::string_view, 4> grade_names = {"A", "B", "C", "D"};
inline constexpr std::array<std::string_view, 2> direction_names = {"success", "failure"};

/// The name that files and reports give an enumerator.
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

/// A work cited, and what for.
struct Source {
  static constexpr Index directly = 0xffff;

  Index work = 0;
  std::string_view supports;
  Index via = directly;  ///< the work that it was seen cited in
};

inline constexpr int max_rule_weight = 5;

struct Rule {
  std::string_view id;  ///< names the weakness; `factor/rule` everywhere outside its factor
  Index factor = 0;
  Condition when;  ///< where it does not hold, the rule does not apply
  Condition healthy;
  int weight = 1;  ///< 1 to `max_rule_weight`, within its factor
  Severity severity = Severity::minor;
  std::string_view unmet;  ///< a sentence; `{partners}` stands for those whose answers decided it
  std::string_view met;
  std::string_view remedy;
  bool core = false;       ///< every question it looks at is of the core questionnaire, or a fact
  SourceLocation at = {};  ///< in its factor's file, where it was read from one
};

/// Whether the rule's outcome can hang on that question.
inline bool refers_to(const Rule& rule, Index question) {
  return refers_to(rule.healthy, question) || refers_to(rule.when, question);
}

/// An answer given in an example; of every partner where `partner` is empty.
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
  SourceLocation at = {};  ///< as a rule's
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
  std::span<const Index> questions;  ///< those it brings to the library
  std::span<const Rule> rules;       ///< by id
  std::span<const Example> examples;
  std::string_view file = {};  ///< where it was read from; empty for the bundled library
  bool applies = true;         ///< false where a profile leaves it out: none of its rules applies
};

}  // namespace entente
