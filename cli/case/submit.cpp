#include <filesystem>

#include "cli/case/chosen-case.h"
#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/system/files.h"
#include "cli/system/terminal.h"
#include "report/case/submission.h"

namespace entente::cli {

namespace {

/// What the worksheet says; nothing where something is wrong with it, which has been said.
std::optional<Judgement> read_worksheet(const std::string& name, const Library& library) {
  const auto shown = shown_name(name);
  const auto file = read_file(name);
  if (!file.text) {
    complain_of_unreadable(shown, file.error);
    return std::nullopt;
  }
  auto read = read_judgement(*file.text, shown, case_ids(bundled_cases()), library);
  complain(read.complaints, *file.text);
  return std::move(read.judgement);
}

struct KeptDiary {
  std::string text;
  std::vector<DiaryEntry> entries;
};

/// An empty one where there is no such file yet; nothing where it cannot be read, which has been said.
std::optional<KeptDiary> read_kept_diary(const std::string& name) {
  std::error_code error;
  if (!std::filesystem::exists(name, error) && !error) return KeptDiary{};
  auto file = read_file(name);
  if (!file.text) {
    complain_of_unreadable(name, file.error);
    return std::nullopt;
  }
  auto diary = read_diary(*file.text, name);
  complain(diary.complaints, *file.text);
  if (!diary.complaints.empty()) return std::nullopt;
  return KeptDiary{.text = *std::move(file.text), .entries = std::move(diary.entries)};
}

void add(DiaryEntry entry, KeptDiary& diary) {
  if (!diary.text.empty() && diary.text.back() != '\n') diary.text += '\n';
  diary.text += to_line(entry);
  diary.entries.push_back(std::move(entry));
}

report::Submission held_against(Judgement judgement, Case study, const Library& library) {
  auto diagnosis = diagnose(std::move(study.alliance), library);
  auto agreed = agreement(judgement, diagnosis.assessment, *diagnosis.alliance.case_study, library);
  return {.judgement = std::move(judgement),
          .diagnosis = std::move(diagnosis),
          .agreement = std::move(agreed),
          .course = std::nullopt};
}

}  // namespace

Exit case_submit(const CaseSubmitOptions& options) {
  if (options.diary == standard_input) {
    complain("a diary is read and written, so it must be a file");
    return Exit::misuse;
  }
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  auto judgement = read_worksheet(options.file, library);
  if (!judgement) return Exit::unread;
  auto study = choose_case(judgement->case_id, library);
  if (!study) return Exit::misuse;
  auto submitted = held_against(*std::move(judgement), *std::move(study), library);
  if (!options.diary.empty()) {
    auto diary = read_kept_diary(options.diary);
    if (!diary) return Exit::unread;
    add(diary_entry(submitted.judgement, submitted.agreement, library), *diary);
    if (!deliver(diary->text, options.diary)) return Exit::misuse;
    submitted.course = course_of(submitted.judgement.student, diary->entries);
  }
  const auto text = options.format == "json" ? report::submission_json(submitted, library)
                                             : report::submission(submitted, library, look(options.look));
  return deliver(text, {}, options.look.pager) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli
