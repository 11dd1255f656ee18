// What lies below folders: in order, whole, and to an end.
#include "cli/input/directory-walker.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fnmatch.h>
#include <rapidcheck.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "tests/cli/listed-inputs.h"
#include "tests/cli/program.h"
#include "tests/cli/random-tree.h"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

using Parts = std::vector<std::string>;

bool ends_as_description(const std::string& path) {
  return std::ranges::any_of(Parts{".yaml", ".yml", ".json", ".jsonl", ".ndjson"},
                             [&](const auto& ending) { return fs::path(path).extension() == ending; });
}

Parts parts(const std::string& path) {
  Parts found;
  for (std::size_t at = 0; at < path.size();) {
    const auto end = std::min(path.find('/', at), path.size());
    found.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return found;
}

/// Word for word what is promised of patterns, in any time it takes.
bool matches(std::span<const std::string> pattern, std::span<const std::string> names) {
  if (pattern.empty()) return names.empty();
  if (pattern.front() == "**" && matches(pattern.subspan(1), names)) return true;
  if (names.empty()) return false;
  if (pattern.front() == "**") return !names.front().starts_with('.') && matches(pattern, names.subspan(1));
  return ::fnmatch(pattern.front().c_str(), names.front().c_str(), FNM_PERIOD) == 0 &&
         matches(pattern.subspan(1), names.subspan(1));
}

bool is_matched(const std::string& pattern, const std::string& path) {
  const auto wanted = parts(pattern);
  const auto names = parts(path);
  if (!pattern.ends_with('/') && wanted.back() != "**" && matches(wanted, names)) return true;
  if (!ends_as_description(path)) return false;
  for (std::size_t depth = 0; depth < names.size(); ++depth) {
    if (matches(wanted, std::span(names).first(depth))) return true;
  }
  return false;
}

std::string any_pattern() {
  auto pattern = *rc::gen::element<std::string>("*", "**", "?", "a*", "*.y*", "[!b]", ".*");
  const auto count = *rc::gen::inRange(0, 3);
  for (int i = 0; i < count; ++i)
    pattern +=
        "/" + *rc::gen::element<std::string>("*", "**", "?", "a*", "*.yaml", "[ab]*", "b", "a.yaml", ".*");
  return pattern + *rc::gen::element<std::string>("", "", "/");
}

/// A folder in a folder, and so on.
std::string nest(std::size_t depth) {
  std::string path = "d";
  while (--depth > 0) path += "/d";
  return path;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a folder stands for what collecting and sorting all below it gives") {
    CHECK(rc::check([] {
      const Folder folder;
      fill_by_chance(folder.path());
      std::string expected;
      bool is_empty = true;
      for (const auto& found : all_below(folder.path())) {
        const bool is_folder = found.path.ends_with('/');
        if (!found.input || (!is_folder && !ends_as_description(found.path))) continue;
        expected += told(*found.input);
        is_empty = is_empty && is_folder;
      }
      if (is_empty) expected += " holds no description; `entente new` writes one to fill in\n";
      RC_ASSERT(told(folder, {""}) == within(folder, expected));
    }));
  }

  TEST_CASE("a pattern stands for what it matches of all there is, and for what is below such folders") {
    CHECK(rc::check([] {
      const Folder folder;
      fill_by_chance(folder.path());
      const auto pattern = any_pattern();
      std::string expected;
      for (const auto& found : all_below(folder.path())) {
        const auto path = within(folder, found.path);
        if (!found.input || path.ends_with('/') || !is_matched(pattern, path)) continue;
        expected += within(folder, told(*found.input));
      }
      if (expected.empty()) expected = pattern + " matches no file\n";
      // Which links were met on the way depends on what could match.
      std::string actual;
      InputArguments inputs({folder.path().string() + "/" + pattern});
      while (const auto input = inputs.next()) {
        if (input->what != Input::What::note) actual += told(*input);
      }
      RC_ASSERT(within(folder, actual) == expected);
    }));
  }

  TEST_CASE("what is below a folder stands where its path with the slash does") {
    const Folder folder;
    folder.run("mkdir a; touch a.yaml a/x.yaml a-.yaml a0.yaml");
    CHECK(told(folder, {""}) == "a-.yaml\na.yaml\na/x.yaml\na0.yaml\n");
  }

  TEST_CASE("files are told by their endings, hidden or not, links too") {
    const Folder folder;
    folder.run(
        "touch a.yaml b.yml c.json d.jsonl e.ndjson f.txt g.YAML h .yaml .i.yaml; mkdir .j; touch .j/k.yaml; "
        "ln -s f.txt l.yaml; ln -s a.yaml m.txt");
    CHECK(told(folder, {""}) ==
          ".i.yaml\n.j/k.yaml\na.yaml\nb.yml\nc.json\nd.jsonl\ne.ndjson\ng.YAML\nl.yaml\n");
  }

  TEST_CASE("a file comes with its size, which is that of what a link leads to") {
    const Folder folder;
    folder.write("a.yaml", "12345");
    folder.run("ln -s a.yaml b.yaml");
    DirectoryWalker walk(folder.path());
    for (int i = 0; i < 2; ++i) {
      const auto input = walk.next();
      REQUIRE(input);
      CHECK(input->is_regular);
      CHECK(input->size == 5);
    }
    CHECK(!walk.next());
    CHECK(!walk.next());
  }

  TEST_CASE("thousands of names come in order") {
    const Folder folder;
    folder.run("i=1000; while [ $i -lt 3000 ]; do echo $i.yaml; i=$((i+1)); done | xargs touch");
    std::string expected;
    for (int i = 1000; i < 3000; ++i) expected += fmt::format("{}.yaml\n", i);
    CHECK(told(folder, {""}) == expected);
    CHECK(told(folder, {"*.yaml"}) == expected);
  }

  TEST_CASE("a link to a folder is followed, unless it lies in that folder") {
    const Folder folder;
    folder.run(
        "mkdir -p a/b c; touch a/x.yaml a/b/y.yaml c/z.yaml; ln -s ../c a/c; ln -s .. a/b/up; ln -s . "
        "c/self; "
        "ln -s ../a c/across");
    const std::string back = " leads back to a folder that it lies in, and is not followed\n";
    CHECK(told(folder, {"a"}) ==
          "a/b/up" + back + "a/b/y.yaml\na/c/across" + back + "a/c/self" + back + "a/c/z.yaml\na/x.yaml\n");
    // What it leads to also has other folders in it, and none of them was asked for.
    CHECK(told(folder, {"a/b"}) == "a/b/up" + back + "a/b/y.yaml\n");
    CHECK(told(folder, {"a/b/up"}) == "a/b/up/b/up" + back + "a/b/up/b/y.yaml\na/b/up/c/across" + back +
                                          "a/b/up/c/self" + back + "a/b/up/c/z.yaml\na/b/up/x.yaml\n");
  }

  TEST_CASE("a folder with nothing but a link back holds no description") {
    const Folder folder;
    folder.run("mkdir a; ln -s . a/self");
    CHECK(told(folder, {"a"}) ==
          "a/self leads back to a folder that it lies in, and is not followed\n"
          "a holds no description; `entente new` writes one to fill in\n");
  }

  TEST_CASE("pipes, sockets and devices below a folder are told of") {
    const Folder folder;
    folder.run("mkfifo a.yaml b; ln -s /dev/null c.yaml; ln -s nothing d.yaml; ln -s e.yaml e.yaml");
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = {}};
    const auto path = (folder.path() / "f.yaml").string();
    REQUIRE(path.size() < sizeof(address.sun_path));
    path.copy(address.sun_path, path.size());
    const auto* any_address = static_cast<const sockaddr*>(static_cast<const void*>(&address));
    REQUIRE(::bind(socket, any_address, sizeof(address)) == 0);
    ::close(socket);
    const std::string expected =
        "a.yaml: it is a pipe, no file\n"
        "c.yaml: it is a device, no file\n"
        "d.yaml: No such file or directory\n"
        "e.yaml: Too many levels of symbolic links\n"
        "f.yaml: it is a socket, no file\n";
    CHECK(told(folder, {""}) == expected);
    CHECK(told(folder, {"*.yaml"}) == expected);
    CHECK(told(folder, {"f.yaml"}) == "f.yaml: it is a socket, no file\n");
    CHECK(told(folder, {"a.yaml"}) == "a.yaml\n");
  }

  TEST_CASE("files of a folder that is gone are told of, and the others are read") {
    const Folder folder;
    folder.run("mkdir a b; touch a/1.yaml a/2.yaml b/4.yaml");
    DirectoryWalker walk(folder.path());
    CHECK(within(folder, told(*walk.next())) == "a/1.yaml\n");
    folder.run("rm -r a");
    CHECK(within(folder, told(*walk.next())) == "a/2.yaml: No such file or directory\n");
    CHECK(within(folder, told(*walk.next())) == "b/4.yaml\n");
    CHECK(!walk.next());
  }

  TEST_CASE("a folder that is no folder any more is told of, and the others are read") {
    const Folder folder;
    folder.run("mkdir a b c; touch a/1.yaml b/2.yaml c/3.yaml");
    DirectoryWalker walk(folder.path());
    CHECK(within(folder, told(*walk.next())) == "a/1.yaml\n");
    folder.run("rm -r b c/3.yaml; touch b");
    CHECK(within(folder, told(*walk.next())) == "b: Not a directory\n");
    CHECK(!walk.next());
  }

  TEST_CASE("a folder that may not be read is told of, and the others are read") {
    if (::geteuid() == 0) return;  // who may read everything
    const Folder folder;
    folder.run("mkdir a b; touch a/1.yaml b/2.yaml; chmod 0 a");
    CHECK(told(folder, {""}) == "a: Permission denied\nb/2.yaml\n");
    folder.run("chmod 700 a");
  }

  TEST_CASE("folders nested without end are read to a depth that is told") {
    const Folder folder;
    fs::create_directories(folder.path() / nest(300));
    folder.write(nest(255) + "/a.yaml", "");
    folder.write(nest(256) + "/b.yaml", "");
    CHECK(told(folder, {""}) ==
          nest(255) + "/a.yaml\n" + nest(256) + ": it lies more than 256 folders deep\n");
  }

  TEST_CASE("a path that is too long for the system is told of") {
    const Folder folder;
    const std::string name(250, 'n');
    folder.run(fmt::format("i=0; while [ $i -lt 20 ]; do mkdir {0} && cd {0}; i=$((i+1)); done; touch a.yaml",
                           name));
    CHECK(told(folder, {""}).ends_with(name + ": File name too long\n"));
    folder.run("rm -rf n*");
  }
}

}  // namespace entente::cli
