// Choices that each cost something and are worth something together: the most that every cost can buy.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// The worth of what must not be chosen.
inline constexpr double forbidden = -std::numeric_limits<double>::infinity();

/// What some choices are worth together.
struct Payoff {
  std::vector<std::size_t> choices;  ///< each once
  /// By combination of their options, those of the first choice changing fastest; one where there is no
  /// choice.
  std::vector<double> of;
};

struct ChoiceProblem {
  std::vector<std::vector<int>> costs;  ///< by choice and option, none below 0
  std::vector<Payoff> payoffs;          ///< what is chosen is worth their sum
};

/// The most that every cost can buy.
class ParetoFrontier {
 public:
  struct Point {
    int cost = 0;
    double worth = 0;
    std::uint32_t origin = 0;  ///< how it came about
  };

  /// Each buys more than all that cost less; from the cheapest on. None where everything is forbidden.
  std::span<const Point> points() const { return points_; }

  /// By choice, the option that is taken to get there; one of several that cost and buy the same.
  std::vector<std::size_t> options_at(const Point& point) const;

 private:
  friend class Elimination;

  /// Of all that was chosen on the way to a point: an option, or what two parts came from.
  struct Origin {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool is_option = false;  ///< the choice and its option, else two origins
  };

  std::size_t choices_ = 0;
  std::vector<Origin> origins_;
  std::vector<Point> points_;
};

/// Nonserial dynamic programming (Bertelè & Brioschi 1972): takes one choice after the other out of the
/// problem, so that the cost grows with how many hang together at a time, not with how many there are. Exact.
/// Nothing where more than `max_combinations` would have to be looked at at a time.
std::optional<ParetoFrontier> find_frontier(const ChoiceProblem& problem, std::size_t max_combinations);

}  // namespace entente
