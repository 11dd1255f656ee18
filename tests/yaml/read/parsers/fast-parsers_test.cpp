#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "tests/files.h"
#include "tests/yaml/read/parsers/comparison.h"
#include "tests/yaml/read/parsers/mutation.h"
#include "tests/yaml/read/reading.h"
#include "yaml/read/parsers/parser-events.h"

namespace entente::yaml {
namespace {

std::vector<std::string> texts_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<std::string> texts;
  for (const auto& file : files) texts.push_back(read_file(file));
  return texts;
}

/// One construct each, so that changes to them soon meet.
constexpr std::array snippets = {
    "a: b\nc:\n  - d\n  - {e: f, g: [h, 'i', \"j\"]}\nk: |\n  l\n    m\n\n  n\no: >-\n  p\n  q\n\n  r\n",
    "- a: &x 1\n  b: *x\n- &y {c: d}\n- *y\n- - e\n  - f\n",
    "a: 'it''s\n  two lines'\nb: \"one\\n\\u00e9 \\\n  two\"\nc: plain\n  goes on\n# comment\nd: # more\n  "
    "e\n",
    "{a: {answer: no, because: they said so, source: http://x.y/z}, b: [c, d], e: ~}\n",
    "? a\n: b\n? c\nd: ! e\nf: !!str g\n",
    "a:\r\n  b: c\r\n  d:\r\n  - e\r\n",
    "\"a\": 'b: c'\n'd': \"e # f\"\ng: h#i\nj: k:l\n",
    "αβ: [日本, é]\nx: 'ñ'  # ü\ny: ~\nz:\n",
    "a:\n- b\n-\n  c: d\n  e:\n    f\n- >\n  g\n\n   h\n  i\n",
};

constexpr std::array json_snippets = {
    R"({"a": 1, "b": [true, false, null, -1.5e3, "c"], "d": {"e": "f\n\"\u00e9\\"}})",
    "{\n  \"a\": {\"answer\": \"no\", \"because\": \"αβ, 日本\"},\n  \"b\": [\"yes\", \"partly\"]\n}\n",
    R"([{}, [], "", " ", 0, {"a": {"b": {"c": []}}}])",
};

using Words = std::array<std::string_view, 8>;

/// Few at a time, so that every short text of them can be tried.
constexpr std::array vocabularies = {
    Words{"a", ": ", " ", "\n", "- ", "[", "]", ","},
    Words{"a: ", "\n", " ", "{", "}", ",", "\"b\"", ":"},
    Words{"a:", "- ", "\n", " ", "  ", "|\n", ">+\n b", "b"},
    Words{"a: ", "&x ", "*x ", "\n", " ", "- ", "[", "|"},
    Words{"a: '", "b", " ", "\n", "'", "\"", "\\", " #"},
    Words{"---", "...", "\n", " ", "a", ": ", "-", "?"},
};

/// Every text of at most so many words.
void add_every_text(const Words& words, int most, const std::string& begun, Comparison& comparison) {
  comparison.add(begun);
  if (most == 0) return;
  for (const auto word : words) add_every_text(words, most - 1, fmt::format("{}{}", begun, word), comparison);
}

std::string repeated(std::string_view piece, int times) {
  return fmt::format("{}", fmt::join(std::vector(static_cast<std::size_t>(times), piece), ""));
}

}  // namespace

