// Names and notes from a file stay text in every document, whatever renders it.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <regex>
#include <string>
#include <vector>

#include "advise/plan.h"
#include "advise/series.h"
#include "report/document/comparison-document.h"
#include "report/document/plan-document.h"
#include "report/document/questions-document.h"
#include "report/document/why-document.h"
#include "report/escape-markdown.h"
#include "report/render/render-html.h"
#include "report/render/render-markdown.h"
#include "report/render/render-text.h"
#include "tests/golden.h"
#include "tests/hostile-texts.h"
#include "tests/report/diagnosed.h"
#include "tests/small-library.h"
#include "text/unicode.h"
#include "text/wrap.h"

namespace entente::report {
namespace {

/// What no other part of a document holds.
constexpr std::string_view harmless = "Zqx";

std::string with(std::string text, const std::string& old, std::string_view now) {
  for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + now.size()))
    text.replace(at, old.size(), now);
  return text;
}

Diagnosis diagnosed_with(const std::string& text, const Library& library, std::string_view as_of) {
  auto description = nlohmann::json::parse(description_with(text));
  description["as_of"] = as_of;
  if (as_of == "2001") description["relationship"]["openness"] = "no";
  // Each value on a line of its own: no text moves what comes after it.
  return diagnosed(description.dump(1), "a.yaml", library);
}

/// One of each kind about an alliance whose texts are all `text`.
std::vector<Document> documents_with(const std::string& text, const Library& library) {
  const auto diagnosis = diagnosed_with(text, library, "2002");
  std::vector<Document> documents = {questions_document(diagnosis, library)};
  const PlanRequest request = {.target = 75};
  documents.push_back(plan_document(request, plan(diagnosis.alliance, library, request), diagnosis, library));
  std::vector<const Rule*> rules;
  for (const auto& rule : library.rules) {
    rules.push_back(&rule);
    documents.push_back(why_document(rule, diagnosis, library));
  }
  documents.push_back(rules_document(rules, diagnosis, library));
  for (const auto kind : {Series::Kind::history, Series::Kind::candidates}) {
    std::vector<Diagnosis> diagnoses = {diagnosed_with(text, library, "2001"), diagnosis};
    documents.push_back(comparison_document(make_series(std::move(diagnoses), kind, library), library, true));
  }
  return documents;
}

std::vector<std::string> tags_of(const std::string& page) {
  static const std::regex tag("</?[a-z][^>]*>");
  return {std::sregex_token_iterator(page.begin(), page.end(), tag), {}};
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("hostile texts change no tag of any document's page") {
    const auto loaded = small_library();
    const auto expected = documents_with("Quay", loaded.library);
    for (const auto& text : hostile_texts()) {
      CAPTURE(text.substr(0, 100));
      const auto documents = documents_with(text, loaded.library);
      REQUIRE(documents.size() == expected.size());
      for (std::size_t i = 0; i < documents.size(); ++i) {
        CAPTURE(i);
        CHECK((tags_of(render_html({&documents[i], 1}, {})) == tags_of(render_html({&expected[i], 1}, {}))));
      }
    }
  }

  TEST_CASE("hostile texts change nothing of any document in Markdown but their own places") {
    const auto loaded = small_library();
    const auto expected = documents_with(std::string(harmless), loaded.library);
    // A mark that would begin a list is escaped only where it begins a line.
    const auto between = [](std::string_view text) {
      const auto whole = escape_markdown(fmt::format("({})", text));
      return whole.substr(1, whole.size() - 2);
    };
    for (const auto& text : hostile_texts()) {
      CAPTURE(text.substr(0, 100));
      const auto line = one_line(text);
      const auto documents = documents_with(text, loaded.library);
      for (std::size_t i = 0; i < documents.size(); ++i) {
        CAPTURE(i);
        auto rendered = with(render_markdown(documents[i]), escape_markdown(line), harmless);
        rendered = with(rendered, between(line), harmless);
        CHECK(difference(render_markdown(expected[i]), rendered) == "");
      }
    }
  }

  TEST_CASE("no hidden character gets into any document as text") {
    const auto loaded = small_library();
    for (const auto& text : hostile_texts()) {
      CAPTURE(text.substr(0, 100));
      for (const auto& document : documents_with(text, loaded.library)) {
        const auto page = with(render_text(document, {.width = 100}), "\n", " ");
        CHECK(escape_invisible(page) == page);
      }
    }
  }
}

}  // namespace entente::report
