#include "yaml/read/document-splitter.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>

#include "tests/yaml/read/parsers/mutation.h"

namespace entente::yaml {
namespace {

/// Nothing of a text that is empty.
std::string to_text(const DocumentText& section) {
  if (section.is_empty) return {};
  return fmt::format("{}:{}:{}:{}{}:{}:{}:{}|", section.document, section.line, section.bytes,
                     section.has_marker ? "m" : "", section.directive, section.stray_directive,
                     section.foreign_encoding, section.text);
}

std::string rest_of(DocumentSplitter& sections) {
  std::string text;
  while (const auto section = sections.next()) text += to_text(*section);
  return text;
}

std::string whole(std::string_view text, SplitAt cut, Limits limits = {}) {
  DocumentSplitter sections(text, cut, limits);
  return rest_of(sections);
}

std::string in_blocks(std::string_view text, SplitAt cut, Limits limits, std::mt19937_64& random) {
  constexpr std::size_t longest = 12;
  DocumentSplitter sections(cut, limits);
  std::string out;
  while (!text.empty()) {
    const auto block = text.substr(0, 1 + random() % longest);
    text.remove_prefix(block.size());
    sections.add(block);
    out += rest_of(sections);
  }
  sections.end();
  return out + rest_of(sections);
}

}  // namespace

TEST_SUITE("yaml") {
  TEST_CASE("a text that comes in blocks is cut as the whole text is") {
    constexpr int times = 3000;
    const std::string text =
        "\uFEFF# head\na: 1\n---\nb: 2\n--- |\n  c\n...\n%YAML 1.2\n---\nd: e\n\n--- \n# nothing\n---\nlast";
    std::mt19937_64 random(4);
    for (int i = 0; i < times; ++i) {
      const auto changed = mutated(text, random);
      const Limits limits{.document_bytes = 5 + random() % 60};
      for (const auto cut : {SplitAt::markers, SplitAt::line_breaks}) {
        CAPTURE(changed);
        CHECK(in_blocks(changed, cut, limits, random) == whole(changed, cut, limits));
      }
    }
  }

  TEST_CASE("lines that went elsewhere are counted as if they had come") {
    constexpr int times = 1000;
    const std::string text = "\uFEFF{a: 1}\n\n# none\n{b: 2}\n\uFEFF{c: 3}\n%\n---\n\xFF\xFE\n{d: 4}";
    std::mt19937_64 random(4);
    for (int i = 0; i < times; ++i) {
      const auto changed = mutated(text, random);
      CAPTURE(changed);
      std::string parts;
      int line = 1;
      for (std::size_t begin = 0; begin < changed.size(); ++line) {
        const auto end = std::min(changed.find('\n', begin), changed.size() - 1) + 1;
        DocumentSplitter part(SplitAt::line_breaks, {}, line);
        part.add(std::string_view(changed).substr(begin, end - begin));
        part.end();
        parts += rest_of(part);
        begin = end;
      }
      const auto at_once = whole(changed, SplitAt::line_breaks);
      // That the text is in another encoding is told of once, at its beginning.
      if (at_once.find("UTF") == std::string::npos) CHECK(parts == at_once);
    }
  }

  TEST_CASE("a document is counted among those of the text, a line among its lines") {
    const auto numbers = [](std::string_view text, SplitAt cut) {
      DocumentSplitter sections(text, cut);
      std::string told;
      while (const auto section = sections.next()) told += fmt::format("{} ", section->document);
      return told;
    };
    CHECK(numbers("# none\n---\na: 1\n---\n---\nb: 2\n", SplitAt::markers) == "1 2 ");
    CHECK(numbers("{a: 1}\n\n# none\n{b: 2}\n", SplitAt::line_breaks) == "1 4 ");
  }

  TEST_CASE("a section is given out as soon as it has come whole") {
    DocumentSplitter documents(SplitAt::markers);
    documents.add("a: 1\n---");
    CHECK_FALSE(documents.next());
    documents.add("\nb: 2\n");
    CHECK(documents.next()->text == "a: 1\n");
    CHECK_FALSE(documents.next());
    documents.add("...\n");
    CHECK(documents.next()->text == "---\nb: 2\n...\n");
    DocumentSplitter lines(SplitAt::line_breaks);
    lines.add("{\"a\": 1}\n\n{\"b\"");
    CHECK(lines.next()->text == "{\"a\": 1}\n");
    CHECK_FALSE(lines.next());
    lines.add(": 2}");
    lines.end();
    CHECK(lines.next()->line == 3);
    CHECK_FALSE(lines.next());
  }

  TEST_CASE("a text without a document is one that is empty, unless it is a part of another") {
    for (const auto* text : {"", "\n", "# nothing\n---\n# nothing more\n", "\uFEFF"}) {
      for (const auto cut : {SplitAt::markers, SplitAt::line_breaks}) {
        if (std::string_view(text).find('-') != std::string_view::npos && cut == SplitAt::line_breaks)
          continue;
        DocumentSplitter sections(text, cut);
        const auto section = sections.next();
        REQUIRE(section);
        CHECK(section->is_empty);
        CHECK(section->line == 1);
        CHECK_FALSE(sections.next());
      }
    }
    DocumentSplitter part(SplitAt::line_breaks, {}, 7);
    part.add("\n");
    part.end();
    CHECK_FALSE(part.next());
  }

  TEST_CASE("of a document that is too long only the beginning is kept, and its length") {
    const std::string text = fmt::format("a: {:x<2000}\n", "");
    DocumentSplitter sections(text, SplitAt::line_breaks, {.document_bytes = 10});
    const auto section = sections.next();
    CHECK(section->text == text.substr(0, 512));
    CHECK(section->bytes == text.size());
  }

  TEST_CASE("a document that is too long does not hide the others") {
    CHECK(whole("a: 1\n---\nmuch too long\n---\nb\n", SplitAt::markers, {.document_bytes = 10}) ==
          "1:1:5:0:0::a: 1\n|2:2:18:m0:0::---\nmuch too long\n|3:4:6:m0:0::---\nb\n|");
    CHECK(whole("short\nmuch too long\nb", SplitAt::line_breaks, {.document_bytes = 10}) ==
          "1:1:6:0:0::short\n|2:2:14:0:0::much too long\n|3:3:1:0:0::b|");
  }
}

}  // namespace entente::yaml
