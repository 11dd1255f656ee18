#include "report/table/workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

#include "report/table/csv.h"
#include "report/table/workbook-parts.h"
#include "report/wording/general-wording.h"
#include "text/unicode.h"
#include "text/wrap.h"
#include "text/xml.h"

namespace entente::report {

namespace {

constexpr std::size_t max_in_cell = 32'767;
/// A height, of letters of 10 points; more than the last is no height.
constexpr int points_a_line = 13;
constexpr int points_of_margin = 3;
constexpr int max_points = 409;
/// So many digits stand side by side on a page.
constexpr int digits_on_paper = 150;
constexpr std::size_t max_in_property = 255;
constexpr std::string_view cut_off = "… (cut: a cell holds 32,767 characters)";

/// Letters of prose that a line of a column holds: they are narrower than digits, and there is a margin.
constexpr int letters_on(int digits) {
  constexpr int margin = 2;
  return std::max(1, (digits - margin) * 11 / 10);
}

/// "A" to "Z", "AA" …
std::string letters(std::size_t column) {
  constexpr std::size_t alphabet = 26;
  std::string name;
  for (++column; column > 0; column = (column - 1) / alphabet)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % alphabet));
  return name;
}

/// As spreadsheets count: characters beyond the first 65,536 are two.
std::size_t units(char byte) {
  constexpr unsigned char first_of_four = 0xF0;
  if (continues_character(byte)) return 0;
  return static_cast<unsigned char>(byte) >= first_of_four ? 2 : 1;
}

std::size_t units(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += units(byte);
  return count;
}

/// What is cut off is told by `said`, within what is left.
void cut(std::string& text, std::size_t most, std::string_view said) {
  if (text.size() <= most || units(text) <= most) return;
  const auto kept = most - units(said);
  std::size_t end = 0;
  for (std::size_t count = 0; count + units(text[end]) <= kept; ++end) count += units(text[end]);
  while (continues_character(text[end])) --end;
  text.replace(end, std::string::npos, said);
}

/// `_x0041_` would be read as the character of that number; so its first sign is written that way itself.
bool begins_escape(std::string_view text) {
  constexpr std::size_t length = 7;
  if (text.size() < length || text[0] != '_' || text[1] != 'x' || text[length - 1] != '_') return false;
  return text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::string in_cell(std::string_view text) {
  std::string escaped;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (begins_escape(text.substr(i))) escaped += "_x005F";
    escaped += text[i];
  }
  return escaped_for_xml(escaped);
}

/// White space at the ends of a text would be dropped.
bool has_margins(std::string_view text) {
  constexpr std::string_view white = " \n";
  return !text.empty() && (white.find(text.front()) != std::string_view::npos ||
                           white.find(text.back()) != std::string_view::npos);
}

}  // namespace

SharedTexts::SharedTexts() {
  xml_.add(xml_head).add(fmt::format("<sst {}>", sheet_namespaces));
}

std::size_t SharedTexts::add(std::string text) {
  cut(text, max_in_cell, cut_off);
  const auto [found, is_new] = places_.try_emplace(std::move(text), places_.size());
  if (is_new)
    xml_.add(fmt::format("<si><t{}>{}</t></si>", has_margins(found->first) ? R"( xml:space="preserve")" : "",
                         in_cell(found->first)));
  return found->second;
}

Deflated SharedTexts::take() {
  xml_.add("</sst>\n").finish();
  places_.clear();
  return std::move(xml_);
}

Table::Table(std::string name, std::vector<Column> columns, const Setting& setting)
    : name_(std::move(name)), columns_(std::move(columns)), setting_(setting) {
  begin_sheet();
}

std::string Table::name_of_sheet(std::size_t number) const {
  return number == 1 ? name_ : fmt::format("{} {}", name_, number);
}

void Table::begin_sheet() {
  const auto printed = std::ranges::count_if(columns_, [](const Column& column) { return column.page > 0; });
  sheets_.push_back({.name = name_of_sheet(sheets_.size() + 1),
                     .last_column = letters(columns_.size() - 1),
                     .last_printed = letters(static_cast<std::size_t>(printed) - 1)});
  auto& xml = sheets_.back().xml;
  xml.add(xml_head).add(fmt::format(
      R"(<worksheet {}><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" )"
      R"(ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection )"
      R"(pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight"/></sheetView>)"
      R"(</sheetViews><sheetFormatPr defaultRowHeight="{}"/><cols>)",
      sheet_namespaces, points_a_line));
  for (std::size_t i = 0; i < columns_.size(); ++i)
    xml.add(fmt::format(R"(<col min="{0}" max="{0}" width="{1}" style="{2}" customWidth="1"/>)", i + 1,
                        columns_[i].width, style_of(columns_[i].face)));
  xml.add("</cols><sheetData>");
  for (column_ = 0; column_ < columns_.size();) {
    const auto& [title, width, face, is_tinted, page] = columns_[column_];
    make_room(title, width);
    add_cell(fmt::to_string(setting_.texts.add(std::string(title))), head_style, "s");
  }
  end_row();
}

Table& Table::row() {
  end_row();
  if (is_full()) begin_sheet();
  return *this;
}

void Table::end_row() {
  if (column_ == 0) return;
  while (column_ < columns_.size()) empty();
  auto& context = sheets_.back();
  context.xml.add(fmt::format(R"(<row r="{}" ht="{}">{}</row>)", ++context.rows,
                              std::min(lines_ * points_a_line + points_of_margin, max_points), row_));
  row_.clear();
  column_ = 0;
  lines_ = 1;
}

void Table::add_cell(std::string_view content, std::size_t style, std::string_view type) {
  assert(column_ < columns_.size());
  fmt::format_to(std::back_inserter(row_), R"(<c r="{}{}" s="{}")", letters(column_++),
                 sheets_.back().rows + 1, style);
  if (!type.empty()) fmt::format_to(std::back_inserter(row_), R"( t="{}")", type);
  row_ += content.empty() ? "/>" : fmt::format("><v>{}</v></c>", content);
}

void Table::make_room(std::string_view text, int width) {
  int lines = 0;
  for (std::size_t begin = 0; begin <= text.size() && lines <= max_points / points_a_line;) {
    const auto end = std::min(text.find('\n', begin), text.size());
    for (const auto& line : wrap(text.substr(begin, end - begin), letters_on(width)))
      lines += 1 + (display_width(line) - 1) / letters_on(width);
    begin = end + 1;
  }
  lines_ = std::max(lines_, lines);
}

void Table::add_text(std::string text, CellFormat face) {
  if (text.empty()) return add_cell({}, style_of(face));
  make_room(text, columns_[column_].width);
  const auto style = style_of(face, could_be_run(text));
  add_cell(fmt::to_string(setting_.texts.add(std::move(text))), style, "s");
}

Table& Table::text(std::string_view text) {
  add_text(escape_invisible(text), face());
  return *this;
}

Table& Table::lines(std::span<const std::string> lines) {
  std::string text;
  for (const auto& line : lines) text += (text.empty() ? "" : "\n") + escape_invisible(line);
  add_text(std::move(text), face());
  return *this;
}

Table& Table::number(double number) {
  add_cell(fmt::to_string(number), style_of(face()));
  return *this;
}

Table& Table::empty() {
  add_cell({}, style_of(face()));
  return *this;
}

bool Table::begin_link() {
  auto& context = sheets_.back();
  if (context.link_count >= setting_.limits.links) return false;
  ++context.link_count;
  fmt::format_to(std::back_inserter(context.links), R"(<hyperlink ref="{}{}")", letters(column_),
                 context.rows + 1);
  return true;
}

Table& Table::link(std::string_view text, std::string_view place) {
  const bool is_link = begin_link();
  if (is_link)
    fmt::format_to(std::back_inserter(sheets_.back().links), R"( location="{}"/>)", escaped_for_xml(place));
  add_text(escape_invisible(text), is_link ? CellFormat::link : face());
  return *this;
}

Table& Table::address(std::string_view address) {
  if (!is_web_address(address) || !begin_link()) return text(address);
  auto& context = sheets_.back();
  context.addresses.emplace_back(address);
  fmt::format_to(std::back_inserter(context.links), R"( r:id="rId{}"/>)", context.addresses.size());
  add_text(escape_invisible(address), CellFormat::link);
  return *this;
}

std::string Table::next_place() const {
  const auto rows = sheets_.back().rows + (column_ > 0 ? 1 : 0);
  if (rows >= setting_.limits.rows) return fmt::format("'{}'!A2", name_of_sheet(sheets_.size() + 1));
  return fmt::format("'{}'!A{}", sheets_.back().name, rows + 1);
}

