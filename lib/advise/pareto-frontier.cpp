#include "advise/pareto-frontier.h"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

using Point = ParetoFrontier::Point;
using Frontier = std::vector<Point>;  ///< rising in cost and in worth

/// No choice was made on the way there.
constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

/// Sums of less than this are rounding.
constexpr double rounding_of_sums = 1e-12;

/// Keeps of points in any order those that no other beats.
void prune(Frontier& points) {
  std::ranges::sort(points, [](const Point& one, const Point& other) {
    return std::pair(one.cost, -one.worth) < std::pair(other.cost, -other.worth);
  });
  auto kept = points.begin();
  for (const auto& point : points) {
    if (kept == points.begin() || point.worth > std::prev(kept)->worth + rounding_of_sums) *kept++ = point;
  }
  points.erase(kept, points.end());
}

}  // namespace

class Elimination {
 public:
  Elimination(const ChoiceProblem& problem, std::size_t max_combinations)
      : problem_(problem),
        limit_(static_cast<double>(max_combinations)),
        is_left_(problem.costs.size(), true) {
    for (const auto& worth : problem.payoffs) tables_.push_back(table_of(worth));
  }

  std::optional<ParetoFrontier> run() {
    for (std::size_t left = is_left_.size(); left > 0; --left) {
      const auto next = least_entangled();
      if (combinations(scope_of(next)) > limit_) return std::nullopt;
      eliminate(next);
    }
    Frontier all = {{.cost = 0, .worth = 0, .origin = nothing}};
    for (const auto& table : tables_) all = sum(all, table.frontiers.front());
    made_.choices_ = problem_.costs.size();
    made_.points_ = std::move(all);
    return std::move(made_);
  }

 private:
  /// What some choices are worth, at each cost of those that were taken out of the problem already.
  struct Table {
    std::vector<std::size_t> choices;
    std::vector<Frontier> frontiers;  ///< by combination, as in `Payoff`
  };

  using Scope = std::vector<std::size_t>;

  static Table table_of(const Payoff& worth) {
    Table table{.choices = worth.choices, .frontiers = {}};
    for (const auto of : worth.of) {
      table.frontiers.emplace_back();
      if (of != forbidden) table.frontiers.back().push_back({.cost = 0, .worth = of, .origin = nothing});
    }
    return table;
  }

  /// A choice, and all that it hangs together with; it comes first.
  Scope scope_of(std::size_t choice) const {
    Scope scope = {choice};
    for (const auto& table : tables_) {
      if (!refers_to(table, choice)) continue;
      for (const auto other : table.choices) {
        if (std::ranges::find(scope, other) == scope.end()) scope.push_back(other);
      }
    }
    return scope;
  }

  static bool refers_to(const Table& table, std::size_t choice) {
    return std::ranges::find(table.choices, choice) != table.choices.end();
  }

  double combinations(const Scope& scope) const {
    double product = 1;
    for (const auto choice : scope) product *= static_cast<double>(problem_.costs[choice].size());
    return product;
  }

  std::size_t least_entangled() const {
    std::size_t least = 0;
    double fewest = std::numeric_limits<double>::infinity();
    for (std::size_t choice = 0; choice < is_left_.size(); ++choice) {
      if (!is_left_[choice]) continue;
      const auto many = combinations(scope_of(choice));
      if (many < fewest) {
        least = choice;
        fewest = many;
      }
    }
    return least;
  }

  /// Puts one table in place of all those that mention the choice.
  void eliminate(std::size_t choice) {
    const auto scope = scope_of(choice);
    // Not the one of std::ranges, whose result clang 14 cannot take apart.
    const auto first = std::stable_partition(
        tables_.begin(), tables_.end(), [choice](const Table& table) { return !refers_to(table, choice); });
    const std::vector<Table> parts(std::make_move_iterator(first), std::make_move_iterator(tables_.end()));
    tables_.erase(first, tables_.end());
    Table table{.choices = {scope.begin() + 1, scope.end()}, .frontiers = {}};
    std::vector<std::size_t> options(problem_.costs.size());
    do {
      Frontier best;
      for (options[choice] = 0; options[choice] < problem_.costs[choice].size(); ++options[choice]) {
        const auto worth = worth_of(choice, options, parts);
        best.insert(best.end(), worth.begin(), worth.end());
      }
      prune(best);
      table.frontiers.push_back(std::move(best));
    } while (next(table.choices, options));
    tables_.push_back(std::move(table));
    is_left_[choice] = false;
  }

