// Where the results of a run go: several at once, each in its format.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "report/format-registry.h"
#include "tests/cli/program.h"
#include "tests/files.h"

namespace entente::cli {
namespace {

constexpr std::string_view oak_and_elm =
    "entente: 1\nname: Oak and Elm\npartners: {oak: , elm: }\nrelationship: {trust: no}\n";

std::string printed(const Folder& folder, std::string_view options) {
  return folder.run(fmt::format("entente assess a.yaml {}", options)).output;
}

std::string written(const Folder& folder, const std::string& file) {
  return read_file((folder.path() / file).string());
}

bool is_text(const std::string& report) {
  return report.find("Key questions") != std::string::npos;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("one run writes several results, the same as a run for each") {
    const Folder folder;
    folder.write("a.yaml", std::string(oak_and_elm));
    const auto outcome =
        folder.run("entente assess a.yaml -o a.json -o jsonl=lines -o csv=- --output text=a.report");
    CHECK(outcome.status == 0);
    CHECK(outcome.output == printed(folder, "--format csv"));
    CHECK(written(folder, "a.json") == printed(folder, "--format json"));
    CHECK(written(folder, "lines") == printed(folder, "--format jsonl"));
    CHECK(written(folder, "a.report") == printed(folder, "--format text"));
  }

  TEST_CASE("a dash is standard output, for every command, and no file of a summary") {
    const Folder folder;
    folder.write("a.yaml", std::string(oak_and_elm));
    folder.run("sed 's/Oak and Elm/Ash/' a.yaml >b.yaml");
    for (const std::string command :
         {"assess a.yaml", "compare a.yaml b.yaml --as candidates", "new", "schema report",
          "case start nummi", "new factor pace-of-work --theme people"}) {
      CAPTURE(command);
      const auto outcome = folder.run("entente " + command + " -o -");
      CHECK(outcome.output == folder.run("entente " + command).output);
      CHECK(folder.names() == "a.yaml b.yaml ");
    }
    CHECK(folder.run("entente assess a.yaml --summary json=-").status == 2);
  }

  TEST_CASE("the format is what was asked for, or else what the ending of the file tells, or else text") {
    const Folder folder;
    folder.write("a.yaml", std::string(oak_and_elm));
    folder.run("entente assess a.yaml -o result.ndjson");
    CHECK(written(folder, "result.ndjson") == printed(folder, "--format jsonl"));
    folder.run("entente assess a.yaml -o result");
    CHECK(is_text(written(folder, "result")));
    folder.run("entente assess a.yaml -o a.result --format json");
    CHECK(written(folder, "a.result") == printed(folder, "--format json"));
    folder.run("entente assess a.yaml -o sarif.json --format sarif");
    CHECK(written(folder, "sarif.json") == printed(folder, "--format sarif"));
    folder.run("entente assess a.yaml -o ./text=a.json");
    CHECK(written(folder, "text=a.json") == printed(folder, "--format json"));
  }

  TEST_CASE("a file that ends as another format does is refused, unless it is named with its format") {
    const Folder folder;
    folder.write("a.yaml", std::string(oak_and_elm));
    folder.run("sed 's/Oak and Elm/Ash/' a.yaml >b.yaml");
    const auto outcome = folder.run("entente assess a.yaml --format csv -o a.csv -o a.json");
    CHECK(outcome.status == 2);
    CHECK(outcome.errors ==
          "entente: `a.json` ends as json does, and --format is csv; write csv=a.json if that is meant\n");
    CHECK(folder.run("entente compare a.yaml b.yaml --format text -o c.json").errors ==
          "entente: `c.json` ends as json does, and --format is text\n");
    CHECK(folder.run("entente case show nummi --format json -o nummi.txt").status == 2);
    CHECK(folder.names() == "a.yaml b.yaml ");
    CHECK(folder.run("entente assess a.yaml -o csv=a.json").status == 0);
  }

  TEST_CASE("an ending counts in capitals too") {
    const Folder folder;
    folder.write("a.yaml", std::string(oak_and_elm));
    CHECK(folder.run("entente assess a.yaml -o R.JSON -o R.Htm -o R.HTML -o R.Csv").status == 0);
    CHECK(written(folder, "R.JSON") == printed(folder, "--format json"));
    CHECK(written(folder, "R.Csv") == printed(folder, "--format csv"));
    CHECK(written(folder, "R.Htm") == written(folder, "R.HTML"));
    CHECK(written(folder, "R.HTML").starts_with("<!doctype html>"));
  }

  TEST_CASE("a command that cannot write what the ending of a file promises says what it can write") {
    const Folder folder;
    folder.write("a.yaml", std::string(oak_and_elm));
    folder.write("b.yaml", std::string(oak_and_elm));
    const auto refused = [&folder](std::string_view command) {
      const auto outcome = folder.run(fmt::format("entente {}; ls", command));
      CHECK(outcome.output == "a.yaml\nb.yaml\n");
      return outcome.errors;
    };
    const auto use = [](std::string_view file, std::string_view endings) {
      return fmt::format("entente: `{}` is an unknown type of file here; use {}\n", file, endings);
    };
    for (const std::string file : {"x.csv", "x.xlsx", "x.pdf"}) {
      CAPTURE(file);
      for (const std::string command :
           {"ask a.yaml", "plan a.yaml", "why a.yaml openness", "compare a.yaml b.yaml"})
        CHECK(refused(command + " -o " + file) == use(file, ".txt, .md, .markdown, .html, .htm or .json"));
      CHECK(refused("case show nummi -o " + file) == use(file, ".txt or .json"));
      CHECK(refused("case show nummi --handout -o " + file) == use(file, ".txt"));
      CHECK(refused("case show nummi --instructor -o " + file) == use(file, ".txt"));
      CHECK(refused("schema report -o " + file) == use(file, ".json"));
      CHECK(refused("new -o " + file) == use(file, ".yaml or .yml"));
      CHECK(refused("new factor pace-of-work -o " + file) == use(file, ".yaml or .yml"));
      CHECK(refused("case start nummi -o " + file) == use(file, ".yaml or .yml"));
    }
    folder.run("entente case show nummi -o nummi.json");
    CHECK(written(folder, "nummi.json") == folder.run("entente case show nummi --format json").output);
  }

  TEST_CASE("a result goes wherever a shell can send it") {
    const Folder folder;
    folder.write("a.yaml", std::string(oak_and_elm));
    const auto json = printed(folder, "--format json");
    CHECK(folder.run("entente assess a.yaml -o json=/dev/stdout").output == json);
    CHECK(folder.run("entente assess a.yaml -o json=/dev/fd/3 3>&1").output == json);
    CHECK(folder.run("mkfifo pipe; cat pipe & entente assess a.yaml -o json=pipe; wait").output == json);
    folder.run("echo first >log; entente assess a.yaml -o json=/dev/stdout >>log");
    CHECK(written(folder, "log") == "first\n" + json);
    folder.run("(echo first; entente assess a.yaml -o json=/dev/stdout; echo last) >log");
    CHECK(written(folder, "log") == "first\n" + json + "last\n");
    const auto closed = folder.run("entente assess a.yaml -o json=/dev/fd/9");
    CHECK(closed.status == 2);
    CHECK(closed.errors == "entente: cannot write /dev/fd/9: No such file or directory\n");
  }

  TEST_CASE("a result has any name that a file may have") {
    const Folder folder;
    folder.write("a.yaml", std::string(oak_and_elm));
    const auto json = printed(folder, "--format json");
    std::string letters;
    for (int i = 0; i < 125; ++i) letters += "é";
    for (const auto& name : {std::string(250, 'a') + ".json", letters + ".json", std::string("json")}) {
      CHECK(folder.run(fmt::format("entente assess a.yaml -o json={}", name)).status == 0);
      CHECK(written(folder, name) == json);
    }
    CHECK(folder.run("ls | wc -l").output == "4\n");
    CHECK(folder.run(fmt::format("entente assess a.yaml -o json={}", std::string(256, 'a'))).status == 2);
  }

  TEST_CASE("a format that is asked for beside others is printed") {
    const Folder folder;
    folder.write("a.yaml", std::string(oak_and_elm));
    const auto outcome = folder.run("entente assess a.yaml --format jsonl -o json=a.json");
    CHECK(outcome.output == printed(folder, "--format jsonl"));
    CHECK(written(folder, "a.json") == printed(folder, "--format json"));
  }

  TEST_CASE("every format has a name, and an ending that leads to it") {
    const Folder folder;
    folder.write("a.yaml", std::string(oak_and_elm));
    for (const auto& format : report::format_names()) {
      CAPTURE(format);
      CHECK(folder.run(fmt::format("entente assess a.yaml --output {}=by-name", format)).status == 0);
      CHECK_FALSE(written(folder, "by-name").empty());
      CHECK(folder.run("entente assess --help").output.find(format) != std::string::npos);
    }
  }

  TEST_CASE("where results cannot go is told before anything is read") {
    const Folder folder;
    const auto refused = [&folder](std::string_view options) {
      const auto outcome = folder.run(fmt::format("entente assess absent.yaml {}", options));
      CHECK(outcome.status == 2);
      CHECK(outcome.output.empty());
      return outcome.errors;
    };
    CHECK(refused("-o jsn=a") == "entente: there is no format `jsn`; did you mean `json`?\n");
    CHECK(refused("-o a.pdf") ==
          "entente: `a.pdf` is an unknown type of file here; use .txt, .html, .htm, .md, .markdown, .json, "
          ".jsonl, "
          ".ndjson, .csv, .xlsx, .sarif or .xml, or write FORMAT=FILE\n");
    CHECK(refused("-o json=") == "entente: `json=` names no file\n");
    CHECK(refused("-o a.json -o text=./a.json") ==
          "entente: two results cannot go to the same place: `./a.json`\n");
    CHECK(refused("-o json=- --format text") ==
          "entente: two results cannot go to the same place: standard output\n");
    CHECK(refused("--rows alliances -o a.json") == "entente: --rows goes with --format csv\n");
    CHECK(refused("--skip-done a.jsonl") == "entente: --skip-done goes with --format jsonl\n");
    CHECK(refused("--skip-done a.jsonl -o a.jsonl -o a.csv") ==
          "entente: --skip-done goes with one result, of --format jsonl\n");
    CHECK(refused("--brief --title Ours --format json") ==
          "entente: --brief goes with --format text\nentente: --title goes with --format html\n");
  }

  TEST_CASE("where one result cannot be written, none of the others seems whole") {
    const Folder folder;
    folder.write("a.yaml", std::string(oak_and_elm));
    folder.write("a.json", "old");
    const auto outcome = folder.run("entente assess a.yaml -o a.json -o jsonl=/dev/full");
    CHECK(outcome.status == 2);
    CHECK(outcome.errors.find("/dev/full") != std::string::npos);
    CHECK(outcome.errors.ends_with(
        "entente: a.json is as it was, and what was complete is in a.json.partial\n"));
    CHECK(written(folder, "a.json") == "old");
    CHECK(
        written(folder, "a.json.partial").find("another result could not be written: the rest is missing") !=
        std::string::npos);
    CHECK(folder.run("ls").output == "a.json\na.json.partial\na.yaml\n");
  }
}

}  // namespace entente::cli
