// What of a run is written as SARIF, and what is left out.
#include "report/sarif.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <vector>

#include "tests/report/diagnosed.h"
#include "tests/report/reported.h"
#include "tests/small-library.h"
#include "text/zip.h"

namespace entente::report {
namespace {

using Json = nlohmann::json;

/// Distrusted, short of a manager, and silent about the rest.
std::string description(const std::string& name) {
  return fmt::format(
      "entente: 1\nname: {}\npartners: {{a: {{name: A}}, b: {{name: B}}}}\n"
      "relationship: {{promises_kept: no}}\ngovernance: {{manager: partly}}\n",
      name);
}

struct Written {
  Json run;
  std::string text;
  std::string remark;

  const Json& results() const { return run["results"]; }
  std::size_t count(std::string_view member, std::string_view value) const {
    std::size_t count = 0;
    for (const auto& result : results()) count += result[member] == value ? 1 : 0;
    return count;
  }
};

Written written(const Sarif& format, const std::vector<Diagnosis>& diagnoses) {
  const auto binder = format.begin();
  std::string text;
  for (const auto& diagnosis : diagnoses)
    text += binder->add({.text = {}, .diagnosis = std::make_shared<const Diagnosis>(diagnosis)});
  text += binder->end();
  const auto report = Json::parse(text);
  REQUIRE(report["runs"].size() == 1);
  return {.run = report["runs"][0], .text = text, .remark = binder->remark()};
}

std::vector<Diagnosis> many(std::size_t count, const Library& library) {
  std::vector<Diagnosis> all;
  for (std::size_t i = 0; i < count; ++i)
    all.push_back(diagnosed(description(fmt::format("Alliance {}", i)), fmt::format("{}.yaml", i), library));
  return all;
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("SARIF has weaknesses alone, and what is open where that is asked for") {
    const auto loaded = small_library();
    const auto all = many(1, loaded.library);
    const auto usual = written(Sarif(loaded.library), all);
    CHECK(usual.count("kind", "fail") > 0);
    CHECK(usual.count("kind", "fail") == usual.results().size());
    const auto open = written(Sarif(loaded.library, SarifLevel::open), all);
    CHECK(open.count("kind", "fail") == usual.results().size());
    CHECK(open.count("kind", "open") > 0);
    CHECK(open.count("kind", "pass") == 0);
  }

  TEST_CASE("the level that is asked for leaves out what is less severe") {
    const auto& library = bundled_library();
    const auto all = std::vector{diagnosed_file("examples/cases/nummi.yaml", library),
                                 diagnosed_file("examples/cases/vw-suzuki.yaml", library)};
    const auto notes = written(Sarif(library, SarifLevel::note), all);
    const auto warnings = written(Sarif(library, SarifLevel::warning), all);
    const auto errors = written(Sarif(library, SarifLevel::error), all);
    CHECK(notes.count("level", "note") > 0);
    CHECK(warnings.count("level", "note") == 0);
    CHECK(warnings.count("level", "warning") == notes.count("level", "warning"));
    CHECK(warnings.count("level", "warning") > 0);
    CHECK(errors.results().size() == notes.count("level", "error"));
    CHECK(notes.remark == "");
    CHECK(!notes.run.contains("invocations"));
  }

  TEST_CASE("two descriptions of one alliance in one file have different fingerprints") {
    const auto loaded = small_library();
    auto all = std::vector{diagnosed(description("Quay"), "a.yaml", loaded.library),
                           diagnosed(description("Quay"), "a.yaml", loaded.library)};
    all[1].alliance.document = 2;
    const auto both = written(Sarif(loaded.library, SarifLevel::open), all);
    std::set<std::string> fingerprints;
    for (const auto& result : both.results())
      fingerprints.insert(result["partialFingerprints"]["finding/v1"]);
    CHECK(fingerprints.size() == both.results().size());
  }

  TEST_CASE("what stands before a description in its file does not change its fingerprints") {
    const auto loaded = small_library();
    const auto of_quay = [&](const std::vector<Diagnosis>& all) {
      std::set<std::string> fingerprints;
      const auto report = written(Sarif(loaded.library), all);
      for (const auto& result : report.results()) {
        if (result["locations"][0]["logicalLocations"][0]["name"] == "Quay")
          fingerprints.insert(result["partialFingerprints"]["finding/v1"]);
      }
      return fingerprints;
    };
    auto quay = diagnosed(description("Quay"), "a.yaml", loaded.library);
    const auto alone = of_quay({quay});
    quay.alliance.document = 2;
    CHECK(of_quay({diagnosed(description("Pier"), "a.yaml", loaded.library), quay}) == alone);
    CHECK(!alone.empty());
  }

  TEST_CASE("where there are more results than code scanning takes, the most severe are kept") {
    const auto loaded = small_library();
    const auto all = many(20, loaded.library);
    const auto whole = written(Sarif(loaded.library, SarifLevel::open), all);
    const auto severe = whole.count("level", "error") + whole.count("level", "warning");
    const auto open = whole.count("level", "none");
    REQUIRE(severe > 0);
    REQUIRE(open > 1);
    const auto most = whole.results().size() - open + 1;
    const auto cut = written(Sarif(loaded.library, SarifLevel::open, {.results = most}), all);
    CHECK(cut.results().size() == most);
    CHECK(cut.count("level", "none") == 1);
    const auto& notification = cut.run["invocations"][0]["toolExecutionNotifications"][0];
    CHECK(notification["level"] == "warning");
    CHECK(notification["message"]["text"] == cut.remark);
    CHECK(cut.remark.find(fmt::format("the {} most severe of {} results, and {} are left out", most,
                                      whole.results().size(), open - 1)) != std::string::npos);
  }

  TEST_CASE("what could not be read is kept before all else, and told as a failure of the run") {
    const auto loaded = small_library();
    const auto binder = Sarif(loaded.library, SarifLevel::note, {.results = 2}).begin();
    for (const auto& diagnosis : many(5, loaded.library))
      binder->add({.text = {}, .diagnosis = std::make_shared<const Diagnosis>(diagnosis)});
    const UnreadInput unread{.file = "z.yaml",
                             .document = 1,
                             .errors = {{.file = "z.yaml", .at = {}, .message = "gone", .hint = {}}}};
    binder->add({.text = {}, .unread = std::make_shared<const UnreadInput>(unread)});
    const auto run = Json::parse(binder->end())["runs"][0];
    CHECK(run["results"].size() == 2);
    CHECK(run["results"][1]["ruleId"] == "entente/unread");
    CHECK(run["invocations"][0]["executionSuccessful"] == false);
  }

  TEST_CASE("what is kept does not depend on where the severe results stand") {
    const auto& library = bundled_library();
    auto all = std::vector{diagnosed_file("examples/cases/nummi.yaml", library),
                           diagnosed_file("examples/cases/vw-suzuki.yaml", library)};
    const auto errors = written(Sarif(library), all).count("level", "error");
    REQUIRE(errors > 0);
    const Sarif format(library, SarifLevel::open, {.results = errors});
    CHECK(written(format, all).count("level", "error") == errors);
    std::swap(all[0], all[1]);
    CHECK(written(format, all).count("level", "error") == errors);
  }

  TEST_CASE("a file of results is no larger than code scanning takes") {
    const auto loaded = small_library();
    const auto all = many(300, loaded.library);
    const auto whole = written(Sarif(loaded.library, SarifLevel::open), all);
    constexpr std::size_t most = 10'000;
    REQUIRE(whole.text.size() > most);
    const auto cut =
        written(Sarif(loaded.library, SarifLevel::open, {.results = 5'000, .compressed_bytes = most}), all);
    Deflated deflated;
    deflated.add(cut.text).finish();
    CHECK(deflated.bytes().size() <= most);
    CHECK(cut.results().size() > 0);
    CHECK(cut.results().size() < whole.results().size());
    CHECK(cut.remark != "");
  }
}

}  // namespace entente::report
