// Files are written whole or not at all.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

/// The names in the folder, in order, with a space between.
std::string names(const Folder& folder) {
  return folder.run("ls -A | tr '\\n' ' '").output;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a report goes to the file that is named, and is the one that would be printed") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const auto printed = folder.run("entente assess sound.yaml").output;
    const auto written = folder.run("entente assess sound.yaml -o report.txt");
    CHECK(written.status == 0);
    CHECK(written.output == "");
    CHECK(folder.read("report.txt") == printed);
    CHECK(names(folder) == "report.txt sound.yaml ");
  }

  TEST_CASE("a report takes the place of an older one") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.write("report.txt", "old\n");
    CHECK(folder.run("entente assess sound.yaml --output report.txt").status == 0);
    CHECK(folder.read("report.txt").starts_with("Rivermouth Freight"));
    CHECK(folder.run("entente assess sound.yaml --format json --output=report.txt").status == 0);
    CHECK(folder.read("report.txt").starts_with("{\n"));
  }

  TEST_CASE("a report that cannot be written leaves everything as it was") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.run("mkdir -p report.txt/full");
    const auto outcome = folder.run("entente assess sound.yaml -o report.txt");
    CHECK(outcome.status == 2);
    CHECK(outcome.complaints.starts_with("entente: cannot write report.txt: "));
    CHECK(names(folder) == "report.txt sound.yaml ");
  }

  TEST_CASE("a disk that is full leaves the older file, and nothing besides") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.write("report.txt", "old\n");
    // A limit on the size of files stands for the disk; its signal is ignored, so that writing fails instead.
    const auto outcome =
        folder.run("trap '' XFSZ; ulimit -f 4; entente assess sound.yaml --format json -o report.txt");
    CHECK(outcome.status == 2);
    CHECK(outcome.complaints == "entente: cannot write report.txt: File too large\n");
    CHECK(folder.read("report.txt") == "old\n");
    CHECK(names(folder) == "report.txt sound.yaml ");
  }

  TEST_CASE("wrong use writes no file") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    CHECK(folder.run("entente assess sound.yaml --set foo=bar -o report.txt").status == 2);
    CHECK(folder.run("entente new --scope foo -o report.txt").status == 2);
    CHECK(names(folder) == "sound.yaml ");
  }

  TEST_CASE("a reader that leaves early ends the program without a word") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.run("mkfifo pipe");
    for (const std::string result : {"assess sound.yaml --format json", "schema alliance", "case list"}) {
      CAPTURE(result);
      const auto outcome =
          folder.run(fmt::format("head -n 0 pipe & entente {} >pipe; echo $?", result));
      CHECK((outcome.output == "141\n" || outcome.output == "0\n"));
      CHECK(outcome.complaints == "");
    }
    const auto outcome = folder.run("entente assess sound.yaml --format json | head -n 1");
    CHECK(outcome.output == "{\n");
    CHECK(outcome.complaints == "");
  }

  TEST_CASE("a link stays, and what it points to is written") {
    const Folder folder;
    folder.write("real.txt", "old");
    folder.run("ln -s real.txt link.txt");
    CHECK(folder.run("entente new -o link.txt").status == 0);
    CHECK(folder.run("test -L link.txt").status == 0);
    CHECK(folder.read("real.txt").find("entente: 1") != std::string::npos);
  }

  TEST_CASE("an existing file keeps its mode, and a new one gets what the process gives") {
    const Folder folder;
    folder.run(
        "touch kept.yaml; chmod 600 kept.yaml; entente new -o kept.yaml; umask 077; entente new -o new.yaml");
    CHECK(folder.run("stat -c %a kept.yaml new.yaml").output == "600\n600\n");
  }

  TEST_CASE("a device is written to, not replaced") {
    const Folder folder;
    CHECK(folder.run("entente new -o /dev/null; test -c /dev/null").status == 0);
  }

  TEST_CASE("a report that is there is not replaced where nothing was assessed") {
    const Folder folder;
    folder.write("report.txt", "kept");
    folder.write("empty.yaml", "# nothing\n");
    CHECK(folder.run("entente assess missing.yaml -o report.txt").status == 3);
    CHECK(folder.run("entente assess empty.yaml -o report.txt").status == 4);
    CHECK(folder.read("report.txt") == "kept");
  }
}

}  // namespace entente::cli
