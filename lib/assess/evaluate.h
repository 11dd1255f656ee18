// Conditions evaluated over answers, in three values and a fourth for what does not apply.
#pragma once

#include <compare>
#include <cstddef>
#include <vector>

#include "alliance/alliance.h"
#include "knowledge/condition.h"

namespace entente {

/// `open`: the answers given do not settle it. `not_applicable`: every answer it rests on is `n/a`.
enum class Truth : std::uint8_t { no, yes, open, not_applicable };

/// An answer that decided something, or the lack of one that would have.
struct Evidence {
  Index question = 0;
  std::size_t partner = 0;  ///< of a question asked of each partner

  auto operator<=>(const Evidence&) const = default;
};

/// Strong Kleene logic: `not open` is open, `false and open` false, `true or open` true. What does not apply
/// drops out of what combines it; so settled outcomes stay whatever the open answers turn out to be, `n/a`
/// included.
Truth evaluate(Condition condition, const Library& library, const Answers& answers);

/// The answers that make the condition what it is: of a conjunction that does not hold, those of the parts
/// that do not hold; of anything open, the open ones. In the order of the condition and of the partners, each
/// once.
std::vector<Evidence> deciding(Condition condition, const Library& library, const Answers& answers);

}  // namespace entente
