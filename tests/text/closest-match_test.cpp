#include "text/closest-match.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace entente {
namespace {

constexpr std::array<std::string_view, 8> sections{"fit",  "governance",        "people", "culture", "exit",
                                                   "risk", "manager_empowered", "no"};

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("a misspelt word finds the word that was meant") {
    CHECK(closest_match("goverance", sections) == "governance");
    CHECK(closest_match("peopel", sections) == "people");
    CHECK(closest_match("manger-empowered", sections) == "manager_empowered");
    CHECK(closest_match("fits", sections) == "fit");
    CHECK(closest_match("nO", sections) == "no");
    CHECK(closest_match("on", sections) == "no");
  }

  TEST_CASE("case, hyphens and underscores do not count") {
    CHECK(closest_match("Manager-Empowered", sections) == "manager_empowered");
    CHECK(closest_match("managerEmpowered", sections) == "manager_empowered");
    const std::array<std::string_view, 2> greek{"αντοχή", "άλλο"};
    CHECK(closest_match("ΑΝΤΟΧΉ", greek) == "αντοχή");
  }

  TEST_CASE("what cannot be seen does not count, and is told of") {
    CHECK(closest_match("\u00A0people", sections) == "people");
    CHECK(did_you_mean("\u00A0people", sections) ==
          "U+00A0 is a no-break space; use ordinary spaces; did you mean `people`?");
    CHECK(did_you_mean("“people”", sections) ==
          "“ ” are not YAML quotes; use \" or '; did you mean `people`?");
    CHECK(did_you_mean("\u200B", sections) == "U+200B is a zero-width space; delete it");
  }

  TEST_CASE("a letter in two parts is told of") {
    const std::array<std::string_view, 2> partners{"stack", "bürger"};
    CHECK(
        did_you_mean("bu\u0308rger", partners) ==
        "did you mean `bürger`? It looks the same, but an accented letter is written as one character in one "
        "and as two in the other");
    CHECK(did_you_mean("bürgr", partners) == "did you mean `bürger`?");
  }

  TEST_CASE("a word that is like none has no nearest") {
    CHECK(closest_match("finance", sections).empty());
    CHECK(closest_match("x", sections).empty());
    CHECK(closest_match("", sections).empty());
    CHECK(closest_match("-_", sections).empty());
    CHECK(closest_match("governance", {}).empty());
  }

  TEST_CASE("among equally near words the first is taken, and a nearer one before it") {
    const std::array<std::string_view, 4> words{"bat", "cat", "rat", "that"};
    CHECK(closest_match("hat", words) == "bat");
    CHECK(closest_match("tha", std::array<std::string_view, 2>{"bat", "that"}) == "that");
    CHECK(closest_match("rat", words) == "rat");
  }

  TEST_CASE("very long words are near to none and cost nothing") {
    const std::string word(1'000'000, 'a');
    const std::array<std::string_view, 2> words{word, "a"};
    CHECK(closest_match(word, words).empty());
    CHECK(closest_match("b", words) == "");
  }

  TEST_CASE("did you mean asks a question or says nothing") {
    CHECK(did_you_mean("goverance", sections) == "did you mean `governance`?");
    CHECK(did_you_mean("finance", sections) == "");
  }
}

}  // namespace entente
