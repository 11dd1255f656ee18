// A question about an alliance, or about each of its partners.
#pragma once

#include <array>

#include "knowledge/scale.h"

namespace entente {

enum class Subject : std::uint8_t { alliance, partner };

/// How long it takes management to change the answer.
enum class Lever : std::uint8_t { days, weeks, months, never };

inline constexpr std::array<std::string_view, 4> lever_names = {"days", "weeks", "months", "never"};
inline constexpr std::array<std::string_view, 2> subject_names = {"alliance", "partner"};

/// The name of an enumerator in files and reports.
constexpr std::string_view name_of(Lever lever) {
  return lever_names[static_cast<std::size_t>(lever)];
}
constexpr std::string_view name_of(Subject subject) {
  return subject_names[static_cast<std::size_t>(subject)];
}

struct Question {
  std::string_view path;  ///< `theme.name`
  Subject of = Subject::alliance;
  Index scale = 0;
  std::string_view ask;  ///< contains `{partner}` if the question is asked about each partner
  std::span<const std::string_view> anchors = {};  ///< what each value looks like, in scale order
  Lever lever = Lever::months;
  bool core = false;      ///< part of the core questionnaire
  bool fact = false;      ///< answered by the head of a description
  bool left_out = false;  ///< used only by factors that a profile leaves out
  bool several = false;   ///< several values can be true at once; `compare` needs one of them
};

/// The part of a path before its first dot; the whole path if it has none.
constexpr std::string_view theme_of(std::string_view path) {
  return path.substr(0, path.find('.'));
}

/// The part of a path after its first dot; the whole path if it has none.
constexpr std::string_view name_in_theme(std::string_view path) {
  const auto dot = path.find('.');
  return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

/// The question with "the partner" in place of a name.
std::string ask_generally(const Question& question);

/// `text` with every occurrence of `slot` replaced. Braces are not added: pass "{partner}", not "partner".
std::string fill(std::string_view text, std::string_view slot, std::string_view with);

}  // namespace entente
