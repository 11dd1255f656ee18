// Names and notes are told by every format, and change nothing of a report but their own places in it.
#include "tests/hostile-texts.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "advise/diagnosis.h"
#include "alliance/read-alliance.h"
#include "report/escape-markdown.h"
#include "report/github-annotations.h"
#include "report/junit.h"
#include "report/markdown-report.h"
#include "report/sarif.h"
#include "tests/golden.h"
#include "tests/report/reported.h"
#include "tests/small-library.h"
#include "text/unicode.h"
#include "text/wrap.h"
#include "text/xml.h"

namespace entente::report {
namespace {

using Json = nlohmann::json;

/// What no other part of a report holds.
constexpr std::string_view harmless = "Zqx";

std::string with(std::string text, const std::string& old, std::string_view now) {
  for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + now.size()))
    text.replace(at, old.size(), now);
  return text;
}

Diagnosis diagnosed_named(const std::string& text, const Library& library) {
  auto described = AllianceReader(description_with(text), "a.yaml", library).next();
  REQUIRE(described);
  REQUIRE(described->alliance);
  return diagnose(*std::move(described->alliance), library);
}

std::string report_of(const Format& format, const std::string& text, const Library& library) {
  return alone(format, diagnosed_named(text, library));
}

std::string in_quotes(std::string_view text) {
  return Json(text).dump();
}

/// All that is told, but for the fingerprints, which hang on the name.
std::string told_by_sarif(const std::string& text, const Library& library) {
  auto report = Json::parse(report_of(Sarif(library, SarifLevel::open), text, library));
  const auto shown = escape_invisible(one_line(text));
  for (auto& result : report["runs"][0]["results"]) {
    result.erase("partialFingerprints");
    // Here, unlike in messages, nothing has a meaning.
    for (auto& suppression : result["suppressions"])
      suppression["justification"] = with(suppression["justification"].get<std::string>(), shown, harmless);
  }
  return report.dump(1);
}

/// In a message of SARIF, braces are doubled, and what would make a link is escaped.
std::string in_sarif(std::string_view text) {
  auto message = with(with(escape_invisible(text), "{", "{{"), "}", "}}");
  if (text.find("](") != std::string::npos) message = with(with(message, "[", "\\["), "]", "\\]");
  const auto written = in_quotes(message);
  return written.substr(1, written.size() - 2);
}

/// Holds the report of each hostile text to that of a harmless one. White space is folded in notes alone.
template <class ToldWith, class Encoded>
void check_all(ToldWith told_with, Encoded encoded) {
  const auto expected = told_with(std::string(harmless));
  for (const auto& text : hostile_texts()) {
    CAPTURE(text.substr(0, 100));
    const auto report = with(told_with(text), encoded(text), harmless);
    CHECK(difference(expected, with(report, encoded(one_line(text)), harmless)) == "");
  }
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("hostile texts change nothing of a JUnit report but their own places") {
    const auto loaded = small_library();
    const auto told_with = [&](const std::string& text) {
      return report_of(Junit(loaded.library), text, loaded.library);
    };
    check_all(told_with, escape_xml);
  }

  TEST_CASE("hostile texts change nothing of annotations but their own places") {
    const auto loaded = small_library();
    const auto in_message = [](std::string_view text) { return with(escape_invisible(text), "%", "%25"); };
    const auto in_property = [&](std::string_view text) {
      return with(with(in_message(text), ":", "%3A"), ",", "%2C");
    };
    const auto told_with = [&](const std::string& text) {
      // The name stands in a property, all else in messages.
      return with(report_of(GithubAnnotations(loaded.library), text, loaded.library),
                  "title=" + in_property(text) + "::", fmt::format("title={}::", harmless));
    };
    check_all(told_with, in_message);
  }

  TEST_CASE("hostile texts change nothing of a SARIF report but their own places") {
    const auto loaded = small_library();
    const auto told_with = [&](const std::string& text) {
      return with(told_by_sarif(text, loaded.library), in_quotes(escape_invisible(text)),
                  in_quotes(harmless));
    };
    check_all(told_with, in_sarif);
  }

  TEST_CASE("hostile texts change nothing of a Markdown report but their own places") {
    const auto loaded = small_library();
    const auto told_with = [&](const std::string& text) {
      const auto report = markdown(diagnosed_named(text, loaded.library), loaded.library);
      // A mark that would begin a list is escaped only where it begins a line, as the name and the purpose
      // do.
      const auto first =
          with(report, "</a>" + escape_markdown(text) + "\n", fmt::format("</a>{}\n", harmless));
      return with(first, "\n" + escape_markdown(one_line(text)) + "\n", fmt::format("\n{}\n", harmless));
    };
    const auto within = [](std::string_view text) {
      const auto between = escape_markdown(fmt::format("({})", text));
      return between.substr(1, between.size() - 2);
    };
    check_all(told_with, within);
  }
}

}  // namespace entente::report
