#include "teach/judgement-log.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>

#include "teach/student-progress.h"
#include "tests/any-text.h"
#include "tests/expected-errors.h"

namespace entente {
namespace {

LogEntry entry(std::string case_id, std::optional<double> brier, std::optional<double> kappa = {}) {
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

std::string errors(std::string_view text) {
  return to_lines(read_judgement_log(text, "diary").errors, "diary");
}

}  // namespace

TEST_SUITE("teach") {
  TEST_CASE("an entry is one line, and is read as it was written") {
    auto ada = entry("nummi", 0.09, -0.5);
    ada.student = "Ada \"the\n2nd\" \x1B[2J Müller";
    const auto line = to_line(ada);
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(line.find('\x1B') == std::string::npos);
    const auto diary = read_judgement_log(line + "\n" + to_line(entry("concert", {})), "diary");
    CHECK(to_lines(diary.errors, "diary") == "");
    REQUIRE(diary.entries.size() == 2);
    CHECK(diary.entries[0].student == ada.student);
    CHECK(diary.entries[0].kappa == -0.5);
    CHECK(diary.entries[0].hit == true);
    CHECK(!diary.entries[1].hit);
    CHECK(to_line(diary.entries[0]) == line);
  }

  TEST_CASE("any entry is read back as it was written") {
    CHECK(rc::check([](bool hit, double number) {
      auto any = entry("nummi", {});
      any.student = "Ada" + *any_text();
      any.kappa = std::fmod(number, 1);
      any.hit = hit;
      const auto diary = read_judgement_log(to_line(any), "diary");
      RC_ASSERT(to_lines(diary.errors, "diary") == "");
      RC_ASSERT(diary.entries.size() == 1U);
      RC_ASSERT(diary.entries[0].student == any.student);
      RC_ASSERT(diary.entries[0].kappa == any.kappa);
      RC_ASSERT(diary.entries[0].hit == any.hit);
    }));
  }

  TEST_CASE("lines that are empty and what is added to an entry are passed over") {
    auto line = to_line(entry("nummi", 0.09));
    line.insert(1, R"("mood": {"Ada": ["\\uD83D\\uDE00", 7]}, )");
    const auto diary = read_judgement_log("\n \t\r\n" + line + "\n", "diary");
    CHECK(to_lines(diary.errors, "diary") == "");
    CHECK(diary.entries.size() == 1);
  }

  TEST_CASE("a line that cannot be read is complained of, and the others are read") {
    const auto good = to_line(entry("nummi", 0.09));
    CHECK(errors("{\"case\": \"nummi\"\n" + good) == "1:1 the bracket `{` is never closed\n");
    CHECK(errors(good + "[]\n\n7\n") ==
          "2:1 an entry of a diary must be a mapping, not a list\n"
          "4:1 an entry of a diary must be a mapping, not text\n");
    CHECK(errors(good + good.substr(0, good.size() - 2) + R"(,"case":"dpn"})") ==
          "2:148 key `case` given twice; first on line 2\n");
    CHECK(read_judgement_log("nothing\n" + good, "diary").entries.size() == 1);
  }

  TEST_CASE("everything that is wrong with an entry is complained of at its place") {
    const auto good = to_line(entry("nummi", 0.09));
    const auto with = [&](std::string_view part, std::string_view other) {
      auto line = good;
      line.replace(line.find(part), part.size(), other);
      return errors(good + line);
    };
    CHECK(with("\"pairs\":10,", "") == "2:1 key `pairs` is missing in an entry of a diary\n");
    CHECK(with("\"case\":\"nummi\"", "\"case\":null") == "2:2 `case` is empty in an entry of a diary\n");
    CHECK(with("\"Ada\"", "[\"Ada\"]") == "2:27 `student` must be text, not a list\n");
    CHECK(with("\"agreeing\":7", "\"agreeing\":11") == "2:75 `agreeing` is a whole number from 0 to 10\n");
    CHECK(with("\"pairs\":10", "\"pairs\":99999999999999999999") ==
          "2:61 `pairs` is a whole number from 0 to 1000000\n");
    CHECK(with("\"brier\":0.09,\"confidence\":70", "\"brier\":1.5,\"confidence\":20") ==
          "2:98 `brier` is a number from 0 to 1\n"
          "2:115 `confidence` is a whole number from 50 to 100\n");
    CHECK(with("\"hit\":true", "\"hit\":1") ==
          "2:125 `1` is not a value of `hit` -> it can be false, true\n");
  }

  TEST_CASE("a file that is no diary at all is told of once") {
    const std::string once =
        ":1 this is not a diary -> a diary has one JSON object per line, written by `entente case submit "
        "--diary`\n";
    CHECK(errors("\n# Mine.\nworksheet: nummi\nfactors:\n  openness: weak\n") == "3" + once);
    CHECK(errors("# Mine.\nentente: 1\ncase:\n  kind: documented\n") == "2" + once);
    CHECK(errors("[]\n\n7\n") == "1" + once);
    CHECK(errors("{\"entente\": \"0.1.0\"}\n{}\n") == "1" + once);
    CHECK(errors("") == "");
  }

  TEST_CASE("a course counts one student's cases, and means pass over what has no score") {
    auto other = entry("nummi", 1);
    other.student = "Bo";
    const std::vector<LogEntry> entries = {entry("nummi", 0.25, 0.5), other, entry("dpn", 0.05),
                                           entry("concert", {}, 0.7)};
    const auto progress = progress_of("Ada", entries);
    CHECK(progress.worksheets == 3);
    CHECK(progress.cases == 3);
    CHECK(progress.repeated.empty());
    CHECK(*progress.all.brier == doctest::Approx(0.15));
    CHECK(*progress.all.kappa == doctest::Approx(0.6));
    CHECK(!progress.first_half);
    CHECK(progress_of("nobody", entries).worksheets == 0);
    CHECK(!progress_of("nobody", entries).all.brier);
  }

  TEST_CASE("of worksheets on one case the one of the latest date counts, or else the last") {
    std::vector<LogEntry> entries = {entry("nummi", 0.1), entry("nummi", 0.2), entry("nummi", 0.3),
                                     entry("dpn", 0.4), entry("dpn", 0.5)};
    entries[1].date = "2026-04-01";
    entries[2].date = "";
    const auto progress = progress_of("Ada", entries);
    CHECK(progress.worksheets == 5);
    CHECK(progress.cases == 2);
    CHECK(*progress.all.brier == doctest::Approx((0.2 + 0.5) / 2));
    REQUIRE(progress.repeated.size() == 2);
    CHECK(progress.repeated[0].case_id == "dpn");
    CHECK(progress.repeated[0].times == 2);
    CHECK(progress.repeated[1].case_id == "nummi");
    CHECK(progress.repeated[1].times == 3);
    CHECK(progress.repeated[1].date == "2026-04-01");
  }

  TEST_CASE("names that differ in nothing but case and spaces are found, each once") {
    std::vector<LogEntry> entries(5, entry("nummi", 0.1));
    entries[1].student = "ada";
    entries[2].student = "A da";
    entries[3].student = "ada";
    entries[4].student = "Adam";
    CHECK(progress_of("Ada", entries).similar_names == std::vector<std::string>{"ada", "A da"});
    CHECK(progress_of("Ada", entries).worksheets == 1);
    CHECK(progress_of("Adam", entries).similar_names.empty());
  }

  TEST_CASE("a trend is shown from four cases on, by date, the middle one in the second half") {
    std::vector<LogEntry> entries = {entry("nummi", 0.4), entry("dpn", 0.3), entry("klm-northwest", 0.2)};
    CHECK(!progress_of("Ada", entries).first_half);
    entries.push_back(entry("concert", 0.1));
    entries.push_back(entry("sematech", 0.0));
    const auto progress = progress_of("Ada", entries);
    REQUIRE(progress.first_half);
    CHECK(*progress.first_half->brier == doctest::Approx(0.35));
    CHECK(*progress.second_half->brier == doctest::Approx(0.1));
    CHECK(!progress.first_half->kappa);
    entries[4].date = "2026-03-01";
    CHECK(*progress_of("Ada", entries).first_half->brier == doctest::Approx(0.2));
  }
}

}  // namespace entente
