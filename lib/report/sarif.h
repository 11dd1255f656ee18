// Findings as SARIF 2.1.0, for what shows them beside the lines of a description, as code scanning does.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "report/format.h"

namespace entente::report {

/// How grave a result is: the levels of SARIF, and below them what is no weakness.
enum class SarifLevel : std::uint8_t {
  error,
  warning,
  note,
  open,  ///< an open finding, or an acceptance of what was not found
};

inline constexpr std::array<std::string_view, 4> sarif_level_names = {"error", "warning", "note", "open"};
constexpr std::string_view name_of(SarifLevel level) {
  return sarif_level_names[static_cast<std::size_t>(level)];
}

/// What code scanning takes of one file: it shows so many results and rejects a file with more bytes.
/// https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
struct SarifLimits {
  std::size_t results = 5'000;
  std::size_t compressed_bytes = 10'000'000;
};

/// One run, whatever the number of descriptions. What is unmet fails, at the level of its severity. What
/// shows results shows each of them as something to be done, whatever its kind: so what is met is left out,
/// and what is open, and acceptances of what was not found (of the kind `review`), are left out unless
/// `least` is `open`. What is accepted is suppressed. A description that could not be read is a failing
/// result too, a complaint each: notifications of a tool are shown to nobody. Where there are more results
/// than the limits allow, the most severe are kept.
class Sarif final : public Format {
 public:
  explicit Sarif(const Library& library, SarifLevel least = SarifLevel::note, SarifLimits limits = {})
      : library_(library), least_(least), limits_(limits) {}

  DiagnosisLevel depth() const override { return DiagnosisLevel::counted; }
  bool needs_all() const override { return true; }
  bool is_batch() const override { return true; }
  std::string of(const Diagnosis&) const override { return {}; }
  std::unique_ptr<Assembler> begin() const override;

 private:
  const Library& library_;
  SarifLevel least_;
  SarifLimits limits_;
};

}  // namespace entente::report
