#include "knowledge/answer-value.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "knowledge/description-facts.h"
#include "text/closest-match.h"

namespace entente {

namespace {

/// Facts never take `n/a`: every alliance has a stage, a form and partners, known or not.
bool is_of_fact(const Scale& scale) {
  return std::ranges::find(fact_scales(), scale.id, &Scale::id) != fact_scales().end();
}

/// All that an answer can be: "no, partly, yes, unknown or n/a".
std::string listed(const Scale& scale) {
  return fmt::format("{}{}", fmt::join(scale.values, ", "),
                     is_of_fact(scale) ? " or unknown" : ", unknown or n/a");
}

/// Scales up to this long are listed even after a suggestion.
constexpr std::size_t few = 5;
/// Longer scales, such as the number of partners, are never listed.
constexpr std::size_t many = 20;

/// Words written for others by people, or (`on`, `true`, ...) by programs that follow YAML 1.1.
struct Synonym {
  std::string_view word;
  std::string_view meant;
};

constexpr auto synonyms = std::to_array<Synonym>({
    {"true", "yes"},
    {"on", "yes"},
    {"y", "yes"},
    {"false", "no"},
    {"off", "no"},
    {"n", "no"},
    {"?", "unknown"},
    {"??", "unknown"},
    {"???", "unknown"},
    {"cannot say", "unknown"},
    {"cannot tell", "unknown"},
    {"can't say", "unknown"},
    {"can't tell", "unknown"},
    {"dk", "unknown"},
    {"do not know", "unknown"},
    {"don't know", "unknown"},
    {"dont know", "unknown"},
    {"dunno", "unknown"},
    {"idk", "unknown"},
    {"maybe", "unknown"},
    {"no idea", "unknown"},
    {"not known", "unknown"},
    {"not sure", "unknown"},
    {"open", "unknown"},
    {"perhaps", "unknown"},
    {"tba", "unknown"},
    {"tbc", "unknown"},
    {"tbd", "unknown"},
    {"to be determined", "unknown"},
    {"unclear", "unknown"},
    {"unsure", "unknown"},
    {"does not apply", "n/a"},
    {"na", "n/a"},
    {"n.a.", "n/a"},
    {"not applicable", "n/a"},
});

/// The word with ASCII letters in lower case and ’ as ', as in the table of synonyms.
std::string as_typed(std::string_view word) {
  constexpr std::string_view apostrophe = "\u2019";
  std::string typed;
  while (!word.empty()) {
    const bool is_apostrophe = word.starts_with(apostrophe);
    const char first = word.front();
    typed += is_apostrophe                    ? '\''
             : (first >= 'A' && first <= 'Z') ? static_cast<char>(first - 'A' + 'a')
                                              : first;
    word.remove_prefix(is_apostrophe ? apostrophe.size() : 1);
  }
  return typed;
}

/// The word of `words` that was probably meant: through a synonym, or else the closest one. Empty if none is
/// close.
std::string_view meant_by(std::string_view word, std::span<const std::string_view> words) {
  const auto* const synonym = std::ranges::find(synonyms, as_typed(word), &Synonym::word);
  const bool is_known = synonym != synonyms.end() && std::ranges::find(words, synonym->meant) != words.end();
  return is_known ? synonym->meant : closest_match(word, words);
}

void add_off_scale_error(yaml::Value value, const Scale& scale, std::string_view path, ErrorList& errors) {
  std::vector<std::string_view> words(scale.values.begin(), scale.values.end());
  words.emplace_back("unknown");
  if (!is_of_fact(scale)) words.emplace_back("n/a");
  auto hint = suggestion(value.text(), meant_by(value.text(), words));
  if (scale.values.size() <= (hint.empty() ? many : few)) {
    const auto* const join = hint.empty() ? "" : hint.ends_with('?') ? " " : "; ";
    hint += fmt::format("{}it can be {}", join, listed(scale));
  }
  errors.add(value.at(), fmt::format("{} is not a value of `{}`", quote(value.text()), path), hint);
}

std::optional<ValueSet> read_one(yaml::Value value, const Scale& scale, std::string_view path,
                                 ErrorList& errors) {
  if (!value.is_scalar()) {
    errors.add(value.at(), fmt::format("`{}` takes a value, or a list of values it may be", path),
               fmt::format("it can be {}", listed(scale)));
    return std::nullopt;
  }
  if (const auto found = find_value(scale, value.text())) return only(*found);
  if (value.text() == "unknown" || value.text() == "n/a") {
    errors.add(value.at(), fmt::format("`{}` stands alone, not in a list", value.text()),
               "a list says which of the values it may be");
    return std::nullopt;
  }
  add_off_scale_error(value, scale, path, errors);
  return std::nullopt;
}

}  // namespace

std::optional<AnswerValue> read_answer_value(yaml::Value value, const Scale& scale, std::string_view path,
                                             ErrorList& errors) {
  if (value.is_scalar() && value.text() == "unknown") return AnswerValue{.possible = all_values(scale)};
  if (value.is_scalar() && value.text() == "n/a")
    return AnswerValue{.possible = all_values(scale), .applies = false};
  if (!value.is_sequence()) {
    const auto one = read_one(value, scale, path, errors);
    if (!one) return std::nullopt;
    return AnswerValue{.possible = *one};
  }
  if (value.count() == 0) {
    errors.add(value.at(), fmt::format("the list of values of `{}` is empty", path),
               "write unknown, or leave it out");
    return std::nullopt;
  }
  // A scale has no more values; without a limit, a short description could repeat one through aliases at
  // will.
  if (value.count() > max_values) {
    errors.add(value.at(),
               fmt::format("an answer of {} values, and at most {} are read", value.count(), max_values));
    return std::nullopt;
  }
  AnswerValue read;
  bool good = true;
  for (const auto item : value.items()) {
    const auto one = read_one(item, scale, path, errors);
    good = good && one;
    read.possible |= one.value_or(0);
  }
  if (!good) return std::nullopt;
  return read;
}

std::string to_text(const Scale& scale, AnswerValue value) {
  return value.applies ? to_text(scale, value.possible) : "n/a";
}

}  // namespace entente
