#include "advise/attribution.h"

#include <algorithm>

#include "advise/shapley.h"
#include "assess/assess.h"

namespace entente {

namespace {

constexpr double whole = 100;

/// A weighted mean on one side: what its parts weigh together, and what it comes to.
struct Level {
  double weight = 0;  ///< 0 where it does not apply
  Interval score;
};

/// One side of a comparison.
struct Side {
  std::vector<Level> factors;
  std::vector<Level> themes;
  Level alliance;
  std::vector<Status> statuses;  ///< by rule; `n/a` where it does not count
  std::vector<bool> counted;     ///< by rule
};

double weight_of(const Factor& factor, const Library& library) {
  return library.conventions.grades[static_cast<std::size_t>(factor.grade)];
}

Side side_of(const Diagnosis& diagnosis, const Library& library) {
  Side side{.factors = std::vector<Level>(library.factors.size()),
            .themes = std::vector<Level>(library.themes.size()),
            .alliance = {},
            .statuses = std::vector<Status>(library.rules.size(), Status::not_applicable),
            .counted = {}};
  const auto& assessment = diagnosis.assessment;
  for (const auto& rule : library.rules)
    side.counted.push_back(diagnosis.alliance.scope.includes(rule, library));
  for (const auto& finding : assessment.findings) {
    if (!is_scored(finding)) continue;
    const auto& rule = library.rules[finding.rule];
    side.statuses[finding.rule] = finding.status;
    side.factors[rule.factor].weight += rule.weight;
  }
  for (const auto& [index, score] : assessment.factors) {
    const auto& factor = library.factors[index];
    side.factors[index].score = score;
    side.themes[factor.theme].weight += weight_of(factor, library);
  }
  for (const auto& [index, score] : assessment.themes) {
    side.themes[index].score = score;
    side.alliance.weight += library.themes[index].weight;
  }
  side.alliance.score = assessment.score;
  return side;
}

/// A mean on both sides together.
struct Joint {
  Level before;
  Level after;

  bool is_on_both() const { return before.weight > 0 && after.weight > 0; }
  /// The mean weight; of one that applies on one side only, the weight there.
  double weight() const { return (before.weight + after.weight) / (is_on_both() ? 2 : 1); }
  Interval score() const {
    return {.low = (before.score.low + after.score.low) / 2,
            .high = (before.score.high + after.score.high) / 2};
  }
};

/// What one rule has to do with the alliance's score.
struct Stake {
  double points = 0;  ///< by how many the score rises with each point of the rule's own; 0 for none
  Interval joins;     ///< the mean that it raises, or holds down, where it begins to apply

  Change worth(Status status) const {
    if (status == Status::not_applicable) return {};
    const double low = status == Status::met ? whole : 0;
    const double high = status == Status::unmet ? 0 : whole;
    return {.low = points * (low - joins.low), .high = points * (high - joins.high)};
  }

  Change between(Status before, Status after) const {
    const auto from = worth(before);
    const auto to = worth(after);
    return {.low = to.low - from.low, .high = to.high - from.high};
  }
};

class Stakes {
 public:
  Stakes(const Side& before, const Side& after, const Library& library)
      : before_(before), after_(after), library_(library) {}

  Stake of(const Rule& rule) const {
    const auto& factor = library_.factor_of(rule);
    const Joint its_factor{before_.factors[rule.factor], after_.factors[rule.factor]};
    const Joint its_theme{before_.themes[factor.theme], after_.themes[factor.theme]};
    if (its_factor.weight() == 0) return {};
    // A mean that is empty on one side may stand for anything there: its halved weight is what the sum needs.
    const auto weight = (before_.alliance.weight + after_.alliance.weight) / 2;
    Stake stake{.points = library_.theme_of(factor).weight / weight * weight_of(factor, library_) /
                          its_theme.weight() * rule.weight / its_factor.weight(),
                .joins = Joint{before_.alliance, after_.alliance}.score()};
    if (its_theme.is_on_both()) stake.joins = its_theme.score();
    if (its_factor.is_on_both()) stake.joins = its_factor.score();
    return stake;
  }

