#include "alliance/write-head.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/alliance/write-text.h"

namespace entente {
namespace {

/// The text with that entry, or why not.
std::string with(const std::string& text, const std::vector<std::string>& keys,
                 const std::vector<std::string>& values, yaml::SplitAt cut = yaml::SplitAt::markers,
                 int document = 1) {
  const auto written =
      write_in_head(text, document, {.keys = keys, .values = values}, bundled_library(), cut);
  if (written.text) return *written.text;
  const auto& refusal = written.refusal;
  return fmt::format("{}:{} {} ({})", refusal.at.line, refusal.at.column, refusal.message, refusal.hint);
}

const std::string tail = "partners: {a: , b: {name: B}}\nfit: {objectives_aligned: no}\n";

}  // namespace

TEST_SUITE("alliance") {
  TEST_CASE("an entry of the head is filled in behind its key") {
    CHECK(with("entente: 1\nname: x\nstage:    # which?\n" + tail, {"stage"}, {"operating"}) ==
          "entente: 1\nname: x\nstage: operating    # which?\n" + tail);
    CHECK(with("entente: 1\nname: x\nform: unknown\n" + tail, {"form"}, {"licence", "consortium"}) ==
          "entente: 1\nname: x\nform: [licence, consortium]\n" + tail);
  }

  TEST_CASE("an entry that the head has not is added where a blank description has it") {
    CHECK(with("name: x  # ours\r\nentente: 1\r\n" + tail, {"as_of"}, {"1995-06"}) ==
          "name: x  # ours\r\nas_of: 1995-06\r\nentente: 1\r\n" + tail);
    const std::string dated = "entente: 1\nname: x\nas_of: 1995\n" + tail;
    CHECK(with(dated, {"stage"}, {"ended"}) == "entente: 1\nname: x\nstage: ended\nas_of: 1995\n" + tail);
    CHECK(with(dated, {"form"}, {"licence"}) == "entente: 1\nname: x\nas_of: 1995\nform: licence\n" + tail);
    CHECK(with("{entente: 1, name: x, partners: {a: , b: }}\n", {"stage"}, {"ended"}) ==
          "{entente: 1, name: x, partners: {a: , b: }, stage: ended}\n");
  }

  TEST_CASE("a partner's kind is written beside its name") {
    const std::string head = "entente: 1\nname: x\n";
    CHECK(with(head + tail, {"partners", "b", "kind"}, {"union"}) ==
          head + "partners: {a: , b: {name: B, kind: union}}\nfit: {objectives_aligned: no}\n");
    CHECK(with(head + tail, {"partners", "a", "kind"}, {"union"}) ==
          head + "partners: {a: {kind: union} , b: {name: B}}\nfit: {objectives_aligned: no}\n");
    CHECK(with(head + "partners:\n  a:\n    name: A\n  b:\n    kind:\n", {"partners", "a", "kind"},
               {"company"}) == head + "partners:\n  a:\n    name: A\n    kind: company\n  b:\n    kind:\n");
  }

  TEST_CASE("JSON stays JSON, and of several lines only the one meant changes") {
    const std::string line = R"({"entente":1,"name":"x","partners":{"a":{},"b":null}})";
    CHECK(with(line + "\n" + line + "\n", {"stage"}, {"forming"}, yaml::SplitAt::line_breaks, 2) ==
          line + "\n" + R"({"entente":1,"name":"x","partners":{"a":{},"b":null}, "stage": "forming"})" +
              "\n");
  }

  TEST_CASE("what cannot be written without touching something else is refused at its place") {
    CHECK(with("entente: 1\nname: x\nx-a: &a {name: A}\npartners: {a: *a, b: {name: B}}\n",
               {"partners", "a", "kind"}, {"union"}) ==
          "4:1 `kind` cannot be written here without touching something else "
          "(write it by hand: partners: a: kind: union)");
    CHECK(with("entente: 1\nname: x\n" + tail, {"stage"}, {"never"}) ==
          "1:1 `stage` cannot be written here without touching something else (write it by hand: stage: "
          "never)");
  }
}

}  // namespace entente
