// What arguments name: files, folders, patterns, lists, standard input.
#include "cli/input/input-arguments.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "tests/cli/listed-inputs.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

using namespace std::string_literals;

std::string description(std::string_view name) {
  return fmt::format("entente: 1\nname: {}\npartners: {{oak: , elm: }}\n", name);
}

/// What standard output and standard error say of the descriptions that a command line names.
std::string checked(const Folder& folder, std::string_view arguments) {
  return folder
      .run(fmt::format(
          "(timeout 60 entente check {}) 2>&1 | sed -e 's/: OK: .*//' -e 's/^entente: //' -e '/^$/d'",
          arguments))
      .output;
}

std::string status(const Folder& folder, std::string_view arguments) {
  return fmt::format("{}", folder.run(fmt::format("timeout 60 entente check {}", arguments)).status);
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("arguments are taken in their order, and what is named twice comes twice") {
    const Folder folder;
    folder.run("mkdir f; touch f/b.yaml f/a.yaml z.txt");
    CHECK(
        told(folder, {"z.txt", "f", "f/b.yaml", "f/?.yaml", "none", "z.txt"}) ==
        "z.txt\nf/a.yaml\nf/b.yaml\nf/b.yaml\nf/a.yaml\nf/b.yaml\nnone: No such file or directory\nz.txt\n");
  }

  TEST_CASE("a file that is named is read whatever it ends in, and a pipe or device too") {
    const Folder folder;
    folder.run("touch a.txt; mkfifo p");
    CHECK(told(folder, {"a.txt", "p"}) == "a.txt\np\n");
    InputArguments inputs({"/dev/null"});
    const auto device = inputs.next();
    REQUIRE(device);
    CHECK(device->what == Input::What::file);
    CHECK(!device->is_regular);
  }

  TEST_CASE("a pattern is a pattern where no file is called so") {
    const Folder folder;
    folder.run("touch '[a].yaml' a.yaml '*'");
    CHECK(told(folder, {"[a].yaml"}) == "[a].yaml\n");
    CHECK(told(folder, {"[a].yam?"}) == "a.yaml\n");
    CHECK(told(folder, {"*"}) == "*\n");
    CHECK(told(folder, {"b*", "none/*", "a.yaml/*"}) ==
          "b* matches no file\nnone/* matches no file\na.yaml/* matches no file\n");
  }

  TEST_CASE("a pattern of too many parts is told of") {
    const Folder folder;
    std::string pattern = "*";
    for (int i = 0; i < 70; ++i) pattern += "/*";
    CHECK(told(folder, {pattern}) == pattern + ": the pattern has more than 63 parts\n");
  }

  TEST_CASE("a list names files and folders, one a line") {
    const Folder folder;
    const auto home = folder.path().string() + "/";
    folder.run("mkdir f e; touch f/b.yaml f/a.yaml");
    folder.write("list", fmt::format("{0}f\r\n\n{0}none\n\r\n{0}e\n{0}f/b.yaml", home));
    CHECK(told(folder, {"@list", "f/a.yaml"}) ==
          "f/a.yaml\nf/b.yaml\nnone: No such file or directory\n"
          "e holds no description; `entente new` writes one to fill in\nf/b.yaml\nf/a.yaml\n");
  }

  TEST_CASE("names in a list may be separated by NUL bytes, and then have line breaks in them") {
    const Folder folder;
    const auto home = folder.path().string() + "/";
    folder.write("a\nb.yaml", "");
    folder.write("c.yaml\r", "");
    folder.write("list", home + "a\nb.yaml\0"s + "\0"s + home + "c.yaml\r\0"s);
    CHECK(told(folder, {"@list"}) == "a\nb.yaml\nc.yaml\r\n");
    folder.write("list", home + "a\nb.yaml\0"s + home + "c.yaml\r");
    CHECK(told(folder, {"@list"}) == "a\nb.yaml\nc.yaml\r\n");
  }

  TEST_CASE("a list may be long") {
    const Folder folder;
    folder.write("a.yaml", "");
    const auto name = (folder.path() / "a.yaml").string();
    for (const char separator : {'\n', '\0'}) {
      std::string list;
      std::string expected;
      for (int i = 0; i < 3000; ++i) {
        list.append(name).push_back(separator);
        expected += "a.yaml\n";
      }
      folder.write("list", list);
      CHECK(told(folder, {"@list"}) == expected);
    }
  }

  TEST_CASE("what is no name in a list is told of, and the others are read") {
    const Folder folder;
    folder.write("a.yaml", "");
    const auto name = (folder.path() / "a.yaml").string();
    const std::string long_name(100'000, 'x');
    const std::string blank(5000, '\n');
    folder.write("list", name + "\n" + long_name + "\n" + name + "\n");
    CHECK(told(folder, {"@list"}) == "a.yaml\n@list: entry 2 is longer than 4096 bytes\na.yaml\n");
    folder.write("list", long_name);
    CHECK(told(folder, {"@list"}) == "@list: entry 1 is longer than 4096 bytes\n");
    folder.write("list", blank + "a\0b\n"s + name);
    CHECK(told(folder, {"@list"}) == "@list: entry 5001 has a NUL byte in it\na.yaml\n");
  }

  TEST_CASE("a list that cannot be read, or names nothing, is told of") {
    const Folder folder;
    folder.run("mkdir f");
    folder.write("empty", "");
    folder.write("blank", "\n\r\n\n");
    folder.write("marked", "\xEF\xBB\xBF\n");
    CHECK(told(folder, {"@none", "@f"}) == "@none: No such file or directory\n@f: it is a folder\n");
    CHECK(told(folder, {"@empty", "@blank", "@marked"}) ==
          "@empty names no file\n@blank names no file\n@marked names no file\n");
  }

  TEST_CASE("a list has no patterns, no lists and no standard input in it") {
    const Folder folder;
    folder.write("-", description("Dash"));
    folder.write("a.yaml", description("Alder"));
    folder.write("@b", description("Birch"));
    folder.write("list", "-\n@b\n*.yaml\n");
    CHECK(checked(folder, "@list <a.yaml") ==
          "*.yaml: cannot be read: No such file or directory\n./-: Dash\n@b: Birch\n");
    CHECK(checked(folder, "./@b") == "./@b: Birch\n");
  }

  TEST_CASE("a list may come from standard input, which is read once") {
    const Folder folder;
    folder.write("a.yaml", description("Alder"));
    folder.write("b.yaml", description("Birch"));
    CHECK(folder.run("printf 'b.yaml\\na.yaml' | entente check @- | cut -c 1-6").output ==
          "b.yaml\na.yaml\n");
    CHECK(folder.run("find . -name '*.yaml' -print0 | sort -z | entente check @- | cut -c 1-8").output ==
          "./a.yaml\n./b.yaml\n");
    CHECK(checked(folder, "@- </dev/null") == "@- names no file\n");
    CHECK(checked(folder, "- - <a.yaml") ==
          "standard input: Alder\nstandard input: cannot be read: it can be read only once\n");
    CHECK(checked(folder, "- @- <a.yaml") ==
          "standard input: Alder\n@-: cannot be read: it can be read only once\n");
  }

  TEST_CASE("patterns that the shell leaves alone are matched, from the current folder on") {
    const Folder folder;
    folder.run("mkdir -p north/west .hidden");
    for (const auto* name : {"a", "north/b", "north/west/c", ".hidden/d", ".e"})
      folder.write(std::string(name) + ".yaml", description("Alder"));
    folder.write("north/west/notes.txt", "none");
    CHECK(checked(folder, "'*.yaml'") == "a.yaml: Alder\n");
    CHECK(checked(folder, "'**/*.yaml'") == "a.yaml: Alder\nnorth/b.yaml: Alder\nnorth/west/c.yaml: Alder\n");
    CHECK(checked(folder, "'north/**'") == "north/b.yaml: Alder\nnorth/west/c.yaml: Alder\n");
    CHECK(checked(folder, "'n*'") == checked(folder, "north"));
    CHECK(checked(folder, "'./*/[a-c].yaml'") == "./north/b.yaml: Alder\n");
    CHECK(checked(folder, "'.h*/*'") == ".hidden/d.yaml: Alder\n");
  }

  TEST_CASE("what names no file is told of at the end, and is a failure beside others") {
    const Folder folder;
    folder.write("a.yaml", description("Alder"));
    folder.write("list", "\n");
    CHECK(status(folder, "a.yaml") == "0");
    CHECK(status(folder, "'b*'") == "4");
    CHECK(status(folder, "@list") == "4");
    CHECK(status(folder, "'b*' a.yaml") == "3");
    CHECK(status(folder, "@list a.yaml") == "3");
    CHECK(folder.run("entente check 'b*' @list a.yaml").errors ==
          "entente: b* matches no file\nentente: @list names no file\n");
  }

  TEST_CASE("a result that a shell sends into the folder that is read is skipped with one word") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml", "f/a.yaml");
    const auto outcome = folder.run("entente assess f --format jsonl > f/out.jsonl");
    CHECK(outcome.status == 0);
    CHECK(outcome.errors.starts_with("entente: f/out.jsonl is where the result goes, and is skipped\n"));
    CHECK(folder.run("cat f/out.jsonl").output ==
          folder.run("entente assess f/a.yaml --format jsonl").output);
  }

  TEST_CASE("a link that is not followed is told of, and is no failure") {
    const Folder folder;
    folder.run("mkdir f; ln -s . f/self");
    folder.write("f/a.yaml", description("Alder"));
    const auto outcome = folder.run("entente check f");
    CHECK(outcome.status == 0);
    CHECK(outcome.errors == "entente: f/self leads back to a folder that it lies in, and is not followed\n");
  }

  TEST_CASE("a pipe is waited for where it is named, and not where it is found") {
    const Folder folder;
    folder.write("a.yaml", description("Alder"));
    folder.run("mkdir f; mkfifo f/p.yaml");
    CHECK(checked(folder, "f") == "f/p.yaml: cannot be read: it is a pipe, no file\n");
    CHECK(checked(folder, "'f/*'") == "f/p.yaml: cannot be read: it is a pipe, no file\n");
    CHECK(status(folder, "f") == "3");
    CHECK(folder.run("cat a.yaml >f/p.yaml & timeout 60 entente check f/p.yaml")
              .output.starts_with("f/p.yaml: Alder"));
  }
}

}  // namespace entente::cli
