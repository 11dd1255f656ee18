// What to ask next, as a person and as a program is told.
#include "report/questions-report.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/golden.h"
#include "tests/report/diagnosed.h"
#include "tests/report/reported.h"
#include "tests/small-library.h"

namespace entente::report {
TEST_SUITE("report") {
  TEST_CASE("what to ask next is told as it was kept") {
    const auto loaded = small_library();
    const auto diagnosis = diagnosed_file("tests/report/alliance.yaml", loaded.library);
    CHECK(difference_from_golden("tests/report/asking.txt",
                                 questions_text(diagnosis, loaded.library, golden_look, all_questions)) ==
          "");
    CHECK(difference_from_golden("tests/report/asking.json",
                                 questions_json(diagnosis, loaded.library, all_questions)) == "");
  }

  TEST_CASE("of many questions the first are told, and how many there are more") {
    const auto loaded = small_library();
    const auto diagnosis =
        diagnosed("entente: 1\nname: x\npartners: {ash: , birch: }\n", "a.yaml", loaded.library);
    const auto all = diagnosis.key_questions.size();
    REQUIRE(all > 2);
    const auto told = nlohmann::json::parse(questions_json(diagnosis, loaded.library, 2));
    CHECK(told["questions"].size() == 2 + diagnosis.idle_questions.size());
    const auto text = questions_text(diagnosis, loaded.library, golden_look, 2);
    CHECK(text.find("and " + std::to_string(all - 2) + " more") != std::string::npos);
  }
}

}  // namespace entente::report
