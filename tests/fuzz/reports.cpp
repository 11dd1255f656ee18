#include "tests/fuzz/reports.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <sstream>
#include <vector>

#include "knowledge/question.h"
#include "report/html/render.h"
#include "tests/fuzz/property.h"
#include "tests/report/read-csv.h"
#include "tests/report/read-workbook.h"
#include "text/unicode.h"

namespace entente::fuzz {
namespace {

using Texts = std::vector<std::string>;

Texts lines_of(const std::string& text) {
  Texts lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

void demand_visible(const Texts& texts) {
  for (const auto& text : texts)
    demand(escape_invisible(text) == text, "nothing in a report is hidden or steers a terminal", text);
}

// Each demands what a format promises, and throws where others cannot read it.

void demand_prose(const std::string& report) {
  demand_visible(lines_of(report));
}

void demand_page(const std::string& report) {
  demand_prose(report);
  const auto ours = fmt::format("<script>{}</script>", report::html::bundled_script());
  demand(entente::fill(report, ours, "").find("<script") == std::string::npos,
         "a page runs nothing but its own", report);
}

void demand_json_lines(const std::string& report) {
  std::ranges::for_each(lines_of(report), demand_json);
}

void demand_table(const std::string& report) {
  for (const auto& row : report::read_csv(report)) {
    for (const auto& [column, cell] : row) demand_visible({cell});
  }
}

void demand_workbook(const std::string& report) {
  demand_visible(lines_of(cells_as_text(report::read_workbook(report))));
}

void demand_xml(const std::string& report) {
  demand_prose(report);
  demand(pugi::xml_document().load_string(report.c_str()), "a report is well-formed XML", report);
}

void demand_commands(const std::string& report) {
  demand_prose(report);
  for (const auto& line : lines_of(report)) demand(line.starts_with("::"), "each line is a command", line);
}

using Demand = void (*)(const std::string& report);

Demand demand_of(const std::string& format) {
  static const std::map<std::string, Demand, std::less<>> all = {
      {"html", demand_page},  {"json", demand_json},     {"jsonl", demand_json_lines}, {"csv", demand_table},
      {"sarif", demand_json}, {"xlsx", demand_workbook}, {"github", demand_commands},  {"junit", demand_xml},
  };
  const auto found = all.find(format);
  return found == all.end() ? demand_prose : found->second;
}

std::string any_format(Random& random) {
  // They tell of the whole library, or are laid out anew, each time.
  constexpr std::array<std::string_view, 2> slow = {"html", "sarif"};
  constexpr std::size_t seldom = 4;
  const auto names = report::format_names();
  while (true) {
    const auto& name = names[below(names.size(), random)];
    if (std::ranges::find(slow, name) == slow.end() || below(seldom, random) == 0) return name;
  }
}

std::string report_of(const report::Format& format, std::span<const report::Fragment> parts) {
  const auto binder = format.begin();
  std::string report;
  for (auto part : parts) {
    part.text = part.diagnosis ? format.of(*part.diagnosis) : format.render_error(*part.unread);
    report += binder->add(std::move(part));
  }
  return report + binder->end();
}

}  // namespace

Telling any_telling(Random& random) {
  constexpr std::size_t narrowest = 40;
  constexpr std::size_t widest = 140;
  using enum Audience::Reader;
  report::FormatOptions options;
  options.layout.width = static_cast<int>(narrowest + below(widest - narrowest + 1, random));
  options.layout.ascii = below(2, random) == 0;
  options.extent = std::array{report::Verbosity::brief, report::Verbosity::usual,
                              report::Verbosity::all}[below(3, random)];
  options.rows = std::array{report::Csv::Rows::findings, report::Csv::Rows::alliances}[below(2, random)];
  options.audience.reader = std::array{internal, client, partner}[below(3, random)];
  return {.format = any_format(random), .options = options};
}

void demand_good_report(const Telling& telling, std::span<const report::Fragment> parts) {
  const auto format = report::make_format(telling.format, telling.options, bundled_library());
  const auto report = report_of(*format, parts);
  demand(report == report_of(*format, parts), "a report is made one way", report);
  try {
    demand_of(telling.format)(report);
  } catch (const std::exception& error) {
    demand(false, "what is written can be read again",
           fmt::format("{}: {}\n{}", telling.format, error.what(), report));
  }
}

}  // namespace entente::fuzz
