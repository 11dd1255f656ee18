#include "yaml/quoted.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "yaml/documents.h"

namespace entente::yaml {
namespace {

std::string read_back(std::string_view text) {
  const auto document = "student: " + quoted(text) + "\n";
  Complaints complaints("test.yaml");
  Documents documents(document, complaints);
  Tree tree;
  if (!documents.next(tree) || !complaints.empty()) return "complained of";
  return std::string{(*tree.root().entries().begin()).value.text()};
}

std::string in_utf_8(const std::vector<char32_t>& characters) {
  std::string text;
  for (const auto character : characters) {
    const auto code = static_cast<unsigned>(character);
    if (code < 0x80) {
      text += static_cast<char>(code);
    } else if (code < 0x800) {
      text += {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
    } else {
      text += {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
               static_cast<char>(0x80 | (code & 0x3F))};
    }
  }
  return text;
}

rc::Gen<char32_t> any_character() {
  return rc::gen::weightedOneOf<char32_t>(
      {{4, rc::gen::inRange<char32_t>(1, 0x80)},
       {2, rc::gen::inRange<char32_t>(0x80, 0xD800)},
       {1, rc::gen::element<char32_t>(0x85, 0x2028, 0x2029, 0x202E, 0xFEFF, 0xFFFD)}});
}

}  // namespace

TEST_SUITE("yaml") {
  TEST_CASE("a quoted text can be read by people too") {
    CHECK(quoted("Zoë Müller") == "\"Zoë Müller\"");
    CHECK(quoted("a: \"b\" \\ # c") == "\"a: \\\"b\\\" \\\\ # c\"");
    CHECK(quoted("two\nlines\x1B[2J") == "\"two\\U0000000Alines\\U0000001B[2J\"");
    CHECK(quoted("") == "\"\"");
  }

  TEST_CASE("any text is read back as it was quoted") {
    CHECK(read_back("𝔘nicode 🙂\xF0\x9F\x8F\xB4") == "𝔘nicode 🙂\xF0\x9F\x8F\xB4");
    CHECK(rc::check([] {
      const auto text = in_utf_8(*rc::gen::container<std::vector<char32_t>>(any_character()));
      RC_ASSERT(read_back(text) == text);
    }));
  }
}

}  // namespace entente::yaml
