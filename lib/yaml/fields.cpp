#include "yaml/fields.h"

#include <fmt/format.h>

#include <charconv>

namespace entente::yaml {

namespace {

template <class Number>
std::optional<Number> read_between(Value value, Number least, Number most, std::string_view what,
                                   Complaints& complaints) {
  const auto text = value.text();
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (value.is_scalar() && error == std::errc{} && end == text.data() + text.size() && number >= least &&
      number <= most) {
    return number;
  }
  complaints.add(value.at(), fmt::format("{} from {} to {}", what, least, most));
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> choose(Value value, std::span<const std::string_view> names, std::string_view what,
                                  Complaints& complaints) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (value.is_scalar() && value.text() == names[i]) return i;
  }
  complaints.add(value.at(),
                 value.is_scalar() ? fmt::format("{} is not a value of `{}`", quote(value.text()), what)
                                   : fmt::format("`{}` takes one word, not {}", what, name_of(value.kind())),
                 fmt::format("it can be {}", fmt::join(names, ", ")));
  return std::nullopt;
}

bool find_flag(Mapping& mapping, std::string_view key, bool otherwise, Complaints& complaints) {
  const auto value = mapping.find(key);
  if (!value) return otherwise;
  const auto chosen = choose(*value, flag_words, key, complaints);
  return chosen ? *chosen == 1 : otherwise;
}

std::optional<int> read_number(Value value, int least, int most, std::string_view what,
                               Complaints& complaints) {
  return read_between(value, least, most, fmt::format("{} is a whole number", what), complaints);
}

std::optional<double> read_decimal(Value value, double least, double most, std::string_view what,
                                   Complaints& complaints) {
  return read_between(value, least, most, fmt::format("`{}` is a number", what), complaints);
}

std::vector<Value> find_items(Mapping& mapping, std::string_view key, bool required, Complaints& complaints) {
  const auto value = required ? mapping.require(key) : mapping.find(key);
  std::vector<Value> items;
  if (!value) return items;
  if (!value->is_sequence() || (required && value->count() == 0)) {
    complaints.add(value->at(), fmt::format("`{}` is a list, not {}", key,
                                            value->is_sequence() ? "an empty one" : name_of(value->kind())));
    return items;
  }
  for (const auto item : value->items()) items.push_back(item);
  return items;
}

std::vector<std::string> find_texts(Mapping& mapping, std::string_view key, Complaints& complaints) {
  std::vector<std::string> texts;
  const auto value = mapping.find(key);
  if (!value || value->is_null()) return texts;
  const auto read_one = [&](Value item) {
    if (item.is_scalar()) {
      texts.emplace_back(item.text());
    } else {
      complaints.add(item.at(), fmt::format("`{}` takes texts, not {}", key, name_of(item.kind())));
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
