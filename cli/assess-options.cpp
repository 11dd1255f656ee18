#include "cli/assess-options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "alliance/redact.h"
#include "cli/batch/chunk-source.h"
#include "cli/input/glob.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/output-conflicts.h"
#include "report/format-registry.h"
#include "text/error.h"

namespace entente::cli {

namespace {

std::string check_audience(const std::string& text) {
  if (read_audience(text)) return {};
  return fmt::format("{} is no audience: write internal, client or partner=KEY", quote(text));
}

/// Also removes the percent sign.
std::string check_share(std::string& text) {
  if (text.ends_with('%')) text.pop_back();
  return is_percentage(text) ? std::string{} : fmt::format("{} is no share from 0% to 100%", quote(text));
}

std::string check_summary(const std::string& text) {
  const auto format = text.substr(0, text.find('='));
  if ((format == "text" || format == "json") && text != format + "=" && text != format + "=-") return {};
  return fmt::format("{} is no summary: write text, json, text=FILE or json=FILE", quote(text));
}

std::vector<Option> output_options(AssessOptions& options) {
  const auto formats = report::format_names();
  return {{.names = "--format",
           .target = &options.format,
           .help = fmt::format("{} (default text)", fmt::join(formats, ", ")),
           .value_name = "FORMAT",
           .check = one_of(formats)},
          {.names = "--rows",
           .target = &options.rows,
           .help = "of csv: findings (the default) or alliances",
           .value_name = "WHAT",
           .check = one_of({"findings", "alliances"})},
          {.names = "--level",
           .target = &options.level,
           .help = "of sarif: the least severe that is written: error, warning, note (the default: all\n"
                   "weaknesses) or open (also what is not known, and acceptances of what was not found)",
           .value_name = "LEVEL",
           .check = one_of({report::sarif_level_names.begin(), report::sarif_level_names.end()})},
          {.names = "--brief", .target = &options.brief, .help = "of text: only the first screen"},
          {.names = "--all",
           .target = &options.all,
           .help = "of text: also what it leaves out, such as the scores of factors, every open question, "
                   "every rule\nbeyond the scope, and the notes and the evidence of what is in order",
           .excludes = {"--brief"}}};
}

std::vector<Option> target_options(AssessOptions& options) {
  return {{.names = "-o,--output",
           .target = &options.outputs,
           .help = "write to this file, in the format that its ending tells, or --format; FORMAT=FILE says "
                   "which, - as FILE\nis standard output. Repeatable: one run writes several. Until all is "
                   "written it is FILE.partial",
           .value_name = "[FORMAT=]FILE"},
          set_option(options.set),
          {.names = "--audience",
           .target = &options.audience,
           .help = "who the report is for: internal (the default) tells all; client leaves out notes and "
                   "sources of\nanswers, and why and by whom weaknesses were accepted; partner=KEY also what "
                   "the others answered",
           .value_name = "READER",
           .check = check_audience}};
}

std::vector<Option> gate_options(AssessOptions& options) {
  return {{.names = "--fail-on",
           .target = &options.fail_on,
           .help = "exit with 1 if an alliance is certainly weak, or certainly at most fragile; has a "
                   "critical rule unmet\nand not accepted; or is open: its band or nature not settled. "
                   "Several with commas",
           .value_name = "GATE",
           .check = one_of({"weak", "fragile", "critical", "open"}),
           .delimiter = ','},
          {.names = "--max-open",
           .target = &options.max_open,
           .help = "exit with 1 if more than this share of an alliance's rules are open: 20%",
           .value_name = "N%",
           .check = check_share},
          {.names = "--summary",
           .target = &options.summary,
           .help = "count all alliances by band, theme and weakness: text or json, on standard error; "
                   "json=FILE or text=FILE, into a file",
           .value_name = "FORMAT[=FILE]",
           .check = check_summary}};
}

std::vector<Option> run_options(AssessOptions& options) {
  constexpr int max_jobs = 1024;
  return {
      {.names = "--skip-done",
       .target = &options.skip_done,
       .help = "take over the results that a run before this one wrote as jsonl, where the description, "
               "the library and\nthe program are the same, and what interrupted runs left in "
               "FILE.partial; only with --format jsonl",
       .value_name = "FILE"},
      {.names = "--input",
       .target = &options.input,
       .help = "what standard input is, and a file whose name does not tell: yaml, jsonl, or auto, by how "
               "it begins",
       .value_name = "FORM",
       .check = one_of({"auto", "yaml", "jsonl"})},
      {.names = "--first-line",
       .target = &options.first_line,
       .help = "the number of standard input's first line, where that is a part of a longer text: all "
               "places are\ntold as in the whole. For JSON Lines, cut between lines",
       .value_name = "N",
       .check = whole_number(1)},
      {.names = "-j,--jobs",
       .target = &options.jobs,
       .help = "threads (default: one for each core); the result is the same for any number",
       .value_name = "N",
       .check = whole_number(1, max_jobs)},
      max_errors_option(options.max_errors)};
}

/// Whether standard input, or a file whose name does not tell what it holds, may be among the inputs.
bool may_need_form(const std::string& file) {
  std::error_code error;
  return file == standard_stream || file.starts_with('@') || Glob::is_pattern(file) ||
         (!tells_form(file) && !std::filesystem::is_directory(file, error));
}

bool check_inputs(const AssessOptions& options) {
  const bool has_standard_input = std::ranges::find(options.files, standard_stream) != options.files.end();
  const bool has_use_for_form = options.input == "auto" || std::ranges::any_of(options.files, may_need_form);
  const bool has_use_for_line = options.first_line == 1 || has_standard_input;
  if (!has_use_for_form) {
    print_message(
        "--input is for standard input, or a file whose name does not end as one of descriptions does");
  }
  if (!has_use_for_line) print_message("--first-line is for standard input, which is no input here");
  return has_use_for_form && has_use_for_line;
}

/// An option that only one format uses.
struct FormatOption {
  std::string_view name;
  bool is_given;
  std::string_view format;
};

bool check_formats(const AssessOptions& options, const std::vector<OutputTarget>& targets) {
  const auto format_options = std::to_array<FormatOption>({
      {"--rows", !options.rows.empty(), "csv"},
      {"--level", !options.level.empty(), "sarif"},
      {"--brief", options.brief, "text"},
      {"--all", options.all, "text"},
      {"--skip-done", !options.skip_done.empty(), "jsonl"},
      {"--title", !options.page.title.empty(), "html"},
      {"--logo", !options.page.logo.empty(), "html"},
      {"--template", !options.page.template_file.empty(), "html"},
      {"--ascii", options.terminal.ascii, "text"},
      {"--color always", options.terminal.color == "always", "text"},
  });
  const auto is_written = [&targets](std::string_view format) {
    return std::ranges::find(targets, format, &OutputTarget::format) != targets.end();
  };
  const auto is_workbook_shown = [](const OutputTarget& target) {
    return target.format == "xlsx" && target.file.empty() && is_terminal();
  };
  bool fit = true;
  const auto refuse = [&fit](const std::string& why) {
    print_message(why);
    fit = false;
  };
  for (const auto& [name, is_given, format] : format_options) {
    if (is_given && !is_written(format)) refuse(fmt::format("{} goes with --format {}", name, format));
  }
  if (!options.skip_done.empty() && is_written("jsonl") && targets.size() > 1)
    refuse("--skip-done goes with one result, of --format jsonl");
  if (std::ranges::any_of(targets, is_workbook_shown))
    refuse("a workbook is not for a terminal: name a file for it with -o");
  return fit;
}

/// What earlier runs wrote may be replaced by a result that takes it over, but not by the summary.
bool check_files(const AssessOptions& options, const std::vector<OutputTarget>& targets) {
  std::vector<std::string> files;
  files.reserve(targets.size() + 1);
  for (const auto& target : targets) files.push_back(target.file);
  const auto summary = summary_file(options.summary);
  if (!summary.empty()) files.push_back(summary);
  const InputNames inputs{.inputs = options.files,
                          .others = {options.page.template_file, options.page.logo},
                          .library = options.library};
  return check_outputs_are_distinct(files, inputs) &&
         (summary.empty() || check_outputs_are_distinct({summary}, {.others = options.skip_done})) &&
         check_nothing_filled_in_is_replaced(files);
}

}  // namespace

std::vector<Option> describe(AssessOptions& options) {
  auto formats = output_options(options);
  return join({{files_argument(options.files)},
               formats,
               page_options(options.page),
               target_options(options),
               gate_options(options),
               run_options(options),
               library_options(options.library),
               terminal_options(options.terminal)});
}

bool check(const AssessOptions& options, const std::vector<OutputTarget>& targets) {
  const bool inputs_fit = check_inputs(options);
  return check_formats(options, targets) && inputs_fit && check_files(options, targets);
}

}  // namespace entente::cli
