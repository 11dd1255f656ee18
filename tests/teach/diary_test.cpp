#include "teach/diary.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "teach/course.h"
#include "tests/expected-complaints.h"

namespace entente {
namespace {

DiaryEntry entry(std::string case_id, std::optional<double> brier, std::optional<double> kappa = {}) {
  return {.case_id = std::move(case_id),
          .student = "Ada",
          .date = "2026-03-31",
          .pairs = 10,
          .agreeing = 7,
          .kappa = kappa,
          .brier = brier,
          .confidence = 70,
          .hit = brier ? std::optional<bool>(true) : std::nullopt,
          .library = "0.2.0"};
}

std::string complaints(std::string_view text) {
  return to_lines(read_diary(text, "diary").complaints, "diary");
}

}  // namespace

TEST_SUITE("teach") {
  TEST_CASE("an entry is one line, and is read as it was written") {
    auto ada = entry("nummi", 0.09, -0.5);
    ada.student = "Ada \"the\n2nd\" \x1B[2J Müller";
    const auto line = to_line(ada);
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(line.find('\x1B') == std::string::npos);
    const auto diary = read_diary(line + "\n" + to_line(entry("concert", {})), "diary");
    CHECK(to_lines(diary.complaints, "diary") == "");
    REQUIRE(diary.entries.size() == 2);
    CHECK(diary.entries[0].student == ada.student);
    CHECK(diary.entries[0].kappa == -0.5);
    CHECK(diary.entries[0].hit == true);
    CHECK(!diary.entries[1].hit);
    CHECK(to_line(diary.entries[0]) == line);
  }

  TEST_CASE("a line that cannot be read is complained of, and the others are read") {
    const auto good = to_line(entry("nummi", 0.09));
    const auto with = [&](std::string_view part, std::string_view other) {
      auto line = good;
      line.replace(line.find(part), part.size(), other);
      return complaints(good + line);
    };
    CHECK(complaints("{\"case\": \"nummi\"\n" + good) == "1:1 this line is not JSON\n");
    CHECK(complaints("[]\n\n7\n") ==
          "1:1 this line is not a JSON object\n3:1 this line is not a JSON object\n");
    CHECK(with("\"pairs\":10,", "") == "2:1 `pairs` is missing\n");
    CHECK(with("\"case\":\"nummi\"", "\"case\":7") == "2:1 `case` is not a text\n");
    CHECK(with("\"agreeing\":7", "\"agreeing\":11") == "2:1 `agreeing` is not a whole number from 0 to 10\n");
    CHECK(with("\"pairs\":10", "\"pairs\":99999999999999999999") ==
          "2:1 `pairs` is not a whole number from 0 to 1000000\n");
    CHECK(with("\"brier\":0.09", "\"brier\":1.5") == "2:1 `brier` is not a number from 0 to 1\n");
    CHECK(with("\"confidence\":70", "\"confidence\":20") ==
          "2:1 `confidence` is not a whole number from 50 to 100\n");
    CHECK(with("\"hit\":true", "\"hit\":1") == "2:1 `hit` is neither true nor false\n");
    CHECK(read_diary("nothing\n" + good, "diary").entries.size() == 1);
  }

  TEST_CASE("a course counts one student's worksheets, and means pass over what has no score") {
    auto other = entry("nummi", 1);
    other.student = "Bo";
    const std::vector<DiaryEntry> entries = {entry("nummi", 0.25, 0.5), other, entry("nummi", 0.05),
                                             entry("concert", {}, 0.7)};
    const auto course = course_of("Ada", entries);
    CHECK(course.worksheets == 3);
    CHECK(course.cases == 2);
    CHECK(*course.all.brier == doctest::Approx(0.15));
    CHECK(*course.all.kappa == doctest::Approx(0.6));
    CHECK(!course.first_half);
    CHECK(course_of("nobody", entries).worksheets == 0);
    CHECK(!course_of("nobody", entries).all.brier);
  }

  TEST_CASE("a trend is told from four worksheets on, the middle one in the second half") {
    std::vector<DiaryEntry> entries = {entry("nummi", 0.4), entry("dpn", 0.3), entry("klm-northwest", 0.2)};
    CHECK(!course_of("Ada", entries).first_half);
    entries.push_back(entry("concert", 0.1));
    entries.push_back(entry("sematech", 0.0));
    const auto course = course_of("Ada", entries);
    REQUIRE(course.first_half);
    CHECK(*course.first_half->brier == doctest::Approx(0.35));
    CHECK(*course.second_half->brier == doctest::Approx(0.1));
    CHECK(!course.first_half->kappa);
  }
}

}  // namespace entente
