#include "report/wording/acceptance-wording.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "report/format-registry.h"
#include "tests/report/diagnosed.h"
#include "tests/report/reported.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

/// Of an alliance whose promises are broken, with one acceptance of that.
Diagnosis accepting(std::string_view as_of, std::string_view acceptance, const Library& library) {
  return diagnosed(fmt::format("entente: 1\nname: A\nas_of: {}\npartners: {{ash: , birch: }}\nrelationship: "
                               "{{promises_kept: no}}\n"
                               "accepted: [{{rule: broken-promises, reason: why, by: Ash, {}}}]\n",
                               as_of, acceptance),
                   "a.yaml", library);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("an acceptance is told with its dates, and that it is over") {
    const auto loaded = small_library();
    const auto told = [&](std::string_view acceptance) {
      const auto diagnosis = accepting("1995-06-30", acceptance, loaded.library);
      return acceptance_in_words(diagnosis.alliance.accepted.front(), diagnosis.alliance);
    };
    CHECK(told("on: 1994-11-05") == "on 1994-11-05 by Ash");
    CHECK(told("on: 1994-11, review_by: 1995-12-31") == "in 1994-11 by Ash, until 1995-12-31");
    CHECK(told("on: 1994, review_by: 1995-03-31") == "in 1994 by Ash, until 1995-03-31, which is over");
  }

  TEST_CASE("a weakness whose acceptance is over is among the first to mend, with that said") {
    const auto loaded = small_library();
    const auto text = [&](std::string_view acceptance) {
      return alone(Text(loaded.library, {}, Verbosity::brief),
                   accepting("1995-06-30", acceptance, loaded.library));
    };
    const auto over = text("on: 1994, review_by: 1995-03-31");
    CHECK(has(over, "  Accepted   1 expired\n"));
    CHECK(has(over, "Priorities"));
    CHECK(has(over, "accepted in 1994 by Ash, until 1995-03-31, which is over"));
    const auto holding = text("on: 1994, review_by: 1995-09-30");
    CHECK(has(holding, "  Accepted   1 listed separately, still scored\n"));
    CHECK(!has(holding, "Priorities"));
  }

  TEST_CASE(
      "that no acceptance can be told to be over is said where one has a review and the description no "
      "date") {
    const auto loaded = small_library();
    const auto told = [&](std::string_view as_of, std::string_view acceptance) {
      return undated_in_words(accepting(as_of, acceptance, loaded.library).alliance);
    };
    CHECK(told("", "on: 1994, review_by: 1995") != "");
    CHECK(told("1995", "on: 1994, review_by: 1995") == "");
    CHECK(told("", "on: 1994") == "");
    const auto diagnosis = accepting("", "on: 1994, review_by: 1995", loaded.library);
    for (const std::string_view format : {"text", "markdown", "html"}) {
      CAPTURE(format);
      CHECK(has(alone(*make_format(format, {}, loaded.library), diagnosis),
                undated_in_words(diagnosis.alliance).substr(0, 40)));
    }
    CHECK(has(alone(*make_format("json", {}, loaded.library), diagnosis), "\"expired\": null"));
  }

  TEST_CASE("every format but lines tells why a weakness was accepted, or by whom") {
    const auto loaded = small_library();
    const auto diagnosis = accepting("1995", "on: 1994, x-z: 1", loaded.library);
    for (const auto& format : format_names()) {
      if (format == "jsonl" || format == "xlsx") continue;
      CAPTURE(format);
      CHECK(has(alone(*make_format(format, {}, loaded.library), diagnosis), "Ash"));
    }
  }
}

}  // namespace entente::report
