#include "report/wording/rounding.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace entente::report {

namespace {

constexpr long per_point = 100;
/// A sum that rounding left a hair below so many hundredths is so many.
constexpr double hair = 1e-7;

long cut(double number) {
  const auto scaled = number * per_point + hair;
  const auto whole = static_cast<long>(scaled);
  return scaled < static_cast<double>(whole) ? whole - 1 : whole;
}

}  // namespace

Hundredths cut_to_hundredths(double number) {
  return {static_cast<std::uint64_t>(cut(number))};
}

std::vector<long> cut_parts(std::span<const double> parts, long sum) {
  std::vector<long> told;
  told.reserve(parts.size());
  for (const auto part : parts) told.push_back(cut(part));
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  // In steps that no rounding reaches, so that equals stay in their order.
  const auto lost = [&](std::size_t i) {
    constexpr double steps = 1e6;
    return std::llround(steps * (parts[i] * per_point - static_cast<double>(told[i])));
  };
  std::ranges::stable_sort(order, std::ranges::greater{}, lost);
  const auto missing = sum - std::accumulate(told.begin(), told.end(), 0L);
  for (std::size_t i = 0; i < order.size() && static_cast<long>(i) < missing; ++i) ++told[order[i]];
  return told;
}

long in_hundredths(double score) {
  return cut(score);
}

std::string points_in_words(long hundredths) {
  return fmt::format("{}{}.{:02}", hundredths < 0 ? "-" : "", std::abs(hundredths) / per_point,
                     std::abs(hundredths) % per_point);
}

std::string signed_points_in_words(long hundredths) {
  return (hundredths > 0 ? "+" : "") + points_in_words(hundredths);
}

std::string points_in_words(double score) {
  return points_in_words(cut(score));
}

int whole_points(double score) {
  return static_cast<int>(cut(score) / per_point);
}

std::string interval_in_words(Interval score) {
  const auto low = whole_points(score.low);
  const auto high = whole_points(score.high);
  return low == high ? fmt::to_string(low) : fmt::format("{}–{}", low, high);
}

}  // namespace entente::report
