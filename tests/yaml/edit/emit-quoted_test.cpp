#include "yaml/edit/emit-quoted.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/any-text.h"
#include "yaml/read/documents.h"

namespace entente::yaml {
namespace {

std::string read_back(std::string_view text) {
  const auto document = "student: " + emit_double_quoted(text) + "\n";
  ErrorList errors("test.yaml");
  Documents documents(document, errors);
  Tree tree;
  if (!documents.next(tree) || !errors.empty()) return "complained of";
  return std::string{(*tree.root().entries().begin()).value.text()};
}

}  // namespace

TEST_SUITE("yaml") {
  TEST_CASE("a quoted text can be read by people too") {
    CHECK(emit_double_quoted("Zoë Müller") == "\"Zoë Müller\"");
    CHECK(emit_double_quoted("a: \"b\" \\ # c") == "\"a: \\\"b\\\" \\\\ # c\"");
    CHECK(emit_double_quoted("two\nlines\x1B[2J") == "\"two\\U0000000Alines\\U0000001B[2J\"");
    CHECK(emit_double_quoted("") == "\"\"");
  }

  TEST_CASE("any text is read back as it was quoted") {
    CHECK(read_back("𝔘nicode 🙂\xF0\x9F\x8F\xB4") == "𝔘nicode 🙂\xF0\x9F\x8F\xB4");
    CHECK(rc::check([] {
      const auto text = *any_text();
      RC_ASSERT(read_back(text) == text);
    }));
  }
}

}  // namespace entente::yaml
