// Files are written whole or not at all.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a report goes to the file that is named, and is the one that would be printed") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const auto printed = folder.run("entente assess sound.yaml").output;
    const auto written = folder.run("entente assess sound.yaml -o report.txt");
    CHECK(written.status == 0);
    CHECK(written.output == "");
    CHECK(folder.read("report.txt") == printed);
    CHECK(folder.names() == "report.txt sound.yaml ");
  }

  TEST_CASE("a report takes the place of an older one") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.write("report.txt", "old\n");
    CHECK(folder.run("entente assess sound.yaml --output report.txt").status == 0);
    CHECK(folder.read("report.txt").starts_with("Rivermouth Freight"));
    CHECK(folder.run("entente assess sound.yaml --output=json=report.txt").status == 0);
    CHECK(folder.read("report.txt").starts_with("{\n"));
  }

  TEST_CASE("a report that cannot be written leaves everything as it was") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.run("mkdir -p report.txt/full");
    const auto outcome = folder.run("entente assess sound.yaml -o report.txt");
    CHECK(outcome.status == 2);
    CHECK(outcome.errors.starts_with("entente: cannot write report.txt: "));
    CHECK(folder.names() == "report.txt sound.yaml ");
  }

  TEST_CASE("a disk that is full leaves the older file, and nothing besides") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.write("report.txt", "old\n");
    // A limit on the size of files stands for the disk; its signal is ignored, so that writing fails instead.
    const auto outcome =
        folder.run("trap '' XFSZ; ulimit -f 4; entente assess sound.yaml -o json=report.txt");
    CHECK(outcome.status == 2);
    CHECK(outcome.errors == "entente: cannot write report.txt: File too large\n");
    CHECK(folder.read("report.txt") == "old\n");
    CHECK(folder.names() == "report.txt sound.yaml ");
  }

  TEST_CASE("wrong use writes no file") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    CHECK(folder.run("entente assess sound.yaml --set foo=bar -o report.txt").status == 2);
    CHECK(folder.run("entente new --scope foo -o report.txt").status == 2);
    CHECK(folder.names() == "sound.yaml ");
  }

  TEST_CASE("a reader that leaves early ends the program without a word") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.run("mkfifo pipe");
    for (const std::string result : {"assess sound.yaml --format json", "schema alliance", "case list"}) {
      CAPTURE(result);
      const auto outcome = folder.run(fmt::format("head -n 0 pipe & entente {} >pipe; echo $?", result));
      CHECK((outcome.output == "141\n" || outcome.output == "0\n"));
      CHECK(outcome.errors == "");
    }
    const auto outcome = folder.run("entente assess sound.yaml --format json | head -n 1");
    CHECK(outcome.output == "{\n");
    CHECK(outcome.errors == "");
  }

  TEST_CASE("a link stays, and what it points to is written") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.run(
        "mkdir deep; echo old >deep/real.txt; ln -s deep/real.txt there.txt; ln -s deep/new.txt not-yet.txt");
    const auto printed = folder.run("entente assess sound.yaml").output;
    for (const std::string link : {"there.txt", "not-yet.txt"}) {
      CAPTURE(link);
      CHECK(folder.run(fmt::format("entente assess sound.yaml -o {0}; test -L {0}", link)).status == 0);
      CHECK(folder.read(link) == printed);
    }
    CHECK(folder.run("ls deep").output == "new.txt\nreal.txt\n");
  }

  TEST_CASE("an existing file keeps its mode, and a new one gets what the process gives") {
    const Folder folder;
    folder.run(
        "touch kept.json; chmod 640 kept.json; umask 077; entente schema report -o kept.json; entente schema "
        "report "
        "-o new.json; umask 022; entente schema report -o usual.json");
    CHECK(folder.run("stat -c %a kept.json new.json usual.json").output == "640\n600\n644\n");
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
