#include "report/format-registry.h"

#include <algorithm>
#include <array>

#include "report/github-annotations.h"
#include "report/html/html-report.h"
#include "report/json-lines.h"
#include "report/json-report.h"
#include "report/junit.h"
#include "report/markdown-report.h"
#include "report/table/xlsx.h"

namespace entente::report {

namespace {

using Made = std::unique_ptr<Format>;

Made make_text(const FormatOptions& options, const Library& library) {
  return std::make_unique<Text>(library, options.layout, options.extent);
}

Made make_html(const FormatOptions& options, const Library& library) {
  return std::make_unique<Html>(library, options.page);
}

Made make_json_lines(const FormatOptions& options, const Library& library) {
  return std::make_unique<JsonLines>(library, options.set, options.audience);
}

Made make_xlsx(const FormatOptions& options, const Library& library) {
  return std::make_unique<Xlsx>(library, options.set, options.audience);
}

Made make_csv(const FormatOptions& options, const Library& library) {
  return std::make_unique<Csv>(library, options.rows);
}

Made make_sarif(const FormatOptions& options, const Library& library) {
  return std::make_unique<Sarif>(library, options.level);
}

/// One that hangs on nothing else.
template <class Of>
Made make(const FormatOptions&, const Library& library) {
  return std::make_unique<Of>(library);
}

struct Known {
  std::string_view name;
  std::array<std::string_view, 2> endings;  ///< of files; the second may be empty
  Made (*make)(const FormatOptions& options, const Library& library);
};

constexpr auto all = std::to_array<Known>({
    {"text", {".txt"}, make_text},
    {"html", {".html", ".htm"}, make_html},
    {"markdown", {".md", ".markdown"}, make<Markdown>},
    {"json", {".json"}, make<JsonReports>},
    {"jsonl", {".jsonl", ".ndjson"}, make_json_lines},
    {"csv", {".csv"}, make_csv},
    {"xlsx", {".xlsx"}, make_xlsx},
    {"sarif", {".sarif"}, make_sarif},
    {"junit", {".xml"}, make<Junit>},
    {"github", {}, make<GithubAnnotations>},
});

}  // namespace

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  names.reserve(all.size());
  for (const auto& known : all) names.emplace_back(known.name);
  return names;
}

std::span<const std::string_view> endings_of(std::string_view format) {
  const auto& endings = std::ranges::find(all, format, &Known::name)->endings;
  return {endings.begin(), std::ranges::find(endings, std::string_view())};
}

std::unique_ptr<Format> make_format(std::string_view name, const FormatOptions& options,
                                    const Library& library) {
  const auto* known = std::ranges::find(all, name, &Known::name);
  return known->make(options, library);
}

}  // namespace entente::report
