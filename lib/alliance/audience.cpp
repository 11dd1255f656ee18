#include "alliance/audience.h"

#include "alliance/read-answers.h"

namespace entente {

void show_to(const Audience& audience, Alliance& alliance, Complaints& complaints) {
  using enum Audience::Reader;
  alliance.audience = audience;
  if (audience.reader == internal) return;
  alliance.answers.withhold_notes();
  if (audience.reader == client) return;
  if (const auto partner = find_partner(audience.partner, {}, alliance, complaints))
    alliance.answers.withhold_all_but(*partner);
}

std::string to_text(const Audience& audience) {
  switch (audience.reader) {
    case Audience::Reader::client:
      return "client";
    case Audience::Reader::partner:
      return "partner=" + audience.partner;
    default:
      return "internal";
  }
}

}  // namespace entente
