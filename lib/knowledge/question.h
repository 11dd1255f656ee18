// A question: something that can be answered about an alliance, or about each of its partners.
#pragma once

#include <array>

#include "knowledge/scale.h"

namespace entente {

enum class Subject : std::uint8_t { alliance, partner };

/// How long it takes management to change the answer.
enum class Lever : std::uint8_t { days, weeks, months, never };

inline constexpr std::array<std::string_view, 4> lever_names = {"days", "weeks", "months", "never"};
inline constexpr std::array<std::string_view, 2> subject_names = {"alliance", "partner"};

/// The name that files and reports give an enumerator.
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
  std::string_view ask;  ///< names a partner as `{partner}` where it is asked of each
  std::span<const std::string_view> anchors = {};  ///< what each value of the scale looks like, in its order
  Lever lever = Lever::months;
  bool core = false;      ///< of the core questionnaire
  bool fact = false;      ///< told by the description's head, not asked
  bool left_out = false;  ///< nothing but factors that a profile leaves out looks at it
  bool several = false;   ///< several values hold at once; a comparison is true if one of them is expected
};

/// The part of a path before its first dot.
constexpr std::string_view theme_of(std::string_view path) {
  return path.substr(0, path.find('.'));
}

/// The part of a path after its first dot.
constexpr std::string_view name_in_theme(std::string_view path) {
  const auto dot = path.find('.');
  return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

/// The question about no partner in particular.
std::string ask_generally(const Question& question);

/// `text` with every `{slot}` replaced.
std::string fill(std::string_view text, std::string_view slot, std::string_view with);

}  // namespace entente
