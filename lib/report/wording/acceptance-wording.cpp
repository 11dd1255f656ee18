#include "report/wording/acceptance-wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace entente::report {

namespace {

/// "on 1995-05-20", "in 1995-05".
std::string in_time(std::string_view date) {
  constexpr std::size_t day_length = std::string_view("1995-05-20").size();
  return fmt::format("{} {}", date.size() == day_length ? "on" : "in", date);
}

}  // namespace

std::string acceptance_in_words(const Acceptance& acceptance, const Alliance& alliance) {
  auto words = in_time(acceptance.on);
  if (!acceptance.by.empty()) words += " by " + acceptance.by;
  if (!acceptance.review_by.empty()) words += ", until " + acceptance.review_by;
  if (is_over(acceptance, alliance.as_of)) words += ", which is over";
  return words;
}

std::string reason_in_words(const Acceptance& acceptance) {
  return acceptance.reason.empty() ? std::string() : fmt::format("“{}”", acceptance.reason);
}

std::string accepted_in_words(const Finding& finding, const Alliance& alliance) {
  const auto* acceptance = acceptance_of(finding, alliance);
  if (acceptance == nullptr) return {};
  const auto reason = reason_in_words(*acceptance);
  return fmt::format("accepted {}{}{}", acceptance_in_words(*acceptance, alliance),
                     reason.empty() ? "" : ": ", reason);
}

std::vector<Stale> stale_acceptances(const Alliance& alliance, const Assessment& assessment) {
  std::vector<Stale> stale;
  for (const auto& acceptance : alliance.accepted) {
    const auto acceptance_status = acceptance_status_of(acceptance, alliance, assessment);
    if (is_stale(acceptance_status)) stale.push_back({acceptance, acceptance_status});
  }
  return stale;
}

std::string stale_in_words(AcceptanceStatus acceptance_status) {
  return fmt::format("accepted, and not found: {}", name_of(acceptance_status));
}

std::string acceptances_in_words(const Alliance& alliance, const Assessment& assessment) {
  long holding = 0;
  long over = 0;
  for (const auto& acceptance : alliance.accepted) {
    const auto acceptance_status = acceptance_status_of(acceptance, alliance, assessment);
    holding += acceptance_status == AcceptanceStatus::holds ? 1 : 0;
    over += acceptance_status == AcceptanceStatus::over ? 1 : 0;
  }
  std::string words;
  const auto add = [&words](long count, std::string_view what) {
    if (count > 0) words += fmt::format("{}{} {}", words.empty() ? "" : "; ", count, what);
  };
  add(holding, "listed separately, still scored");
  add(over, "expired");
  add(static_cast<long>(alliance.accepted.size()) - holding - over, "not found");
  return words;
}

std::string undated_in_words(const Alliance& alliance) {
  const auto has_review = [](const Acceptance& acceptance) { return !acceptance.review_by.empty(); };
  if (!alliance.as_of.empty() || std::ranges::none_of(alliance.accepted, has_review)) return {};
  return "The description does not say what date it is as of, so no acceptance can be told to be over.";
}

}  // namespace entente::report
