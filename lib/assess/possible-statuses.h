// In which ways a rule can still come out.
#pragma once

#include <cstdint>

#include "alliance/alliance.h"

namespace entente {

/// A set of met, unmet and not applicable.
class Statuses {
 public:
  constexpr Statuses() = default;
  /// Only that one; all three for `open`.
  // NOLINTNEXTLINE(google-explicit-constructor): a set of one
  constexpr Statuses(Status status) : bits_(status == Status::open ? all : bit(status)) {}

  constexpr bool has(Status status) const { return (bits_ & bit(status)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }

  /// `open` where there are several.
  constexpr Status status() const {
    for (const auto status : {Status::met, Status::unmet, Status::not_applicable}) {
      if (bits_ == bit(status)) return status;
    }
    return Status::open;
  }

  constexpr Statuses& operator|=(Statuses others) {
    bits_ |= others.bits_;
    return *this;
  }
  friend constexpr bool operator==(Statuses, Statuses) = default;

 private:
  static constexpr std::uint8_t bit(Status status) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(status));
  }
  static constexpr std::uint8_t all = 0b1011;  // met, unmet and not applicable

  std::uint8_t bits_ = 0;
};

/// So many combinations of answers to questions that a rule looks at twice are tried at most.
inline constexpr int max_tried = 1 << 12;

/// Those that the completions of the open answers make. Exact, unless more than `max_tried` combinations
/// would have to be tried: then there may be too many among them, never too few.
Statuses possible_statuses(const Rule& rule, const Library& library, const Answers& answers);

}  // namespace entente
