// A case from the list to the ending, in every format, as goldens beside it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "report/case/case-report.h"
#include "report/case/reveal-report.h"
#include "report/case/submission-report.h"
#include "teach/worksheet.h"
#include "tests/expected-errors.h"
#include "tests/files.h"
#include "tests/golden.h"
#include "tests/report/reported.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

Case quay(const Library& library) {
  const auto text = read_file(std::string(ENTENTE_SOURCE_DIR) + "/tests/report/case/quay.yaml");
  auto read = read_case({.path = "quay.yaml", .text = text}, library);
  REQUIRE(to_lines(read.errors, "quay.yaml") == "");
  REQUIRE(read.found);
  return *std::move(read.found);
}

void check_golden(std::string_view file, std::string_view text) {
  INFO(std::string(file));
  CHECK(difference_from_golden(fmt::format("tests/report/case/{}", file), text) == "");
}

/// One factor placed as the library does, one two steps off, one that the library leaves open.
Submission submitted(const Library& library) {
  constexpr std::string_view sheet =
      "worksheet: quay\nstudent: Ada\ndate: 2001-06-01\n"
      "factors: {alliance-manager: weak, promises: sound, morale: fragile, exit-terms: sound}\n"
      "condition: fragile\noutcome: success\nconfidence: 70\nreasons: The ships sail.\n";
  const std::vector<std::string_view> ids = {"quay"};
  auto read = read_judgement(sheet, "ada.yaml", ids, library);
  REQUIRE(to_lines(read.errors, "ada.yaml") == "");
  auto diagnosis = diagnose(quay(library).alliance, library);
  auto agreed = agreement(*read.judgement, diagnosis.assessment, *diagnosis.alliance.case_study, library);
  const auto entry = log_entry(*read.judgement, agreed, library);
  std::vector<LogEntry> entries(least_for_a_trend + 1, entry);
  // The first case twice.
  for (std::size_t i = 1; i < least_for_a_trend; ++i) entries[i].case_id += fmt::to_string(i);
  entries.push_back(entry);
  entries.back().student = "ADA";
  return {.judgement = *std::move(read.judgement),
          .diagnosis = std::move(diagnosis),
          .agreement = std::move(agreed),
          .progress = progress_of("Ada", entries)};
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("what a class is shown of a case is as it was kept") {
    const auto loaded = small_library();
    const auto study = quay(loaded.library);
    check_golden("list.txt", case_list({&study, 1}, golden_look));
    check_golden("list.json", case_list_json({&study, 1}));
    check_golden("page.txt", case_page(study, loaded.library, golden_look));
    check_golden("page.json", case_json(study, loaded.library));
    check_golden("handout.txt", case_handout(study, loaded.library, golden_look));
    check_golden("worksheet.yaml", worksheet(study, "Ada \"the quay\" Lovelace", loaded.library));
  }

  TEST_CASE("what a teacher is shown of a case is as it was kept") {
    const auto loaded = small_library();
    const auto diagnosis = diagnose(quay(loaded.library).alliance, loaded.library);
    check_golden("notes.txt", case_notes("quay", diagnosis, loaded.library, golden_look));
    check_golden("reveal.txt", reveal("quay", diagnosis, loaded.library, golden_look));
    check_golden("reveal.json", reveal_json("quay", diagnosis, loaded.library));
  }

  TEST_CASE("the answer to a worksheet is as it was kept") {
    const auto loaded = small_library();
    check_golden("submission.txt", submission(submitted(loaded.library), loaded.library, golden_look));
    check_golden("submission.json", submission_json(submitted(loaded.library), loaded.library));
  }
}

}  // namespace entente::report