namespace {

/// "B2:B14": the cells of a column below its head.
std::string below_head(std::size_t column, std::size_t rows) {
  return fmt::format("{0}2:{0}{1}", letters(column), std::max<std::size_t>(rows, 2));
}

std::string tint_rule(std::string_view beginning, Highlight tint, std::size_t column, std::size_t priority) {
  return fmt::format(R"(<cfRule type="beginsWith" dxfId="{}" priority="{}" operator="beginsWith" )"
                     R"(text="{}"><formula>LEFT({}2,{})="{}"</formula></cfRule>)",
                     static_cast<int>(tint), priority, escaped_for_xml(beginning), letters(column),
                     units(beginning), escaped_for_xml(beginning));
}

/// The first column stands on each page.
std::string page_setup(std::span<const Column> columns) {
  int widest = 0;
  int width = 0;
  std::string breaks;
  int count = 0;
  for (std::size_t i = 0; i < columns.size() && columns[i].page > 0; ++i) {
    if (i > 0 && columns[i].page != columns[i - 1].page) {
      fmt::format_to(std::back_inserter(breaks), R"(<brk id="{}" max="1048575" man="1"/>)", i);
      ++count;
      width = columns.front().width;
    }
    width += columns[i].width;
    widest = std::max(widest, width);
  }
  return fmt::format(
      R"(<pageSetup paperSize="9" scale="{}" orientation="landscape"/>)"
      "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>{}",
      std::clamp(100 * digits_on_paper / widest, 10, 100),
      count == 0
          ? ""
          : fmt::format(R"(<colBreaks count="{0}" manualBreakCount="{0}">{1}</colBreaks>)", count, breaks));
}

}  // namespace

std::vector<Table::Sheet> Table::take() {
  end_row();
  for (auto& context : sheets_) {
    context.xml.add(
        fmt::format(R"(</sheetData><autoFilter ref="A1:{}{}"/>)", context.last_column, context.rows));
    std::size_t priority = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i].is_tinted) continue;
      context.xml.add(fmt::format(R"(<conditionalFormatting sqref="{}">)", below_head(i, context.rows)));
      for (const auto& [beginning, tint] : setting_.tints)
        context.xml.add(tint_rule(beginning, tint, i, ++priority));
      context.xml.add("</conditionalFormatting>");
    }
    if (!context.links.empty()) context.xml.add("<hyperlinks>").add(context.links).add("</hyperlinks>");
    context.xml
        .add(R"(<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" )"
             R"(footer="0.3"/>)")
        .add(page_setup(columns_))
        .add("</worksheet>\n");
    context.xml.finish();
  }
  return std::move(sheets_);
}

Table& Workbook::add(std::string name, std::vector<Column> columns) {
  return tables_.emplace_back(std::move(name), std::move(columns),
                              Table::Setting{.texts = texts_, .tints = tints_, .limits = limits_});
}

namespace {

ZipEntry file_of(std::string name, std::string_view text) {
  ZipEntry file{.name = std::move(name), .content = {}};
  file.content.add(text).finish();
  return file;
}

}  // namespace

std::string Workbook::take(std::string_view title, std::vector<Property> properties) {
  for (auto& [name, text] : properties) {
    text = escape_invisible(text);
    cut(text, max_in_property, "…");
  }
  std::vector<Table::Sheet> sheets;
  for (auto& table : tables_) std::ranges::move(table.take(), std::back_inserter(sheets));
  std::vector<ZipEntry> files;
  files.push_back(file_of("[Content_Types].xml", content_types_part(sheets.size())));
  files.push_back(file_of("_rels/.rels", package_relations_part()));
  files.push_back(file_of("docProps/app.xml", program_properties_part()));
  files.push_back(file_of("docProps/core.xml", core_properties_part(title)));
  files.push_back(file_of("docProps/custom.xml", custom_properties_part(properties)));
  files.push_back(file_of("xl/workbook.xml", workbook_part(sheets)));
  files.push_back(file_of("xl/_rels/workbook.xml.rels", workbook_relations_part(sheets.size())));
  files.push_back(file_of("xl/styles.xml", styles_part()));
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (!sheets[i].addresses.empty())
      files.push_back(file_of(fmt::format("xl/worksheets/_rels/sheet{}.xml.rels", i + 1),
                              sheet_relations_part(sheets[i].addresses)));
    files.push_back({fmt::format("xl/worksheets/sheet{}.xml", i + 1), std::move(sheets[i].xml)});
  }
  files.push_back({"xl/sharedStrings.xml", texts_.take()});
  return zip(files);
}

}  // namespace entente::report
