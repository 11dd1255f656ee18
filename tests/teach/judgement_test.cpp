#include "teach/judgement.h"

#include <doctest/doctest.h>

#include "teach/case.h"
#include "tests/expected-errors.h"
#include "tests/files.h"
#include "tests/teach/read-worksheet.h"

namespace entente {
TEST_SUITE("teach") {
  TEST_CASE("every wrong worksheet is complained of as it says itself, and no more") {
    const auto files = files_in("tests/teach/bad", ".yaml");
    REQUIRE(files.size() >= 20);
    for (const auto& file : files) {
      INFO(file.filename().string());
      const auto text = read_file(file);
      const auto expected = expected_errors(text);
      CHECK(!expected.empty());
      const auto answered = read_worksheet(text);
      CHECK(to_lines(answered.errors, "worksheet.yaml") == expected);
      CHECK(!answered.judgement);
    }
  }

  TEST_CASE("a judgement is what the worksheet says, without what is empty or unknown") {
    const auto answered = read_worksheet(
        "worksheet: nummi\nstudent: Ada  Lovelace\ndate: 2026-03-31\n"
        "factors: {openness: weak, goal-congruence: sound, mutual-benefit: unknown, symmetry: }\n"
        "condition: fragile\noutcome: failure\nconfidence: 65\nreasons: >\n  they do\n  not talk\n");
    CHECK(to_lines(answered.errors, "worksheet.yaml") == "");
    REQUIRE(answered.judgement);
    const auto& judgement = *answered.judgement;
    CHECK(judgement.case_id == "nummi");
    CHECK(judgement.student == "Ada Lovelace");
    CHECK(judgement.date == "2026-03-31");
    REQUIRE(judgement.factors.size() == 2);
    CHECK(bundled_library().factors[judgement.factors[0].factor].id == "goal-congruence");
    CHECK(judgement.factors[0].band == Band::sound);
    CHECK(judgement.factors[1].band == Band::weak);
    CHECK(judgement.condition == Band::fragile);
    CHECK(judgement.outcome == Outcome::failure);
    CHECK(judgement.confidence == 65);
    CHECK(judgement.reasons == "they do not talk");
  }

  TEST_CASE("a worksheet is read as people fill it in") {
    const auto answered = read_worksheet(
        "worksheet: nummi\ndate: 31.03.2026\n"
        "factors: {openness: Weak, goal-congruence: SOUND, mutual-benefit: cannot tell, symmetry: Unknown}\n"
        "condition: Fragile\noutcome: FAILURE\nconfidence: 80 %\nreasons:\n  They did not talk.\n");
    CHECK(to_lines(answered.errors, "worksheet.yaml") == "");
    REQUIRE(answered.judgement);
    CHECK(answered.judgement->date == "2026-03-31");
    REQUIRE(answered.judgement->factors.size() == 2);
    CHECK(answered.judgement->factors[0].band == Band::sound);
    CHECK(answered.judgement->factors[1].band == Band::weak);
    CHECK(answered.judgement->condition == Band::fragile);
    CHECK(answered.judgement->outcome == Outcome::failure);
    CHECK(answered.judgement->confidence == 80);
    CHECK(answered.judgement->reasons == "They did not talk.");
  }
}

}  // namespace entente
