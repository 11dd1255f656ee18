// Every malformed description is answered at its place, in words that lead to what was meant.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "alliance/read-alliance.h"
#include "tests/expected-errors.h"
#include "tests/files.h"

namespace entente {
namespace {

using namespace std::string_literals;

struct Answered {
  std::string errors;
  std::string names;  ///< of the alliances that were read all the same
};

Answered answered(std::string_view text) {
  AllianceReader reader(text, "bad.yaml", bundled_library());
  Answered answered;
  while (const auto described = reader.next()) {
    answered.errors += to_lines(described->errors, "bad.yaml");
    if (described->alliance) answered.names += described->alliance->name + "\n";
  }
  return answered;
}

std::string errors(std::string_view text) {
  return answered(text).errors;
}

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (; times > 0; --times) text += piece;
  return text;
}

/// Every character and a zero byte, as UTF-16 has ASCII.
std::string in_utf_16(std::string_view ascii) {
  std::string text;
  for (const char character : ascii) text += {character, '\0'};
  return text;
}

const std::string rivermouth = "entente: 1\nname: Rivermouth Freight\npartners: {ash: , birch: }\n";

}  // namespace

TEST_SUITE("alliance") {
  TEST_CASE("every malformed description is complained of as it says itself, and no more") {
    const auto files = files_in("tests/alliance/bad", ".yaml");
    REQUIRE(files.size() >= 45);
    for (const auto& file : files) {
      INFO(file.filename().string());
      const auto text = read_file(file);
      const auto expected = expected_errors(text);
      CHECK(!expected.empty());
      CHECK(errors(text) == expected);
    }
  }

  TEST_CASE("the descriptions beside a malformed one are read") {
    for (const auto& file : files_in("tests/alliance/bad", ".yaml")) {
      INFO(file.filename().string());
      const auto text = read_file(file);
      std::string expected;
      for (const auto& name : comments(text, "read")) expected += name + "\n";
      CHECK(answered(text).names == expected);
    }
  }

  TEST_CASE("other encodings are named") {
    CHECK(errors("\xFF\xFE" + in_utf_16(rivermouth)) == "1:1 this is UTF-16 -> save it as UTF-8\n");
    CHECK(errors(in_utf_16(rivermouth)) == "1:1 this is UTF-16 -> save it as UTF-8\n");
    CHECK(errors("\0\0\xFE\xFF\0\0\0a"s) == "1:1 this is UTF-32 -> save it as UTF-8\n");
    CHECK(errors(rivermouth + "purpose: caf\xE9\n") ==
          "4:13 the byte 0xE9 is not UTF-8 -> save the file as UTF-8\n");
    CHECK(errors(rivermouth + "purpose: \xC0\xAF\n") ==
          "4:10 the byte 0xC0 is not UTF-8 -> save the file as UTF-8\n");
    CHECK(errors(rivermouth + "purpose: \xED\xA0\x80\n") ==
          "4:10 the byte 0xED is not UTF-8 -> save the file as UTF-8\n");
  }

  TEST_CASE("characters that no text holds are complained of") {
    const auto control = [](std::string_view code) {
      return fmt::format("4:10 the control character U+{} cannot stand in YAML\n", code);
    };
    CHECK(errors(rivermouth + "purpose: \0\n"s) == control("0000"));
    CHECK(errors(rivermouth + "purpose: \x1B[2J\n") == control("001B"));
    CHECK(errors(rivermouth + "purpose: \x7F\n") == control("007F"));
    CHECK(errors(rivermouth + "purpose: \xC2\x9B\n") == control("009B"));
    CHECK(errors(rivermouth + "purpose: \xEF\xBB\xBF\n") ==
          "4:10 a byte order mark (U+FEFF) in the middle of the text -> remove it\n");
    CHECK(errors("entente: 1\rname: Rivermouth\r") ==
          "1:11 a carriage return without a line feed -> save the file with ordinary line ends\n");
  }

  TEST_CASE("a byte order mark and carriage returns move no place") {
    CHECK(errors("\xEF\xBB\xBF" + rivermouth).empty());
    CHECK(errors("\xEF\xBB\xBFgoverance: {}\n" + rivermouth) ==
          "1:1 unknown key `goverance` in an alliance -> did you mean `governance`?\n");
    CHECK(errors("entente: 1\r\nname: Rivermouth\r\npartners: {ash: , birch: }\r\nfit: {mutual_benefit: "
                 "si}\r\n") ==
          "4:23 `si` is not a value of `fit.mutual_benefit` -> it can be no, partly, yes, unknown or n/a\n");
  }

  TEST_CASE("columns count characters") {
    CHECK(errors("entente: 1\nname: Rivermouth\npartners: {日本: , Å: {knd: company}}\n") ==
          "3:22 unknown key `knd` in a partner -> did you mean `kind`?\n");
  }

  TEST_CASE("hostile descriptions are refused where they become so") {
    CHECK(errors(rivermouth + "x-deep: " + repeated("[", 70) + repeated("]", 70) + "\n") ==
          "4:72 nested deeper than 64 levels\n");
    CHECK(errors(rivermouth + "x-wide: [" + repeated("a,", 100'100) + "a]\n")
              .find("the document has more than 100000 values") != std::string::npos);
    CHECK(errors(rivermouth + "purpose: " + repeated("a", 1 << 20) + "\n") ==
          "1:1 a document of 1048649 bytes, and at most 1048576 are read\n");
  }
}

}  // namespace entente
