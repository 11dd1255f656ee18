// Files made to bring a reader down: each is refused, soon and in little memory.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

constexpr std::string_view head = "entente: 1\nname: Rivermouth Freight\npartners: {ash: , birch: }\n";

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (; times > 0; --times) text += piece;
  return text;
}

/// What the program says of such a file, in ten seconds and, but for sanitizers, half a gigabyte.
std::string answer(std::string_view text) {
  constexpr std::string_view limit = is_sanitized ? "" : "ulimit -v 500000; ";
  const Folder folder;
  folder.write("hostile.yaml", text);
  const auto outcome = folder.run(fmt::format("{}timeout 10 entente assess hostile.yaml", limit));
  CHECK(outcome.output == "");
  return fmt::format("{} {}", outcome.status, outcome.errors.substr(0, outcome.errors.find('\n')));
}

/// Nine levels, each ten times the one before.
std::string alias_bomb() {
  std::string text = "x-0: &a0 [boom, boom, boom, boom, boom, boom, boom, boom, boom, boom]\n";
  for (int level = 1; level < 9; ++level) {
    text += fmt::format("x-{}: &a{} [{}", level, level, fmt::format("*a{}", level - 1));
    text += repeated(fmt::format(", *a{}", level - 1), 9) + "]\n";
  }
  return text;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("brackets without end are refused where they are too many") {
    CHECK(answer(repeated("[", 20'000)) == "3 hostile.yaml:1:65: nested deeper than 64 levels");
    CHECK(answer(repeated("{", 20'000)) == "3 hostile.yaml:1:65: nested deeper than 64 levels");
    CHECK(answer(repeated("{a: ", 20'000)) == "3 hostile.yaml:1:257: nested deeper than 64 levels");
    CHECK(answer(repeated("[", 20'000) + repeated("]", 20'000)) ==
          "3 hostile.yaml:1:65: nested deeper than 64 levels");
  }

  TEST_CASE("blocks without end are refused where they are too deep") {
    CHECK(answer(repeated("- ", 20'000)).starts_with("3 hostile.yaml:1:129: nested deeper than 64 levels"));
    CHECK(answer(repeated("? ", 20'000)).starts_with("3 hostile.yaml:1:"));
  }

  TEST_CASE("an alias bomb does not go off") {
    CHECK(answer(std::string(head) + alias_bomb()).find("the document has more than 100000 values") !=
          std::string::npos);
  }

  TEST_CASE("a scalar of 64 MiB is not read") {
    const std::string large(std::size_t{64} << 20, 'a');
    CHECK(answer(fmt::format("{}purpose: {}\n", head, large)) ==
          "3 hostile.yaml:1:1: a document of 67108937 bytes, and at most 1048576 are read");
    CHECK(answer("\"" + large).starts_with("3 hostile.yaml:1:1: a document of 67108865 bytes"));
  }

  TEST_CASE("very many mistakes are answered in a thousand complaints at most") {
    std::string keys(head);
    for (int i = 0; i < 60'000; ++i) keys += fmt::format("k{}: 1\n", i);
    const Folder folder;
    folder.write("hostile.yaml", keys);
    const auto outcome = folder.run("timeout 10 entente assess hostile.yaml 2>&1 | grep -c 'unknown key'");
    CHECK(std::stoi(outcome.output) <= 1000);
  }

  TEST_CASE("zeros, noise and endless lines are answered in words") {
    CHECK(answer(std::string(1 << 20, '\0')).starts_with("3 hostile.yaml:1:1: "));
    CHECK(answer(std::string(1 << 19, '\xFF')).starts_with("3 hostile.yaml:1:1: "));
    CHECK(answer(repeated("a", 1 << 19) + ": 1\n").starts_with("3 hostile.yaml:1:"));
    CHECK(answer(repeated("&a ", 100'000)).starts_with("3 hostile.yaml:1:"));
    CHECK(answer(repeated("*a ", 100'000)).starts_with("3 hostile.yaml:1:"));
    CHECK(answer(repeated("'", 100'001)).starts_with("3 hostile.yaml:1:"));
    CHECK(answer(repeated("%", 100'000)).starts_with("3 hostile.yaml:1:"));
    CHECK(answer(repeated("!", 100'000)).starts_with("3 hostile.yaml:1:"));
    CHECK(answer(repeated("---\n", 200'000)).starts_with("4 "));
  }
}

}  // namespace entente::cli