 private:
  const Side& before_;
  const Side& after_;
  const Library& library_;
};

bool is_same(const AnswerValue& one, const AnswerValue& other) {
  return one.applies == other.applies && (!one.applies || one.possible == other.possible);
}

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
  Change play(const Rule& rule, const Stake& stake, Change change) {
    const auto players = players_of(rule);
    const auto statuses = statuses_by_coalition(rule, players);
    const auto low = values(statuses, stake, &Change::low);
    const auto high = values(statuses, stake, &Change::high);
    for (std::size_t i = 0; i < players.size(); ++i) {
      const auto sharing = static_cast<double>(players[i].size());
      for (const auto answer : players[i])
        answers_[answer].change += {.low = low[i] / sharing, .high = high[i] / sharing};
    }
    const auto played = stake.between(statuses.front(), statuses.back());
    return {.low = change.low - played.low, .high = change.high - played.high};
  }

  std::vector<AnswerChange> take() { return std::move(answers_); }

 private:
  std::vector<Player> players_of(const Rule& rule) const {
    Player all;
    for (std::size_t i = 0; i < answers_.size(); ++i) {
      if (mentions(rule, answers_[i].slot.question)) all.push_back(i);
    }
    std::vector<Player> players;
    for (const auto answer : all) {
      const bool is_of_last = !players.empty() && answers_[players.back().front()].slot.question ==
                                                      answers_[answer].slot.question;
      if (is_of_last && all.size() > most_players) {
        players.back().push_back(answer);
      } else {
        players.push_back({answer});
      }
    }
    if (players.size() > most_players) return {all};
    return players;
  }

  std::vector<Status> statuses_by_coalition(const Rule& rule, const std::vector<Player>& players) {
    std::vector<Status> statuses(std::size_t{1} << players.size());
    statuses.front() = status_of(rule, library_, mixed_);
    // In the order of a Gray code, in which each coalition differs by one player from the one before.
    std::size_t coalition = 0;
    for (std::size_t step = 1; step < statuses.size(); ++step) {
      const auto player = static_cast<std::size_t>(std::countr_zero(step));
      coalition ^= std::size_t{1} << player;
      take_from((coalition >> player & 1U) != 0 ? after_ : before_, players[player]);
      statuses[coalition] = status_of(rule, library_, mixed_);
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

  static std::vector<double> values(const std::vector<Status>& statuses, const Stake& stake,
                                    double Change::*end) {
    std::vector<double> worth;
    worth.reserve(statuses.size());
    for (const auto status : statuses) worth.push_back(stake.worth(status).*end);
    return shapley_values(worth);
  }

  const Library& library_;
  Answers before_;
  Answers after_;
  Answers mixed_;  ///< as before, but while a game is played
  std::vector<AnswerChange> answers_;
};

}  // namespace

Attribution attribute(const Diagnosis& before, const Diagnosis& after, std::span<const PartnerPair> pairs,
                      const Library& library) {
  const auto from = side_of(before, library);
  const auto to = side_of(after, library);
  const Stakes stakes(from, to, library);
  Games games(before, after, pairs, library);
  Attribution attribution;
  for (std::size_t i = 0; i < library.rules.size(); ++i) {
    const auto& rule = library.rules[i];
    const auto stake = stakes.of(rule);
    const RuleChange part{.before = from.statuses[i],
                          .after = to.statuses[i],
                          .change = stake.between(from.statuses[i], to.statuses[i])};
    attribution.rules.push_back(part);
    if (from.counted[i] != to.counted[i]) {
      attribution.scope += part.change;
    } else if (from.counted[i] && stake.points > 0) {
      attribution.partners += games.play(rule, stake, part.change);
    }
  }
  attribution.answers = games.take();
  return attribution;
}

}  // namespace entente
