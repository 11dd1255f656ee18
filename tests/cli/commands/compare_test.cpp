// What changed between descriptions, and why.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

using nlohmann::json;

std::string alder(std::string_view as_of, std::string_view promises, std::string_view other = "elm") {
  return fmt::format(
      "entente: 1\nname: Alder\nas_of: {}\npartners: {{oak: , {}: }}\nrelationship: {{promises_kept: {}}}\n",
      as_of, other, promises);
}

/// With a file of its own for each of two months, and one of both and a third.
void write_months(const Folder& folder) {
  folder.write("may.yaml", alder("2001-05", "yes"));
  folder.write("june.yaml", alder("2001-06", "no"));
  folder.write("history.yaml", alder("2001-06", "no") + "---\n" + alder("2001-07", "partly") + "---\n" +
                                   alder("2001-05", "yes"));
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("compare tells what changed, and which answer caused it, by its lines") {
    const Folder folder;
    write_months(folder);
    const auto compared = folder.run("entente compare may.yaml june.yaml");
    CHECK(compared.status == 0);
    CHECK(compared.errors == "");
    CHECK(contains(compared.output, "relationship.promises_kept: yes → no"));
    CHECK(contains(compared.output, "may.yaml:5:31 → june.yaml:5:31"));
    CHECK(contains(compared.output, "Promises between the partners have been broken"));
    CHECK(folder.run("entente compare june.yaml may.yaml").output == compared.output);
  }

  TEST_CASE("several descriptions in a file are several, by their dates, and three have a trend") {
    const Folder folder;
    write_months(folder);
    const auto compared = folder.run("entente compare history.yaml");
    CHECK(compared.status == 0);
    CHECK(contains(compared.output, "3 descriptions · 2001-05 → 2001-07"));
    CHECK(contains(compared.output, "Trend"));
    CHECK(folder.run("cat history.yaml | entente compare -").status == 0);
    const auto report = json::parse(folder.run("entente compare history.yaml --format json").output);
    CHECK(report["kind"] == "history");
    CHECK(report["in_order_of"] == "as_of");
    CHECK(report["alliances"][0]["as_of"] == "2001-05");
    CHECK(report["alliances"][0]["document"] == 3);
    CHECK(report["steps"].size() == 2);
    CHECK(report["change"]["to"] == 2);
  }

  TEST_CASE("candidates are told from a history, unless the command line says which it is") {
    const Folder folder;
    folder.write("elm.yaml", alder("2001", "no"));
    folder.write("fir.yaml", alder("2001", "yes", "fir"));
    const auto kind = [&](const std::string& asked) {
      const auto run = folder.run("entente compare elm.yaml fir.yaml --format json " + asked);
      return json::parse(run.output)["kind"].get<std::string>();
    };
    CHECK(kind("") == "candidates");
    CHECK(kind("--as history") == "history");
    CHECK(kind("--as candidates") == "candidates");
    CHECK(folder.run("entente compare elm.yaml fir.yaml").output.starts_with("2 candidates"));
    CHECK(folder.run("entente compare elm.yaml fir.yaml --as rivals").status == 2);
  }

  TEST_CASE("candidates of one name are told apart by their dates, others are not dated") {
    const Folder folder;
    write_months(folder);
    folder.write("fir.yaml", alder("2001-06", "no", "fir"));
    const auto of_one_name = folder.run("entente compare june.yaml may.yaml --as candidates").output;
    CHECK(contains(of_one_name, "A Alder as of 2001-05 "));
    CHECK(contains(of_one_name, "B Alder as of 2001-06 "));
    CHECK(contains(of_one_name, "What sets B, Alder as of 2001-06, apart from A"));
    const auto of_two_names = folder.run("entente compare may.yaml fir.yaml --as candidates").output;
    CHECK(contains(of_two_names, "A elm "));
    CHECK(contains(of_two_names, "B fir "));
    CHECK_FALSE(contains(of_two_names, "as of"));
  }

  TEST_CASE("fewer than two descriptions, or too many, are answered with 2 and a sentence") {
    const Folder folder;
    write_months(folder);
    const auto alone = folder.run("entente compare may.yaml");
    CHECK(alone.status == 2);
    CHECK(alone.output == "");
    CHECK(alone.errors ==
          "entente: to compare takes at least two descriptions, and there is only one; name further files\n");
    std::string many;
    for (int i = 0; i < 61; ++i) many += alder("2001", "no") + "---\n";
    folder.write("many.yaml", many);
    const auto crowd = folder.run("entente compare many.yaml");
    CHECK(crowd.status == 2);
    CHECK(crowd.errors == "entente: at most 60 descriptions are compared, and there are 61\n");
  }

  TEST_CASE("what cannot be read is answered with 3, and the others are compared if they are two") {
    const Folder folder;
    write_months(folder);
    folder.write("broken.yaml", "entente: 1\nname: x\ngoverance: {}\n");
    const auto two = folder.run("entente compare may.yaml broken.yaml june.yaml missing.yaml");
    CHECK(two.status == 3);
    CHECK(contains(two.errors, "missing.yaml: cannot be read: No such file or directory"));
    CHECK(contains(two.output, "2 descriptions"));
    const auto one = folder.run("entente compare may.yaml missing.yaml");
    CHECK(one.status == 3);
    CHECK(one.output == "");
    CHECK(contains(one.errors, "to compare takes at least two descriptions"));
    const auto report = json::parse(folder.run("entente compare may.yaml broken.yaml --format json").output);
    CHECK(report["change"] == nullptr);
    CHECK(report["errors"][0]["file"] == "broken.yaml");
    CHECK(folder.run("mkdir none; entente compare none").status == 4);
  }

  TEST_CASE("a comparison is written whole or not at all, as JSON where the file's ending tells so") {
    const Folder folder;
    write_months(folder);
    CHECK(folder.run("entente compare may.yaml june.yaml -o change.json").output == "");
    CHECK(json::parse(folder.read("change.json"))["kind"] == "history");
    folder.run("entente compare may.yaml june.yaml -o change.txt");
    CHECK(folder.read("change.txt") == folder.run("entente compare may.yaml june.yaml").output);
    folder.run("entente compare may.yaml -o change.txt; entente compare missing.yaml -o none.txt");
    CHECK(folder.read("change.txt").starts_with("Alder"));
    CHECK_FALSE(folder.has("none.txt"));
  }

  TEST_CASE("a client is not told the notes beside answers") {
    const Folder folder;
    folder.copy("examples/month-later");
    const std::string command = "entente compare month-later/june.yaml month-later/july.yaml ";
    const auto note = "Half boxes are on trial in six cafés.";
    CHECK(contains(folder.run(command).output, note));
    const auto client = folder.run(command + "--audience client").output;
    CHECK_FALSE(contains(client, note));
    CHECK(contains(client, "For the client: notes and sources of answers are left out."));
    CHECK(contains(client, "adaptability.adapts: no → partly  +4.76"));
    const auto report = folder.run(command + "--audience client --format json").output;
    CHECK_FALSE(contains(report, "Half boxes"));
    CHECK_FALSE(contains(report, "minutes, 2001-07-02"));
  }

  TEST_CASE("compare takes a library, a profile and what a page is to look like") {
    const Folder folder;
    write_months(folder);
    folder.write("profile.yaml", "profile: strict\nbands: {fragile: 60, sound: 80}\n");
    const auto by_profile = "entente compare may.yaml june.yaml --profile profile.yaml --format json";
    const auto report = json::parse(folder.run(by_profile).output);
    CHECK(report["library"]["profile"] == "strict");
    CHECK(contains(folder.run("entente compare may.yaml june.yaml --profile profile.yaml").output,
                   "By a library that is not as bundled: 2 changes, by profile strict."));
    const auto narrow = folder.run("entente compare may.yaml june.yaml --ascii --color always");
    CHECK(narrow.status == 0);
    CHECK(contains(narrow.output, "yes -> no"));
    CHECK(contains(narrow.output, "\x1B[1m"));
  }
}

}  // namespace entente::cli
