// The pager, and what else depends on the terminal: its size and its locale. `script` (of util-linux) makes
// terminals.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "tests/cli/io/script.h"
#include "tests/cli/program.h"
#include "text/unicode.h"

namespace entente::cli {
namespace {

/// A folder with a description, and with a pager that says so.
void furnish(const Folder& folder) {
  folder.copy("tests/cli/sound.yaml");
  folder.write("pager", "#!/bin/sh\necho \"paged with LESS=$LESS\"\ncat\n");
  folder.write("quitter", "#!/bin/sh\nread -r line\necho \"quit after $line\"\n");
  folder.run("chmod +x pager quitter");
}

/// The command in a terminal of so many columns and rows, in UTF-8 and without colour.
Outcome in_terminal(const Folder& folder, std::string_view command, int columns = 100, int rows = 24) {
  folder.write("session", fmt::format("stty cols {} rows {} -onlcr\nexport LC_ALL=C.UTF-8 NO_COLOR=1\n{}\n",
                                      columns, rows, command));
  return folder.run("script --quiet --return --command 'sh session' /dev/null");
}

bool is_paged(const Outcome& outcome) {
  return outcome.output.find("paged with") != std::string::npos;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char byte) { return byte >= 0; });
}

constexpr std::string_view end_of_report = "source supports one.\n";

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a report with more lines than the terminal goes through the pager, any other does not") {
    const Folder folder;
    if (!has_script(folder)) return;
    furnish(folder);
    const auto report = folder.run("entente assess sound.yaml").output;
    const auto paged = in_terminal(folder, "PAGER=./pager entente assess sound.yaml");
    CHECK(paged.output == "paged with LESS=FRX\n" + report);
    const auto rows = static_cast<int>(std::ranges::count(report, '\n'));
    CHECK(is_paged(in_terminal(folder, "PAGER=./pager entente assess sound.yaml", 100, rows)));
    CHECK(in_terminal(folder, "PAGER=./pager entente assess sound.yaml", 100, rows + 1).output == report);
  }

  TEST_CASE("every command that prints for a person has the pager") {
    const Folder folder;
    if (!has_script(folder)) return;
    furnish(folder);
    for (const std::string command :
         {"why sound.yaml nobody-in-charge", "factors", "factors openness", "factors --format markdown",
          "cite", "case list", "case show nummi", "case show nummi --instructor", "case reveal nummi"}) {
      INFO(command);
      const auto plain = folder.run("entente " + command).output;
      const auto paged = in_terminal(folder, "PAGER=./pager entente " + command, 100, 10);
      CHECK(paged.status == 0);
      CHECK(paged.output == "paged with LESS=FRX\n" + plain);
    }
  }

  TEST_CASE("LESS is left as the user has it") {
    const Folder folder;
    if (!has_script(folder)) return;
    furnish(folder);
    CHECK(in_terminal(folder, "LESS=-S PAGER=./pager entente factors")
              .output.starts_with("paged with LESS=-S\n"));
    CHECK(
        in_terminal(folder, "LESS= PAGER=./pager entente factors").output.starts_with("paged with LESS=\n"));
  }

  TEST_CASE("there is no pager where none is wanted, or nobody could turn its pages") {
    const Folder folder;
    if (!has_script(folder)) return;
    furnish(folder);
    const auto report = folder.run("entente assess sound.yaml").output;
    CHECK(in_terminal(folder, "PAGER=./pager entente assess sound.yaml --no-pager").output == report);
    CHECK(in_terminal(folder, "PAGER= entente assess sound.yaml").output == report);
    CHECK(in_terminal(folder, "PAGER=cat entente assess sound.yaml").output == report);
    CHECK(in_terminal(folder, "TERM=dumb PAGER=./pager entente assess sound.yaml").output == report);
    CHECK(!is_paged(in_terminal(folder, "PAGER=./pager entente assess sound.yaml </dev/null")));
    CHECK(!is_paged(in_terminal(folder, "PAGER=./pager entente assess - <sound.yaml")));
    CHECK(in_terminal(folder, "PAGER=./pager entente assess sound.yaml | cat").output == report);
    CHECK(in_terminal(folder, "PAGER=./pager entente assess sound.yaml -o out.txt").output == "");
    CHECK(folder.read("out.txt") == report);
    CHECK(!is_paged(in_terminal(folder, "PAGER=./pager entente assess sound.yaml --format json")));
    CHECK(folder.run("PAGER=./pager entente assess sound.yaml").output == report);
  }

  TEST_CASE("a report is shown where its pager is not there, or makes no sense") {
    const Folder folder;
    if (!has_script(folder)) return;
    furnish(folder);
    folder.write("no-program", "");
    const auto report = folder.run("entente assess sound.yaml").output;
    for (const std::string pager : {"no-such-pager", "./no-program", "it'\\\\''s"}) {
      INFO(pager);
      const auto shown = in_terminal(folder, fmt::format("PAGER=\"{}\" entente assess sound.yaml", pager));
      CHECK(shown.status == 0);
      CHECK(shown.output.ends_with(report));
    }
    // Without `less` there is nothing to tell of: nobody asked for it.
    folder.run("mkdir few; ln -s \"$(command -v sh)\" \"$(command -v cat)\" \"$(command -v entente)\" few");
    CHECK(in_terminal(folder, "unset PAGER; PATH=$PWD/few entente assess sound.yaml").output == report);
  }

  TEST_CASE("the exit status is that of the program, whatever becomes of the pager") {
    const Folder folder;
    if (!has_script(folder)) return;
    furnish(folder);
    folder.copy("examples/cases");
    CHECK(in_terminal(folder, "PAGER='cat; exit 5' entente assess sound.yaml").status == 0);
    CHECK(in_terminal(folder, "PAGER=./pager entente assess cases --fail-on weak").status == 1);
    const auto quit =
        in_terminal(folder, "PAGER=./quitter entente assess cases cases cases cases --fail-on weak");
    CHECK(quit.status == 1);
    CHECK(quit.output.find("quit after ") != std::string::npos);
    CHECK(quit.output.find("nobody reads") == std::string::npos);
    CHECK(in_terminal(folder, "PAGER=./quitter entente factors --format markdown").status == 0);
    CHECK(in_terminal(folder, "PAGER=./pager entente assess sound.yaml absent.yaml").status == 3);
  }

  TEST_CASE("reports that are too long to be held back go through one pager, in their order") {
    const Folder folder;
    if (!has_script(folder)) return;
    furnish(folder);
    for (const std::string copy : {"a", "b", "c", "d"}) folder.copy("examples/cases", copy);
    const std::string assess = "entente assess a b c d";
    const auto paged = in_terminal(folder, "PAGER=./pager " + assess);
    const auto reports = folder.run(assess).output;
    REQUIRE(reports.size() > std::size_t{1} << 21);
    CHECK((paged.output == "paged with LESS=FRX\n" + reports));
  }

  TEST_CASE("a page is as wide as its terminal, from 40 columns to 140") {
    const Folder folder;
    if (!has_script(folder)) return;
    furnish(folder);
    const auto width_in = [&folder](int columns) {
      const auto report = in_terminal(folder, "PAGER= entente assess sound.yaml", columns).output;
      // What stands above the facts at the right margin of the first line is as wide as the page.
      return display_width(report.substr(0, report.find('\n')));
    };
    CHECK(width_in(140) == 140);
    CHECK(width_in(200) == 140);
    CHECK(width_in(90) == 90);
    const auto narrow = in_terminal(folder, "PAGER= entente assess sound.yaml", 20).output;
    CHECK(narrow == in_terminal(folder, "PAGER= entente assess sound.yaml", 40).output);
    CHECK(narrow.ends_with("\n"));
  }

  TEST_CASE("what goes to a file is no narrower for a narrow terminal") {
    const Folder folder;
    if (!has_script(folder)) return;
    furnish(folder);
    in_terminal(folder, "LC_ALL=C entente assess sound.yaml -o out.txt", 50);
    CHECK(folder.read("out.txt") == folder.run("entente assess sound.yaml").output);
  }

  TEST_CASE("a terminal whose locale is not UTF-8 is shown ASCII, and a pipe in any locale all signs") {
    const Folder folder;
    if (!has_script(folder)) return;
    furnish(folder);
    const auto shown = [&folder](std::string_view locale) {
      return in_terminal(folder,
                         fmt::format("unset LC_ALL LC_CTYPE LANG; {} entente assess sound.yaml", locale))
          .output;
    };
    const auto ascii = folder.run("entente assess sound.yaml --ascii").output;
    const auto all_signs = folder.run("entente assess sound.yaml").output;
    CHECK(is_ascii(ascii));
    CHECK(!is_ascii(all_signs));
    for (const auto* locale : {"", "LANG=C", "LANG=de_DE", "LC_ALL=POSIX LANG=en_US.UTF-8",
                               "LC_CTYPE=de_DE.ISO-8859-1 LANG=en_US.UTF-8"}) {
      INFO(locale);
      CHECK(shown(locale) == ascii);
    }
    for (const auto* locale : {"LANG=en_US.UTF-8", "LC_ALL=C.utf8", "LC_ALL= LC_CTYPE=C.UTF-8 LANG=C"}) {
      INFO(locale);
      CHECK(shown(locale) == all_signs);
    }
    CHECK(folder.run("LC_ALL=C entente assess sound.yaml").output == all_signs);
  }

  TEST_CASE("how much is told, and in which signs, is asked of the text format") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const auto lines = [&folder](const std::string& options) {
      const auto outcome = folder.run("entente assess sound.yaml" + options);
      CHECK(outcome.status == 0);
      CHECK(outcome.output.ends_with(end_of_report));
      return std::ranges::count(outcome.output, '\n');
    };
    CHECK(lines(" --brief") < lines(""));
    CHECK(lines("") < lines(" --all"));
    for (const std::string format : {"json", "jsonl", "csv"}) {
      for (const std::string option : {"--brief", "--all"}) {
        const auto outcome =
            folder.run(fmt::format("entente assess sound.yaml --format {} {}", format, option));
        CHECK(outcome.status == 2);
        CHECK(outcome.output == "");
        CHECK(outcome.errors == fmt::format("entente: {} goes with --format text\n", option));
      }
    }
    CHECK(folder.run("entente assess sound.yaml --brief --all").status == 2);
  }
}

}  // namespace entente::cli
