#include "alliance/redact.h"

#include "alliance/read-answers.h"

namespace entente {

namespace {

constexpr std::string_view internal_name = "internal";
constexpr std::string_view client_name = "client";
constexpr std::string_view before_key = "partner=";

}  // namespace

void redact_for(const Audience& audience, Alliance& alliance, ErrorList& errors) {
  using enum Audience::Reader;
  alliance.audience = audience;
  if (audience.reader == internal) return;
  alliance.answers.redact_notes();
  for (auto& acceptance : alliance.accepted) {
    acceptance.reason.clear();
    acceptance.by.clear();
  }
  if (audience.reader == client) return;
  if (const auto partner = find_partner(audience.partner, {}, alliance, errors))
    alliance.answers.redact_except(*partner);
}

void redact_for(const Audience& audience, std::vector<Error>& errors) {
  if (audience.reader == Audience::Reader::internal) return;
  for (auto& error : errors) {
    if (error.at.line == 0) continue;
    error.message = "cannot be read here";
    error.hint.clear();
  }
}

std::string to_text(const Audience& audience) {
  switch (audience.reader) {
    case Audience::Reader::client:
      return std::string(client_name);
    case Audience::Reader::partner:
      return std::string(before_key) + audience.partner;
    default:
      return std::string(internal_name);
  }
}

std::optional<Audience> read_audience(std::string_view text) {
  if (text == internal_name) return Audience{.reader = Audience::Reader::internal};
  if (text == client_name) return Audience{.reader = Audience::Reader::client};
  if (!text.starts_with(before_key) || text == before_key) return std::nullopt;
  return Audience{.reader = Audience::Reader::partner,
                  .partner = std::string(text.substr(before_key.size()))};
}

}  // namespace entente
