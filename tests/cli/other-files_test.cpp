// What lies beside descriptions: what Entente wrote itself or reads as something else, files of others, files
// with nothing in them.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "tests/cli/program.h"
#include "text/json-value.h"

namespace entente::cli {
namespace {

/// A folder `f` with one description, and a second of its own beside it.
void write_descriptions(const Folder& folder) {
  folder.copy("tests/cli/sound.yaml", "f/a.yaml");
  folder.copy("tests/cli/sound.yaml", "b.yaml");
  for (const std::string name : {"library.yaml", "nature.yaml", "context.yaml"})
    folder.copy("lib/factors/" + name, "library/" + name);
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("what Entente writes is skipped with one word where it lies in a folder of descriptions") {
    const Folder folder;
    write_descriptions(folder);
    const std::vector<std::pair<std::string, std::string>> written = {
        {"assess f/a.yaml --format json -o f/x.json", "a report written by entente"},
        {"assess f/a.yaml b.yaml --format json -o f/x.json", "a report written by entente"},
        {"assess f/a.yaml b.yaml --format jsonl -o f/x.jsonl", "a report written by entente"},
        {"assess f/a.yaml missing.yaml --format jsonl -o f/x.jsonl", "a report written by entente"},
        {"assess f/a.yaml --format sarif -o f/x.json", "a SARIF file"},
        {"assess f/a.yaml --summary json=f/x.json", "a report written by entente"},
        {"plan f/a.yaml --format json > f/x.json", "a report written by entente"},
        {"ask f/a.yaml --format json > f/x.json", "a report written by entente"},
        {"compare f/a.yaml b.yaml -o f/x.json", "a report written by entente"},
        {"case list --format json > f/x.json", "a report written by entente"},
        {"case reveal nummi --format json > f/x.json", "a report written by entente"},
        {"factors --format json > f/x.json", "a factor"},
        {"factors openness --format yaml > f/x.yaml", "a factor"},
        {"schema alliance -o f/x.json", "a JSON Schema"},
        {"schema report -o f/x.json", "a JSON Schema"},
        {"case start nummi -o f/x.yaml", "a worksheet"},
        {"--version; cp library/library.yaml f/x.yaml", "the head of a library"},
        {"--version; cp library/nature.yaml f/x.yaml", "a definition test"},
        {"--version; cp library/context.yaml f/x.yaml", "a list of notes of a library"},
    };
    for (const auto& each : written) {
      const auto& command = each.first;
      const auto& kind = each.second;
      INFO(command);
      folder.run("rm -f f/x.*; entente " + command);
      const auto outcome = folder.run("entente check f");
      CHECK(outcome.status == 0);
      CHECK(count(outcome.output, "\n") == 1);
      CHECK(outcome.errors.starts_with("entente: f/x."));
      CHECK(outcome.errors.find(" is " + kind + ", and is skipped\n") != std::string::npos);
      CHECK(count(outcome.errors, "\n") == 1);
      const auto named = folder.run("entente check f/x.*");
      CHECK(named.status == 3);
      CHECK(named.errors.find(": this is " + kind + ", not a description\n") != std::string::npos);
    }
  }

  TEST_CASE("profiles, diaries and files of a library are skipped in a folder as well") {
    const Folder folder;
    write_descriptions(folder);
    folder.copy("examples/biotech/profile.yaml", "f/profile.yaml");
    folder.copy("examples/biotech/factors/bibliography.yaml", "f/works.yaml");
    folder.copy("lib/factors/scales.yaml", "f/scales.yaml");
    folder.copy("lib/factors/themes.yaml", "f/themes.yaml");
    folder.copy("examples/worksheets/hospital-records.yaml", "f/ada.yaml");
    folder.run("entente case submit f/ada.yaml --diary f/course.jsonl");
    const auto outcome = folder.run("entente check f");
    CHECK(outcome.status == 0);
    CHECK(outcome.errors ==
          "entente: f/ada.yaml is a worksheet, and is skipped\n"
          "entente: f/course.jsonl is a diary of a course, and is skipped\n"
          "entente: f/profile.yaml is a profile, and is skipped\n"
          "entente: f/scales.yaml is a list of scales, and is skipped\n"
          "entente: f/themes.yaml is a list of themes, and is skipped\n"
          "entente: f/works.yaml is a bibliography, and is skipped\n");
  }

  TEST_CASE("a report that is too long to be read as a description is known by its beginning") {
    const Folder folder;
    write_descriptions(folder);
    folder.run("for i in $(seq 40); do cp b.yaml f/$i.yaml; done; entente assess f -o r.json; mv r.json f");
    REQUIRE(folder.read("f/r.json").size() > std::size_t{1} << 20);
    const auto outcome = folder.run("entente check f");
    CHECK(outcome.status == 0);
    CHECK(outcome.errors == "entente: f/r.json is a report written by entente, and is skipped\n");
  }

  TEST_CASE("a run can write its result among the descriptions again and again") {
    const Folder folder;
    write_descriptions(folder);
    for (const std::string output : {"r.json", "s.jsonl --format jsonl"}) {
      for (int i = 0; i < 2; ++i) CHECK(folder.run("cd f && entente assess . -o " + output).status == 0);
    }
  }

  TEST_CASE("endings in capitals are read, in a folder and by name") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml", "f/A.YAML");
    folder.write("f/C.JSONL",
                 "{\"entente\": 1, \"name\": \"C\", \"partners\": {\"a\": {}, \"b\": {}}}\n"
                 "{\"entente\": 1, \"name\": \"D\", \"partners\": {\"a\": {}, \"b\": {}}}\n");
    CHECK(count(folder.run("entente check f").output, "OK: ") == 3);
    CHECK(folder.run("entente check f/A.YAML").status == 0);
    CHECK(count(folder.run("entente check f/C.JSONL").output, "OK: ") == 2);
  }

