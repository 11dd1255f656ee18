#include "advise/attribution.h"

#include <algorithm>
#include <cmath>

#include "advise/shapley.h"
#include "assess/assess.h"

namespace entente {

namespace {

/// Answers that go over from one side to the other together, as positions among those that differ.
using Player = std::vector<std::size_t>;

/// The games of rules, played over the answers that differ.
class Games {
 public:
  Games(const Diagnosis& before, const Diagnosis& after, std::span<const PartnerPair> pairs,
        const Library& library)
      : library_(library),
        before_(answers_by_pair(before.alliance.answers, pairs, &PartnerPair::before, library)),
        after_(answers_by_pair(after.alliance.answers, pairs, &PartnerPair::after, library)),
        mixed_(before_) {
    for (std::size_t i = 0; i < library.questions.size(); ++i) {
      const auto question = static_cast<Index>(i);
      const auto partners = library.questions[i].of == Subject::partner ? pairs.size() : 1;
      for (std::size_t pair = 0; pair < partners; ++pair) {
        if (!is_same(before_.at(question, pair).value, after_.at(question, pair).value))
          answers_.push_back({.slot = {.question = question, .partner = pair}, .change = {}});
      }
    }
  }

  /// Gives each answer its part; what is left, as partners come and go, is the result.
  Change play(const Rule& rule, const Contribution& at_low, const Contribution& at_high, Change change) {
    const auto players = players_of(rule);
    const auto statuses = statuses_by_coalition(rule, players);
    const auto low = values(statuses, at_low);
    const auto high = values(statuses, at_high);
    for (std::size_t i = 0; i < players.size(); ++i) {
      const auto sharing = static_cast<double>(players[i].size());
      for (const auto answer : players[i])
        answers_[answer].change += {.low = low[i] / sharing, .high = high[i] / sharing};
    }
    const auto played = [&statuses](const Contribution& contribution) {
      return contribution.worth(statuses.back()) - contribution.worth(statuses.front());
    };
    return {.low = change.low - played(at_low), .high = change.high - played(at_high)};
  }

  std::vector<AnswerChange> take() { return std::move(answers_); }

 private:
  std::vector<Player> players_of(const Rule& rule) const {
    Player all;
    for (std::size_t i = 0; i < answers_.size(); ++i) {
      if (refers_to(rule, answers_[i].slot.question)) all.push_back(i);
    }
    std::vector<Player> players;
    for (const auto answer : all) {
      const bool is_of_last = !players.empty() && answers_[players.back().front()].slot.question ==
                                                      answers_[answer].slot.question;
      if (is_of_last && all.size() > max_players) {
        players.back().push_back(answer);
      } else {
        players.push_back({answer});
      }
    }
    if (players.size() > max_players) return {all};
    return players;
  }

  std::vector<Statuses> statuses_by_coalition(const Rule& rule, const std::vector<Player>& players) {
    std::vector<Statuses> statuses(std::size_t{1} << players.size());
    statuses.front() = possible_statuses(rule, library_, mixed_);
    // In the order of a Gray code, in which each coalition differs by one player from the one before.
    std::size_t coalition = 0;
    for (std::size_t step = 1; step < statuses.size(); ++step) {
      const auto player = static_cast<std::size_t>(std::countr_zero(step));
      coalition ^= std::size_t{1} << player;
      take_from((coalition >> player & 1U) != 0 ? after_ : before_, players[player]);
      statuses[coalition] = possible_statuses(rule, library_, mixed_);
    }
    for (const auto& player : players) take_from(before_, player);
    return statuses;
  }

  void take_from(const Answers& side, const Player& player) {
    for (const auto answer : player) {
      const auto [question, pair] = answers_[answer].slot;
      mixed_.at(question, pair).value = side.at(question, pair).value;
    }
  }

  static std::vector<double> values(const std::vector<Statuses>& statuses, const Contribution& contribution) {
    std::vector<double> worth;
    worth.reserve(statuses.size());
    for (const auto each : statuses) worth.push_back(contribution.worth(each));
    return shapley_values(worth);
  }

  const Library& library_;
  Answers before_;
  Answers after_;
  Answers mixed_;  ///< as before, but while a game is played
  std::vector<AnswerChange> answers_;
};

}  // namespace

std::vector<Cause> causes_of(const Attribution& attribution) {
  std::vector<Cause> causes;
  for (const auto& answer : attribution.answers)
    causes.push_back({.kind = Cause::Kind::answer, .slot = answer.slot, .change = answer.change});
  causes.push_back({.kind = Cause::Kind::scope, .slot = {}, .change = attribution.scope});
  causes.push_back({.kind = Cause::Kind::partners, .slot = {}, .change = attribution.partners});
  // In steps that no rounding of a sum reaches, so that it never decides which comes first.
  const auto size = [](const Cause& cause) {
    constexpr double steps = 1e9;
    return std::llround(steps * (std::abs(cause.change.low) + std::abs(cause.change.high)));
  };
  std::erase_if(causes, [size](const Cause& cause) { return size(cause) == 0; });
  std::ranges::stable_sort(causes, std::ranges::greater{}, size);
  return causes;
}

Attribution attribute(const Diagnosis& before, const Diagnosis& after, std::span<const PartnerPair> pairs,
                      const Library& library) {
  const auto from = counted_statuses(before.assessment, library);
  const auto to = counted_statuses(after.assessment, library);
  const Contributions at_low(before.assessment, after.assessment, library, &Interval::low);
  const Contributions at_high(before.assessment, after.assessment, library, &Interval::high);
  Games games(before, after, pairs, library);
  Attribution attribution;
  for (std::size_t i = 0; i < library.rules.size(); ++i) {
    const auto& rule = library.rules[i];
    const auto low = at_low.of(rule);
    const auto high = at_high.of(rule);
    const RuleChange part{.before = from[i].status(),
                          .after = to[i].status(),
                          .change = {.low = low.worth(to[i]) - low.worth(from[i]),
                                     .high = high.worth(to[i]) - high.worth(from[i])}};
    attribution.rules.push_back(part);
    const bool counted = before.alliance.scope.includes(rule, library);
    if (counted != after.alliance.scope.includes(rule, library)) {
      attribution.scope += part.change;
    } else if (counted && (low.points > 0 || high.points > 0)) {
      attribution.partners += games.play(rule, low, high, part.change);
    }
  }
  attribution.answers = games.take();
  return attribution;
}

}  // namespace entente
