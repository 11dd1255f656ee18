#include "report/score-parts.h"

#include <fmt/format.h>

#include <numeric>

#include "report/json-parts.h"

namespace entente::report {

namespace {

/// A part of the score, by theme, in points times the sum of all weights.
using Parts = std::vector<double>;

double sum(const Parts& parts) {
  return std::accumulate(parts.begin(), parts.end(), 0.0);
}

/// The steps by which `parts` lead from where the sum of `from` stands to where it would stand with them
/// instead. Sums are cut off and not their parts, so the steps add up to the last sum, as it is cut off; and
/// each sum is taken just as the score is, so that it is cut off just as the score is.
std::vector<int> steps(Parts from, const Parts& parts, double weight) {
  const auto hundredths = [&] { return static_cast<int>(cut_to_hundredths(sum(from) / weight).count); };
  std::vector<int> steps;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto before = hundredths();
    from[i] = parts[i];
    steps.push_back(hundredths() - before);
  }
  return steps;
}

}  // namespace

std::vector<ScorePart> score_parts(const Assessment& assessment, const Library& library) {
  Parts low;
  Parts high;
  Parts most;
  double weight = 0;
  for (const auto& [theme, score] : assessment.themes) {
    const auto its_weight = library.themes[theme].weight;
    constexpr double best = 100;
    low.push_back(score.low * its_weight);
    high.push_back(score.high * its_weight);
    most.push_back(best * its_weight);
    weight += its_weight;
  }
  const Parts none(low.size());
  const auto sure = steps(none, low, weight);
  const auto open = steps(low, high, weight);
  const auto all = steps(none, most, weight);
  std::vector<ScorePart> parts;
  for (std::size_t i = 0; i < assessment.themes.size(); ++i)
    parts.push_back({assessment.themes[i].theme, sure[i], open[i], all[i]});
  return parts;
}

std::string points_in_words(int hundredths) {
  constexpr int point = 100;
  return fmt::format("{}.{:02}", hundredths / point, hundredths % point);
}

}  // namespace entente::report
