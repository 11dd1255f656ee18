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

/// From 0 to 100, higher is healthier: a score that it cannot fall below, and one that it cannot exceed,
/// however the open answers turn out. The scores of all completions may be narrower, since each rule counts
/// as if it came out by itself.
struct Interval {
  double low = 0;
  double high = 100;

  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Which end of an interval.
using End = double Interval::*;

constexpr End other_end(End end) {
  return end == &Interval::low ? &Interval::high : &Interval::low;
}

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

  /// Of an alliance of which no rule counts and applies: there is nothing to judge.
  static constexpr Bands none() { return {.worst = Band::sound, .best = Band::weak}; }

  bool empty() const { return worst > best; }
  bool is_settled() const { return worst == best; }
  bool is_open() const { return worst < best; }
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

/// "fragile", "open (weak to fragile)" or "nothing to judge".
std::string to_text(Bands bands);

/// A weighted mean of scores, at each end of what they can be. What may turn out not to apply is left out at
/// an end where it would move the mean the other way.
class WeightedMean {
 public:
  void add(double score, double weight, End end) {
    sum_.*end += score * weight;
    weight_.*end += weight;
  }

  /// At the ends where the other mean has something.
  void add(const WeightedMean& other, double weight) {
    const auto score = other.value();
    for (const auto end : {&Interval::low, &Interval::high}) {
      if (other.counts_at(end)) add(score.*end, weight, end);
    }
  }

  double weight(End end) const { return weight_.*end; }
  bool counts_at(End end) const { return weight(end) > 0; }
  bool empty() const { return !counts_at(&Interval::low) && !counts_at(&Interval::high); }

  /// Everything is possible where nothing was added; where something was at one end only, that is all it can
  /// be. Never outside 0 to 100, whatever rounding does.
  Interval value() const {
    if (empty()) return {};
    return {.low = at(&Interval::low), .high = at(&Interval::high)};
  }

 private:
  double at(End end) const {
    const auto filled = counts_at(end) ? end : other_end(end);
    return std::clamp(sum_.*filled / weight_.*filled, 0.0, 100.0);
  }

  Interval sum_ = {.low = 0, .high = 0};
  Interval weight_ = {.low = 0, .high = 0};
};

}  // namespace entente
