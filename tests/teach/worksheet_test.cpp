// Worksheets of the bundled cases: what they ask, and that they are read again.
#include "teach/worksheet.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "teach/judgement.h"
#include "tests/expected-errors.h"
#include "tests/teach/cases.h"
#include "tests/teach/read-worksheet.h"

namespace entente {
namespace {

/// The worksheet with every factor judged alike, and the rest judged too.
std::string filled_in(const Case& study, std::string_view student) {
  auto text = worksheet(study, student, bundled_library());
  const auto write = [&text](std::string_view key, std::string_view value) {
    const auto line = fmt::format("\n{}:", key);
    const auto at = text.find(line);
    REQUIRE(at != std::string::npos);
    text.insert(at + line.size(), fmt::format(" {}", value));
  };
  for (const auto& task : tasks(study.alliance, bundled_library()))
    write(fmt::format("  {}", bundled_library().factors[task.factor].id), "fragile");
  write("condition", "sound");
  write("outcome", "success");
  write("confidence", "60");
  return text + "  It seemed so.\n";
}

}  // namespace

TEST_SUITE("teach") {
  TEST_CASE("a worksheet of any case is read once it is filled in, and complained of before") {
    for (const auto& study : all_cases()) {
      INFO(study.id);
      const std::string student = "Zoë: \"the\n2nd\" # \\ \x1B[2J";
      const auto answered = read_worksheet(filled_in(study, student));
      CHECK(to_lines(answered.errors, "worksheet.yaml") == "");
      REQUIRE(answered.judgement);
      CHECK(answered.judgement->case_id == study.id);
      CHECK(answered.judgement->student == "Zoë: \"the 2nd\" # \\ \x1B[2J");
      CHECK(answered.judgement->factors.size() == tasks(study.alliance, bundled_library()).size());
      CHECK(answered.judgement->reasons == "It seemed so.");
      const auto blank = read_worksheet(worksheet(study, {}, bundled_library()));
      CHECK(blank.errors.size() == 3);
      for (const auto& error : blank.errors) {
        CHECK(error.at.line > 0);
        CHECK(error.message.find("is empty in a worksheet") != std::string::npos);
      }
    }
  }

  TEST_CASE("a worksheet asks for what the class is told something of, and for nothing else") {
    const auto& library = bundled_library();
    for (const auto& study : all_cases()) {
      INFO(study.id);
      const auto asked = tasks(study.alliance, library);
      CHECK(asked.size() >= 5);
      for (const auto& task : asked) {
        CHECK(!task.clues.empty());
        for (const auto& clue : task.clues) {
          const auto& later = study.study().disclosed_later;
          CHECK(std::ranges::find(later, clue.question) == later.end());
          CHECK(std::ranges::any_of(library.factors[task.factor].rules,
                                    [&](const Rule& rule) { return refers_to(rule, clue.question); }));
        }
      }
    }
  }

  TEST_CASE("what is told of all partners alike names none of them") {
    const auto study = described_case(
        "fit:\n"
        "  mutual_benefit:\n"
        "    a: {answer: yes, because: It earns.}\n"
        "    b: {answer: yes, because: It earns.}\n"
        "people:\n"
        "  morale:\n"
        "    a: {answer: no, because: They strike.}\n"
        "    b: {answer: unknown, because: Nobody asked.}\n");
    const auto told = clues(study.alliance, bundled_library());
    REQUIRE(told.size() == 2);
    CHECK(to_text(told[0], study.alliance) == "It earns.");
    CHECK(to_text(told[1], study.alliance) == "Ada: They strike.");
    const auto unknown = unknown_answers(study.alliance, bundled_library());
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].partner == 1);
  }

  TEST_CASE("what was told later is neither a clue nor said to be unknown") {
    const auto study = described_case(
        "fit: {objectives_aligned: {answer: yes, because: They signed one list.}}\n"
        "relationship: {trust: {answer: yes, because: The count was given up.}, promises_kept: unknown}\n",
        "told_later: [relationship.trust, relationship.promises_kept]");
    CHECK(clues(study.alliance, bundled_library()).size() == 1);
    CHECK(unknown_answers(study.alliance, bundled_library()).empty());
  }
}

}  // namespace entente
