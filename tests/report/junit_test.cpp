// The names and counts of a JUnit report.
#include "report/junit.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <pugixml.hpp>

#include <array>
#include <set>
#include <string>
#include <utility>

#include "tests/report/diagnosed.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

constexpr std::string_view quay =
    "entente: 1\nname: Quay\npartners: {a: {name: A}, b: {name: B}}\n"
    "relationship: {promises_kept: no}\n";

/// The same alliance twice in one file and once in another, and a file that cannot be read.
std::string report_of_a_run(const Library& library) {
  const Junit format(library);
  const auto binder = format.begin();
  std::string text;
  const auto add = [&](const std::string& file, int document) {
    auto diagnosis = diagnosed(std::string(quay), file, library);
    diagnosis.alliance.document = document;
    text += binder->add(
        {.text = format.of(diagnosis), .diagnosis = std::make_shared<const Diagnosis>(diagnosis)});
  };
  add("june.yaml", 1);
  add("june.yaml", 2);
  add("july.yaml", 1);
  const UnreadInput unread{.file = "august.yaml", .errors = {}};
  text += binder->add(
      {.text = format.render_error(unread), .unread = std::make_shared<const UnreadInput>(unread)});
  return text + binder->end();
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("no two cases of a JUnit report have the same name") {
    const auto loaded = small_library();
    pugi::xml_document document;
    REQUIRE(document.load_string(report_of_a_run(loaded.library).c_str()));
    std::set<std::pair<std::string, std::string>> names;
    std::size_t cases = 0;
    for (const auto& found : document.select_nodes("//testcase")) {
      ++cases;
      names.insert({found.node().attribute("classname").value(), found.node().attribute("name").value()});
    }
    CHECK(cases > 3);
    CHECK(names.size() == cases);
    CHECK(names.contains({"Quay (june.yaml, description 2)", "promises/broken-promises"}));
  }

  TEST_CASE("the counts of a JUnit report are those of its suites") {
    const auto loaded = small_library();
    pugi::xml_document document;
    REQUIRE(document.load_string(report_of_a_run(loaded.library).c_str()));
    const auto suites = document.child("testsuites");
    for (const auto* count : {"tests", "failures", "errors"}) {
      CAPTURE(count);
      int sum = 0;
      for (const auto& suite : suites.children("testsuite")) sum += suite.attribute(count).as_int();
      REQUIRE(suites.attribute(count));
      CHECK(suites.attribute(count).as_int() == sum);
      CHECK(sum > 0);
    }
  }
}

}  // namespace entente::report
