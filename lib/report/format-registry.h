// The formats of `assess`, by their names.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/format.h"
#include "report/html/render.h"
#include "report/sarif.h"
#include "report/table/csv.h"
#include "report/text/text-report.h"

namespace entente::report {

/// In the order in which they are told of.
std::vector<std::string> format_names();

/// How the names of files of that format end: ".html", ".htm"; none where there is no custom.
std::span<const std::string_view> endings_of(std::string_view format);

/// What some of the formats hang on.
struct FormatOptions {
  TextLayout layout = {};                ///< text
  Verbosity extent = Verbosity::usual;   ///< text
  Csv::Rows rows = Csv::Rows::findings;  ///< csv
  SarifLevel level = SarifLevel::note;   ///< sarif
  std::vector<std::string> set = {};     ///< jsonl, xlsx: what every description was changed by
  html::PageTheme page = {};             ///< html
  Audience audience = {};                ///< jsonl, xlsx
};

/// The format of one of those names; `library` outlives it.
std::unique_ptr<Format> make_format(std::string_view name, const FormatOptions& options,
                                    const Library& library);

}  // namespace entente::report
