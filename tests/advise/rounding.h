// How far numbers may be apart that ways of working them out differ in.
#pragma once

#include <cmath>

namespace entente {

constexpr double rounding = 1e-9;

inline bool is_near(double one, double other) {
  return std::abs(one - other) <= rounding;
}

}  // namespace entente
