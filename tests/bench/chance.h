// Chances that come out the same on every machine, as the distributions of the standard library need not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>

namespace entente::bench {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}

  /// A number from 0 up, and below `end`.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(((engine_() >> 32) * end) >> 32); }
  bool happens(std::size_t percent) { return below(100) < percent; }

  template <class List>
  const auto& one_of(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace entente::bench
