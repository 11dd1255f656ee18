#include "cli/batch/gates.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>

namespace entente::cli {

namespace {

std::string condition(Bands bands) {
  if (bands.is_settled()) return fmt::format("the condition is {}", name_of(bands.worst));
  return fmt::format("the condition is between {} and {}", name_of(bands.worst), name_of(bands.best));
}

/// Why it fails a gate that looks at the whole of it; empty where it does not.
std::string failure(const Summary& summary, std::string_view gate) {
  const bool is_judged = !summary.bands.empty();
  if (gate == "weak") return is_judged && summary.bands.best == Band::weak ? condition(summary.bands) : "";
  if (gate == "fragile")
    return is_judged && summary.bands.best <= Band::fragile ? condition(summary.bands) : "";
  if (summary.bands.is_open()) return condition(summary.bands);
  return summary.verdict == Verdict::cannot_tell ? "it is not yet clear whether this is an alliance" : "";
}

/// The words of a rule are those of its id: "broken promises (social-contract/broken-promises)".
std::string failure(const report::CriticalWeakness& weakness) {
  auto words = weakness.rule.substr(weakness.rule.find('/') + 1);
  std::ranges::replace(words, '-', ' ');
  return fmt::format("{} ({})", words, weakness.rule);
}

/// By more than a division can be off.
bool is_above(double share, double limit) {
  constexpr double rounding = 1e-9;
  return share > limit + rounding;
}

/// With as many digits on both sides as it takes to tell them apart, and to write the gate as it was given.
std::string too_much_open(const Summary& summary, double limit) {
  constexpr int max_digits = 9;
  constexpr double rounding = 1e-9;
  std::string share;
  std::string written_limit;
  for (int digits = 0; digits <= max_digits; ++digits) {
    share = fmt::format("{:.{}f}", summary.open_share(), digits);
    written_limit = fmt::format("{:.{}f}", limit, digits);
    double written = 0;
    std::from_chars(written_limit.data(), written_limit.data() + written_limit.size(), written);
    if (share != written_limit && std::abs(written - limit) < rounding) break;
  }
  const auto all = static_cast<std::size_t>(summary.met + summary.open) + summary.unmet.size();
  return fmt::format("{} of {} rules are open, {} %, and at most {} % may be", summary.open, all, share,
                     written_limit);
}

}  // namespace

std::vector<std::string> failures(const Gated& alliance, const Gates& gates) {
  std::vector<std::string> lines;
  const auto add = [&](int line, std::string_view gate, const std::string& why) {
    if (!why.empty()) lines.push_back(fmt::format("{}:{}: {}: {}", alliance.file, line, gate, why));
  };
  for (const auto& gate : gates.fail_on) {
    if (gate != "critical") {
      add(alliance.line, gate, failure(alliance.summary, gate));
      continue;
    }
    for (const auto& weakness : alliance.critical) add(weakness.line, gate, failure(weakness));
  }
  if (gates.max_open && is_above(alliance.summary.open_share(), *gates.max_open))
    add(alliance.line, "max-open", too_much_open(alliance.summary, *gates.max_open));
  return lines;
}

}  // namespace entente::cli
