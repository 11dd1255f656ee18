// What to ask next, in every format.
#include "report/document/questions-document.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <string>

#include "report/questions-json.h"
#include "report/render/render-html.h"
#include "report/render/render-markdown.h"
#include "report/render/render-text.h"
#include "tests/golden.h"
#include "tests/report/diagnosed.h"
#include "tests/report/reported.h"
#include "tests/small-library.h"

namespace entente::report {
TEST_SUITE("report") {
  TEST_CASE("what to ask next is written as it was kept") {
    const auto loaded = small_library();
    const auto diagnosis = diagnosed_file("tests/report/alliance.yaml", loaded.library);
    const std::array documents = {questions_document(diagnosis, loaded.library)};
    const auto is_kept = [](const std::string& ending, const std::string& text) {
      return difference_from_golden("tests/report/document/questions." + ending, text);
    };
    CHECK(is_kept("txt", render_text(documents.front(), golden_look)) == "");
    CHECK(is_kept("md", render_markdown(documents.front())) == "");
    CHECK(is_kept("html", render_html(documents, {})) == "");
    CHECK(is_kept("json", questions_json(diagnosis, loaded.library, all_questions)) == "");
  }

  TEST_CASE("of many questions the first are listed, and the others counted") {
    const auto loaded = small_library();
    const auto diagnosis =
        diagnosed("entente: 1\nname: x\npartners: {ash: , birch: }\n", "a.yaml", loaded.library);
    const auto all = diagnosis.key_questions.size();
    REQUIRE(all > 2);
    const auto json = nlohmann::json::parse(questions_json(diagnosis, loaded.library, 2));
    CHECK(json["questions"].size() == 2 + diagnosis.idle_questions.size());
    const auto more = "and " + std::to_string(all - 2) + " more";
    const std::array documents = {questions_document(diagnosis, loaded.library, 2)};
    CHECK(render_text(documents.front(), golden_look).find(more) != std::string::npos);
    CHECK(render_markdown(documents.front()).find(more) != std::string::npos);
    CHECK(render_html(documents, {}).find(more) != std::string::npos);
  }
}

}  // namespace entente::report
