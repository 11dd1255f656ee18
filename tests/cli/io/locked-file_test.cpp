#include "cli/io/locked-file.h"

#include <doctest/doctest.h>

#include <optional>
#include <utility>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

constexpr auto create = LockedFile::IfMissing::create;

std::optional<LockedFile> locked(const Folder& folder, const std::string& name,
                                 LockedFile::IfMissing if_missing = LockedFile::IfMissing::fail) {
  return std::optional<LockedFile>(std::in_place, (folder.path() / name).string(), if_missing,
                                   LockedFile::IfBusy::fail);
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a file that is locked cannot be locked again, by none of its names, until it is let go") {
    const Folder folder;
    folder.write("a", "text");
    folder.run("ln -s a b; ln a c");
    auto first = locked(folder, "a");
    REQUIRE(first->is_locked());
    for (const std::string name : {"a", "b", "c"}) {
      const auto second = locked(folder, name);
      CHECK(!second->is_locked());
      CHECK(second->is_busy());
    }
    first.reset();
    CHECK(locked(folder, "b")->is_locked());
  }

  TEST_CASE("what takes the place of a locked file is locked too") {
    const Folder folder;
    folder.write("a", "text");
    auto first = locked(folder, "a");
    REQUIRE(first->replace("other text"));
    CHECK(folder.read("a") == "other text");
    CHECK(locked(folder, "a")->is_busy());
    CHECK(folder.run("ls").output == "a\n");
  }

  TEST_CASE("a file is made where it is to be, and text is added to its end") {
    const Folder folder;
    CHECK(locked(folder, "a")->error() == "No such file or directory");
    auto file = locked(folder, "a", create);
    CHECK(file->append("one\n"));
    CHECK(file->append("two\n"));
    CHECK(folder.read("a") == "one\ntwo\n");
  }

  TEST_CASE("what is no file cannot be locked") {
    const Folder folder;
    folder.run("mkfifo pipe");
    CHECK(locked(folder, "pipe", create)->error() == "it is not a regular file");
    CHECK(locked(folder, ".", LockedFile::IfMissing::fail)->error() == "it is not a regular file");
  }

  TEST_CASE("nothing is lost of a file of one name that is replaced, and other names are told of") {
    const Folder folder;
    folder.write("a", "text");
    CHECK(locked(folder, "a")->lost_by_replacing().empty());
    folder.run("ln a b");
    CHECK(locked(folder, "a")->lost_by_replacing().size() == 1);
    CHECK(folder.run("ls").output == "a\nb\n");
  }
}

}  // namespace entente::cli
