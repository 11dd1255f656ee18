#include "text/look-alikes.h"

#include <doctest/doctest.h>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("an ordinary word is nothing but what it looks like") {
    for (const auto* word : {"", "yes", "manager-empowered", "n/a", "Größe", "日本", "e\u0301"}) {
      CHECK_MESSAGE(!find_look_alike(word), word);
      CHECK_MESSAGE(advice_on_word(word) == "", word);
    }
  }

  TEST_CASE("a space that is none, and what is not seen at all, is named") {
    CHECK(advice_on_word("yes\u00A0") == "U+00A0 is a no-break space; use ordinary spaces");
    CHECK(advice_on_word("\u3000yes") == "U+3000 is an ideographic space; use ordinary spaces");
    CHECK(advice_on_word("\u2003yes") == "U+2003 is an unusual space; use ordinary spaces");
    CHECK(advice_on_word("y\u200Bes") == "U+200B is a zero-width space; delete it");
    CHECK(advice_on_word("yes\u00AD") == "U+00AD is a soft hyphen; delete it");
    CHECK(advice_on_word("\u202Eyes") == "U+202E is an invisible character; delete it");
  }

  TEST_CASE("curly quotes are told of at the ends of a word only") {
    CHECK(advice_on_word("“no”") == "“ ” are not YAML quotes; use \" or '");
    CHECK(advice_on_word("a race”") == "” is not a YAML quote; use \" or '");
    CHECK(advice_on_word("don’t know") == "");
  }

  TEST_CASE("signs of other keyboards are told of with the sign that is meant") {
    CHECK(advice_on_word("public–agency") == "– (U+2013) is not the sign -");
    CHECK(advice_on_word("morale： yes") == "： (U+FF1A) is not the sign :");
    CHECK(advice_on_word("yes，no") == "， (U+FF0C) is not the sign ,");
  }

  TEST_CASE("a word without its disguise is the word that was meant") {
    CHECK(without_look_alikes("\u00A0mo\u200Brale\u00A0") == "morale");
    CHECK(without_look_alikes("“no”") == "no");
    CHECK(without_look_alikes("public–agency") == "public-agency");
    CHECK(without_look_alikes("bu\u0308rger") == "bürger");
  }

  TEST_CASE("a letter in two parts looks the same as one") {
    CHECK(looks_the_same("bu\u0308rger", "bürger"));
    CHECK(!looks_the_same("bürger", "bürger"));
    CHECK(!looks_the_same("burger", "bürger"));
  }
}

}  // namespace entente
