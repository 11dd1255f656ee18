// Choices that hang on the text that is tried alone: so an input that breaks a property breaks it each time.
#pragma once

#include <cstddef>
#include <random>
#include <string_view>

namespace entente::fuzz {

using Random = std::mt19937_64;

inline Random random_of(std::string_view text) {
  std::seed_seq seed(text.begin(), text.end());
  return Random(seed);
}

inline std::size_t below(std::size_t end, Random& random) {
  return static_cast<std::size_t>(random() % end);
}

}  // namespace entente::fuzz
