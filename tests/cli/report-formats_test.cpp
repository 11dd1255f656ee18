// The formats for other programs: whole reports whatever the run is like, all telling what the JSON report
// tells.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "report/words.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

using Json = nlohmann::json;

std::string assessed(const Folder& folder, std::string_view files, std::string_view format) {
  return folder.run(fmt::format("entente assess {} --format {}", files, format)).output;
}

Json results_of(const Folder& folder, std::string_view files) {
  return Json::parse(assessed(folder, files, "sarif"))["runs"][0]["results"];
}

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match)
    found.push_back(match->str(1));
  return found;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

/// What every format tells of an alliance.
struct Outline {
  std::string file;
  std::string band;
  double low = 0;
  double high = 0;
  std::map<std::string, int> findings;  ///< those that count, by status

  int all() const {
    int all = 0;
    for (const auto& [status, count] : findings) all += status == "n/a" ? 0 : count;
    return all;
  }
};

/// Of the bundled cases, by the JSON report.
std::vector<Outline> outlines(const Folder& folder) {
  std::vector<Outline> outlines;
  for (const auto& report : Json::parse(assessed(folder, "cases", "json"))) {
    const auto& condition = report["condition"];
    Outline outline{.file = report["alliance"]["file"],
                    .band = condition["band"],
                    .low = condition["low"],
                    .high = condition["high"],
                    .findings = {}};
    for (const auto& finding : report["findings"])
      outline.findings[finding["status"]] += finding["counted"] == true ? 1 : 0;
    outlines.push_back(outline);
  }
  return outlines;
}

const Folder& cases() {
  static const Folder folder;
  static const bool is_furnished = (folder.copy("examples/cases"), true);
  (void)is_furnished;
  return folder;
}

