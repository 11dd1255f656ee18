// The formats for other programs: whole reports whatever the run is like.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

std::string assessed(const Folder& folder, std::string_view files, std::string_view format) {
  return folder.run(fmt::format("entente assess {} --format {}", files, format)).output;
}

/// Open ones too.
nlohmann::json results_of(const Folder& folder, std::string_view files) {
  return nlohmann::json::parse(assessed(folder, files, "sarif --level open"))["runs"][0]["results"];
}

std::vector<std::string> all_matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match)
    found.push_back(match->str(1));
  return found;
}

constexpr std::string_view broken =
    "entente: 1\nname: B\npartners: {x: , y: }\nfit:\n  objectives_aligned: mostly\n";

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a run that finds nothing makes a whole report in every format") {
    const Folder folder;
    folder.run("mkdir nothing");
    CHECK(folder.run("entente assess nothing --format junit").status == 4);
    CHECK(assessed(folder, "nothing", "junit") ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"entente\" tests=\"0\" "
          "failures=\"0\" errors=\"0\">\n</testsuites>\n");
    CHECK(results_of(folder, "nothing") == nlohmann::json::array());
    CHECK(assessed(folder, "nothing", "github") == "");
    CHECK(assessed(folder, "nothing", "markdown") == "");
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
    CHECK(place["region"] == nlohmann::json::parse(R"({"startLine": 5, "startColumn": 23})"));
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

  TEST_CASE("in a Markdown report of many, every link leads to one place") {
    const Folder folder;
    folder.copy("examples/cases");
    const auto report = assessed(folder, "cases", "markdown");
    std::multiset<std::string> anchors;
    for (const auto& anchor : all_matches(report, "<a id=\"([^\"]*)\"></a>")) anchors.insert(anchor);
    const auto links = all_matches(report, R"(\]\(#([^)]*)\))");
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

  TEST_CASE("SARIF for code scanning has one run and no more results than are shown, which is said") {
    const Folder folder;
    std::string lines;
    for (int i = 0; i < 3000; ++i) {
      lines += fmt::format(
          R"({{"entente":1,"name":"A {}","partners":{{"a":{{"name":"A"}},"b":{{"name":"B"}}}},)", i);
      lines += R"("relationship":{"trust":"no","promises_kept":"no"}})"
               "\n";
    }
    folder.write("many.jsonl", lines);
    const auto outcome = folder.run("entente assess many.jsonl --format sarif");
    const auto byte_scan = nlohmann::json::parse(outcome.output)["runs"];
    CHECK(byte_scan.size() == 1);
    CHECK(byte_scan[0]["results"].size() == 5000);
    CHECK(outcome.errors.find("5000 most severe of ") != std::string::npos);
    CHECK(outcome.errors.find("left out") != std::string::npos);
  }

  TEST_CASE("a level is one of those of SARIF, and goes with SARIF") {
    const Folder folder;
    folder.copy("examples/cases/nummi.yaml");
    CHECK(folder.run("entente assess nummi.yaml --level note").status == 2);
    const auto wrong = folder.run("entente assess nummi.yaml --format sarif --level warnin");
    CHECK(wrong.status == 2);
    CHECK(wrong.errors.find("did you mean `warning`?") != std::string::npos);
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
