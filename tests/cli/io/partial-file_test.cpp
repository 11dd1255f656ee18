// What is written beside a file until it is whole.
#include "cli/io/partial-file.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <string>
#include <string_view>

#include "cli/io/output-path.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

void write(const PartialFile& file, std::string_view text) {
  CHECK(::write(file.descriptor(), text.data(), text.size()) == static_cast<ssize_t>(text.size()));
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("the name of what is not whole is no longer than names may be, and no letter of it is cut") {
    CHECK(partial_name("deep/a.jsonl") == "deep/a.jsonl.partial");
    const std::string longest(247, 'a');
    CHECK(partial_name(longest) == longest + ".partial");
    std::string letters;
    for (int i = 0; i < 127; ++i) letters += "é";
    for (const auto& name : {letters, "a" + letters}) {
      const auto partial = partial_name(name).string();
      CHECK(partial.size() <= 255);
      CHECK(partial.ends_with(".partial"));
      CHECK(partial.find("\xC3-") == std::string::npos);
      CHECK(partial != partial_name(name.substr(2) + "é!").string());
    }
  }

  TEST_CASE("one at a time writes a file, and what it does not finish or keep is gone") {
    const Folder folder;
    const auto path = folder.path() / "a";
    {
      const PartialFile first(path, PartialFile::Kind::lines);
      write(first, "first\n");
      CHECK(folder.names() == "a.partial ");
      CHECK(PartialFile(path, PartialFile::Kind::lines).error() == "another run is writing it");
      CHECK(folder.names() == "a.partial ");
    }
    CHECK(folder.names() == "");
  }

  TEST_CASE("lines that runs have left stay until there is a whole file, the last one only if it is whole") {
    const Folder folder;
    const auto path = folder.path() / "a";
    for (const std::string_view text : {"first\ntorn", "second\n", "third\n"}) {
      PartialFile file(path, PartialFile::Kind::lines);
      write(file, text);
      CHECK(file.keep());
      CHECK(folder.names() == "a.partial ");
    }
    CHECK(folder.read("a.partial") == "first\nsecond\nthird\n");
    { const PartialFile discarded(path, PartialFile::Kind::lines); }
    CHECK(folder.read("a.partial") == "first\nsecond\nthird\n");
    PartialFile file(path, PartialFile::Kind::lines);
    CHECK(folder.names() == "a.earlier a.partial ");
    CHECK(written_before(path).size() == 2);
    write(file, "whole\n");
    CHECK(file.finish(true));
    CHECK(folder.names() == "a ");
    CHECK(folder.read("a") == "whole\n");
  }

  TEST_CASE("what is not of lines is written over where a run has left it") {
    const Folder folder;
    folder.write("a.partial", "half of a page that was longer");
    PartialFile file(folder.path() / "a", PartialFile::Kind::whole);
    write(file, "page\n");
    CHECK(file.finish(true));
    CHECK(folder.read("a") == "page\n");
    CHECK(folder.names() == "a ");
  }

  TEST_CASE("a file that is not to be replaced stays, even if it came while its text was written") {
    const Folder folder;
    PartialFile file(folder.path() / "a", PartialFile::Kind::whole);
    write(file, "new\n");
    folder.write("a", "old\n");
    CHECK_FALSE(file.finish(false));
    CHECK(file.error() == already_there);
    CHECK(folder.read("a") == "old\n");
  }

  TEST_CASE("a link is followed to what it leads to, also where nothing is there yet or it is open already") {
    const Folder folder;
    folder.run(
        "mkdir deep; ln -s deep/new.txt link; ln -s link again; ln -s /dev/stdout out; ln -s round round");
    const auto at = [&folder](const std::string& name) {
      return output_path_of((folder.path() / name).string());
    };
    CHECK(at("again").path.filename() == "new.txt");
    CHECK(at("again").path.parent_path().filename() == "deep");
    CHECK(at("again").is_file());
    CHECK(at("out").descriptor == STDOUT_FILENO);
    CHECK_FALSE(at("deep").is_file());
    CHECK_FALSE(at("round").id());
  }
}

}  // namespace entente::cli
