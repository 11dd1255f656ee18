#include "report/table/workbook-parts.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "text/xml.h"

namespace entente::report {

namespace {

constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006";
constexpr std::string_view content_type = "application/vnd.openxmlformats-officedocument";

/// What a font, a fill and a number format are called, in the lists of the part.
constexpr std::string_view fonts =
    R"(<fonts count="4">)"
    R"(<font><sz val="10"/><color rgb="FF1F2933"/><name val="Calibri"/><family val="2"/></font>)"
    R"(<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>)"
    R"(<font><b/><sz val="10"/><color rgb="FF1F2933"/><name val="Calibri"/><family val="2"/></font>)"
    R"(<font><u/><sz val="10"/><color rgb="FF0B4F8A"/><name val="Calibri"/><family val="2"/></font>)"
    "</fonts>";
constexpr std::string_view fills =
    R"(<fills count="3"><fill><patternFill patternType="none"/></fill>)"
    R"(<fill><patternFill patternType="gray125"/></fill>)"
    R"(<fill><patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/><bgColor indexed="64"/>)"
    "</patternFill></fill></fills>";
constexpr std::string_view borders =
    R"(<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>)"
    R"(<border><left/><right/><top/><bottom style="thin"><color )"
    R"(rgb="FFD5DBE1"/></bottom><diagonal/></border>)"
    "</borders>";
constexpr std::string_view number_formats =
    R"(<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>)";

struct CellStyle {
  int font = 0;
  int number_format = 0;
  std::string_view alignment = R"(horizontal="left" indent="1")";
};

/// By face. Number formats below 164 are those that every spreadsheet brings: 1 is whole, 9 percent.
constexpr std::array<CellStyle, 6> cell_styles = {{
    {.font = 0, .number_format = 0},
    {.font = 2, .number_format = 0},
    {.font = 3, .number_format = 0},
    {.font = 0, .number_format = 1, .alignment = R"(horizontal="center")"},
    {.font = 0, .number_format = 164, .alignment = R"(horizontal="center")"},
    {.font = 0, .number_format = 9, .alignment = R"(horizontal="center")"},
}};

struct TintStyle {
  std::string_view font;
  std::string_view fill;
};

/// By tint: blue, orange and vermilion, which nearly every eye tells apart, and grey.
constexpr std::array<TintStyle, 4> tint_styles = {{
    {.font = R"(<color rgb="FF003A5D"/>)", .fill = "FFCFE5F5"},
    {.font = R"(<color rgb="FF4F3300"/>)", .fill = "FFFDE3B0"},
    {.font = R"(<b/><color rgb="FF7A1F00"/>)", .fill = "FFF6C4AA"},
    {.font = R"(<i/><color rgb="FF444C54"/>)", .fill = "FFE9ECEF"},
}};

class Relations {
 public:
  /// They are numbered from 1 as they come: rId1.
  Relations& add(std::string_view type, std::string_view target, bool outside = false) {
    fmt::format_to(std::back_inserter(list_), R"(<Relationship Id="rId{}" Type="{}" Target="{}"{}/>)",
                   ++count_, type, escaped_for_xml(target), outside ? R"( TargetMode="External")" : "");
    return *this;
  }
  std::string part() const {
    return fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}</Relationships>\n", xml_head, package,
                       list_);
  }

 private:
  std::string list_;
  int count_ = 0;
};

std::string of_office(std::string_view relation) {
  return fmt::format("{}/relationships/{}", office, relation);
}

std::string cell_format(const CellStyle& style, bool guarded) {
  return fmt::format(
      R"(<xf numFmtId="{}" fontId="{}" fillId="0" borderId="1" xfId="0"{} applyNumberFormat="1" )"
      R"(applyFont="1" applyBorder="1" applyAlignment="1"><alignment {} vertical="top" )"
      R"(wrapText="1"/></xf>)",
      style.number_format, style.font, guarded ? R"( quotePrefix="1")" : "", style.alignment);
}

}  // namespace

std::string styles_part() {
  std::string formats =
      R"(<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" )"
      R"(applyFill="1" )"
      R"(applyAlignment="1"><alignment horizontal="left" indent="1" vertical="center" wrapText="1"/></xf>)";
  for (const auto& style : cell_styles) formats += cell_format(style, false) + cell_format(style, true);
  std::string tints;
  for (const auto& tint : tint_styles)
    tints += fmt::format(
        R"(<dxf><font>{}</font><fill><patternFill patternType="solid"><fgColor rgb="{}"/><bgColor )"
        R"(rgb="{}"/></patternFill></fill></dxf>)",
        tint.font, tint.fill, tint.fill);
  return fmt::format(
      R"({}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}{}{}{})"
      R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
      R"(<cellXfs count="{}">{}</cellXfs>)"
      R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>)"
      "<dxfs count=\"{}\">{}</dxfs></styleSheet>\n",
      xml_head, number_formats, fonts, fills, borders, 1 + 2 * cell_styles.size(), formats,
      tint_styles.size(), tints);
}

