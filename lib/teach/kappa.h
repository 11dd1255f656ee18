// Agreement between two judges on an ordered scale, beyond what chance would bring.
#pragma once

#include <cstdlib>
#include <optional>
#include <span>

#include "assess/score.h"

namespace entente {

/// How two judges place the same thing.
struct Placed {
  Band first = Band::weak;
  Band second = Band::weak;
};

/// 0 to 2.
inline int steps_apart(Band one, Band other) {
  return std::abs(static_cast<int>(one) - static_cast<int>(other));
}

/// Cohen's weighted kappa (Cohen 1968) with linear weights: 1 − D/E. D is the mean of the steps apart; E is
/// what that mean would be if the judges placed things independently of each other, each putting as many
/// into each band as it did. 1 is full agreement, 0 what chance would bring, below 0 less. Nothing where
/// E is 0: there is nothing placed, or both put everything into the same one band.
///
/// Cohen, J. (1968). Weighted kappa: nominal scale agreement with provision for scaled disagreement or
/// partial credit. Psychological Bulletin 70, 213–220.
std::optional<double> weighted_kappa(std::span<const Placed> placed);

}  // namespace entente
