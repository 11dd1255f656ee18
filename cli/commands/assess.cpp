#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "alliance/redact.h"
#include "cli/assess-options.h"
#include "cli/batch/resume-index.h"
#include "cli/batch/run-batch.h"
#include "cli/commands/commands.h"
#include "cli/html-theme.h"
#include "cli/io/files.h"
#include "cli/io/partial-file.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/overrides.h"
#include "report/format-registry.h"

namespace entente::cli {

namespace {

Form form_of(std::string_view input) {
  if (input == "jsonl") return Form::json_lines;
  return input == "yaml" ? Form::yaml : Form::automatic;
}

/// Adds what earlier runs wrote, interrupted ones too. A file that is not there is that of a run that never
/// began; false if one cannot be read, which has been printed.
bool read_results(const std::vector<std::string>& files, ResumeIndex& index) {
  for (const auto& file : files) {
    const auto existing = written_before(file);
    if (existing.empty())
      print_message(fmt::format("{} is not there, so nothing is taken over from it", file));
    for (const auto& each : existing) {
      if (const auto error = index.add(each); !error.empty()) {
        print_unreadable(each, error);
        return false;
      }
    }
  }
  return true;
}

report::Verbosity verbosity_of(const AssessOptions& options) {
  if (options.brief) return report::Verbosity::brief;
  return options.all ? report::Verbosity::all : report::Verbosity::usual;
}

report::SarifLevel level_of(const AssessOptions& options) {
  const auto* const named = std::ranges::find(report::sarif_level_names, options.level);
  if (named == report::sarif_level_names.end()) return report::SarifLevel::note;
  return static_cast<report::SarifLevel>(named - report::sarif_level_names.begin());
}

report::FormatOptions format_options(const AssessOptions& options, const Audience& audience,
                                     const report::html::PageTheme& theme) {
  using Rows = report::Csv::Rows;
  return {.layout = {},
          .extent = verbosity_of(options),
          .rows = options.rows == "alliances" ? Rows::alliances : Rows::findings,
          .level = level_of(options),
          .set = options.set,
          .page = theme,
          .audience = audience};
}

/// The formats, and where the result of each goes.
class Outputs {
 public:
  Outputs(const AssessOptions& options, const std::vector<OutputTarget>& targets,
          report::FormatOptions format_options, const Library& library) {
    for (const auto& [format, file] : targets) {
      format_options.layout = text_layout(options.terminal, file);
      formats_.push_back(report::make_format(format, format_options, library));
      deliveries_.push_back({.format = *formats_.back(),
                             .file = file,
                             .is_paged = !options.terminal.no_pager && format == "text",
                             .is_of_lines = format == "jsonl"});
    }
  }

  const std::vector<Delivery>& deliveries() const { return deliveries_; }

 private:
  std::vector<std::unique_ptr<report::Format>> formats_;
  std::vector<Delivery> deliveries_;
};

ExitStatus assess(const AssessOptions& options) {
  const auto targets = output_targets(options.outputs, options.format);
  if (!targets || !check(options, *targets)) return ExitStatus::wrong_use;
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  const auto& library = loaded->library;
  const auto overrides = read_overrides(options.set, library);
  if (!overrides) return ExitStatus::wrong_use;
  const auto audience = read_audience(options.audience).value_or(Audience{});
  const auto theme = html_theme(options.page);
  if (!theme) return ExitStatus::wrong_use;
  const Outputs outputs(options, *targets, format_options(options, audience, *theme), library);
  std::optional<ResumeIndex> resume;
  if (!options.skip_done.empty()) resume.emplace(library, options.set, audience);
  if (resume && !read_results(options.skip_done, *resume)) return ExitStatus::wrong_use;
  return run_batch({.library = library,
                    .files = options.files,
                    .deliveries = outputs.deliveries(),
                    .overrides = *overrides,
                    .audience = audience,
                    .gates = {.fail_on = options.fail_on, .max_open = options.max_open},
                    .form = form_of(options.input),
                    .first_line = options.first_line,
                    .resume = resume ? &*resume : nullptr,
                    .jobs = options.jobs,
                    .error_limit = error_limit(options.max_errors),
                    .summary = options.summary,
                    .terminal = options.terminal});
}

}  // namespace

Command assess_command() {
  const auto options = std::make_shared<AssessOptions>();
  return {.options = describe(*options),
          .footer = fmt::format("Examples:\n"
                                "  entente assess ours.yaml\n"
                                "  entente assess ours.yaml -o ours.html\n"
                                "  entente assess ours.yaml --set governance.manager_empowered@county=yes\n"
                                "  entente assess portfolio/*.yaml -o portfolio.json -o portfolio.csv\n"
                                "  entente assess - --fail-on weak,critical < ours.yaml\n"
                                "  find . -name '*.yaml' -print0 | entente assess @-\n\n{}",
                                exit_statuses),
          .run = [options] { return assess(*options); }};
}

}  // namespace entente::cli
