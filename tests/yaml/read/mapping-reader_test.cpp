#include "yaml/read/mapping-reader.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "tests/yaml/read/reading.h"

namespace entente::yaml {
namespace {

/// A mapping to read, and what was complained of while it was read.
struct Subject {
  explicit Subject(std::string_view text) {
    Documents documents(text, errors);
    documents.next(tree);
  }

  MappingReader mapping() { return MappingReader(tree.root(), "a partner", errors); }
  std::string told() const { return fmt::format("{}", fmt::join(to_texts(errors), " | ")); }

  ErrorList errors{"test.yaml"};
  Tree tree;
};

}  // namespace

TEST_SUITE("yaml") {
  TEST_CASE("a key is found, an empty one too, and one that is not there is not") {
    Subject subject("name: Ridgeway\nkind:\n");
    MappingReader mapping = subject.mapping();
    CHECK(mapping.find("name")->text() == "Ridgeway");
    CHECK(mapping.find("kind")->is_null());
    CHECK_FALSE(mapping.find("needs"));
    CHECK(subject.told() == "");
  }

  TEST_CASE("of a key given twice the first is found") {
    Subject subject("name: first\nname: second\n");
    MappingReader mapping = subject.mapping();
    CHECK(mapping.find("name")->text() == "first");
    mapping.finish();
    CHECK(subject.told() == "2:1 key `name` given twice; first on line 1");
  }

  TEST_CASE("a missing key is complained of where it is required") {
    Subject subject("# comment\n  kind: x\n");
    MappingReader mapping = subject.mapping();
    CHECK_FALSE(mapping.require("name"));
    CHECK(subject.told() == "2:3 key `name` is missing in a partner");
  }

  TEST_CASE("text is asked for, and anything else is complained of") {
    Subject subject("a: x\nb: [y]\nc: {z: 1}\nd:\ne: ''\n");
    MappingReader mapping = subject.mapping();
    CHECK(mapping.find_text("a") == "x");
    for (const char* key : {"b", "c", "d", "e", "f"}) CHECK_FALSE(mapping.find_text(key));
    CHECK(subject.told() == "2:4 `b` must be text, not a list | 3:4 `c` must be text, not a mapping");
  }

  TEST_CASE("text that is required is complained of where it is missing, empty or no text") {
    Subject subject("a: x\nb: []\nc:\nd: ''\n");
    MappingReader mapping = subject.mapping();
    CHECK(mapping.require_text("a") == "x");
    for (const char* key : {"b", "c", "d", "e"}) CHECK_FALSE(mapping.require_text(key));
    CHECK(subject.told() ==
          "1:1 key `e` is missing in a partner | 2:4 `b` must be text, not a list | "
          "3:1 `c` is empty in a partner | 4:4 `d` is empty in a partner");
  }

  TEST_CASE("keys that nobody asked for are complained of, with the nearest that was asked for") {
    Subject subject("nmae: x\nkind: y\nfoo: z\n");
    MappingReader mapping = subject.mapping();
    mapping.find("name");
    mapping.find("kind");
    mapping.finish();
    CHECK(subject.told() ==
          "1:1 unknown key `nmae` in a partner (did you mean `name`?) | 3:1 unknown key `foo` in a partner");
  }

  TEST_CASE("keys that begin with x- are free") {
    Subject subject("x-notes: 1\nx-: 2\n");
    subject.mapping().finish();
    CHECK(subject.told() == "");
  }

  TEST_CASE("keys that were complained of already are not complained of again") {
    Subject subject("[a]: 1\n<<: 2\n? {b: c}\n: 3\n");
    subject.mapping().finish();
    CHECK(subject.errors.size() == 3);
    Subject twice("foo: 1\nfoo: 2\n");
    twice.mapping().finish();
    CHECK(twice.told() == "1:1 unknown key `foo` in a partner | 2:1 key `foo` given twice; first on line 1");
  }

  TEST_CASE("an unknown key cannot steer the terminal or flood it") {
    Subject subject("\"a\\e[31m\": 1\n" + std::string(900, 'k') + ": 2\n");
    subject.mapping().finish();
    CHECK(subject.told() == "1:1 unknown key `a<U+001B>[31m` in a partner | 2:1 unknown key `" +
                                std::string(59, 'k') + "…` in a partner");
  }

  TEST_CASE("a value that is no mapping is complained of once and read as an empty one") {
    for (const auto& [text, told] : {std::pair{"[a]", "1:1 a partner must be a mapping, not a list"},
                                     std::pair{"a", "1:1 a partner must be a mapping, not text"},
                                     std::pair{"--- ~", "1:5 a partner must be a mapping, but is empty"}}) {
      Subject subject(text);
      MappingReader mapping = subject.mapping();
      CHECK_FALSE(mapping.is_mapping());
      CHECK_FALSE(mapping.require("name"));
      CHECK_FALSE(mapping.require_text("name"));
      mapping.finish();
      CHECK(subject.told() == told);
    }
  }

  TEST_CASE("a document that could not be read is not complained of again") {
    Subject subject("a: [");
    MappingReader mapping = subject.mapping();
    CHECK_FALSE(mapping.require("name"));
    mapping.finish();
    CHECK(subject.errors.size() == 1);
  }

  TEST_CASE("very many unknown keys are answered at once") {
    std::string text;
    for (int key = 0; key < 40'000; ++key) text += fmt::format("key{}: 1\n", key);
    Subject subject(text);
    MappingReader mapping = subject.mapping();
    for (int key = 0; key < 100; ++key) mapping.find("no such key");
    mapping.finish();
    CHECK(subject.errors.is_full());
  }
}

}  // namespace entente::yaml
