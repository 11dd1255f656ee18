// What README.md and CONTRIBUTING.md show of the program is what it does.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "tests/cli/transcript.h"
#include "tests/files.h"

namespace entente::cli {
namespace {

const std::filesystem::path root = ENTENTE_SOURCE_DIR;

/// A folder that looks as the source tree does to someone who follows the page.
void copy_source_tree(const Folder& folder) {
  folder.copy("examples");
  folder.copy("lib/factors", "lib/factors");
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("every command of README.md prints what the page shows") {
    REQUIRE(std::filesystem::exists(root / "README.md"));
    const auto commands = sessions(read_file(root / "README.md"));
    REQUIRE(!commands.empty());
    const Folder folder;
    copy_source_tree(folder);
    CHECK(failures(commands, folder) == "");
  }

  TEST_CASE("every command of CONTRIBUTING.md prints what the page shows") {
    if (!std::filesystem::exists(root / "CONTRIBUTING.md")) return;
    const Folder folder;
    copy_source_tree(folder);
    CHECK(failures(sessions(read_file(root / "CONTRIBUTING.md")), folder) == "");
  }

  TEST_CASE("commands are found in console blocks and nowhere else") {
    const auto found = sessions(R"(# A page
$ no command
```sh
$ no command
```
```console
$ echo a
a
$ echo \
  b
b

```
after
```console
$ true
```
)");
    REQUIRE(found.size() == 3);
    CHECK(found[0].command == "echo a");
    CHECK(found[0].output == "a\n");
    CHECK(found[0].line == 7);
    CHECK(found[1].command == "echo \\\n  b");
    CHECK(found[1].output == "b\n\n");
    CHECK(found[2].command == "true");
    CHECK(found[2].output == "");
  }

  TEST_CASE("an ellipsis on a line of its own stands for any lines") {
    CHECK(matches("a\nb\n", "a\nb\n"));
    CHECK(!matches("a\n", "a\nb\n"));
    CHECK(!matches("a\nb\n", "a\n"));
    CHECK(matches("…\n", ""));
    CHECK(matches("…\nb\n…\n", "a\nb\nb\nc\n"));
    CHECK(matches("a\n…\nd\n", "a\nb\nc\nd\n"));
    CHECK(!matches("a\n…\nd\n", "a\nb\nc\n"));
    CHECK(!matches("a …\n", "a b\n"));
  }

  TEST_CASE("commands run one after the other in one folder, and complaints are shown too") {
    const Folder folder;
    CHECK(failures(sessions("```console\n$ echo a >x\n$ cat x\na\n$ echo b >&2; exit 3\nb\n```\n"), folder) ==
          "");
    CHECK(failures(sessions("```console\n$ entente asses\n…\n$ echo $?\n2\n$ echo $?\n0\n```\n"), folder) ==
          "");
  }

  TEST_CASE("a command that prints something else is told of with its line") {
    const Folder folder;
    CHECK(failures(sessions("text\n```console\n$ echo a\nb\n```\n"), folder) ==
          "line 3: $ echo a\nshows:\nb\nprints:\na\n\n");
  }
}

}  // namespace entente::cli
