// The conventions for turning findings into a rating and changes into an effort: bands, caps and weights.
// They are choices of this project, not results of a study.
#pragma once

#include <array>

#include "text/error.h"
#include "yaml/read/mapping-reader.h"

namespace entente {

/// The scores, from 0 to 100, at which the bands fragile and sound begin. Lower scores are weak.
struct BandsFrom {
  double fragile = 50;
  double sound = 75;
};

/// The number of unmet critical rules from which the rating is at most fragile, and at most weak.
struct CapsFrom {
  int fragile = 1;
  int weak = 2;
};

/// The bounds for the weight of a grade or a theme.
inline constexpr double min_weight = 0.1;
inline constexpr double max_weight = 10;

struct Conventions {
  BandsFrom bands;
  CapsFrom caps;
  std::array<double, 4> grades = {1, 0.8, 0.6, 0.5};  ///< a factor's weight in its theme, from grade A to D
  /// The effort of a change with lever days, weeks or months: roughly weeks of management time.
  std::array<int, 3> efforts = {1, 4, 16};
};

/// Reads the keys `bands`, `caps`, `grades` and `efforts` of a mapping. Keys that are missing, at either
/// level, leave their values in `conventions` unchanged.
void read_conventions(yaml::MappingReader& mapping, Conventions& conventions, ErrorList& errors);

}  // namespace entente
