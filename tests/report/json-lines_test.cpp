// The lines of JSON Lines, as a later run knows them again.
#include "report/json-lines.h"

#include <doctest/doctest.h>

#include <string>

#include "advise/diagnosis.h"
#include "knowledge/bundled-files.h"
#include "tests/hostile-texts.h"
#include "tests/report/diagnosed.h"

namespace entente::report {
TEST_SUITE("report") {
  TEST_CASE("a line begins with what a later run knows it by, whatever its texts are") {
    const auto& library = bundled_library();
    for (const auto& text : hostile_texts()) {
      CAPTURE(text.substr(0, 100));
      const JsonLines lines(library, {text});
      const auto diagnosis = diagnosed(description_with(text), text + ".yaml", library);
      const auto& alliance = diagnosis.alliance;
      const auto line = lines.of(diagnosis);
      const auto beginning =
          lines.beginning(alliance.file, alliance.document, alliance.line, alliance.fingerprint);
      CHECK(JsonLines::beginning_of(line) == beginning);
      CHECK(line.starts_with(JsonLines::first_member));
    }
  }

  TEST_CASE("a line about what could not be read is known by nothing") {
    const JsonLines lines(bundled_library(), {});
    const auto line = lines.render_error({.file = "a.yaml", .document = 1, .errors = {}});
    CHECK(JsonLines::beginning_of(line).empty());
    CHECK(line.starts_with(JsonLines::first_member));
  }
}

}  // namespace entente::report