  Frontier worth_of(std::size_t choice, const std::vector<std::size_t>& options,
                    const std::vector<Table>& parts) {
    Frontier worth = {{.cost = problem_.costs[choice][options[choice]], .worth = 0, .origin = nothing}};
    for (const auto& part : parts) {
      worth = sum(worth, part.frontiers[position(part.choices, options)]);
      if (worth.empty()) return worth;
    }
    const auto taken =
        add_origin(static_cast<std::uint32_t>(choice), static_cast<std::uint32_t>(options[choice]), true);
    for (auto& point : worth) point.origin = both(point.origin, taken);
    return worth;
  }

  std::size_t position(const Scope& scope, const std::vector<std::size_t>& options) const {
    std::size_t position = 0;
    std::size_t stride = 1;
    for (const auto choice : scope) {
      position += stride * options[choice];
      stride *= problem_.costs[choice].size();
    }
    return position;
  }

  /// The next combination of the scope's options, the first changing fastest; false after the last.
  bool next(const Scope& scope, std::vector<std::size_t>& options) const {
    for (const auto choice : scope) {
      if (++options[choice] < problem_.costs[choice].size()) return true;
      options[choice] = 0;
    }
    return false;
  }

  /// What each cost buys of both together.
  Frontier sum(const Frontier& some, const Frontier& more) {
    if (some.empty() || more.empty()) return {};
    if (some.size() == 1) return moved(more, some.front());
    if (more.size() == 1) return moved(some, more.front());
    return sum_of_many(some, more);
  }

  Frontier moved(Frontier points, const Point& by) {
    for (auto& point : points) {
      point.cost += by.cost;
      point.worth += by.worth;
      point.origin = both(point.origin, by.origin);
    }
    return points;
  }

  Frontier sum_of_many(const Frontier& some, const Frontier& more) {
    struct Pair {
      const Point* one = nullptr;
      const Point* other = nullptr;
      double worth = forbidden;
    };
    const auto first = some.front().cost + more.front().cost;
    std::vector<Pair> by_cost(static_cast<std::size_t>(some.back().cost + more.back().cost - first) + 1);
    for (const auto& one : some) {
      for (const auto& other : more) {
        auto& best = by_cost[static_cast<std::size_t>(one.cost + other.cost - first)];
        const auto worth = one.worth + other.worth;
        if (worth > best.worth) best = {.one = &one, .other = &other, .worth = worth};
      }
    }
    Frontier sum;
    for (const auto& [one, other, worth] : by_cost) {
      if (one == nullptr || (!sum.empty() && worth <= sum.back().worth + rounding_of_sums)) continue;
      sum.push_back(
          {.cost = one->cost + other->cost, .worth = worth, .origin = both(one->origin, other->origin)});
    }
    return sum;
  }

  std::uint32_t both(std::uint32_t one, std::uint32_t other) {
    if (one == nothing) return other;
    return other == nothing ? one : add_origin(one, other, false);
  }

  std::uint32_t add_origin(std::uint32_t first, std::uint32_t second, bool is_option) {
    made_.origins_.push_back({.first = first, .second = second, .is_option = is_option});
    return static_cast<std::uint32_t>(made_.origins_.size() - 1);
  }

  const ChoiceProblem& problem_;
  double limit_;
  std::vector<bool> is_left_;
  std::vector<Table> tables_;
  ParetoFrontier made_;
};

std::vector<std::size_t> ParetoFrontier::options_at(const Point& point) const {
  std::vector<std::size_t> options(choices_);
  std::vector<std::uint32_t> open = {point.origin};
  while (!open.empty()) {
    const auto origin = open.back();
    open.pop_back();
    if (origin == nothing) continue;
    const auto& [first, second, is_option] = origins_[origin];
    if (is_option) {
      options[first] = second;
    } else {
      open.insert(open.end(), {first, second});
    }
  }
  return options;
}

std::optional<ParetoFrontier> find_frontier(const ChoiceProblem& problem, std::size_t max_combinations) {
  return Elimination(problem, max_combinations).run();
}

}  // namespace entente
