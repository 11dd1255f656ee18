// The conventions by which findings become a condition, and changes an effort: bands, caps and weights, taken
// from no study.
#pragma once

#include <array>

#include "text/error.h"
#include "yaml/read/mapping-reader.h"

namespace entente {

/// Where the bands of a score from 0 to 100 begin.
struct BandsFrom {
  double fragile = 50;
  double sound = 75;
};

/// So many critical rules unmet hold the band down.
struct CapsFrom {
  int fragile = 1;
  int weak = 2;
};

/// What a grade or a theme may weigh.
inline constexpr double min_weight = 0.1;
inline constexpr double max_weight = 10;

struct Conventions {
  BandsFrom bands;
  CapsFrom caps;
  std::array<double, 4> grades = {1, 0.8, 0.6, 0.5};  ///< a factor's weight in its theme, from grade A to D
  /// What a plan counts a change as that takes days, weeks, or months: about so many weeks.
  std::array<int, 3> efforts = {1, 4, 16};
};

/// Reads `bands`, `caps`, `grades` and `efforts` of a mapping, each and each part of it where it is there;
/// the rest stays.
void read_conventions(yaml::MappingReader& mapping, Conventions& conventions, ErrorList& errors);

}  // namespace entente
