// What the schema of descriptions offers is what the reader takes.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <regex>
#include <string>

#include "alliance/date.h"
#include "report/schema/schemas.h"
#include "tests/alliance/read-text.h"
#include "tests/report/schema/walk.h"

namespace entente::report {
namespace {

std::string as_yaml(const Json& value) {
  return value.is_null() ? std::string() : value.is_string() ? value.get<std::string>() : value.dump();
}

/// The complaints of a description with that line below its head.
std::string errors(const std::string& line) {
  std::string lines;
  for (const auto& error : read_description(head_for(line + "\n")).errors) lines += error.message + "\n";
  return lines;
}

void check_values(const Json& schema, const std::string& key) {
  CAPTURE(key);
  const auto values = values_at(schema, {key});
  CHECK(!values.empty());
  for (const auto& [value, about] : values) CHECK(errors(key + ": " + as_yaml(value)) == "");
  CHECK(errors(fmt::format("{}: no-such-value", key)) != "");
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE(
      "each question of the library is in the schema of descriptions, with what each of its values looks "
      "like") {
    const auto& library = bundled_library();
    const auto schema = Json::parse(alliance_schema(library));
    for (const auto& question : library.questions) {
      if (question.fact) continue;
      CAPTURE(question.path);
      const std::vector<std::string> path = {std::string(theme_of(question.path)),
                                             std::string(name_in_theme(question.path))};
      const auto values = values_at(schema, path);
      const auto& scale = library.scale_of(question);
      REQUIRE(values.size() >= scale.values.size());
      for (std::size_t i = 0; i < scale.values.size(); ++i) {
        CHECK(values[i].first == scale.values[i]);
        CHECK(values[i].second == question.anchors[i]);
      }
      CHECK(schemas_at(schema, {path[0], path[1], "*"}).empty() == (question.of == Subject::alliance));
    }
  }

  TEST_CASE("every answer that the schema of descriptions offers is read") {
    const auto& library = bundled_library();
    const auto schema = Json::parse(alliance_schema(library));
    for (const auto& question : library.questions) {
      if (question.fact) continue;
      const auto theme = std::string(theme_of(question.path));
      const auto name = std::string(name_in_theme(question.path));
      for (const auto& [value, about] : values_at(schema, {theme, name})) {
        CAPTURE(question.path);
        CHECK(errors(fmt::format("{}: {{{}: {}}}", theme, name, as_yaml(value))) == "");
      }
      for (const auto& [value, about] : values_at(schema, {theme, name, "[]"}))
        CHECK(errors(fmt::format("{}: {{{}: [{}]}}", theme, name, as_yaml(value))) == "");
    }
  }

  TEST_CASE("every word that the schema of descriptions offers for the head is read, and another is not") {
    const auto schema = Json::parse(alliance_schema(bundled_library()));
    check_values(schema, "stage");
    check_values(schema, "form");
    check_values(schema, "scope");
    CHECK(values_at(schema, {"partners", "*", "kind"}).size() == 9 + 2);
    for (const auto& [value, about] : values_at(schema, {"partners", "*", "kind"})) {
      const auto text =
          fmt::format("entente: 1\nname: A\npartners: {{a: {{kind: {}}}, b: }}\n", as_yaml(value));
      CHECK(read_description(text).errors.empty());
    }
  }

  TEST_CASE("the pattern of dates tells dates as the calendar does, but for the 29th of February") {
    const std::regex pattern{std::string(date_pattern)};
    for (const int year : {1995, 1996, 2000}) {
      for (int month = 0; month <= 13; ++month) {
        const auto in_month = fmt::format("{}-{:02}", year, month);
        CHECK(std::regex_match(in_month, pattern) == is_date(in_month));
        for (int day = 0; day <= 32; ++day) {
          const auto text = fmt::format("{}-{:02}", in_month, day);
          const bool is_leap_day = month == 2 && day == 29;
          CHECK(std::regex_match(text, pattern) == (is_leap_day || is_date(text)));
        }
      }
    }
    for (const std::string text : {"1995", "95", "19950", "1995-6", "1995-06-3", "1995/06", "June", ""})
      CHECK(std::regex_match(text, pattern) == is_date(text));
  }
}

}  // namespace entente::report
