// The schema of reports and what is written have the same members in the same order.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>
#include <set>
#include <string>

#include "advise/diagnosis.h"
#include "alliance/answer-override.h"
#include "alliance/read-alliance.h"
#include "report/json-report.h"
#include "report/schema/schemas.h"
#include "tests/files.h"
#include "tests/report/schema/walk.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

/// For each place of objects, the lists of members that those there have.
using Members = std::map<std::string, std::set<std::string>>;

std::string names(const Json& object) {
  std::string names;
  for (const auto& member : object.items()) names += (names.empty() ? "" : " ") + member.key();
  return names;
}

void add_written(const Json& value, const std::string& place, Members& members) {
  if (value.is_object()) members[place].insert(names(value));
  for (const auto& item : value.items()) {
    if (!value.is_structured()) break;
    add_written(item.value(), value.is_array() ? place + "[]" : fmt::format("{}.{}", place, item.key()),
                members);
  }
}

/// Every object of a report has each of its members, and nothing else.
void add_promised(const Json& schema, const std::vector<std::string>& path, const std::string& place,
                  Members& members) {
  std::set<std::string> inner;
  for (const auto& each : schemas_at(schema, path)) {
    if (each.contains("items")) inner.insert("[]");
    if (!each.contains("properties")) continue;
    members[place].insert(names(each["properties"]));
    CHECK(each["additionalProperties"] == false);
    CHECK(each["required"].size() == each["properties"].size());
    for (const auto& property : each["properties"].items()) inner.insert(property.key());
  }
  for (const auto& step : inner) {
    auto further = path;
    further.push_back(step);
    add_promised(schema, further, step == "[]" ? place + step : fmt::format("{}.{}", place, step), members);
  }
}

std::string to_lines(const Members& members) {
  std::string lines;
  for (const auto& [place, lists] : members) {
    for (const auto& list : lists) lines += fmt::format("{}: {}\n", place, list);
  }
  return lines;
}

void add_reports_of(const std::string& text, const Library& library, Members& members) {
  AllianceReader reader(text, "alliance.yaml", library);
  while (auto described = reader.next()) {
    const auto report =
        described->alliance
            ? json(diagnose(*std::move(described->alliance), library), library)
            : json(UnreadInput{.file = "a.yaml", .document = 1, .errors = described->errors}, library);
    add_written(Json::parse(report), "", members);
  }
}

/// Of a description over which an answer was set.
void add_what_if(const Library& library, Members& members) {
  AllianceReader reader("entente: 1\nname: x\npartners: {ash: , birch: }\n", "alliance.yaml", library);
  const auto alliance = reader.next()->alliance.value();
  auto set = alliance;
  ErrorList errors("");
  const auto answer_override = read_answer_override("governance.manager@ash=no", library, errors);
  apply_override(answer_override.value(), library, set, errors);
  auto diagnosis = diagnose(set, library);
  diagnosis.baseline = std::make_shared<const Diagnosis>(diagnose(alliance, library));
  add_written(Json::parse(json(diagnosis, library)), "", members);
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("the JSON report has the members that its schema promises, in its order") {
    Members written;
    const auto loaded = small_library();
    add_reports_of(read_file(std::string(ENTENTE_SOURCE_DIR) + "/tests/report/alliance.yaml"), loaded.library,
                   written);
    add_reports_of("entente: 2\n", loaded.library, written);
    add_what_if(loaded.library, written);
    for (const auto& file : files_in("examples/cases", ".yaml"))
      add_reports_of(read_file(file), bundled_library(), written);

    Members promised;
    const auto schema = Json::parse(report_schema());
    for (const auto root : {"assessed", "unread"}) {
      auto one = schema;
      one.erase("anyOf");
      one["$ref"] = std::string("#/$defs/") + root;
      add_promised(one, {}, "", promised);
    }
    CHECK(to_lines(written) == to_lines(promised));
  }
}

}  // namespace entente::report