  TEST_CASE("a JSON file can name its schema") {
    const Folder folder;
    folder.write("a.json", R"({"$schema": "alliance.schema.json", "entente": 1, "name": "A",
                               "partners": {"a": {}, "b": {}}})");
    CHECK(folder.run("entente check a.json").status == 0);
  }

  TEST_CASE("the errors of so many files are printed, and the rest counted") {
    const Folder folder;
    write_descriptions(folder);
    for (int i = 10; i < 60; ++i) folder.write(fmt::format("f/{}.yml", i), "on: push\njobs: {build: {}}\n");
    const auto outcome = folder.run("entente check f");
    CHECK(outcome.status == 3);
    CHECK(count(outcome.errors, "this is not a description") == 20);
    CHECK(outcome.errors.find("entente: the errors of 30 more descriptions are not shown; --max-errors all "
                              "shows them\n") != std::string::npos);
    CHECK(count(folder.run("entente check f --max-errors all").errors, "this is not a description") == 50);
    CHECK(count(folder.run("entente assess f --max-errors 1").errors, "this is not a description") == 1);
    CHECK(folder.run("entente check f --max-errors few").status == 2);
  }

  TEST_CASE("a file with nothing in it has its line, row and count like any that cannot be read") {
    const Folder folder;
    write_descriptions(folder);
    folder.write("f/c.yaml", "");
    folder.write("f/d.yaml", "# nothing yet\n---\n# nor here\n");
    folder.write("f/e.jsonl", "\n");
    const auto text = folder.run("entente assess f --summary json=s.json");
    CHECK(text.status == 3);
    CHECK(count(text.errors, ":1:1: is empty; nothing was assessed\n") == 3);
    CHECK(folder.read("s.json").find("\"unread\": 3") != std::string::npos);
    const auto lines = folder.run("entente assess f --format jsonl").output;
    CHECK(count(lines, "\n") == 4);
    CHECK(count(lines, "is empty; nothing was assessed") == 3);
    for (const std::string format : {"json", "csv", "junit", "sarif"}) {
      INFO(format);
      CHECK(count(folder.run("entente assess f --format " + format).output,
                  "is empty; nothing was assessed") >= 3);
    }
    CHECK(folder.run("cat f/c.yaml | entente assess - f/a.yaml")
              .errors.find("standard input:1:1: is empty; nothing was assessed\n") != std::string::npos);
  }
}

}  // namespace entente::cli
