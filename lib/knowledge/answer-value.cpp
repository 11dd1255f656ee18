#include "knowledge/answer-value.h"

#include <fmt/format.h>

#include <vector>

#include "text/nearest.h"

namespace entente {

namespace {

std::string listed(const Scale& scale) {
  std::string names;
  for (const auto name : scale.values) names += (names.empty() ? "" : ", ") + std::string{name};
  return names;
}

/// What can be told at a glance, beside the value that was probably meant.
constexpr std::size_t few = 5;
/// Scales as long as the number of partners are not worth listing.
constexpr std::size_t many = 20;

void complain_off_scale(yaml::Value value, const Scale& scale, std::string_view path,
                        Complaints& complaints) {
  std::vector<std::string_view> words(scale.values.begin(), scale.values.end());
  words.insert(words.end(), {"unknown", "n/a"});
  auto hint = did_you_mean(value.text(), words);
  if (scale.values.size() <= (hint.empty() ? many : few)) {
    hint += fmt::format("{}it can be {}, unknown or n/a", hint.empty() ? "" : " ", listed(scale));
  }
  complaints.add(value.at(), fmt::format("{} is not a value of `{}`", quote(value.text()), path), hint);
}

std::optional<Values> read_one(yaml::Value value, const Scale& scale, std::string_view path,
                               Complaints& complaints) {
  if (!value.is_scalar()) {
    complaints.add(value.at(), fmt::format("`{}` takes a value, or a list of values it may be", path),
                   fmt::format("it can be {}, unknown or n/a", listed(scale)));
    return std::nullopt;
  }
  if (const auto found = find_value(scale, value.text())) return only(*found);
  if (value.text() == "unknown" || value.text() == "n/a") {
    complaints.add(value.at(), fmt::format("`{}` stands alone, not in a list", value.text()),
                   "a list says which of the values it may be");
    return std::nullopt;
  }
  complain_off_scale(value, scale, path, complaints);
  return std::nullopt;
}

}  // namespace

std::optional<AnswerValue> read_answer_value(yaml::Value value, const Scale& scale, std::string_view path,
                                             Complaints& complaints) {
  if (value.is_scalar() && value.text() == "unknown") return AnswerValue{.possible = all_values(scale)};
  if (value.is_scalar() && value.text() == "n/a")
    return AnswerValue{.possible = all_values(scale), .applies = false};
  if (!value.is_sequence()) {
    const auto one = read_one(value, scale, path, complaints);
    if (!one) return std::nullopt;
    return AnswerValue{.possible = *one};
  }
  if (value.count() == 0) {
    complaints.add(value.at(), fmt::format("the list of values of `{}` is empty", path),
                   "write unknown, or leave it out");
    return std::nullopt;
  }
  if (value.count() > most_values) {
    complaints.add(value.at(), fmt::format("an answer of {} values, and at most {} are read", value.count(),
                                           most_values));
    return std::nullopt;
  }
  AnswerValue read;
  bool good = true;
  for (const auto item : value.items()) {
    const auto one = read_one(item, scale, path, complaints);
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
