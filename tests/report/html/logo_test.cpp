#include "report/html/logo.h"

#include <doctest/doctest.h>

namespace entente::report::html {
namespace {

std::string type_of(const std::string& content) {
  const auto logo = logo_of(content);
  return logo.error.empty() ? logo.address.substr(0, logo.address.find(',')) : logo.error;
}

const std::string refused = "it is none of PNG, JPEG, GIF, WebP and SVG";

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("a logo is known by how it begins") {
    CHECK(type_of("\x89PNG\r\n\x1A\n...") == "data:image/png;base64");
    CHECK(type_of("\xFF\xD8\xFF\xE0") == "data:image/jpeg;base64");
    CHECK(type_of("GIF89a....") == "data:image/gif;base64");
    CHECK(type_of("RIFF\x01\x01\x01\x01WEBPVP8 ") == "data:image/webp;base64");
    CHECK(type_of("<svg xmlns='http://www.w3.org/2000/svg'/>") == "data:image/svg+xml;base64");
    CHECK(type_of("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- a fish -->\n<svg>") ==
          "data:image/svg+xml;base64");
  }

  TEST_CASE("what is no picture is refused") {
    CHECK(type_of("") == refused);
    CHECK(type_of("<html><svg></svg></html>") == refused);
    CHECK(type_of("<svgfoo>") == refused);
    CHECK(type_of("<!-- without end <svg>") == refused);
    CHECK(type_of("RIFF\x01\x01\x01\x01WAVE") == refused);
  }

  TEST_CASE("a logo above the limit is refused") {
    const auto largest = "GIF89a" + std::string(max_logo_bytes - 6, 'x');
    CHECK(type_of(largest) == "data:image/gif;base64");
    CHECK(type_of(largest + "x") == "it has 524289 bytes, and at most 524288 are taken");
  }
}

}  // namespace entente::report::html