constexpr std::string_view broken =
    "entente: 1\nname: B\npartners: {x: , y: }\nfit:\n  objectives_aligned: mostly\n";

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a run that finds nothing makes a whole report in every format") {
    const Folder folder;
    folder.write("empty.yaml", "# nothing\n");
    CHECK(folder.run("entente assess empty.yaml --format junit").status == 4);
    CHECK(assessed(folder, "empty.yaml", "junit") ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"entente\">\n</testsuites>\n");
    CHECK(results_of(folder, "empty.yaml") == Json::array());
    CHECK(assessed(folder, "empty.yaml", "github") == "");
    CHECK(assessed(folder, "empty.yaml", "markdown") == "");
  }

  TEST_CASE("every format tells of a description that could not be read, and of the others") {
    const Folder folder;
    folder.write("broken.yaml", broken);
    folder.copy("examples/cases/nummi.yaml");
    const std::string files = "broken.yaml nummi.yaml";
    CHECK(folder.run("entente assess " + files + " --format sarif").status == 3);
    const auto results = results_of(folder, files);
    CHECK(results[0]["ruleId"] == "entente/unread");
    CHECK(results[0]["level"] == "error");
    const auto& place = results[0]["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "broken.yaml");
    CHECK(place["region"] == Json::parse(R"({"startLine": 5, "startColumn": 23})"));
    CHECK(results[1]["ruleId"] != "entente/unread");
    CHECK(assessed(folder, files, "junit")
              .find("<testsuite name=\"broken.yaml\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
                    "    <testcase classname=\"broken.yaml\" name=\"is read\">\n"
                    "      <error type=\"unread\" message=\"This could not be read\">\n"
                    "5:23: `mostly` is not a value of `fit.objectives_aligned`; it can be ") !=
          std::string::npos);
    CHECK(assessed(folder, files, "github")
              .starts_with(
                  "::error file=broken.yaml,line=5,col=23,title=This could not be read::`mostly` is not"));
    CHECK(assessed(folder, files, "markdown")
              .starts_with(
                  "# <a id=\"broken.yaml-1\"></a>This could not be read\n\n`broken.yaml`\n\n- 5:23: "));
  }

  TEST_CASE("a file that is not there is told of at its first line") {
    const Folder folder;
    CHECK(results_of(folder, "a.yaml")[0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 1);
    CHECK(assessed(folder, "a.yaml", "github") ==
          "::error file=a.yaml,line=1,col=1,title=This could not be read::cannot be read: No such file or "
          "directory\n");
  }

  TEST_CASE("JUnit suites have the condition and the counts of the JSON report") {
    auto report = assessed(cases(), "cases", "junit");
    for (const auto& expected : outlines(cases())) {
      CAPTURE(expected.file);
      const auto suite = report.substr(0, report.find("</testsuite>"));
      report.erase(0, suite.size() + 1);
      const auto property = [&suite](std::string_view name) {
        return matches(suite, fmt::format("<property name=\"{}\" value=\"(.*)\"/>", name)).at(0);
      };
      CHECK(property("file") == expected.file);
      CHECK(property("band") == expected.band);
      CHECK(property("low") == fmt::format("{:.2f}", expected.low));
      CHECK(property("high") == fmt::format("{:.2f}", expected.high));
      const auto& findings = expected.findings;
      CHECK(count(suite, "<testcase ") == expected.all());
      CHECK(count(suite, "<failure ") == findings.at("unmet"));
      CHECK(count(suite, "<skipped>") == findings.at("open"));
      CHECK(suite.find(fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\"", expected.all(),
                                   findings.at("unmet"), findings.at("open"))) != std::string::npos);
    }
  }

  TEST_CASE("SARIF results have the condition and the counts of the JSON report") {
    std::map<std::string, std::map<std::string, int>> kinds;
    std::map<std::string, Json> properties;
    for (const auto& result : results_of(cases(), "cases")) {
      const auto& uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
      ++kinds[uri][result["kind"]];
      properties[uri] = result["properties"];
    }
    for (const auto& expected : outlines(cases())) {
      CAPTURE(expected.file);
      CHECK(kinds[expected.file]["fail"] == expected.findings.at("unmet"));
      CHECK(kinds[expected.file]["open"] == expected.findings.at("open"));
      CHECK(properties[expected.file]["band"] == expected.band);
      CHECK(properties[expected.file]["low"] == expected.low);
      CHECK(properties[expected.file]["high"] == expected.high);
    }
  }

  TEST_CASE("annotations have the condition and the counts of the JSON report") {
    const auto report = assessed(cases(), "cases", "github");
    for (const auto& expected : outlines(cases())) {
      CAPTURE(expected.file);
      const auto condition = fmt::format("%0ACondition {}, {} of 100", expected.band,
                                         report::interval_in_words({expected.low, expected.high}));
      const auto counts = fmt::format("%0A{} met, {} unmet, {} open\n", expected.findings.at("met"),
                                      expected.findings.at("unmet"), expected.findings.at("open"));
      const auto lines = matches(report, fmt::format("::[a-z]+ file={},(.*\n)", expected.file));
      REQUIRE(lines.size() == 1 + expected.findings.at("unmet"));
      CHECK(lines[0].find(condition) != std::string::npos);
      CHECK(lines[0].ends_with(counts));
    }
  }

  TEST_CASE("the Markdown report has the condition and the counts of the JSON report") {
    for (const auto& expected : outlines(cases())) {
      CAPTURE(expected.file);
      const auto report = assessed(cases(), expected.file, "markdown");
      const auto condition = fmt::format("- Condition: **{}**, {} of 100,", expected.band,
                                         report::interval_in_words({expected.low, expected.high}));
      CHECK(report.find(condition) != std::string::npos);
      CHECK(count(report, "\n### ") == expected.findings.at("unmet"));
      CHECK(report.find(fmt::format(" rules count, {} of them open\n", expected.findings.at("open"))) !=
            std::string::npos);
    }
  }

  TEST_CASE("in a Markdown report of many, every link leads to one place") {
    const auto report = assessed(cases(), "cases", "markdown");
    std::multiset<std::string> anchors;
    for (const auto& anchor : matches(report, "<a id=\"([^\"]*)\"></a>")) anchors.insert(anchor);
    const auto links = matches(report, R"(\]\(#([^)]*)\))");
    CHECK(links.size() > 100);
    for (const auto& link : links) {
      CAPTURE(link);
      CHECK(anchors.count(link) == 1);
    }
    for (const auto& anchor : anchors) CHECK(anchors.count(anchor) == 1);
  }

  TEST_CASE("what stands nowhere is told of at the first line of its description") {
    const Folder folder;
    folder.write(
        "two.yaml",
        "entente: 1\nname: A\npartners: {x: , y: }\n---\nentente: 1\nname: B\npartners: {x: , y: }\n");
    std::set<std::string> places;
    for (const auto& result : results_of(folder, "two.yaml")) {
      const auto& location = result["locations"][0];
      const int line = location["physicalLocation"]["region"]["startLine"];
      places.insert(fmt::format("{} {}", location["logicalLocations"][0]["name"].get<std::string>(), line));
    }
    CHECK(places.count("A 1") == 1);
    CHECK(places.count("B 4") == 1);  // where its marker is
  }

  TEST_CASE("fingerprints stay when answers and files are put in another order, and are told apart") {
    const Folder folder;
    const std::string head = "entente: 1\nname: A\npartners: {x: , y: }\n";
    const std::string fit = "fit:\n  objectives_aligned: no\n  mutual_benefit: no\n";
    const std::string trust = "relationship:\n  trust: no\n";
    const auto fingerprints = [&folder](std::string_view files) {
      std::multiset<std::string> all;
      for (const auto& result : results_of(folder, files))
        all.insert(result["partialFingerprints"]["finding/v1"]);
      return all;
    };
    folder.write("a.yaml", head + fit + trust);
    folder.write("b.yaml", head + fit);
    const auto before = fingerprints("a.yaml b.yaml");
    folder.write("a.yaml", head + "# put first\n" + trust + fit);
    CHECK(fingerprints("b.yaml ./a.yaml") == before);
    for (const auto& fingerprint : before) CHECK(before.count(fingerprint) == 1);
  }

  TEST_CASE("a file cannot name itself into a command of GitHub") {
    const Folder folder;
    folder.write("a%0A::error::b,c.yaml", broken);
    const auto lines = assessed(folder, "'a%0A::error::b,c.yaml'", "github");
    CHECK(lines.starts_with("::error file=a%250A%3A%3Aerror%3A%3Ab%2Cc.yaml,line=5,"));
    CHECK(count(lines, "\n") == 1);
  }
}

}  // namespace entente::cli
