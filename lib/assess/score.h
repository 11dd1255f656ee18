// Scores as intervals, and the bands they lie in.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "knowledge/conventions.h"

namespace entente {

/// From 0 to 100, higher is healthier: the lowest and the highest score that the open answers leave possible.
struct Interval {
  double low = 0;
  double high = 100;

  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Rising.
enum class Band : std::uint8_t { weak, fragile, sound };

inline constexpr std::array<std::string_view, 3> band_names = {"weak", "fragile", "sound"};
constexpr std::string_view name_of(Band band) {
  return band_names[static_cast<std::size_t>(band)];
}

constexpr Band band_of(double score, const BandsFrom& from) {
  constexpr double rounding = 1e-9;  // a mean of thirds that makes 50 may come out a hair below
  if (score >= from.sound - rounding) return Band::sound;
  return score >= from.fragile - rounding ? Band::fragile : Band::weak;
}

/// The bands that the open answers leave possible.
struct Bands {
  Band worst = Band::weak;
  Band best = Band::sound;

  bool is_settled() const { return worst == best; }
  friend bool operator==(const Bands&, const Bands&) = default;
};

constexpr Bands bands_of(Interval score, const BandsFrom& from) {
  return {.worst = band_of(score.low, from), .best = band_of(score.high, from)};
}

/// The highest band that so many critical rules unmet leave.
constexpr Band highest_with(int unmet, const CapsFrom& from) {
  if (unmet >= from.weak) return Band::weak;
  return unmet >= from.fragile ? Band::fragile : Band::sound;
}

/// "fragile", or "open (weak to fragile)".
std::string to_text(Bands bands);

/// Weighted means of intervals.
class Mean {
 public:
  void add(Interval score, double weight) {
    low_ += score.low * weight;
    high_ += score.high * weight;
    weight_ += weight;
  }

  double weight() const { return weight_; }
  bool empty() const { return weight_ == 0; }

  /// Everything is possible where nothing was added. Never outside 0 to 100, whatever rounding does.
  Interval value() const {
    if (empty()) return {};
    return {.low = std::clamp(low_ / weight_, 0.0, 100.0), .high = std::clamp(high_ / weight_, 0.0, 100.0)};
  }

 private:
  double low_ = 0;
  double high_ = 0;
  double weight_ = 0;
};

}  // namespace entente
