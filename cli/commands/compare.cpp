#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "advise/series.h"
#include "cli/commands/commands.h"
#include "cli/file-type.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/output-conflicts.h"
#include "cli/read-descriptions.h"
#include "cli/shared-options.h"
#include "report/comparison/comparison-report.h"

namespace entente::cli {

namespace {

struct CompareOptions {
  std::vector<std::string> files;
  std::string kind;    ///< history or candidates; by the descriptions if empty
  std::string format;  ///< text or json; by the ending of `output` if empty
  bool all = false;    ///< also the causes and rules that a text leaves out otherwise
  std::string audience = "internal";
  std::string output;
  LibraryOptions library;
  TerminalOptions terminal;
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

/// Empty if there is nothing to write.
std::string render(Compared compared, bool is_json, const CompareOptions& options, const Library& library) {
  if (!compared.is_comparable()) {
    const bool has_errors = is_json && !compared.errors.empty();
    return has_errors ? report::comparison_json(compared.errors, library) : std::string{};
  }
  const auto kind = kind_of(options, compared.diagnoses);
  const auto series = make_series(std::move(compared.diagnoses), kind, library);
  if (is_json) return report::comparison_json(series, compared.errors, library);
  return report::comparison(series, library, text_layout(options.terminal, options.output), options.all);
}

/// The format of the result; nothing if the options contradict each other, which has been printed.
std::optional<std::string> checked_format(const CompareOptions& options) {
  const auto format = format_of(options.format, options.output, {"text", "json"});
  if (!format || !check_text_options(options.terminal, *format == "text")) return std::nullopt;
  if (*format == "json" && options.all) {
    print_message("--all goes with --format text");
    return std::nullopt;
  }
  const InputNames inputs{.inputs = options.files, .library = options.library};
  const bool is_safe = check_outputs_are_distinct({options.output}, inputs) &&
                       check_nothing_filled_in_is_replaced({options.output});
  return is_safe ? format : std::nullopt;
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
  const auto text = render(std::move(compared), *format == "json", options, library);
  const auto written =
      text.empty() ? ExitStatus::done : write_result(text, options.output, !options.terminal.no_pager);
  if (written != ExitStatus::done) return written;
  const bool is_refused = count < 2 || count > max_compared;
  if (is_refused && (status == ExitStatus::done || status == ExitStatus::unreadable_input))
    print_not_comparable(count);
  return is_refused && status == ExitStatus::done ? ExitStatus::wrong_use : status;
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
            {.names = "--format",
             .target = &options->format,
             .help = "text or json (default: as the ending of -o tells, else text)",
             .value_name = "FORMAT",
             .check = one_of({"text", "json"})},
            {.names = "--all",
             .target = &options->all,
             .help = "of text: also the causes and rules beyond the first few"},
            {.names = "--audience",
             .target = &options->audience,
             .help =
                 "who it is for: internal (the default) tells all; client leaves out notes and sources of "
                 "answers",
             .value_name = "READER",
             .check = one_of({"internal", "client"})},
            output_option(options->output)},
           library_options(options->library),
           terminal_options(options->terminal)}),
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
