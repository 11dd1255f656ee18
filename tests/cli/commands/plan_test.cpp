// Plans, as they are asked for on the command line and tried out on the file.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>

#include "knowledge/bundled-files.h"
#include "tests/cli/portfolios.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

std::string overrides(const nlohmann::json& steps, std::size_t left_out) {
  std::string text;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (i == left_out) continue;
    const auto& partner = steps[i]["partner"];
    text += fmt::format(" --set {}{}={}", steps[i]["path"].get<std::string>(),
                        partner.is_null() ? "" : "@" + partner.get<std::string>(),
                        steps[i]["to"].get<std::string>());
  }
  return text;
}

/// Whether the file with these changes has a guaranteed score of so much, and no critical rule unmet or open.
bool reaches(const Folder& folder, const std::string& set, double target) {
  const auto told = nlohmann::json::parse(folder.run("entente assess a.yaml --format json" + set).output);
  const auto is_critical = [](const nlohmann::json& finding) {
    return finding["counted"] == true && finding["severity"] == "critical" &&
           (finding["status"] == "unmet" || finding["status"] == "open") &&
           !finding["sentence"].get<std::string>().starts_with("Met or n/a");
  };
  return told["condition"]["low"].get<double>() >= target &&
         std::none_of(told["findings"].begin(), told["findings"].end(), is_critical);
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("every plan, set on the file, reaches its target, and not without each of its steps") {
    for (const auto& file : bundled_cases()) {
      const Folder folder;
      folder.write("a.yaml", file.text);
      INFO(std::string(file.path));
      const auto told = nlohmann::json::parse(folder.run("entente plan a.yaml --format json").output);
      CHECK(told["proof"]["optimal"] == true);
      for (const auto& plan : told["plans"]) {
        const auto& steps = plan["steps"];
        CHECK(reaches(folder, overrides(steps, steps.size()), 75));
        CHECK(!reaches(folder, overrides(steps, 0), 75));
        CHECK(!reaches(folder, overrides(steps, steps.size() - 1), 75));
      }
    }
  }

  TEST_CASE("a plan keeps to what is fixed, to who is named, and to the budget") {
    const Folder folder;
    folder.write("a.yaml", empowered_by_one);
    const auto all = nlohmann::json::parse(folder.run("entente plan a.yaml --target 1 --format json").output);
    REQUIRE(all["plans"].size() > 0);
    const auto fixed = nlohmann::json::parse(
        folder.run("entente plan a.yaml --target 1 --fixed governance.manager_empowered@birch --format json")
            .output);
    CHECK(fixed["stuck"] == nlohmann::json{"empowered-manager/nobody-in-charge"});
    const auto by_ash =
        nlohmann::json::parse(folder.run("entente plan a.yaml --by ash --format json").output);
    CHECK(by_ash["plans"].empty());
    for (const auto& step : by_ash["nearest"]["steps"]) CHECK(step["partner"] == "ash");
    const auto cheap =
        nlohmann::json::parse(folder.run("entente plan a.yaml --budget 1 --format json").output);
    CHECK(cheap["plans"].empty());
    CHECK(cheap["needs"].get<int>() > 1);
  }

  TEST_CASE("what a plan cannot be asked for is told, with what was probably meant") {
    const Folder folder;
    folder.write("a.yaml", empowered_by_one);
    CHECK(folder.run("entente plan a.yaml --target good").errors.find("sound, fragile, or a score") !=
          std::string::npos);
    CHECK(folder.run("entente plan a.yaml --fixed governance.manager_empowred")
              .errors.find("governance.manager_empowered") != std::string::npos);
    const auto unknown = folder.run("entente plan a.yaml --by brich");
    CHECK(unknown.status == 2);
    CHECK(unknown.errors.find("did you mean `birch`?") != std::string::npos);
    CHECK(folder.run("entente plan a.yaml --budget none").status == 2);
  }
}

}  // namespace entente::cli
