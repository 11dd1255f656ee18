#include "cli/io/keys.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/any-text.h"
#include "text/unicode.h"

namespace entente::cli {
namespace {

/// Text as it is, keys that edit in angle brackets: "a<^B>".
std::string understood(KeyReader& reader, std::string_view bytes) {
  std::string all;
  for (const auto& key : reader.read(bytes)) {
    if (key.is_text) {
      all += key.characters;
      continue;
    }
    all += '<';
    for (const char byte : key.characters) {
      const bool is_control = static_cast<unsigned char>(byte) < 0x20U;
      all += is_control ? std::string{'^'} + static_cast<char>(byte + '@') : std::string{byte};
    }
    all += '>';
  }
  return all;
}

std::string understood(std::string_view bytes) {
  KeyReader reader;
  return understood(reader, bytes);
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("text is taken character by character, and what is no UTF-8 leaves a mark") {
    CHECK(understood("aé日🙂") == "aé日🙂");
    CHECK(understood("a\tb") == "a b");
    CHECK(understood("a\xFFz") == "a\uFFFDz");
    CHECK(understood("\xC3z") == "\uFFFDz");
  }

  TEST_CASE("keys that move in the line and delete are understood as terminals send them") {
    CHECK(understood("\x1B[D\x1BOD\x1B[C\x1BOC") == "<^B><^B><^F><^F>");
    CHECK(understood("\x1B[H\x1B[1~\x1B[7~\x1BOH\x01") == "<^A><^A><^A><^A><^A>");
    CHECK(understood("\x1B[F\x1B[4~\x1B[8~\x1BOF\x05") == "<^E><^E><^E><^E><^E>");
    CHECK(understood("\x1B[3~\x7F\b\x0B\x15\x17") == "<^_><\x7F><^H><^K><^U><^W>");
    CHECK(understood("\x1B[1;5D\x1B[1;3C\x1B"
                     "b\x1B"
                     "f") == "<^[b><^[f><^[b><^[f>");
    CHECK(understood("yes\r\n") == "yes<^J><^J>");
  }

  TEST_CASE("other keys leave nothing behind") {
    CHECK(understood("\x1B[A\x1B[B\x1BOA\x1BOP\x1B[15~\x1B[[A\x1B[200~\x1B[201~\x1B[5;2~x") == "x");
    CHECK(understood("\x1Bx\x16\x12\x0C\x1F\x1B\x1B[A!") == "!");
  }

  TEST_CASE("keys are understood however they are cut") {
    const std::string all = "é\x1B[1;5D日\x1BOD\x1B[15~x";
    KeyReader reader;
    std::string one_by_one;
    for (const char byte : all) one_by_one += understood(reader, std::string_view(&byte, 1));
    CHECK(one_by_one == understood(all));
  }

  TEST_CASE("the text of any line has nothing that could steer a terminal") {
    CHECK(only_text("3 typed\x1B[D\x1B]0;x\a\x7F") == "3 typed0;x");
    CHECK(rc::check([] {
      const auto text = only_text(*any_text() + "\x1B[31m\n");
      RC_ASSERT(!first_invalid_utf8(text));
      RC_ASSERT(text.find_first_of("\x1B\n\r\x7F") == std::string::npos);
    }));
  }
}

}  // namespace entente::cli
