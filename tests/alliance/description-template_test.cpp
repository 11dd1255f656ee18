#include "alliance/description-template.h"

#include <doctest/doctest.h>

#include "alliance/completeness.h"
#include "tests/alliance/read-text.h"

namespace entente {
namespace {

void check_blank(const Scope& scope) {
  const auto& library = bundled_library();
  const auto text = description_template(scope, library);
  const auto described = read_description(text);
  for (const auto& error : described.errors) FAIL_CHECK(error.message);
  REQUIRE(described.alliance);
  CHECK(described.alliance->scope.names() == scope.names());
  CHECK(completeness(*described.alliance, library).answered == 0);
  for (const auto& question : library.questions) {
    if (question.fact || !scope.includes(question)) continue;
    const auto line = "  " + std::string{name_in_theme(question.path)} + ":\n";
    CHECK_MESSAGE(text.find(line) != std::string::npos, question.path);
  }
}

TEST_SUITE("a blank description") {
  TEST_CASE("it has every question of its scope, no answer, and is read without complaint") {
    check_blank({});
    check_blank({.full = true, .themes = {}});
    for (const auto& theme : bundled_library().themes) {
      CAPTURE(theme.id);
      check_blank({.full = false, .themes = {std::string{theme.id}}});
    }
  }

  TEST_CASE("its first line names the schema beside it, if there is one") {
    const auto& library = bundled_library();
    const auto text = description_template({}, library, "x.json");
    CHECK(text.starts_with("# yaml-language-server: $schema=x.json\n"));
    CHECK(text.ends_with(description_template({}, library)));
    CHECK(description_template({}, library).find("schema") == std::string::npos);
  }

  TEST_CASE("it says what each value of each question looks like") {
    const auto text = description_template({}, bundled_library());
    for (const auto& question : bundled_library().questions) {
      if (!question.core) continue;
      for (const auto anchor : question.anchors)
        CHECK_MESSAGE(text.find(anchor) != std::string::npos, anchor);
    }
  }
}

}  // namespace
}  // namespace entente