TEST_SUITE("yaml") {
  TEST_CASE("libyaml reads every example and the whole library itself, as yaml-cpp does") {
    Comparison comparison(parse_with_libyaml);
    for (const auto* folder : {"examples", "lib/factors"}) {
      for (const auto& text : texts_below(folder)) comparison.add(text);
    }
    CHECK(comparison.difference() == "");
    CHECK(comparison.documents() > 80);
    CHECK(comparison.read() == comparison.documents());
  }

  TEST_CASE("libyaml reads malformed texts as yaml-cpp does, or leaves them to it") {
    Comparison comparison(parse_with_libyaml);
    for (const auto& text : texts_below("tests")) comparison.add(text);
    CHECK(comparison.difference() == "");
    CHECK(comparison.documents() > 100);
  }

  TEST_CASE("libyaml reads changed texts as yaml-cpp does, or leaves them to it") {
    constexpr int times = 6000;
    std::mt19937_64 random(4);
    Comparison comparison(parse_with_libyaml);
    for (int i = 0; i < times; ++i) comparison.add(mutated(snippets[random() % snippets.size()], random));
    CHECK(comparison.difference() == "");
    CHECK(comparison.read() > comparison.documents() / 12);
  }

  TEST_CASE("libyaml reads every short text as yaml-cpp does, or leaves it to it") {
    constexpr int most = 5;
    Comparison comparison(parse_with_libyaml);
    for (const auto& words : vocabularies) add_every_text(words, most, "", comparison);
    CHECK(comparison.difference() == "");
    CHECK(comparison.read() > comparison.documents() / 12);
  }

  TEST_CASE("libyaml reads blocks in what has an anchor") {
    Comparison comparison(parse_with_libyaml);
    comparison.add("a: &x\n  b: |\n    c\nd: *x\n");
    CHECK(comparison.difference() == "");
    CHECK(comparison.read() == 1);
  }

  TEST_CASE("libyaml reads keys as long as yaml-cpp does, which counts their bytes") {
    Comparison comparison(parse_with_libyaml);
    for (const int spaces : {0, 20, 30, 200})
      comparison.add(fmt::format("{}{}: a\n", repeated("é", 500), repeated(" ", spaces)));
    CHECK(comparison.difference() == "");
    CHECK(comparison.read() == 2);
  }

  TEST_CASE("RapidJSON reads changed JSON as yaml-cpp does, where that reads it") {
    constexpr int times = 6000;
    std::mt19937_64 random(4);
    auto comparison = Comparison::generous(parse_with_rapidjson);
    for (int i = 0; i < times; ++i)
      comparison.add(mutated(json_snippets[random() % json_snippets.size()], random));
    CHECK(comparison.difference() == "");
    CHECK(comparison.read() > comparison.documents() / 12);
  }

  TEST_CASE("what could be taken in two ways is left to yaml-cpp") {
    for (const std::string text :
         {"a:\tb", "? a\n: b\n", "[Why?]", "a: !!str b", "[a, ]\n- ~\n", "- \n- a\n", "a: \"\\N\"",
          "- &a:b c\n", "{a b}", "[a\n  b]", "a: 'b\n\n  c'", "a: \"\u2028\"", "%YAML 1.2\n---\na",
          "a: b\n---\nc", "{a: &x 1, *x :b}"}) {
      CAPTURE(text);
      CHECK_FALSE(is_read_by(parse_with_libyaml, text));
    }
  }

  TEST_CASE("libyaml reads colons within the words in brackets") {
    Comparison comparison(parse_with_libyaml);
    comparison.add("{a: N:\\b\\c.doc, d: http://x.y, e: 10:30, f: [g::h, i:\"j\", k:#l], m:n: o}");
    CHECK(comparison.difference() == "");
    CHECK(comparison.read() == 1);
  }

  TEST_CASE("JSON is read even where YAML would not have it") {
    CHECK(reading("{\"a\":\"\\ud83d\\ude00\",\"b\"\n:\n\t1}").documents.front() ==
          "{\"a\": \"😀\", \"b\": 1}");
    CHECK(reading("[1, 2.50, -3e4, true, null, \"null\"]").documents.front() ==
          "[1, 2.50, -3e4, true, ~, \"null\"]");
    CHECK(places("{\"é\": [1,\n  {\"日本\": null}]}") ==
          "{\"é\"@1:2: [1@1:8, {\"日本\"@2:4: ~@2:4}@2:3]@1:7}@1:1");
  }

  TEST_CASE("what only looks like JSON is read as YAML") {
    CHECK(reading("{a: 1, \"b\": 2,}").documents.front() == "{a: 1, \"b\": 2}");
    CHECK(error("{\"a\": 1,\n \"b\" \"c\"}") == "2:6 expected `,` or `}` (the bracket was opened on line 1)");
    CHECK(message("a: \"b\\N\"") == "1:4 an escape in this text gives no character");
    CHECK(message("{\"a\": \"\\ude00\"}") == "1:14 an escape for a character that does not exist");
    CHECK(error("{\"a\": 1, \"a\": 2}") == "1:10 key `a` given twice; first on line 1");
  }
}

TEST_SUITE("yaml-test-suite") {
  // https://github.com/yaml/yaml-test-suite, which tests/run.sh --all writes as files.
  TEST_CASE("libyaml reads the YAML test suite, and changes of it, as yaml-cpp does, or leaves it to it" *
            doctest::skip()) {
    constexpr int times = 50'000;
    const auto* suite = std::getenv("ENTENTE_YAML_TEST_SUITE");
    REQUIRE_MESSAGE(suite != nullptr, "ENTENTE_YAML_TEST_SUITE names the folder of its files");
    std::mt19937_64 random(4);
    const auto texts = texts_below(suite);
    REQUIRE(texts.size() > 350);
    Comparison comparison(parse_with_libyaml);
    for (const auto& text : texts) comparison.add(text);
    CHECK(comparison.read() > 120);
    for (int i = 0; i < times; ++i) comparison.add(mutated(texts[random() % texts.size()], random));
    CHECK(comparison.difference() == "");
  }
}

}  // namespace entente::yaml
