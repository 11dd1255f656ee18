#include "knowledge/profile.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "tests/expected-errors.h"
#include "tests/files.h"
#include "tests/small-library.h"

namespace entente {
namespace {

struct Profiled {
  LoadedLibrary loaded = small_library();
  std::string errors;

  explicit Profiled(std::string_view text) {
    errors = to_lines(apply_profile(text, "profile.yaml", loaded), "profile.yaml");
  }

  const Library& library() const { return loaded.library; }
  std::string changes() const {
    std::string lines;
    for (const auto change : library().changes) lines += fmt::format("{}\n", change);
    return lines;
  }
};

}  // namespace

TEST_SUITE("knowledge") {
  TEST_CASE("a profile changes what it names, says so, and leaves the rest") {
    const Profiled profiled(R"(profile: strict
about: For a test.
bands: {sound: 80}
caps: {weak: 3}
grades: {D: 0.4}
efforts: {months: 20}
themes: {people: 2.5}
rules:
  alliance-manager/nobody-in-charge: {severity: minor, weight: 5}
leave_out: [exit-terms]
)");
    REQUIRE(profiled.errors == "");
    const auto& library = profiled.library();
    CHECK(library.profile == "strict");
    CHECK(library.conventions.bands.sound == doctest::Approx(80));
    CHECK(library.conventions.bands.fragile == doctest::Approx(50));
    CHECK(library.conventions.caps.fragile == 1);
    CHECK(library.conventions.grades[3] == doctest::Approx(0.4));
    CHECK(library.conventions.efforts == std::array{1, 4, 20});
    CHECK(library.find_theme("people")->weight == doctest::Approx(2.5));
    CHECK(library.find_rule("nobody-in-charge")->severity == Severity::minor);
    CHECK_FALSE(library.find_factor("exit-terms")->applies);
    CHECK(profiled.changes() ==
          "band sound from 80 instead of 75\n"
          "critical rules unmet that cap at weak: 3 instead of 2\n"
          "grade D weighs 0.4 instead of 0.5\n"
          "a change that takes months counts 20 instead of 16\n"
          "theme people weighs 2.5 instead of 1\n"
          "rule alliance-manager/nobody-in-charge is minor instead of critical\n"
          "rule alliance-manager/nobody-in-charge weighs 5 instead of 4\n"
          "factor `exit-terms` left out\n");
  }

  TEST_CASE("a factor left out is said to be left out by that profile, and its questions are not asked") {
    const Profiled profiled("profile: strict\nleave_out: [exit-terms]\n");
    REQUIRE(profiled.errors == "");
    const auto& library = profiled.library();
    const auto& exit_terms = *library.find_factor("exit-terms");
    CHECK(left_out_in_words(exit_terms, library) == "left out by profile strict");
    CHECK(left_out_in_words(library) == "`exit-terms`, left out by profile strict");
    CHECK(left_out_in_words(library.factors.front(), library) == "");
    CHECK(left_out_in_words(bundled_library()) == "");
    REQUIRE(!exit_terms.questions.empty());
    for (const auto& question : library.questions) {
      const auto index = library.index_of(question);
      const bool is_its_own = std::ranges::find(exit_terms.questions, index) != exit_terms.questions.end();
      CHECK(question.left_out == is_its_own);
    }
  }

  TEST_CASE("factors go on pointing at their own rules under a profile") {
    const Profiled profiled("profile: same\n");
    for (const auto& factor : profiled.library().factors) {
      for (const auto& rule : factor.rules) {
        CHECK(profiled.library().factor_of(rule).id == factor.id);
        CHECK(profiled.library().index_of(rule) < profiled.library().rules.size());
      }
    }
    CHECK(profiled.changes() == "");
  }

  TEST_CASE("every wrong profile is complained of as it says itself, and no more") {
    const auto files = files_in("tests/knowledge/bad-profiles", ".yaml");
    REQUIRE(files.size() >= 5);
    for (const auto& file : files) {
      INFO(file.filename().string());
      const auto text = read_file(file);
      const auto expected = expected_errors(text);
      CHECK(!expected.empty());
      const Profiled profiled(text);
      CHECK(profiled.errors == expected);
      CHECK(profiled.library().profile.empty());
    }
  }
}

}  // namespace entente
