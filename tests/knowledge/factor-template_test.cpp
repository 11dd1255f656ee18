#include "knowledge/factor-template.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_SUITE("a blank factor") {
  TEST_CASE("it names its file, its theme and the words that its values can be") {
    const auto text = factor_template("pace-of-work", "people");
    CHECK(text.find("\nfactor: pace-of-work\n") != std::string::npos);
    CHECK(text.find(" people/pace-of-work.yaml") != std::string::npos);
    CHECK(text.find("minor | serious | critical") != std::string::npos);
    CHECK(factor_template("pace-of-work", "").find(" <theme>/pace-of-work.yaml") != std::string::npos);
  }

  TEST_CASE("an id is words in lower case joined by hyphens, and others are brought to that") {
    CHECK(to_factor_id("pace-of-work2") == "pace-of-work2");
    CHECK(to_factor_id("Pace of_work") == "pace-of-work");
    CHECK(to_factor_id("PaceOfWork") == "pace-of-work");
    CHECK(to_factor_id("-pace--of-") == "pace-of");
    CHECK(to_factor_id("../pace") == "pace");
    CHECK(to_factor_id("…") == "");
  }
}

}  // namespace
}  // namespace entente
