// A key is known to the schema of a file exactly where the reader knows it. What is tried as a key is every
// word that stands in quotes in the readers, so that none can be read that no schema has.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <regex>
#include <string>
#include <vector>

#include "report/schema/schemas.h"
#include "tests/alliance/read-text.h"
#include "tests/files.h"
#include "tests/report/schema/walk.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

/// A place of a file whose keys are tried: the text around them, in braces, and the way there.
struct SchemaNode {
  std::string before;
  std::string after;
  std::vector<std::string> path;
  std::string theme = {};
};

void add_words_in_quotes(const std::string& folder, std::set<std::string>& words) {
  static const std::regex in_quotes("\"([a-z_]+)\"");
  for (const auto extension : {".cpp", ".h"}) {
    for (const auto& file : files_in(folder, extension)) {
      const auto text = read_file(file);
      for (std::sregex_iterator word(text.begin(), text.end(), in_quotes); word != std::sregex_iterator();
           ++word)
        words.insert((*word)[1]);
    }
  }
}

/// Each with another word that it is near to, which no reader knows.
std::set<std::string> words_to_try(const Library& library) {
  std::set<std::string> words;
  for (const auto folder : {"lib/alliance", "lib/knowledge", "lib/yaml"}) add_words_in_quotes(folder, words);
  for (const auto& question : library.questions) {
    words.emplace(question.path);
    words.emplace(name_in_theme(question.path));
  }
  for (const auto& theme : library.themes) words.emplace(theme.id);
  std::set<std::string> all = words;
  for (const auto& word : words) all.insert(word + "z");
  return all;
}

/// `theme` is that of the place, with a dot; empty elsewhere.
bool is_unknown(const std::string& word, const std::string& theme, const std::vector<Error>& errors) {
  const auto key = fmt::format("unknown key `{}` in ", word);
  const auto question = fmt::format("unknown question `{}{}`", theme, word);
  return std::ranges::any_of(errors, [&](const Error& error) {
    return error.message.starts_with(key) || error.message == question;
  });
}

/// The words that only the schema or only the reader knows at that place.
template <class Read>
std::string disagreements(const SchemaNode& place, const Json& schema, const std::set<std::string>& words,
                          Read read) {
  const auto keys = keys_at(schema, place.path);
  REQUIRE(!keys.empty());
  auto text = place.before + "{";
  for (const auto& word : words) text += fmt::format("\"{}\": , ", word);
  text += "}" + place.after;
  const std::vector<Error> errors = read(text);
  REQUIRE(errors.size() < ErrorList::max_size);
  std::string odd;
  for (const auto& word : words) {
    const bool is_known = !is_unknown(word, place.theme, errors);
    if (is_known && !keys.contains(word)) odd += fmt::format("{} is read, but not in the schema\n", word);
    if (!is_known && keys.contains(word)) odd += fmt::format("{} is in the schema, but not read\n", word);
  }
  return odd;
}

std::vector<Error> errors_of_factor(const std::string& text) {
  auto files = small_library_files();
  files.push_back({.path = "people/pace.yaml", .text = text});
  return read_library(files).errors;
}

const std::string head = "entente: 1\nname: A\npartners: {ash: , birch: }\n";

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("the schema of descriptions has the keys that are read, and no others") {
    const auto schema = Json::parse(alliance_schema(bundled_library()));
    const auto words = words_to_try(bundled_library());
    const std::vector<SchemaNode> places = {
        {"", "", {}},
        {"partners: {ash: ", "}", {"partners", "*"}},
        {head + "relationship: ", "", {"relationship"}, "relationship."},
        {head + "nature: ", "", {"nature"}, "nature."},
        {head + "relationship: {trust: ", "}", {"relationship", "trust"}},
        {head + "people: {morale: {ash: ", "}}", {"people", "morale", "*"}},
        {head + "accepted: [", "]", {"accepted", "[]"}},
        {head + "case: ", "", {"case"}},
        {head + "case: {years: ", "}", {"case", "years"}},
        {head + "case: {documentation: ", "}", {"case", "documentation"}},
        {head + "case: {outcome: ", "}", {"case", "outcome"}},
        {head + "case: {sources: [", "]}", {"case", "sources", "[]"}},
    };
    for (const auto& place : places) {
      CAPTURE(place.before);
      CHECK(disagreements(place, schema, words,
                          [](const std::string& text) { return read_description(text).errors; }) == "");
    }
  }

  TEST_CASE("the schema of factors has the keys that are read, and no others") {
    const auto library = small_library();
    const auto schema = Json::parse(factor_schema(library.library));
    const auto words = words_to_try(library.library);
    const std::vector<SchemaNode> places = {
        {"", "", {}},
        {"sources: [", "]", {"sources", "[]"}},
        {"questions: [", "]", {"questions", "[]"}},
        {"rules: [", "]", {"rules", "[]"}},
        {"rules: [{healthy: ", "}]", {"rules", "[]", "healthy"}},
        {"rules: [{when: {any: [{not: ", "}]}}]", {"rules", "[]", "when", "any", "[]", "not"}},
        {"rules: [{healthy: {people.morale: ", "}}]", {"rules", "[]", "healthy", "people.morale"}},
        {"examples: [", "]", {"examples", "[]"}},
        {"examples: [{given: ", "}]", {"examples", "[]", "given"}},
    };
    for (const auto& place : places) {
      CAPTURE(place.before);
      CHECK(disagreements(place, schema, words, errors_of_factor) == "");
    }
  }
}

}  // namespace entente::report
