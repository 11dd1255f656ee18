#include "alliance/date.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_SUITE("dates") {
  TEST_CASE("a year, a month or a day of the calendar is a date") {
    for (const auto* text : {"1995", "1995-06", "1995-06-30", "2024-02-29"})
      CHECK_MESSAGE(is_date(text), text);
  }

  TEST_CASE("a day that the calendar lacks, or any other way to write one, is none") {
    for (const auto* text : {"", "95", "1995-13", "1995-00", "1995-02-29", "1995-6-30", "1995/06/30",
                             "30.06.1995", "1995-06-3x", "1995-+6-30", "june 1995", "1995-06-30T00:00"}) {
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
