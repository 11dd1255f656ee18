// The recipes of examples/scale, on a cluster of two workers on this machine. tests/run.sh --all installs
// what they need.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <regex>
#include <string>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

constexpr std::string_view by_parallel = "LINES_A_PART=7 PARALLEL='--jobs 2' sh scale/with-parallel.sh";
constexpr std::string_view by_dask = "scale/with-dask.py --part 1000";

/// JSON Lines with some that are empty, some that are broken and some that answer wrongly; the last has no
/// end.
std::string portfolio() {
  std::string text = "{\"entente\": 1}\n";
  for (int i = 2; i < 100; ++i) {
    const auto answer = i % 13 == 0 ? "perhaps" : i % 3 == 0 ? "no" : "yes";
    if (i % 17 == 0) text += "{\"entente\": 1, \"name\"\n";
    if (i % 7 == 1) text += "\n";
    text += fmt::format(
        "{{\"entente\": 1, \"name\": \"{}\", \"partners\": {{\"oak\": null, \"elm\": null}}, "
        "\"relationship\": {{\"trust\": \"{}\"}}}}{}",
        i, answer, i < 99 ? "\n" : "");
  }
  return text;
}

void furnish(const Folder& folder) {
  folder.copy("examples/scale");
  folder.write("portfolio.jsonl", portfolio());
}

/// Without what Dask says of itself on a machine that has much to do, and what each part of a run says at its
/// end.
std::string without_log(const std::string& errors) {
  return std::regex_replace(
      errors, std::regex("[^\n]* - distributed[^\n]*\n|entente: some input could not be read[^\n]*\n"), "");
}

/// Where they are the same, the places in them are, too.
void check_the_lines(const Folder& folder, std::string_view recipe) {
  for (const std::string_view options :
       {" --max-errors all", " --max-errors all --fail-on open --set governance.manager_empowered=no"}) {
    const auto single = folder.run(fmt::format(
        "entente assess - --input jsonl --format jsonl --summary json=/dev/null{} <portfolio.jsonl",
        options));
    const auto spread = folder.run(fmt::format("{}{} <portfolio.jsonl", recipe, options));
    CHECK(single.status == 3);
    CHECK(spread.status == single.status);
    CHECK((spread.output == single.output));
    CHECK((without_log(spread.errors) == without_log(single.errors)));
  }
}

void check_the_status(const Folder& folder, std::string_view recipe) {
  folder.run("grep -v -e '\"perhaps\"' -e '\"name\"$' -e '^{\"entente\": 1}' portfolio.jsonl >sound.jsonl");
  CHECK(folder.run(fmt::format("{} <sound.jsonl", recipe)).status == 0);
  CHECK(folder.run(fmt::format("{} --fail-on open <sound.jsonl", recipe)).status == 1);
  CHECK(folder.run(fmt::format("{} --fail-on nothing <sound.jsonl", recipe)).status == 2);
  const auto nothing = folder.run(fmt::format("{} </dev/null", recipe));
  CHECK(nothing.status == 4);
  CHECK(nothing.output == "");
}

/// The process that is given line 8 is killed when it has read it.
void check_a_lost_worker(const Folder& folder, std::string_view recipe) {
  folder.write(
      "entente",
      fmt::format("#!/bin/sh\ncase \"$* \" in *'--first-line 8 '*) cat >/dev/null; kill -KILL $$ ;; esac\n"
                  "exec '{}' \"$@\"\n",
                  ENTENTE_PROGRAM));
  const auto outcome = folder.run(fmt::format("chmod +x entente; PATH=.:$PATH; {} <portfolio.jsonl", recipe));
  CHECK(outcome.status == 137);
  CHECK(outcome.errors.find(" failed with status 137\n") != std::string::npos);
}

}  // namespace

TEST_SUITE("scale") {
  TEST_CASE("GNU parallel gives the lines of a single run" * doctest::skip()) {
    const Folder folder;
    furnish(folder);
    check_the_lines(folder, by_parallel);
    check_the_status(folder, by_parallel);
    check_a_lost_worker(folder, by_parallel);
  }

  TEST_CASE("Dask gives the lines of a single run" * doctest::skip()) {
    const Folder folder;
    furnish(folder);
    check_the_lines(folder, by_dask);
    check_the_status(folder, by_dask);
    check_a_lost_worker(folder, "scale/with-dask.py --part 1");
  }
}

}  // namespace entente::cli
