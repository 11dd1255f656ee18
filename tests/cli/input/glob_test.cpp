// Patterns, part by part.
#include "cli/input/glob.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace entente::cli {
namespace {

/// "whole", "part" or "no": what the names below the pattern's folder come to.
std::string matched(const std::string& pattern, const std::string& names) {
  const Glob glob(pattern);
  auto places = glob.start();
  for (std::size_t at = 0; at < names.size();) {
    const auto end = std::min(names.find('/', at), names.size());
    places = glob.after(places, names.substr(at, end - at));
    at = end + 1;
  }
  if (glob.is_whole(places)) return "whole";
  return places.any() ? "part" : "no";
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a pattern begins in the last folder before its first special character") {
    CHECK(Glob("*.yaml").folder() == "");
    CHECK(Glob("a/b/c*/d").folder() == "a/b/");
    CHECK(Glob("/a?").folder() == "/");
    CHECK(Glob("./a//[b]/*").folder() == "./a//");
  }

  TEST_CASE("special characters stand for what they do in a shell") {
    CHECK(matched("*.yaml", "a.yaml") == "whole");
    CHECK(matched("*.yaml", "a.yml") == "no");
    CHECK(matched("?.yaml", "a.yaml") == "whole");
    CHECK(matched("?.yaml", "ab.yaml") == "no");
    CHECK(matched("[a-c]*", "beta") == "whole");
    CHECK(matched("[!a-c]*", "beta") == "no");
    CHECK(matched("a[", "a[") == "whole");
    CHECK(matched("a[*]b", "a*b") == "whole");
    CHECK(matched("*\\*", "a\\b") == "whole");
  }

  TEST_CASE("a dot that a name begins with is matched by a dot alone") {
    CHECK(matched("*", ".a") == "no");
    CHECK(matched("?a", ".a") == "no");
    CHECK(matched("[.]a", ".a") == "no");
    CHECK(matched(".*", ".a") == "whole");
    CHECK(matched("**/*", ".a/b") == "no");
  }

  TEST_CASE("two stars stand for any number of folders") {
    for (const std::string names : {"a.yaml", "x/a.yaml", "x/y/z/a.yaml"}) {
      INFO(names);
      CHECK(matched("**/*.yaml", names) == "whole");
      CHECK(matched("**/**/*.yaml", names) == "whole");
    }
    CHECK(matched("**/x/*.yaml", "x/y/x/a.yaml") == "whole");
    CHECK(matched("**/x/*.yaml", "x/y/a.yaml") == "part");
    CHECK(matched("x*/**/a", "x/a") == "whole");
    CHECK(matched("x*/**/a", "y") == "no");
    CHECK(matched("a**b", "a12b") == "whole");
    CHECK(matched("a**b", "a/b") == "no");
  }

  TEST_CASE("a pattern that ends in a slash or in two stars names folders") {
    for (const std::string pattern : {"a*/", "a*/**", "a*/**/"}) {
      INFO(pattern);
      CHECK(Glob(pattern).names_folders_only());
      CHECK(matched(pattern, "ab") == "whole");
    }
    CHECK(Glob("**").names_folders_only());
    CHECK(matched("**", "") == "whole");
    CHECK(!Glob("**/*").names_folders_only());
  }

  TEST_CASE("a pattern of too many parts says so") {
    std::string pattern = "*";
    for (std::size_t i = 1; i < Glob::max_parts; ++i) pattern += "/*";
    CHECK(!Glob(pattern).is_too_long());
    CHECK(Glob(pattern + "/*").is_too_long());
  }
}

}  // namespace entente::cli
