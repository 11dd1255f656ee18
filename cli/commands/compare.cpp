#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "advise/series.h"
#include "cli/commands/commands.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/read-descriptions.h"
#include "cli/report-output.h"
#include "cli/shared-options.h"
#include "report/comparison/comparison-json.h"
#include "report/document/comparison-document.h"

namespace entente::cli {

namespace {

struct CompareOptions {
  std::vector<std::string> files;
  std::string kind;  ///< history or candidates; by the descriptions if empty
  bool all = false;  ///< also the causes and rules that a text leaves out otherwise
  std::string audience = "internal";
  LibraryOptions library;
  ReportOptions report;
};

/// Five years of months; a page has no room for more columns.
constexpr std::size_t max_compared = 60;

/// What was read: at most `max_compared` diagnoses are kept.
struct Compared {
  std::vector<Diagnosis> diagnoses;
  std::vector<Error> errors;
  std::size_t count = 0;

  bool is_comparable() const { return count >= 2 && count <= max_compared; }
};

Series::Kind kind_of(const CompareOptions& options, const std::vector<Diagnosis>& diagnoses) {
  if (options.kind.empty()) return entente::kind_of(diagnoses);
  return options.kind == name_of(Series::Kind::history) ? Series::Kind::history : Series::Kind::candidates;
}

void print_not_comparable(std::size_t count) {
  if (count > max_compared) {
    print_message(fmt::format("at most {} descriptions are compared, and there are {}", max_compared, count));
  } else {
    print_message(fmt::format("to compare takes at least two descriptions, and there {}; name further files",
                              count == 0 ? "is none" : "is only one"));
  }
}

/// Writes nothing if there is nothing to compare, except errors as JSON.
ExitStatus write(Compared compared, const std::string& format, const CompareOptions& options,
                 const Library& library) {
  const bool is_json = format == "json";
  if (!compared.is_comparable()) {
    if (!is_json || compared.errors.empty()) return ExitStatus::done;
    return write_result(report::comparison_json(compared.errors, library), options.report.file);
  }
  const auto kind = kind_of(options, compared.diagnoses);
  const auto series = make_series(std::move(compared.diagnoses), kind, library);
  if (is_json)
    return write_result(report::comparison_json(series, compared.errors, library), options.report.file);
  return write_report(std::array{report::comparison_document(series, library, options.all)}, format,
                      options.report);
}

/// The format of the report; nothing if the options contradict each other, which has been printed.
std::optional<std::string> checked_format(const CompareOptions& options) {
  auto format = report_format(options.report, {.inputs = options.files, .library = options.library});
  if (format == "json" && options.all) {
    print_message("--all does not go with --format json, which has everything");
    return std::nullopt;
  }
  return format;
}

ExitStatus compare(const CompareOptions& options) {
  const auto format = checked_format(options);
  if (!format) return ExitStatus::wrong_use;
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  const auto& library = loaded->library;
  Compared compared;
  const auto status =
      read_descriptions({.library = library,
                         .files = options.files,
                         .audience = read_audience(options.audience).value_or(Audience{}),
                         .level = DiagnosisLevel::counted},
                        {.add =
                             [&](Diagnosis diagnosis) {
                               if (++compared.count <= max_compared)
                                 compared.diagnoses.push_back(std::move(diagnosis));
                             },
                         .add_unread =
                             [&](const report::UnreadInput& unread) {
                               std::ranges::copy(unread.errors, std::back_inserter(compared.errors));
                             }});
  if (status == ExitStatus::wrong_use) return status;
  const auto count = compared.count;
  const bool is_comparable = compared.is_comparable();
  const auto written = write(std::move(compared), *format, options, library);
  if (written != ExitStatus::done) return written;
  if (is_comparable || status == ExitStatus::nothing_to_assess) return status;
  print_not_comparable(count);
  return status == ExitStatus::done ? ExitStatus::wrong_use : status;
}

}  // namespace

Command compare_command() {
  const auto options = std::make_shared<CompareOptions>();
  return {
      .options = join(
          {{files_argument(options->files),
            {.names = "--as",
             .target = &options->kind,
             .help =
                 "history: one alliance as time goes by; candidates: several partners for one place. Left "
                 "out, they are\ncandidates where they share some partners, never all, and no date tells "
                 "them apart",
             .value_name = "WHAT",
             .check = one_of({"history", "candidates"})},
            {.names = "--all",
             .target = &options->all,
             .help = "also the causes and rules beyond the first few"},
            {.names = "--audience",
             .target = &options->audience,
             .help =
                 "who it is for: internal (the default) tells all; client leaves out notes and sources of "
                 "answers",
             .value_name = "READER",
             .check = one_of({"internal", "client"})}},
           library_options(options->library),
           report_options(options->report)}),
      .footer =
          "Examples:\n"
          "  entente compare june.yaml july.yaml\n"
          "  entente compare history.yaml            several descriptions in one file, by their dates\n"
          "  entente compare with-alpha.yaml with-beta.yaml -o candidates.json\n\n"
          "The causes add up to the change. Each part of a score gets its share by Bennet's indicator "
          "(1920), and within a\nrule each answer its Shapley value (1953), so that no order of answers "
          "matters.",
      .run = [options] { return compare(*options); }};
}

}  // namespace entente::cli
