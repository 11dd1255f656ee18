#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/find-case.h"
#include "cli/io/files.h"
#include "cli/io/locked-file.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/shared-options.h"
#include "report/case/submission-report.h"

namespace entente::cli {

namespace {

struct CaseSubmitOptions {
  std::string file;
  std::string diary;  ///< a file to add a line to; none if empty
  std::string format = "text";
  LibraryOptions library;
  TerminalOptions terminal;
};

/// What the worksheet says; nothing where something is wrong with it, which has been said.
std::optional<Judgement> read_worksheet(const std::string& name, const Library& library) {
  const auto shown = shown_name(name);
  const auto file = read_file(name);
  if (!file.text) {
    print_unreadable(shown, file.error);
    return std::nullopt;
  }
  auto read = read_judgement(*file.text, shown, case_ids(bundled_cases()), library);
  print_errors(read.errors, *file.text);
  return std::move(read.judgement);
}

/// Adds the entry to the diary of that name, or begins one, and gives all that it then has; what is wrong has
/// been said.
ExitStatus add_to_diary(LogEntry entry, const std::string& name, std::vector<LogEntry>& all) {
  LockedFile file(name, LockedFile::IfMissing::create, LockedFile::IfBusy::wait);
  if (!file.is_locked()) {
    print_message(fmt::format("cannot write {}: {}", name, file.error()));
    return ExitStatus::wrong_use;
  }
  const auto kept = read_file(name);
  if (!kept.text) {
    print_unreadable(name, kept.error);
    return ExitStatus::unreadable_input;
  }
  auto diary = read_judgement_log(*kept.text, name);
  print_errors(diary.errors, *kept.text);
  if (!diary.errors.empty()) return ExitStatus::unreadable_input;
  const bool is_broken_off = !kept.text->empty() && kept.text->back() != '\n';
  if (!file.append((is_broken_off ? "\n" : "") + to_line(entry))) {
    print_message(fmt::format("cannot write {}: {}", name, file.error()));
    return ExitStatus::wrong_use;
  }
  all = std::move(diary.entries);
  all.push_back(std::move(entry));
  return ExitStatus::done;
}

report::Submission held_against(Judgement judgement, Case study, const Library& library) {
  auto diagnosis = diagnose(std::move(study.alliance), library);
  auto agreed = agreement(judgement, diagnosis.assessment, *diagnosis.alliance.case_study, library);
  return {.judgement = std::move(judgement),
          .diagnosis = std::move(diagnosis),
          .agreement = std::move(agreed),
          .progress = std::nullopt};
}

ExitStatus case_submit(const CaseSubmitOptions& options) {
  const bool is_text = options.format == "text";
  if (!check_text_options(options.terminal, is_text)) return ExitStatus::wrong_use;
  if (options.diary == standard_stream) {
    print_message("a diary is read and written, so it must be a file");
    return ExitStatus::wrong_use;
  }
  const auto chosen = load_library(options.library);
  if (!chosen) return ExitStatus::wrong_use;
  const auto& library = chosen->library;
  auto judgement = read_worksheet(options.file, library);
  if (!judgement) return ExitStatus::unreadable_input;
  auto study = find_bundled_case(judgement->case_id, library);
  if (!study) return ExitStatus::wrong_use;
  auto submitted = held_against(*std::move(judgement), *std::move(study), library);
  if (!options.diary.empty()) {
    std::vector<LogEntry> diary;
    auto entry = log_entry(submitted.judgement, submitted.agreement, library);
    const auto added = add_to_diary(std::move(entry), options.diary, diary);
    if (added != ExitStatus::done) return added;
    submitted.progress = progress_of(submitted.judgement.student, diary);
  }
  const auto text = is_text ? report::submission(submitted, library, text_layout(options.terminal))
                            : report::submission_json(submitted, library);
  return write_result(text, {}, !options.terminal.no_pager);
}

}  // namespace

Command case_submit_command() {
  const auto options = std::make_shared<CaseSubmitOptions>();
  return {.options = join({{{.names = "FILE",
                             .target = &options->file,
                             .help = "a worksheet; - for standard input",
                             .is_required = true},
                            {.names = "--diary",
                             .target = &options->diary,
                             .help = "add a line of JSON to this file, and tell how the course goes so far",
                             .value_name = "FILE"},
                            format_option(options->format, {"text", "json"})},
                           library_options(options->library),
                           terminal_options(options->terminal)}),
          .footer = "Example:\n  entente case submit ada.yaml --diary course.jsonl",
          .run = [options] { return case_submit(*options); }};
}

}  // namespace entente::cli
