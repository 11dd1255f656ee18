// The parts of a workbook's file besides its sheets and texts, as XML.
#pragma once

#include <span>
#include <string>

#include "report/table/workbook.h"

namespace entente::report {

inline constexpr std::string_view xml_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view sheet_namespaces =
    R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
    R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

/// The styles of cells in a sheet. `guarded`: a text that would be run as a formula once somebody edits it.
inline constexpr std::size_t head_style = 0;
constexpr std::size_t style_of(CellFormat face, bool guarded = false) {
  return 1 + 2 * static_cast<std::size_t>(face) + (guarded ? 1 : 0);
}

std::string styles_part();
std::string content_types_part(std::size_t sheets);
std::string package_relations_part();
std::string workbook_part(std::span<const Table::Sheet> sheets);
std::string workbook_relations_part(std::size_t sheets);
std::string sheet_relations_part(std::span<const std::string> addresses);
std::string core_properties_part(std::string_view title);
std::string program_properties_part();
std::string custom_properties_part(std::span<const Property> properties);

}  // namespace entente::report
