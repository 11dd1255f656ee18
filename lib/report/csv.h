// Assessments as tables (RFC 4180), one row an alliance or one row a finding.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "assess/brief.h"
#include "report/json.h"

namespace entente::report {

/// Rows end with CR LF. A text that a spreadsheet would take for a formula is preceded by an apostrophe.
class Csv {
 public:
  enum class Rows : std::uint8_t { findings, alliances };

  Csv(const Library& library, Rows rows) : library_(library), rows_(rows) {}

  /// The names of the columns.
  std::string head() const;
  /// Its row, or the rows of its findings that count and are unmet or open; `brief` is that of the
  /// assessment, which may leave out what lies beyond the scope.
  std::string of(const Alliance& alliance, const Assessment& assessment, const Brief& brief) const;
  /// One row, with the complaints in its last column.
  std::string of(const Unread& unread) const;

 private:
  const Library& library_;
  Rows rows_;
};

}  // namespace entente::report
