#include "yaml/read/field-readers.h"

#include <fmt/format.h>

#include <charconv>

namespace entente::yaml {

namespace {

template <class Number>
std::optional<Number> read_between(Value value, Number minimum, Number maximum, std::string_view what,
                                   ErrorList& errors) {
  const auto text = value.text();
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (value.is_scalar() && error == std::errc{} && end == text.data() + text.size() && number >= minimum &&
      number <= maximum) {
    return number;
  }
  errors.add(value.at(), fmt::format("{} from {} to {}", what, minimum, maximum));
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> choose(Value value, std::span<const std::string_view> names, std::string_view what,
                                  ErrorList& errors) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (value.is_scalar() && value.text() == names[i]) return i;
  }
  errors.add(value.at(),
             value.is_scalar() ? fmt::format("{} is not a value of `{}`", quote(value.text()), what)
                               : fmt::format("`{}` takes one word, not {}", what, name_of(value.kind())),
             fmt::format("it can be {}", fmt::join(names, ", ")));
  return std::nullopt;
}

bool find_flag(MappingReader& mapping, std::string_view key, bool otherwise, ErrorList& errors) {
  const auto value = mapping.find(key);
  if (!value) return otherwise;
  const auto chosen = choose(*value, flag_words, key, errors);
  return chosen ? *chosen == 1 : otherwise;
}

std::optional<int> read_number(Value value, int minimum, int maximum, std::string_view what,
                               ErrorList& errors) {
  return read_between(value, minimum, maximum, fmt::format("{} is a whole number", what), errors);
}

std::optional<double> read_decimal(Value value, double minimum, double maximum, std::string_view what,
                                   ErrorList& errors) {
  return read_between(value, minimum, maximum, fmt::format("`{}` is a number", what), errors);
}

std::vector<Value> find_items(MappingReader& mapping, std::string_view key, bool required,
                              ErrorList& errors) {
  const auto value = required ? mapping.require(key) : mapping.find(key);
  std::vector<Value> items;
  if (!value) return items;
  if (!value->is_sequence() || (required && value->count() == 0)) {
    errors.add(value->at(), fmt::format("`{}` is a list, not {}", key,
                                        value->is_sequence() ? "an empty one" : name_of(value->kind())));
    return items;
  }
  for (const auto item : value->items()) items.push_back(item);
  return items;
}

std::vector<std::string> find_texts(MappingReader& mapping, std::string_view key, ErrorList& errors) {
  std::vector<std::string> texts;
  const auto value = mapping.find(key);
  if (!value || value->is_null()) return texts;
  const auto read_one = [&](Value item) {
    if (item.is_scalar()) {
      texts.emplace_back(item.text());
    } else {
      errors.add(item.at(), fmt::format("`{}` takes texts, not {}", key, name_of(item.kind())));
    }
  };
  if (value->is_sequence()) {
    for (const auto item : value->items()) read_one(item);
  } else {
    read_one(*value);
  }
  return texts;
}

}  // namespace entente::yaml
