// A workbook read back, as a spreadsheet would: with a ZIP and an XML reader that had no part in its making.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente::report {

struct ReadCell {
  std::string text;  ///< a number as it is written
  bool is_number = false;
  bool is_guarded = false;  ///< stays a text where somebody edits it
  std::string leads_to;     ///< a place or an address; empty where it is no link
};

/// By column, then row, from 0; the first row is the head.
struct ReadSheet {
  std::string name;
  std::vector<std::vector<ReadCell>> rows;

  /// The cell of a row, from 0 below the head, in the column of that title.
  const ReadCell& at(std::size_t row, std::string_view title) const;
  std::size_t rows_below_head() const { return rows.size() - 1; }
};

/// The parts of the file as they are; throws where it is no archive.
std::map<std::string, std::string> read_parts(const std::string& bytes);

/// The sheets in their order; throws where something in the file is not well-formed XML or is missing, where
/// a cell is not where it says it is, and where one holds a formula.
std::vector<ReadSheet> read_workbook(const std::string& bytes);

/// All cells, one a line: "A1 Alliance".
std::string cells_as_text(const std::vector<ReadSheet>& sheets);

}  // namespace entente::report
