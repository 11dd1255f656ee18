// Assessments as tables (RFC 4180), one row an alliance or one row a finding.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "report/format.h"

namespace entente::report {

/// Whether a spreadsheet would take it for a formula, whatever spaces stand before: also where the sign is
/// one of those that it reads as their narrow like.
bool could_be_run(std::string_view cell);

/// Rows end with CR LF, as in RFC 4180. A text that a spreadsheet would take for a formula is preceded by an
/// apostrophe, as is what would begin one after a semicolon, since some spreadsheets split there too. Hidden
/// characters are made visible, tabs become spaces: so no cell has a line break.
class Csv final : public Format {
 public:
  enum class Rows : std::uint8_t { findings, alliances };

  Csv(const Library& library, Rows rows) : library_(library), rows_(rows) {}

  DiagnosisLevel depth() const override { return DiagnosisLevel::counted; }
  bool is_batch() const override { return true; }
  /// Its row, or the rows of its findings that count and are unmet or open.
  std::string of(const Diagnosis& diagnosis) const override;
  /// One row, with the complaints in the column `errors`.
  std::string render_error(const UnreadInput& unread) const override;
  /// The first row has the names of the columns.
  std::unique_ptr<Assembler> begin() const override;

 private:
  const Library& library_;
  Rows rows_;
};

}  // namespace entente::report
