#include "text/zip.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/report/read-workbook.h"

namespace entente {
namespace {

ZipEntry file(const std::string& name, std::string_view text) {
  ZipEntry file{.name = name, .content = {}};
  file.content.add(text).finish();
  return file;
}

/// Of which little repeats itself.
std::string long_text() {
  std::string text;
  for (unsigned i = 0; i < 100'000; ++i) text += fmt::format("{:x} ", i * 2'654'435'761U);
  return text;
}

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("what was packed is unpacked again") {
    std::vector<ZipEntry> files;
    files.push_back(file("empty", ""));
    files.push_back(file("folder/short.xml", "<a/>"));
    files.push_back(file("long", long_text()));
    const auto parts = report::read_parts(zip(files));
    CHECK(parts.size() == 3);
    CHECK(parts.at("empty") == "");
    CHECK(parts.at("folder/short.xml") == "<a/>");
    CHECK((parts.at("long") == long_text()));
  }

  TEST_CASE("a text is the same whether it is added whole or in pieces") {
    Deflated pieces;
    const auto text = long_text();
    for (std::size_t i = 0; i < text.size(); i += 999) pieces.add(std::string_view(text).substr(i, 999));
    pieces.finish();
    Deflated whole;
    whole.add(text).finish();
    CHECK((pieces.bytes() == whole.bytes()));
    CHECK(pieces.checksum() == whole.checksum());
    CHECK(pieces.size() == text.size());
    CHECK(pieces.bytes().size() < text.size());
  }

  TEST_CASE("an archive bears no time") {
    std::vector<ZipEntry> files;
    files.push_back(file("a", "b"));
    const auto bytes = zip(files);
    // After signature, version, flags and method: 1 January 1980, midnight.
    CHECK(bytes.substr(10, 4) == std::string("\x00\x00\x21\x00", 4));
  }
}

}  // namespace entente