std::string content_types_part(std::size_t sheets) {
  std::string types;
  const auto add = [&types](std::string_view part, std::string_view type) {
    fmt::format_to(std::back_inserter(types), R"(<Override PartName="/{}" ContentType="{}+xml"/>)", part,
                   type);
  };
  const auto add_sheet_part = [&](std::string_view part, std::string_view type) {
    add(part, fmt::format("{}.spreadsheetml.{}", content_type, type));
  };
  add("docProps/app.xml", fmt::format("{}.extended-properties", content_type));
  add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties");
  add("docProps/custom.xml", fmt::format("{}.custom-properties", content_type));
  add_sheet_part("xl/workbook.xml", "sheet.main");
  add_sheet_part("xl/styles.xml", "styles");
  add_sheet_part("xl/sharedStrings.xml", "sharedStrings");
  for (std::size_t i = 1; i <= sheets; ++i)
    add_sheet_part(fmt::format("xl/worksheets/sheet{}.xml", i), "worksheet");
  return fmt::format(
      R"({}<Types xmlns="{}/content-types"><Default Extension="rels" )"
      R"(ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" )"
      "ContentType=\"application/xml\"/>{}</Types>\n",
      xml_head, package, types);
}

std::string package_relations_part() {
  return Relations()
      .add(of_office("officeDocument"), "xl/workbook.xml")
      .add(fmt::format("{}/relationships/metadata/core-properties", package), "docProps/core.xml")
      .add(of_office("extended-properties"), "docProps/app.xml")
      .add(of_office("custom-properties"), "docProps/custom.xml")
      .part();
}

std::string workbook_part(std::span<const Table::Sheet> sheets) {
  std::string list;
  std::string names;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const auto& context = sheets[i];
    fmt::format_to(std::back_inserter(list), R"(<sheet name="{0}" sheetId="{1}" r:id="rId{1}"/>)",
                   context.name, i + 1);
    const auto define = [&](std::string_view name, std::string_view attributes, std::string_view cells) {
      fmt::format_to(std::back_inserter(names),
                     R"(<definedName name="_xlnm.{}" localSheetId="{}"{}>{}</definedName>)", name, i,
                     attributes, cells);
    };
    const auto down_to = [&context](std::string_view column) {
      return fmt::format("'{}'!$A$1:${}${}", context.name, column, context.rows);
    };
    define("_FilterDatabase", R"( hidden="1")", down_to(context.last_column));
    define("Print_Area", "", down_to(context.last_printed));
    define("Print_Titles", "", fmt::format("'{0}'!$A:$A,'{0}'!$1:$1", context.name));
  }
  return fmt::format(
      R"({}<workbook {}><bookViews><workbookView windowWidth="24000" windowHeight="12000"/></bookViews>)"
      "<sheets>{}</sheets><definedNames>{}</definedNames></workbook>\n",
      xml_head, sheet_namespaces, list, names);
}

std::string workbook_relations_part(std::size_t sheets) {
  Relations relations;
  for (std::size_t i = 1; i <= sheets; ++i)
    relations.add(of_office("worksheet"), fmt::format("worksheets/sheet{}.xml", i));
  return relations.add(of_office("styles"), "styles.xml")
      .add(of_office("sharedStrings"), "sharedStrings.xml")
      .part();
}

std::string sheet_relations_part(std::span<const std::string> addresses) {
  Relations relations;
  for (const auto& address : addresses) relations.add(of_office("hyperlink"), address, true);
  return relations.part();
}

std::string core_properties_part(std::string_view title) {
  return fmt::format(
      R"({}<cp:coreProperties xmlns:cp="{}/metadata/core-properties" )"
      R"(xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>Entente</dc:creator>)"
      "</cp:coreProperties>\n",
      xml_head, package, escaped_for_xml(title));
}

std::string program_properties_part() {
  return fmt::format(
      "{}<Properties xmlns=\"{}/extended-properties\"><Application>Entente</Application></Properties>\n",
      xml_head, office);
}

std::string custom_properties_part(std::span<const Property> properties) {
  // The first number that the format leaves to properties of one's own.
  int number = 2;
  std::string list;
  for (const auto& [name, text] : properties)
    fmt::format_to(std::back_inserter(list),
                   R"(<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{}" name="{}">)"
                   "<vt:lpwstr>{}</vt:lpwstr></property>",
                   number++, escaped_for_xml(name), escaped_for_xml(text));
  return fmt::format(
      "{0}<Properties xmlns=\"{1}/custom-properties\" xmlns:vt=\"{1}/docPropsVTypes\">{2}</Properties>\n",
      xml_head, office, list);
}

}  // namespace entente::report
