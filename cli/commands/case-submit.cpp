#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/find-case.h"
#include "cli/io/files.h"
#include "cli/io/locked-file.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "report/case/submission-report.h"

namespace entente::cli {

namespace {

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
Exit add_to_diary(LogEntry entry, const std::string& name, std::vector<LogEntry>& all) {
  LockedFile file(name, LockedFile::IfMissing::create, LockedFile::IfBusy::wait);
  if (!file.is_locked()) {
    print_message(fmt::format("cannot write {}: {}", name, file.error()));
    return Exit::misuse;
  }
  const auto kept = read_file(name);
  if (!kept.text) {
    print_unreadable(name, kept.error);
    return Exit::unread;
  }
  auto diary = read_judgement_log(*kept.text, name);
  print_errors(diary.errors, *kept.text);
  if (!diary.errors.empty()) return Exit::unread;
  const bool is_broken_off = !kept.text->empty() && kept.text->back() != '\n';
  if (!file.append((is_broken_off ? "\n" : "") + to_line(entry))) {
    print_message(fmt::format("cannot write {}: {}", name, file.error()));
    return Exit::misuse;
  }
  all = std::move(diary.entries);
  all.push_back(std::move(entry));
  return Exit::done;
}

report::Submission held_against(Judgement judgement, Case study, const Library& library) {
  auto diagnosis = diagnose(std::move(study.alliance), library);
  auto agreed = agreement(judgement, diagnosis.assessment, *diagnosis.alliance.case_study, library);
  return {.judgement = std::move(judgement),
          .diagnosis = std::move(diagnosis),
          .agreement = std::move(agreed),
          .progress = std::nullopt};
}

}  // namespace

Exit case_submit(const CaseSubmitOptions& options) {
  if (options.diary == standard_stream) {
    print_message("a diary is read and written, so it must be a file");
    return Exit::misuse;
  }
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  auto judgement = read_worksheet(options.file, library);
  if (!judgement) return Exit::unread;
  auto study = find_bundled_case(judgement->case_id, library);
  if (!study) return Exit::misuse;
  auto submitted = held_against(*std::move(judgement), *std::move(study), library);
  if (!options.diary.empty()) {
    std::vector<LogEntry> diary;
    auto entry = log_entry(submitted.judgement, submitted.agreement, library);
    const auto added = add_to_diary(std::move(entry), options.diary, diary);
    if (added != Exit::done) return added;
    submitted.progress = progress_of(submitted.judgement.student, diary);
  }
  const auto text = options.format == "json" ? report::submission_json(submitted, library)
                                             : report::submission(submitted, library, look(options.look));
  return deliver(text, {}, options.look.pager) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli
