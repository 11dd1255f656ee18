// A library while it is being read: lists that still grow, and what has been asked of them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "knowledge/arena.h"
#include "knowledge/library.h"
#include "text/complaint.h"
#include "yaml/mapping.h"

namespace entente {

struct Draft {
  explicit Draft(Arena& memory) : arena(memory) {}

  Arena& arena;
  std::string_view version;
  std::vector<Theme> themes;
  std::vector<Scale> scales;
  std::vector<Question> questions;
  std::vector<Factor> factors;
  std::vector<Rule> rules;
  std::vector<Work> works;
  std::vector<bool> cited;  ///< by work
  Nature nature;

  /// Valid until a list grows.
  Library view() const;
};

/// The text of a scalar as one line, white space folded; kept in the arena. Complains where it is missing or
/// empty.
std::string_view require_prose(yaml::Mapping& mapping, std::string_view key, Draft& draft);
/// The same, empty where the key is missing.
std::string_view find_prose(yaml::Mapping& mapping, std::string_view key, Draft& draft);

/// The position of a scalar's text in `names`; complains of anything else as no value of `what`.
std::optional<std::size_t> choose(yaml::Value value, std::span<const std::string_view> names,
                                  std::string_view what, Complaints& complaints);

/// The same for the value of a key that may be missing.
template <class Enum>
void choose_into(Enum& chosen, yaml::Mapping& mapping, std::string_view key,
                 std::span<const std::string_view> names, Complaints& complaints) {
  if (const auto value = mapping.find(key)) {
    if (const auto found = choose(*value, names, key, complaints)) chosen = static_cast<Enum>(*found);
  }
}

/// `yes` or `no`, `otherwise` where the key is missing.
bool find_flag(yaml::Mapping& mapping, std::string_view key, bool otherwise, Complaints& complaints);

/// A whole number from `least` to `most`; complains of anything else.
std::optional<int> read_number(yaml::Value value, int least, int most, std::string_view what,
                               Complaints& complaints);

/// The items of a list under `key`; complains of anything that is no list, and of its absence where
/// `required`.
std::vector<yaml::Value> find_items(yaml::Mapping& mapping, std::string_view key, bool required,
                                    Complaints& complaints);

}  // namespace entente
