#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "alliance/redact.h"
#include "cli/batch/resume-index.h"
#include "cli/batch/run-batch.h"
#include "cli/commands.h"
#include "cli/html-theme.h"
#include "cli/input/glob.h"
#include "cli/io/files.h"
#include "cli/io/partial-file.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/output-conflicts.h"
#include "cli/output-targets.h"
#include "cli/overrides.h"
#include "report/format-registry.h"

namespace entente::cli {

namespace {

Form form_of(std::string_view input) {
  if (input == "jsonl") return Form::json_lines;
  return input == "yaml" ? Form::yaml : Form::automatic;
}

/// What earlier runs wrote, interrupted ones too; false where a file of them cannot be read, which has been
/// said. One that is not there is that of a run that never began.
bool read_done(const std::vector<std::string>& files, ResumeIndex& done) {
  for (const auto& file : files) {
    const auto there = written_before(file);
    if (there.empty()) print_message(fmt::format("{} is not there, so nothing is taken over from it", file));
    for (const auto& each : there) {
      if (const auto why = done.add(each); !why.empty()) {
        print_unreadable(each, why);
        return false;
      }
    }
  }
  return true;
}

report::Verbosity extent_of(const AssessOptions& options) {
  if (options.brief) return report::Verbosity::brief;
  return options.all ? report::Verbosity::all : report::Verbosity::usual;
}

/// Note where nothing is said.
report::SarifLevel level_of(const AssessOptions& options) {
  const auto* const named = std::ranges::find(report::sarif_level_names, options.level);
  if (named == report::sarif_level_names.end()) return report::SarifLevel::note;
  return static_cast<report::SarifLevel>(named - report::sarif_level_names.begin());
}

/// What the formats are told, all but how each is to look where it goes.
report::FormatOptions format_options(const AssessOptions& options, const Audience& audience,
                                     const report::html::PageTheme& page) {
  using Rows = report::Csv::Rows;
  return {.layout = {},
          .extent = extent_of(options),
          .rows = options.rows == "alliances" ? Rows::alliances : Rows::findings,
          .level = level_of(options),
          .set = options.set,
          .page = page,
          .audience = audience};
}

/// An option that only one format heeds.
struct FormatOption {
  std::string_view name;
  bool is_given;
  std::string_view format;
};

/// Whether standard input, or a file whose name does not tell what it holds, may be among the inputs.
bool may_need_form(const std::string& file) {
  std::error_code error;
  return file == standard_stream || file.starts_with('@') || Glob::is_pattern(file) ||
         (!tells_form(file) && !std::filesystem::is_directory(file, error));
}

/// Whether the options that say what is read have anything to say; all that has not has been said.
bool suit_inputs(const AssessOptions& options) {
  const bool has_standard_input = std::ranges::find(options.files, standard_stream) != options.files.end();
  const bool has_use_for_form = options.input == "auto" || std::ranges::any_of(options.files, may_need_form);
  const bool has_use_for_line = options.first_line == 1 || has_standard_input;
  if (!has_use_for_form)
    print_message(
        "--input is for standard input, or a file whose name does not end as one of descriptions does");
  if (!has_use_for_line) print_message("--first-line is for standard input, which is no input here");
  return has_use_for_form && has_use_for_line;
}

/// Whether the options, the formats and where they go fit together; all that does not has been said.
bool fit_together(const AssessOptions& options, const std::vector<OutputTarget>& all) {
  const auto heeded = std::to_array<FormatOption>({
      {"--rows", !options.rows.empty(), "csv"},
      {"--level", !options.level.empty(), "sarif"},
      {"--brief", options.brief, "text"},
      {"--all", options.all, "text"},
      {"--skip-done", !options.skip_done.empty(), "jsonl"},
      {"--title", !options.page.title.empty(), "html"},
      {"--logo", !options.page.logo.empty(), "html"},
      {"--template", !options.page.template_file.empty(), "html"},
      {"--ascii", options.look.ascii, "text"},
      {"--color always", options.look.color == "always", "text"},
  });
  const auto is_written = [&all](std::string_view format) {
    return std::ranges::find(all, format, &OutputTarget::format) != all.end();
  };
  const auto is_workbook_shown = [](const OutputTarget& each) {
    return each.format == "xlsx" && each.file.empty() && is_terminal();
  };
  bool fit = true;
  const auto refuse = [&fit](const std::string& why) {
    print_message(why);
    fit = false;
  };
  for (const auto& [name, is_given, format] : heeded) {
    if (is_given && !is_written(format)) refuse(fmt::format("{} goes with --format {}", name, format));
  }
  if (!options.skip_done.empty() && is_written("jsonl") && all.size() > 1)
    refuse("--skip-done goes with one result, of --format jsonl");
  if (std::ranges::any_of(all, is_workbook_shown))
    refuse("a workbook is not for a terminal: name a file for it with -o");
  return fit;
}

/// Whether the results go to places of their own. What earlier runs wrote may be replaced by what this one
/// takes over from it, but not by its summary.
bool are_no_inputs(const std::vector<OutputTarget>& all, const AssessOptions& options) {
  std::vector<std::string> files;
  files.reserve(all.size() + 1);
  for (const auto& each : all) files.push_back(each.file);
  const auto summary = summary_file(options);
  if (!summary.empty()) files.push_back(summary);
  const Reads reads{.inputs = options.files,
                    .others = {options.page.template_file, options.page.logo},
                    .library = options.library};
  return check_outputs_are_distinct(files, reads) &&
         (summary.empty() || check_outputs_are_distinct({summary}, {.others = options.skip_done})) &&
         check_nothing_filled_in_is_replaced(files);
}

}  // namespace

Exit assess(const AssessOptions& options) {
  const auto to = output_targets(options);
  if (!to) return Exit::misuse;
  const bool suits = suit_inputs(options);
  if (!fit_together(options, *to) || !suits || !are_no_inputs(*to, options)) return Exit::misuse;
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  const auto overrides = read_overrides(options.set, library);
  if (!overrides) return Exit::misuse;
  const auto audience = read_audience(options.audience).value_or(Audience{});
  const auto page = html_theme(options.page);
  if (!page) return Exit::misuse;
  auto message_line = format_options(options, audience, *page);
  std::vector<std::unique_ptr<report::Format>> formats;
  std::vector<Delivery> deliveries;
  for (const auto& each : *to) {
    message_line.layout = look(options.look, each.file);
    formats.push_back(report::make_format(each.format, message_line, library));
    const bool is_paged = options.look.pager && each.format == "text";
    deliveries.push_back({.format = *formats.back(),
                          .file = each.file,
                          .is_paged = is_paged,
                          .is_of_lines = each.format == "jsonl"});
  }
  std::optional<ResumeIndex> done;
  if (!options.skip_done.empty()) done.emplace(library, options.set, audience);
  if (done && !read_done(options.skip_done, *done)) return Exit::misuse;
  const AssessRun run{.library = library,
                      .deliveries = std::move(deliveries),
                      .overrides = *overrides,
                      .audience = audience,
                      .gates = {.fail_on = options.fail_on, .max_open = options.max_open},
                      .form = form_of(options.input),
                      .done_before = done ? &*done : nullptr};
  return run_batch(options, run);
}

}  // namespace entente::cli
