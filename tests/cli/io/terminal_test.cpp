// What reaches the terminal: colour where it is wanted, and nothing that a file could steer it with.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <string>

#include "tests/cli/io/script.h"
#include "tests/cli/portfolios.h"
#include "tests/cli/program.h"

namespace entente::cli {
namespace {

constexpr char escape = '\x1B';

bool has_color(const Outcome& outcome) {
  return outcome.output.find(escape) != std::string::npos;
}

/// In a terminal of its own; `script` (of util-linux) makes one.
Outcome run_in_terminal(const Folder& folder, std::string_view command) {
  return folder.run(fmt::format("script --quiet --return --command '{}' /dev/null", command));
}

/// Nothing but line breaks and characters that show: no control, no C1 control, no override of direction.
bool is_harmless(std::string_view text) {
  const bool is_steered = std::ranges::any_of(
      text, [](char byte) { return (byte >= 0 && byte < ' ' && byte != '\n') || byte == '\x7F'; });
  return !is_steered && text.find("\xC2\x9B") == std::string_view::npos &&
         text.find("\xE2\x80\xAE") == std::string_view::npos;
}

/// Escape sequences, a C1 control, an override of direction, a line break and a tab wherever text can stand.
constexpr std::string_view hostile = R"(entente: 1
name: "R\e[31m\u009b\u202e\n\tX"
as_of: 2001
purpose: "\e]0;title\a"
partners: {"a\e[2J": {contributes: ["\e[1m"]}, b: {name: "B\u202e\e[2J"}}
fit: {mutual_benefit: {answer: no, because: "n\e[31m\u009b\nx", source: "s\e[0m\u202e"}}
)";

constexpr std::string_view hostile_and_wrong = R"(entente: 1
name: x
partners: {a: , "b\e[2J": }
fit: {"q\e[31m\u202e": yes, objectives_aligned: "v\e\n\t\u009b"}
"k\e[31m\u009b\u202e\n": 1
people: {morale: {"p\e[31m": yes}}
)";

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("colour is for terminals, unless it is asked for") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    for (const std::string command : {"assess sound.yaml", "why sound.yaml nobody-in-charge", "factors",
                                      "factors empowered-manager", "cite"}) {
      INFO(command);
      CHECK(!has_color(folder.run("entente " + command)));
      CHECK(!has_color(folder.run("entente " + command + " --color never")));
      CHECK(has_color(folder.run("entente " + command + " --color always")));
    }
  }

  TEST_CASE("a terminal gets colour, unless it or its user does not want it") {
    const Folder folder;
    if (!has_script(folder)) return;
    folder.copy("tests/cli/sound.yaml");
    CHECK(has_color(run_in_terminal(folder, "entente assess sound.yaml")));
    CHECK(!has_color(run_in_terminal(folder, "NO_COLOR=1 entente assess sound.yaml")));
    CHECK(has_color(run_in_terminal(folder, "NO_COLOR= entente assess sound.yaml")));
    CHECK(!has_color(run_in_terminal(folder, "TERM=dumb entente assess sound.yaml")));
    CHECK(!has_color(run_in_terminal(folder, "entente assess sound.yaml --color never")));
    CHECK(has_color(run_in_terminal(folder, "NO_COLOR=1 entente assess sound.yaml --color always")));
  }

  TEST_CASE("how far a long run has come is shown on a terminal, and only there") {
    const Folder folder;
    if (!has_script(folder)) return;
    folder.write("long.yaml", large_stream());
    // When the first line has been read, the run waits until the others are: longer than it would show
    // nothing.
    folder.write("run",
                 "rm -f out; mkfifo out; entente assess long.yaml --format jsonl --jobs 1 >out & exec 3<out; "
                 "IFS= read -r first <&3; sleep 0.7; cat <&3 >/dev/null; wait");
    const auto shown = run_in_terminal(folder, "sh run").output;
    const std::regex line(
        "\r\x1B\\[K[1-9][0-9]* done, [1-9][0-9]? %, [0-9]+ a second, [0-9]+:[0-5][0-9] left, "
        "[1-9][0-9]* could not be read\r\x1B\\[K");
    CHECK(std::regex_search(shown, line));
    // The line is gone at the end, whatever was shown last.
    CHECK(shown.rfind(" done, ") < shown.rfind("\r\x1B[K"));
    CHECK(shown.ends_with(
        "entente: 86 alliances: 0 sound, 0 fragile, 0 weak, 86 open; 14 could not be read\r\n"));
    const auto elsewhere = folder.run("sh run");
    CHECK(elsewhere.errors.find_first_of("\r\x1B") == std::string::npos);
    CHECK(elsewhere.errors.find(" done") == std::string::npos);
    CHECK(folder.run("sh run 2>&1").output == elsewhere.errors);
  }

  TEST_CASE("a file gets no colour, unless it is asked for") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    folder.run("entente assess sound.yaml -o plain.txt");
    CHECK(folder.read("plain.txt").find(escape) == std::string::npos);
    folder.run("entente assess sound.yaml -o colored.txt --color always");
    CHECK(folder.read("colored.txt").find(escape) != std::string::npos);
  }

  TEST_CASE("colour changes no word of a report") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const auto plain = folder.run("entente assess sound.yaml").output;
    CHECK(folder.run("entente assess sound.yaml --color always | sed 's/\\x1B\\[[0-9;]*m//g'").output ==
          plain);
  }

  TEST_CASE("nothing in a description can steer the terminal") {
    const Folder folder;
    folder.write("hostile.yaml", hostile);
    for (const std::string command :
         {"check hostile.yaml", "assess hostile.yaml", "assess hostile.yaml --fail-on open,critical",
          "why hostile.yaml mutual-benefit/partner-without-benefit", "assess hostile.yaml --format json"}) {
      INFO(command);
      const auto outcome = folder.run("entente " + command);
      CHECK(outcome.status <= 1);
      CHECK(is_harmless(outcome.output));
      CHECK(is_harmless(outcome.errors));
      CHECK(!outcome.output.empty());
    }
  }

  TEST_CASE("what could steer the terminal is shown as what it is") {
    const Folder folder;
    folder.write("hostile.yaml", hostile);
    CHECK(folder.run("entente check hostile.yaml")
              .output.starts_with("hostile.yaml: R<U+001B>[31m<U+009B><U+202E><U+000A> X: OK: "));
    const auto json = folder.run("entente assess hostile.yaml --format json").output;
    CHECK(json.find(R"("name": "R\u001B[31m\u009B\u202E\n\tX")") != std::string::npos);
    CHECK(nlohmann::json::parse(json)["alliance"]["partners"][1]["name"] == "B\u202E\x1B[2J");
  }

  TEST_CASE("JSON is ASCII, whatever is written in") {
    const Folder folder;
    folder.write("a.yaml", "entente: 1\nname: Søhavn – 港\npartners: {å: , b: }\n");
    const auto output = folder.run("entente assess a.yaml --format json").output;
    CHECK(
        std::ranges::all_of(output, [](char byte) { return (byte >= ' ' && byte <= '~') || byte == '\n'; }));
    CHECK(nlohmann::json::parse(output)["alliance"]["name"] == "Søhavn – 港");
  }

  TEST_CASE("nothing in a complaint can steer the terminal") {
    const Folder folder;
    folder.write("wrong.yaml", hostile_and_wrong);
    const auto outcome = folder.run("entente assess wrong.yaml --format json");
    CHECK(outcome.status == 3);
    CHECK(outcome.errors.find("unknown question `fit.q<U+001B>[31m<U+202E>`") != std::string::npos);
    CHECK(outcome.errors.find("unknown key `k<U+001B>[31m<U+009B><U+202E><U+000A>`") != std::string::npos);
    CHECK(outcome.errors.find("there is no partner `p<U+001B>[31m`") != std::string::npos);
    CHECK(is_harmless(outcome.errors));
    CHECK(is_harmless(outcome.output));
  }

  TEST_CASE("nothing in an excerpt can steer the terminal") {
    const Folder folder;
    folder.write("raw.yaml", "entente: 1\nname: x \x1B[31m \xC2\x9B\npartners: {a: , b: }\n");
    folder.write("bidi.yaml",
                 "entente: 1\nname: x\npartners: {a: , b: }\nfoo\xE2\x80\xAE: 1 # \xE2\x80\xAE\tend\n");
    for (const std::string file : {"raw.yaml", "bidi.yaml"}) {
      INFO(file);
      const auto outcome = folder.run("entente check " + file);
      CHECK(outcome.status == 3);
      CHECK(is_harmless(outcome.errors));
    }
    CHECK(folder.run("entente check raw.yaml").errors.find("name: x <U+001B>[31m <U+009B>") !=
          std::string::npos);
    CHECK(folder.run("entente check bidi.yaml").errors.find("foo<U+202E>: 1 # <U+202E> end") !=
          std::string::npos);
  }

  TEST_CASE("the excerpt of an error is as wide as the terminal") {
    const Folder folder;
    if (!has_script(folder)) return;
    folder.write("long.yaml", "entente: 1\npurpse: " + std::string(300, 'x') + "\n");
    for (const int columns : {50, 180}) {
      const auto shown =
          run_in_terminal(folder, fmt::format("stty cols {}; entente check long.yaml", columns)).output;
      std::smatch excerpt;
      REQUIRE(std::regex_search(shown, excerpt, std::regex(" {3}2 \\| purpse: (x+)…")));
      CHECK(excerpt.length(1) == columns - static_cast<int>(std::string_view("   2 | purpse: …").size()) + 2);
    }
  }

  TEST_CASE("nothing on the command line can steer the terminal") {
    const Folder folder;
    const auto harmless = [&folder](std::string_view arguments) {
      const auto outcome =
          folder.run(fmt::format("E=$(printf '\\033[31m\\302\\233'); entente {}", arguments));
      CHECK(outcome.status != 0);
      return is_harmless(outcome.errors) && !outcome.errors.empty();
    };
    CHECK(harmless("\"$E\""));
    CHECK(harmless("assess \"--$E\""));
    CHECK(harmless("assess \"$E\""));
    CHECK(harmless("assess x --format \"$E\""));
    CHECK(harmless("assess x --set \"$E\""));
    CHECK(harmless("assess x -o \"$E/x\""));
    CHECK(harmless("factors \"$E\""));
    CHECK(harmless("cite \"$E\""));
    CHECK(harmless("new --scope \"$E\""));
    CHECK(harmless("library check \"$E\""));
  }

  TEST_CASE("the same file gives the same bytes, in every locale") {
    const Folder folder;
    folder.copy("examples/cases/nummi.yaml");
    for (const std::string format : {"text", "json"}) {
      const auto assess = "entente assess nummi.yaml --format " + format;
      const auto once = folder.run("LC_ALL=C.UTF-8 " + assess).output;
      CHECK(!once.empty());
      CHECK(folder.run("LC_ALL=C.UTF-8 " + assess).output == once);
      CHECK(folder.run("LC_ALL=C " + assess).output == once);
      CHECK(folder.run("LC_ALL=C TZ=Asia/Tokyo LANG=de_DE.UTF-8 " + assess).output == once);
      CHECK(folder.run("COLUMNS=40 env -u TERM " + assess).output == once);
    }
  }

  TEST_CASE("no absolute path gets into a report") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    for (const std::string format : {"text", "json"}) {
      const auto output = folder.run("entente assess sound.yaml --format " + format).output;
      CHECK(output.find(folder.path().string()) == std::string::npos);
    }
  }
}

}  // namespace entente::cli
