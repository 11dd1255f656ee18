#include "alliance/date.h"

#include <doctest/doctest.h>

#include <string>

#include "yaml/read/documents.h"

namespace entente {
namespace {

/// The date that is read, or the hint of the complaint.
std::string date_or_hint(const std::string& text) {
  ErrorList errors("a.yaml");
  yaml::Tree tree;
  const std::string quoted = "\"" + text + "\"";
  yaml::Documents(quoted, errors).next(tree);
  const std::string read(read_date(tree.root(), errors));
  return errors.empty() ? read : errors.sorted().front().hint;
}

TEST_SUITE("dates") {
  TEST_CASE("a year, a month or a day of the calendar is a date") {
    for (const auto* text : {"1995", "1995-06", "1995-06-30", "2024-02-29"})
      CHECK_MESSAGE(is_date(text), text);
  }

  TEST_CASE("a day that the calendar lacks, or any other way to write one, is none") {
    for (const auto* text :
         {"", "95", "1995-13", "1995-00", "1995-02-29", "1995-6-30", "1995/06/30", "30.06.1995", "1995-06-3x",
          "1995-+6-30", "june 1995", "1995-06-30T00:00", "0000"}) {
      CHECK_MESSAGE(!is_date(text), text);
    }
  }

  TEST_CASE("a day with dots, as people write it, is a date too") {
    CHECK(as_date("31.03.2026") == "2026-03-31");
    CHECK(as_date("1.3.2026") == "2026-03-01");
    CHECK(as_date("2026-03") == "2026-03");
    for (const auto* text : {"31.02.2026", "03.2026", "1.3.26", "1.3.", "..", "", "1.3.2026.", "a.b.2026"})
      CHECK_MESSAGE(as_date(text) == "", text);
  }

  TEST_CASE("a midnight behind a date is what programs write, and read as the date") {
    for (const auto* text :
         {"2001-05-01", "2001-05-01T00:00:00Z", "2001-05-01 00:00:00", "2001-05-01T00:00",
          "2001-05-01T00:00:00.000Z", "2001-05-01 00:00:00+02:00", "2001-05-01t00:00:00 -0500"}) {
      CHECK_MESSAGE(date_or_hint(text) == "2001-05-01", text);
    }
  }

  TEST_CASE("any other time behind a date is complained of with the date") {
    for (const auto* text : {"2001-05-01T09:30:00Z", "2001-05-01 00:00:01", "2001-05-01T00:00:00.5",
                             "2001-05-01T", "2001-05-01 00:00:00 noon"}) {
      CHECK_MESSAGE(date_or_hint(text) == "write 2001-05-01", text);
    }
    CHECK(date_or_hint("2001-02-30T00:00:00Z") == "write 1995-06-30, 1995-06 or 1995");
  }

  TEST_CASE("a date is after another where every day that it can mean is") {
    for (const auto* later : {"1996", "1995-12", "1995-07", "1995-07-01"})
      CHECK_MESSAGE(is_after(later, "1995-06"), later);
    for (const auto* not_later : {"1995", "1994", "1995-06", "1995-06-30", "1995-05-31", ""})
      CHECK_MESSAGE(!is_after(not_later, "1995-06"), not_later);
    CHECK(is_after("1995-07", "1995-06-30"));
    CHECK(!is_after("1995-06", "1995-06-30"));
    CHECK(!is_after("1995-06-30", "1995-06-30"));
    CHECK(is_after("1996", "1995"));
    CHECK(!is_after("1995", ""));
  }
}

}  // namespace
}  // namespace entente
