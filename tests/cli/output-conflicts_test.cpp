// No result takes the place of what the same run reads, or of another result.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "tests/cli/portfolios.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

/// A folder of inputs of every kind, and other names for some of them.
void write_inputs_of_every_kind(const Folder& folder) {
  folder.write("a.yaml", description("Alder", "no"));
  folder.write("b.yaml", description("Birch", "no"));
  folder.write("many.jsonl", as_json("First", "yes") + as_json("Second", "no"));
  folder.write("list", "a.yaml\n");
  folder.write("profile.yaml", "profile: ours\n");
  folder.copy("lib/report/html/report.mustache", "page.mustache");
  folder.write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
  folder.copy("examples/biotech/factors", "factors");
  folder.run(
      "mkdir deep; cp a.yaml deep/c.yaml; ln -s ../a.yaml deep/link; ln a.yaml deep/other-name; ln -s "
      "../deep "
      "deep/round; entente assess a.yaml --format jsonl -o done.jsonl");
}

/// What is there, by content.
std::string state(const Folder& folder) {
  return folder.run("find . -exec ls -ld --time-style=+ {} + ; find . -type f -exec sha1sum {} +").output;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a result never takes the place of what the run reads, by whatever name that is reached") {
    const std::vector<std::string> refused = {
        "assess a.yaml -o text=a.yaml",
        "assess a.yaml -o text=./a.yaml",
        "assess a.yaml -o text=deep/../a.yaml",
        "assess a.yaml -o text=deep/link",
        "assess a.yaml -o text=deep/other-name",
        "assess deep/link -o text=a.yaml",
        "assess a.yaml -o text=\"$PWD\"/a.yaml",
        "assess b.yaml a.yaml -o b.json -o text=a.yaml",
        "assess . -o text=a.yaml",
        "assess . -o text=deep/c.yaml",
        "assess . -o text=deep/round/c.yaml",
        "assess '**/*.yaml' -o text=deep/c.yaml",
        "assess @list -o text=a.yaml",
        "assess @list -o text=list",
        "assess many.jsonl -o many.jsonl",
        "assess many.jsonl --format jsonl --summary text=many.jsonl",
        "assess a.yaml --profile profile.yaml -o text=profile.yaml",
        "assess a.yaml --library factors -o text=factors/bibliography.yaml",
        "assess a.yaml --template page.mustache -o html=page.mustache",
        "assess a.yaml --logo logo.svg -o html=logo.svg",
        "assess a.yaml --format jsonl --skip-done done.jsonl --summary json=done.jsonl",
        "assess a.yaml >>a.yaml",
        "assess @- -o text=list <list",
        "compare a.yaml b.yaml --format text -o b.yaml",
        "compare a.yaml b.yaml --profile profile.yaml --format text -o profile.yaml",
        "new --profile profile.yaml -o profile.yaml --force",
    };
    for (const auto& command : refused) {
      const Folder folder;
      write_inputs_of_every_kind(folder);
      const auto before = state(folder);
      const auto outcome = folder.run("entente " + command);
      CAPTURE(command);
      CAPTURE(outcome.errors);
      CHECK(outcome.status == 2);
      CHECK(outcome.output == "");
      CHECK(outcome.errors.ends_with(" read by this run and cannot be its result too\n"));
      CHECK(state(folder) == before);
    }
  }

  TEST_CASE("a result never takes the place of a file in YAML, which a person has filled in") {
    const Folder folder;
    write_inputs_of_every_kind(folder);
    const auto before = state(folder);
    for (const std::string command :
         {"assess a.yaml -o text=b.yaml", "assess @- -o text=b.yaml <list",
          "assess a.yaml --format jsonl -o deep/c.yaml",
          "assess many.jsonl --format jsonl --summary json=b.yaml",
          "compare a.yaml b.yaml --format text -o deep/c.yaml", "case show nummi --format text -o b.yaml",
          "schema report -o b.yaml", "assess b.yaml -o text=deep/link"}) {
      CAPTURE(command);
      const auto outcome = folder.run("entente " + command);
      CHECK(outcome.status == 2);
      CHECK(outcome.output == "");
      CHECK(state(folder) == before);
    }
    CHECK(folder.run("entente assess a.yaml -o text=b.yaml").errors ==
          "entente: b.yaml is there already, and no result replaces a file in YAML; remove it first\n");
  }

  TEST_CASE("a result never takes the place of a description of another name either") {
    const Folder folder;
    write_inputs_of_every_kind(folder);
    folder.run(
        "entente assess a.yaml --format json -o report.json; ln -s many.jsonl listed; cp a.yaml plain");
    const auto before = state(folder);
    for (const std::string command :
         {"assess @- -o many.jsonl <list", "assess @- --format text -o listed <list",
          "assess a.yaml -o many.jsonl", "case show nummi -o plain",
          "compare a.yaml b.yaml --format text -o many.jsonl"}) {
      CAPTURE(command);
      const auto outcome = folder.run("entente " + command);
      CHECK(outcome.status == 2);
      CHECK(outcome.errors.ends_with(
          " is there already, and no result replaces a description; remove it first\n"));
      CHECK(state(folder) == before);
    }
    CHECK(folder.run("entente assess @- -o report.json <list").status == 0);
  }

  TEST_CASE("a result never takes the place of what a course or its teacher has written either") {
    const Folder folder;
    folder.copy("examples/worksheets/hospital-records.yaml", "w.yaml");
    folder.write("profile.txt", "# Ours.\nprofile: ours\n");
    folder.write("worksheet.json", R"({"worksheet": "nummi", "student": "Ada"})");
    folder.run("entente case submit w.yaml --diary course.jsonl; cp w.yaml worksheet.txt");
    folder.run("entente new factor ours --theme fit >factor.txt; entente new -o a.yaml");
    const auto before = state(folder);
    for (const auto& each : std::vector<std::pair<std::string, std::string>>{{"course.jsonl", "diary"},
                                                                             {"worksheet.txt", "worksheet"},
                                                                             {"worksheet.json", "worksheet"},
                                                                             {"profile.txt", "profile"},
                                                                             {"factor.txt", "factor"}}) {
      const auto& file = each.first;
      const auto& kind = each.second;
      for (const std::string command : {"assess a.yaml -o json=", "assess a.yaml --summary json="}) {
        CAPTURE(command + file);
        const auto outcome = folder.run("entente " + command + file);
        CHECK(outcome.status == 2);
        CHECK(outcome.errors ==
              fmt::format("entente: {} is there already, and no result replaces a {}; remove it first\n",
                          file, kind));
        CHECK(state(folder) == before);
      }
    }
  }

  TEST_CASE("nor does what a result is until it is whole, but for what runs have left of descriptions") {
    const Folder folder;
    write_inputs_of_every_kind(folder);
    folder.run("cp b.yaml r.txt.partial");
    CHECK(folder.run("entente assess a.yaml -o r.txt").errors ==
          "entente: r.txt.partial is there already, and no result replaces a description; remove it first\n");
    folder.run("entente assess a.yaml -o r.jsonl; mv r.jsonl r.jsonl.partial");
    CHECK(folder.run("entente assess a.yaml -o r.jsonl").status == 0);
  }

  TEST_CASE("two results of a run never go to the same place, by whatever names") {
    const std::vector<std::string> refused = {
        "-o a.json -o text=./a.json",           "-o a.json -o text=deep/../a.json",
        "-o text=a.yaml -o html=deep/link",     "-o text=a.yaml -o html=deep/other-name",
        "-o jsonl=new -o text=new.partial",     "-o jsonl=new --summary json=new",
        "-o json=/dev/stdout -o csv=-",         "-o json=/dev/fd/1 --format text",
        "-o json=/dev/fd/3 --format text 3>&1", "-o json=new --format text >new",
    };
    for (const auto& results : refused) {
      const Folder folder;
      write_inputs_of_every_kind(folder);
      const auto outcome = folder.run(fmt::format("entente assess b.yaml {}; ls", results));
      CAPTURE(results);
      CHECK(outcome.errors.starts_with("entente: two results cannot go to the same place: "));
      CHECK(outcome.output.find(".partial") == std::string::npos);
    }
  }

  TEST_CASE("a result may replace what earlier runs wrote, also into a folder that is read") {
    const Folder folder;
    write_inputs_of_every_kind(folder);
    CHECK(folder.run("entente assess a.yaml --format jsonl --skip-done done.jsonl -o done.jsonl").status ==
          0);
    CHECK(folder.run("entente assess a.yaml b.yaml -o r.json -o r.jsonl && entente assess a.yaml -o r.json")
              .status == 0);
    for (const std::string file : {"r.json", "r.jsonl"}) {
      const auto outcome = folder.run("entente assess . -o " + file);
      CHECK(outcome.status != 2);
      CHECK(folder.read(file).find("Birch") != std::string::npos);
    }
  }

  TEST_CASE("what everybody may write to is no place of anybody") {
    const Folder folder;
    write_inputs_of_every_kind(folder);
    CHECK(
        folder
            .run("entente assess a.yaml -o json=/dev/null --format text --summary json=/dev/null >/dev/null")
            .status == 0);
  }
}

}  // namespace entente::cli
