// A workbook of tables as spreadsheets read it: Office Open XML (ECMA-376), with texts and numbers and never
// a formula.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/zip.h"

namespace entente::report {

/// What one sheet may have, by the specification and by what Excel opens.
struct SheetLimits {
  std::size_t rows = 1'048'576;  ///< with the head
  std::size_t links = 65'530;    ///< to addresses and places; what would be one more stays a text
};

/// How the cells of a column look.
enum class CellFormat : std::uint8_t { text, strong, link, whole, tenths, percent };

struct Column {
  std::string_view title;
  int width = 10;  ///< in digits
  CellFormat face = CellFormat::text;
  bool is_tinted = false;  ///< the tints of the workbook hold here
  int page = 1;            ///< of those side by side, on which it is printed; 0, at the end, for none
};

enum class Highlight : std::uint8_t { good, fair, bad, unknown };

/// Cells that begin so have that colour. The word says what the colour says, for those who see none.
struct HighlightRule {
  std::string_view beginning;
  Highlight tint = Highlight::unknown;
};

/// The texts of all cells, each once.
class SharedTexts {
 public:
  SharedTexts();

  /// The place of a text of a cell, which is cut where it is longer than a cell may hold.
  std::size_t add(std::string text);
  Deflated take();

 private:
  std::unordered_map<std::string, std::size_t> places_;
  Deflated xml_;
};

/// A head that stays in sight, and rows, which go on in a further sheet where one is full. A cell for each
/// column in turn; those left out at the end of a row are empty.
class Table {
 public:
  /// Of the workbook, and shared by its tables.
  struct Setting {
    SharedTexts& texts;
    std::span<const HighlightRule> tints;
    SheetLimits limits;
  };
  struct Sheet {
    std::string name;
    std::string last_column;   ///< its letters
    std::string last_printed;  ///< the same, of the columns that are printed
    Deflated xml = {};
    std::size_t rows = 0;
    std::string links = {};  ///< as XML
    std::size_t link_count = 0;
    std::vector<std::string> addresses = {};  ///< beyond the workbook, that links lead to
  };

  Table(std::string name, std::vector<Column> columns, const Setting& setting);

  Table& row();
  /// One line: hidden characters, line breaks among them, are made visible.
  Table& text(std::string_view text);
  /// The same, each a line.
  Table& lines(std::span<const std::string> lines);
  Table& number(double number);
  Table& empty();
  /// A text that leads to a place of the workbook, as `next_place` gives it.
  Table& link(std::string_view text, std::string_view place);
  /// An address, which leads there where it is one of the web.
  Table& address(std::string_view address);

  /// Where the next row will stand: "'Findings'!A2".
  std::string next_place() const;

  /// Ends all sheets; no row may be added after.
  std::vector<Sheet> take();

 private:
  bool is_full() const { return sheets_.back().rows >= setting_.limits.rows; }
  std::string name_of_sheet(std::size_t number) const;
  void begin_sheet();
  void end_row();
  void end_sheet();
  void add_text(std::string text, CellFormat face);
  void make_room(std::string_view text, int width);
  void add_cell(std::string_view content, std::size_t style, std::string_view type = {});
  bool begin_link();
  CellFormat face() const { return columns_[column_].face; }

  std::string name_;
  std::vector<Column> columns_;
  Setting setting_;
  std::vector<Sheet> sheets_;
  std::string row_;  ///< the one that is being written
  std::size_t column_ = 0;
  int lines_ = 1;  ///< that its highest cell takes
};

struct Property {
  std::string_view name;
  std::string text;
};

class Workbook {
 public:
  /// `tints` outlive it.
  explicit Workbook(std::span<const HighlightRule> tints, SheetLimits limits = {})
      : tints_(tints), limits_(limits) {}

  /// To be added in the order of their sheets; stays where it is.
  Table& add(std::string name, std::vector<Column> columns);
  /// The bytes of the file, once. It has no time of its making, so that the same cells make the same bytes.
  std::string take(std::string_view title, std::vector<Property> properties);

 private:
  std::span<const HighlightRule> tints_;
  SheetLimits limits_;
  SharedTexts texts_;
  std::deque<Table> tables_;
};

}  // namespace entente::report
