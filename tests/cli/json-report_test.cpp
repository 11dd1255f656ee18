// The JSON report is the contract for programs: these keys, in this order.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>
#include <string>

#include "knowledge/library.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

using Json = nlohmann::ordered_json;

/// The keys of an object, in order, with a space between.
std::string keys(const Json& object) {
  std::string keys;
  for (const auto& entry : object.items()) keys += (keys.empty() ? "" : " ") + entry.key();
  return keys;
}

/// The different lists of keys that the items of an array have, one a line.
std::string keys_of_items(const Json& array) {
  std::set<std::string> lists;
  for (const auto& item : array) lists.insert(keys(item));
  std::string lines;
  for (const auto& list : lists) lines += (lines.empty() ? "" : "\n") + list;
  return lines;
}

Json assessed(const std::string& options = {}) {
  const Folder folder;
  folder.copy("examples/cases/nummi.yaml");
  return Json::parse(folder.run("entente assess nummi.yaml --format json " + options).output);
}

Json all_evidence(const Json& report) {
  auto all = Json::array();
  for (const auto& finding : report["findings"]) {
    for (const auto& evidence : finding["because"]) all.push_back(evidence);
  }
  return all;
}

constexpr std::string_view evidence_keys = "path partner value file line column note source as_of";

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("the JSON report has the keys of the contract, in order") {
    const auto report = assessed();
    CHECK(keys(report) ==
          "entente library alliance nature audience scope condition what_if themes factors findings "
          "stale_acceptances "
          "questions context errors");
    CHECK(keys(report["library"]) == "version factors rules profile changes");
    CHECK(keys(report["alliance"]) == "name file document stage as_of form purpose only_source partners");
    CHECK(keys_of_items(report["alliance"]["partners"]) == "partner name kind contributes needs");
    CHECK(keys(report["nature"]) == "verdict for against open");
    CHECK(keys_of_items(report["nature"]["for"]) == "mark title necessary because");
    CHECK(keys(report["condition"]) == "band low high caps");
    CHECK(keys_of_items(report["themes"]) == "theme band low high");
    CHECK(keys_of_items(report["factors"]) == "factor theme grade band low high");
    CHECK(keys_of_items(report["findings"]) ==
          "rule factor theme status counted severity weight points sentence because accepted remedy lever "
          "grade mixed cites");
    CHECK(keys_of_items(all_evidence(report)) == evidence_keys);
    CHECK(keys_of_items(report["questions"]) == "path partner ask gain decides_nature");
    CHECK(report["errors"] == Json::array());
  }

  TEST_CASE(
      "an acceptance has the keys of the contract where its finding is unmet, and where it is not found") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.run(
        "printf 'accepted:\n  - {rule: open-distrust, reason: why, by: who, on: 2001}\n' >>sound.yaml");
    const auto assessed = [&folder](const std::string& options) {
      return Json::parse(folder.run("entente assess sound.yaml --format json " + options).output);
    };
    const auto unmet = assessed("--set relationship.trust=no");
    for (const auto& finding : unmet["findings"]) {
      const bool is_accepted = finding["rule"] == "inter-partner-trust/open-distrust";
      CHECK(finding["accepted"].is_null() != is_accepted);
      if (is_accepted) CHECK(keys(finding["accepted"]) == "reason by on review_by expired file line column");
    }
    CHECK(unmet["stale_acceptances"].empty());
    const auto met = assessed("");
    REQUIRE(met["stale_acceptances"].size() == 1);
    CHECK(keys(met["stale_acceptances"][0]) == "rule found reason by on review_by expired file line column");
    CHECK(met["stale_acceptances"][0]["found"] == "met");
  }

  TEST_CASE("a description that could not be read has an object of its own, with its errors") {
    const Folder folder;
    const auto report = Json::parse(folder.run("entente assess missing.yaml --format json").output);
    CHECK(keys(report) == "entente library alliance errors");
    CHECK(keys(report["alliance"]) == "name file document");
    CHECK(keys_of_items(report["errors"]) == "file line column message hint");
  }

  TEST_CASE("the JSON report has every rule once, in the library's order") {
    const auto report = assessed();
    const auto& library = bundled_library();
    CHECK(report["library"]["factors"] == library.factors.size());
    CHECK(report["library"]["rules"] == library.rules.size());
    REQUIRE(report["findings"].size() == library.rules.size());
    for (std::size_t i = 0; i < library.rules.size(); ++i) {
      CHECK(report["findings"][i]["rule"] == full_id(library.rules[i], library));
    }
  }

  TEST_CASE("the JSON report scores the factors of which a rule counts, in the library's order") {
    const auto report = assessed();
    std::string expected;
    for (const auto& finding : report["findings"]) {
      const bool is_scored = finding["counted"] == true && finding["status"] != "n/a";
      const auto line = finding["factor"].get<std::string>() + "\n";
      if (is_scored && !expected.ends_with(line)) expected += line;
    }
    std::string factors;
    for (const auto& factor : report["factors"]) factors += factor["factor"].get<std::string>() + "\n";
    CHECK(factors == expected);
  }

  TEST_CASE("every work that the JSON report cites is one of the library's") {
    const auto report = assessed();
    for (const auto& finding : report["findings"]) {
      for (const auto& key : finding["cites"]) {
        CHECK(bundled_library().find_work(key.get<std::string>()) != nullptr);
      }
    }
  }

  TEST_CASE("scores are numbers from 0 to 100, the lower one first") {
    const auto report = assessed();
    auto scored = Json::array({report["condition"]});
    for (const auto& theme : report["themes"]) scored.push_back(theme);
    for (const auto& factor : report["factors"]) scored.push_back(factor);
    for (const auto& one : scored) {
      CHECK(one["low"].get<double>() >= 0);
      CHECK(one["low"].get<double>() <= one["high"].get<double>());
      CHECK(one["high"].get<double>() <= 100);
    }
  }

  TEST_CASE("answers are found where the JSON report says they are") {
    const Folder folder;
    folder.write("a.yaml", "entente: 1\nname: A\npartners: {x: , y: }\nrelationship:\n  promises_kept: no\n");
    const auto report = Json::parse(folder.run("entente assess a.yaml --format json").output);
    int found = 0;
    for (const auto& evidence : all_evidence(report)) {
      if (evidence["path"] != "relationship.promises_kept") continue;
      CHECK(evidence["file"] == "a.yaml");
      CHECK(evidence["line"] == 5);
      CHECK(evidence["column"] == 18);
      CHECK(evidence["value"] == "no");
      CHECK(evidence["partner"] == nullptr);
      ++found;
    }
    CHECK(found > 0);
  }

  TEST_CASE("a critical rule that is unmet is among the caps") {
    const auto report = assessed("--set governance.manager_empowered@gm=no");
    CHECK(report["condition"]["caps"] == Json::array({"empowered-manager/nobody-in-charge"}));
  }
}

}  // namespace entente::cli
