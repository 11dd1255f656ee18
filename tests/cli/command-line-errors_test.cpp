// Command lines that are refused before anything is read.
#include <doctest/doctest.h>

#include <string>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

/// Exit status and the first line on standard error.
std::string answer(const Folder& folder, const std::string& command) {
  const auto outcome = folder.run("entente " + command);
  CHECK(outcome.output == "");
  return std::to_string(outcome.status) + " " + outcome.errors.substr(0, outcome.errors.find('\n'));
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("an empty value is an error, whatever the option and however it is written") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    for (const std::string option :
         {"-o", "--output", "--profile", "--library", "--template", "--title", "--logo", "--set", "--summary",
          "--skip-done", "--audience", "--format"}) {
      CHECK(answer(folder, "assess sound.yaml " + option + " ''") ==
            "2 entente: the value of " + option + " is empty; see entente --help");
    }
    CHECK(answer(folder, "assess sound.yaml --profile=") ==
          "2 entente: the value of --profile is empty; see entente --help");
    CHECK(answer(folder, "case start nummi --student ''") ==
          "2 entente: the value of --student is empty; see entente --help");
  }

  TEST_CASE("an empty word is an error") {
    const Folder folder;
    CHECK(answer(folder, "assess ''") == "2 entente: an empty word names nothing; see entente --help");
    CHECK(answer(folder, "factors ''") == "2 entente: an empty word names nothing; see entente --help");
    CHECK(answer(folder, "''") == "2 entente: an empty word names nothing; see entente --help");
  }

  TEST_CASE("an option is not taken for the value of the one before it") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    CHECK(answer(folder, "assess sound.yaml --profile --brief") ==
          "2 entente: --profile needs a value, and `--brief` is an option; write --profile=--brief if that "
          "is its "
          "value; see entente --help");
    CHECK(answer(folder, "assess sound.yaml -o -j") ==
          "2 entente: -o needs a value, and `-j` is an option; write -o-j if that is its value; see entente "
          "--help");
    CHECK(answer(folder, "assess sound.yaml -o") == "2 entente: -o needs a value; see entente --help");
    CHECK(folder.run("entente assess sound.yaml --format html --title=--brief").output.find("--brief") !=
          std::string::npos);
  }

  TEST_CASE("a dash that no keyboard has is told of") {
    const Folder folder;
    CHECK(answer(folder, "assess a.yaml -–brief").find("– (U+2013) is not the sign -") != std::string::npos);
  }

  TEST_CASE("an option that would do nothing is an error") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.copy("tests/cli/sound.yaml", "b.yaml");
    CHECK(answer(folder, "assess sound.yaml --first-line 7") ==
          "2 entente: --first-line is for standard input, which is no input here");
    CHECK(
        answer(folder, "assess sound.yaml --input jsonl") ==
        "2 entente: --input is for standard input, or a file whose name does not end as one of descriptions "
        "does");
    CHECK(answer(folder, "assess . --input jsonl").starts_with("2 entente: --input is for standard input"));
    CHECK(answer(folder, "assess sound.yaml --format json --ascii") ==
          "2 entente: --ascii goes with --format text");
    CHECK(answer(folder, "assess sound.yaml --format csv --color always") ==
          "2 entente: --color always goes with --format text");
    CHECK(answer(folder, "compare sound.yaml b.yaml --format json --all") ==
          "2 entente: --all does not go with --format json, which has everything");
    CHECK(answer(folder, "compare sound.yaml b.yaml -o c.json --ascii") ==
          "2 entente: --ascii goes with --format text");
    for (const std::string command : {"ask sound.yaml", "plan sound.yaml", "factors", "case list",
                                      "case show nummi", "case reveal nummi"}) {
      CHECK(answer(folder, command + " --format json --ascii") ==
            "2 entente: --ascii goes with --format text");
    }
    for (const std::string option : {"--library sound.yaml", "--profile sound.yaml"})
      CHECK(answer(folder, "schema report " + option)
                .starts_with("2 entente: --library and --profile do nothing"));
    CHECK(answer(folder, "cite --format bibtex --color always") ==
          "2 entente: --color always goes with --format text");
  }

  TEST_CASE("the same options are taken where they do something") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.copy("tests/cli/sound.yaml", "sound.txt");
    CHECK(folder.run("entente assess - --first-line 7 --input yaml < sound.yaml").status == 0);
    CHECK(folder.run("entente assess sound.txt --input yaml").status == 0);
    CHECK(folder.run("echo sound.txt | entente assess @- --input yaml").status == 0);
    CHECK(folder.run("entente assess sound.yaml --ascii --color always").status == 0);
    CHECK(folder.run("entente assess sound.yaml -o a.json -o a.txt --ascii").status == 0);
    CHECK(folder.run("entente assess sound.yaml --format json --color never --no-pager").status == 0);
  }
}

}  // namespace entente::cli
