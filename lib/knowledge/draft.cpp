#include "knowledge/draft.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "text/nearest.h"

namespace entente {

namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string one_line(std::string_view text) {
  std::string line;
  for (auto from = text.find_first_not_of(white_space); from != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(white_space, from), text.size());
    if (!line.empty()) line += ' ';
    line += text.substr(from, end - from);
    from = text.find_first_not_of(white_space, end);
  }
  return line;
}

}  // namespace

Library Draft::view() const {
  return {.version = version,
          .themes = themes,
          .scales = scales,
          .questions = questions,
          .factors = factors,
          .rules = rules,
          .nature = nature,
          .works = works};
}

std::string_view require_prose(yaml::Mapping& mapping, std::string_view key, Draft& draft) {
  const auto text = mapping.require_text(key);
  return text ? draft.arena.keep(one_line(*text)) : std::string_view{};
}

std::string_view find_prose(yaml::Mapping& mapping, std::string_view key, Draft& draft) {
  const auto text = mapping.find_text(key);
  return text ? draft.arena.keep(one_line(*text)) : std::string_view{};
}

std::optional<std::size_t> choose(yaml::Value value, std::span<const std::string_view> names,
                                  std::string_view what, Complaints& complaints) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (value.is_scalar() && value.text() == names[i]) return i;
  }
  complaints.add(value.at(),
                 value.is_scalar()
                     ? fmt::format("{} is not a value of `{}`", quote(value.text()), what)
                     : fmt::format("`{}` takes one word, not {}", what, yaml::name_of(value.kind())),
                 fmt::format("it can be {}", fmt::join(names, ", ")));
  return std::nullopt;
}

bool find_flag(yaml::Mapping& mapping, std::string_view key, bool otherwise, Complaints& complaints) {
  static constexpr std::array<std::string_view, 2> words = {"no", "yes"};
  const auto value = mapping.find(key);
  if (!value) return otherwise;
  const auto chosen = choose(*value, words, key, complaints);
  return chosen ? *chosen == 1 : otherwise;
}

std::optional<int> read_number(yaml::Value value, int least, int most, std::string_view what,
                               Complaints& complaints) {
  const auto text = value.text();
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (value.is_scalar() && error == std::errc{} && end == text.data() + text.size() && number >= least &&
      number <= most) {
    return number;
  }
  complaints.add(value.at(), fmt::format("{} is a whole number from {} to {}", what, least, most));
  return std::nullopt;
}

std::vector<yaml::Value> find_items(yaml::Mapping& mapping, std::string_view key, bool required,
                                    Complaints& complaints) {
  const auto value = required ? mapping.require(key) : mapping.find(key);
  std::vector<yaml::Value> items;
  if (!value) return items;
  if (!value->is_sequence() || (required && value->count() == 0)) {
    complaints.add(value->at(),
                   fmt::format("`{}` is a list, not {}", key,
                               value->is_sequence() ? "an empty one" : yaml::name_of(value->kind())));
    return items;
  }
  for (const auto item : value->items()) items.push_back(item);
  return items;
}

}  // namespace entente
