// Many descriptions at once: order, threads, streams, gates, resuming, and ends that come too early.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/cli/portfolios.h"
#include "tests/cli/program.h"
#include "tests/files.h"

namespace entente::cli {
namespace {

using nlohmann::json;

void write_portfolio(const Folder& folder, int count) {
  folder.run("mkdir -p portfolio/00 portfolio/01 portfolio/02 portfolio/03 portfolio/04 portfolio/05");
  for (int i = 0; i < count; ++i) {
    folder.write(fmt::format("portfolio/{:02}/{}.yaml", i / 10, i),
                 description(fmt::format("Alliance {}", i), i % 7 == 3 ? "perhaps" : "yes"));
  }
  folder.write("portfolio/stream.yaml", stream(40));
  folder.write("portfolio/lines.jsonl", as_json("First", "yes") + as_json("Second", "no") + "\n" +
                                            as_json("Third", "never") + as_json("Fourth", "partly"));
}

std::vector<std::string> names(const std::string& output) {
  std::vector<std::string> names;
  for (const auto& line : lines(output)) {
    const auto& name = line["alliance"]["name"];
    names.push_back(name.is_null() ? "-" : name.get<std::string>());
  }
  return names;
}

}  // namespace

TEST_SUITE("batch") {
  TEST_CASE("the result is the same for any number of threads, complaints too") {
    const Folder folder;
    write_portfolio(folder, 40);
    for (const auto* format : {"jsonl", "csv", "json", "text", "markdown", "sarif", "junit", "github"}) {
      const auto command = fmt::format("entente assess portfolio --format {}", format);
      const auto one = folder.run(command + " --jobs 1");
      CHECK(one.status == 3);
      for (const int jobs : {2, 7}) {
        const auto many = folder.run(fmt::format("{} --jobs {}", command, jobs));
        CAPTURE(jobs);
        CHECK(many.status == one.status);
        CHECK((many.output == one.output));
        CHECK((many.errors == one.errors));
      }
    }
  }

  TEST_CASE("a line has what was found, by the ids of the library") {
    const Folder folder;
    folder.write("a.yaml", description("Alder", "no"));
    const auto line = lines(folder.run("entente assess a.yaml --format jsonl").output).front();
    CHECK(line["alliance"]["name"] == "Alder");
    CHECK(line["alliance"]["partners"] == json{"oak", "elm"});
    CHECK(line["rules"]["unmet"].get<int>() > 0);
    const auto unmet = [](const json& finding) { return finding["status"] == "unmet"; };
    const auto& findings = line["findings"];
    const auto found = std::ranges::find_if(findings, unmet);
    REQUIRE(found != findings.end());
    CHECK((*found)["because"][0]["line"].get<int>() > 3);
    CHECK(std::ranges::count_if(findings, unmet) == line["rules"]["unmet"].get<int>());
    CHECK(line["errors"] == json::array());
  }

  TEST_CASE("a line says the same as the whole report") {
    const Folder folder;
    folder.copy("examples/cases/nummi.yaml");
    const auto line = lines(folder.run("entente assess nummi.yaml --format jsonl").output).front();
    const auto report = json::parse(folder.run("entente assess nummi.yaml --format json").output);
    CHECK(line["condition"] == report["condition"]);
    CHECK(line["themes"] == report["themes"]);
    CHECK(line["nature"]["verdict"] == report["nature"]["verdict"]);
    for (const auto& finding : line["findings"]) {
      const auto same = [&](const json& other) { return other["rule"] == finding["rule"]; };
      const auto whole = std::ranges::find_if(report["findings"], same);
      REQUIRE(whole != report["findings"].end());
      CHECK((*whole)["status"] == finding["status"]);
      CHECK((*whole)["counted"] == true);
    }
  }

  TEST_CASE("JSON Lines on standard input are read as they are, one alliance a line") {
    const Folder folder;
    folder.write("in", as_json("First", "yes") + as_json("Second", "no"));
    CHECK(names(folder.run("entente assess - --format jsonl <in").output) ==
          std::vector<std::string>{"First", "Second"});
    folder.write("blank", "\n" + as_json("First", "yes"));
    CHECK(names(folder.run("entente assess - --input jsonl --format jsonl <blank").output) ==
          std::vector<std::string>{"First"});
    CHECK(folder.run("entente assess - --input yaml --format jsonl <in").status == 3);
  }

  TEST_CASE("a part of JSON Lines that is told its first line gives the lines of the whole") {
    const Folder folder;
    const std::string head = as_json("First", "yes") + "\n" + as_json("Second", "never");
    const std::string tail = "# none\n" + as_json("Third", "no") + "\xEF\xBB\xBF" + as_json("Fourth", "yes");
    folder.write("whole", head + tail);
    folder.write("head", head);
    folder.write("tail", tail);
    const std::string assess = "entente assess - --input jsonl --format jsonl --summary json=summary.json";
    const auto whole = folder.run(assess + " <whole");
    const auto parts = folder.run(assess + " <head; " + assess + " --first-line 4 <tail");
    CHECK(whole.output == parts.output);
    CHECK(whole.errors == parts.errors);
    CHECK(lines(whole.output)[2]["alliance"]["document"] == 5);
    CHECK(lines(whole.output)[2]["alliance"]["line"] == 5);
    for (const auto* none : {"0", "-1", "x", "9999999999"})
      CHECK(folder.run(assess + " --first-line " + none + " <tail").status == 2);
  }

  TEST_CASE("JSON Lines are checked line by line, as they come") {
    const Folder folder;
    folder.write("in.jsonl", as_json("First", "yes") + as_json("Second", "never") + as_json("Third", "no"));
    const auto outcome = folder.run("entente check in.jsonl");
    CHECK(outcome.status == 3);
    CHECK(outcome.output.starts_with("in.jsonl: First: OK: "));
    CHECK(outcome.output.find("\nin.jsonl: Third: OK: ") != std::string::npos);
    CHECK(outcome.errors.starts_with("in.jsonl:2:"));
    folder.write("one", as_json("First", "yes"));
    const auto bit = folder.run(
        "mkfifo in out && (entente check - <in >out 2>/dev/null &) && exec 3>in 4<out && cat one >&3 && "
        "head -n 1 <&4 && exec 3>&-");
    CHECK(bit.output.starts_with("standard input: First: OK: "));
  }

  TEST_CASE("YAML and JSON of one description come to the same") {
    const Folder folder;
    folder.write("a.yaml", description("Alder", "no"));
    folder.write("b.json", as_json("Alder", "no"));
    auto yaml = json::parse(folder.run("entente assess a.yaml --format json").output);
    auto other = json::parse(folder.run("entente assess b.json --format json").output);
    CHECK(yaml["condition"] == other["condition"]);
    CHECK(yaml["findings"].size() == other["findings"].size());
    CHECK(yaml["nature"]["verdict"] == other["nature"]["verdict"]);
  }

  TEST_CASE("what comes bit by bit is answered bit by bit") {
    const Folder folder;
    folder.write("one", as_json("First", "yes"));
    folder.write("two", as_json("Second", "yes"));
    // The second line is written only when the first has been answered.
    const auto outcome = folder.run(
        "mkfifo in out && (entente assess - --format jsonl --jobs 2 <in >out 2>/dev/null &) && exec 3>in "
        "4<out && "
        "cat one >&3 && head -n 1 <&4 && cat two >&3 && exec 3>&- && head -n 1 <&4");
    CHECK(names(outcome.output) == std::vector<std::string>{"First", "Second"});
  }

  TEST_CASE("what is broken is told of at its place, and everything else is assessed") {
    const Folder folder;
    write_portfolio(folder, 30);
    const auto outcome = folder.run("entente assess portfolio --format jsonl");
    CHECK(outcome.status == 3);
    for (const auto& line : lines(outcome.output))
      CHECK(line.contains("condition") == line["errors"].empty());
    CHECK(outcome.errors.find("portfolio/03/") == std::string::npos);
    CHECK(outcome.errors.find("portfolio/00/3.yaml:4:23: `perhaps` is not a value") != std::string::npos);
    CHECK(outcome.errors.find("portfolio/stream.yaml:23:23: `perhaps`") != std::string::npos);
    CHECK(outcome.errors.find("portfolio/lines.jsonl:4:") != std::string::npos);
  }

  TEST_CASE("a table has one row an alliance, or one a finding, and cells that cannot be run") {
    const Folder folder;
    folder.write("a.yaml", description("\"=cmd|' /C calc'!A0\"", "no"));
    folder.write("b.yaml", description("'Oak, \"Elm\" & co'", "yes"));
    const auto alliances = folder.run("entente assess a.yaml b.yaml --format csv --rows alliances").output;
    CHECK(alliances.starts_with(
        "file,document,name,stage,as_of,partners,nature,band,low,high,critical,met,unmet,open,"
        "errors,fit,governance,"));
    CHECK(alliances.find(",experience,accepted,expired,stale\r\n") != std::string::npos);
    CHECK(alliances.find("\r\na.yaml,1,'=cmd|' /C calc'!A0,") != std::string::npos);
    CHECK(alliances.find("\r\nb.yaml,1,\"Oak, \"\"Elm\"\" & co\",") != std::string::npos);
    CHECK(std::ranges::count(alliances, '\n') == 3);
    const auto findings = folder.run("entente assess b.yaml --format csv").output;
    CHECK(findings.find("/") != std::string::npos);
    CHECK(std::ranges::count(findings, '\n') > 10);
  }

  TEST_CASE("a gate can be set to how much is open") {
    const Folder folder;
    folder.write("a.yaml", description("Alder", "no"));
    CHECK(folder.run("entente assess a.yaml --format jsonl --max-open 100%").status == 0);
    const auto outcome = folder.run("entente assess a.yaml --format jsonl --max-open 20%");
    CHECK(outcome.status == 1);
    CHECK(outcome.errors.starts_with("a.yaml:1: max-open: "));
    CHECK(outcome.errors.find(" %, and at most 20 % may be\n") != std::string::npos);
    CHECK(folder.run("entente assess a.yaml --max-open 120%").status == 2);
    CHECK(folder.run("entente assess a.yaml --max-open some").status == 2);
  }

  TEST_CASE("a summary counts what the lines say") {
    const Folder folder;
    write_portfolio(folder, 40);
    const auto outcome = folder.run("entente assess portfolio --format jsonl --summary json=summary.json");
    const auto summary = json::parse(folder.read("summary.json"));
    long alliances = 0;
    long unread = 0;
    json bands = {{"sound", 0}, {"fragile", 0}, {"weak", 0}, {"open", 0}, {"nothing_to_judge", 0}};
    std::map<std::string, long> unmet;
    for (const auto& line : lines(outcome.output)) {
      if (!line["errors"].empty()) {
        ++unread;
        continue;
      }
      ++alliances;
      const auto band = line["condition"]["band"].get<std::string>();
      auto& count = bands[band.starts_with("open") ? "open" : band];
      count = count.get<long>() + 1;
      for (const auto& finding : line["findings"]) {
        if (finding["status"] == "unmet") ++unmet[finding["rule"]];
      }
    }
    CHECK(summary["alliances"] == alliances);
    CHECK(summary["unread"] == unread);
    CHECK(summary["conditions"] == bands);
    CHECK(summary["weaknesses"].size() == unmet.size());
    for (const auto& weakness : summary["weaknesses"])
      CHECK(weakness["alliances"] == unmet[weakness["rule"]]);
    const auto told = folder.run("entente assess portfolio --format jsonl --summary text").errors;
    CHECK(told.find(fmt::format("{} alliances: ", alliances)) != std::string::npos);
    CHECK(told.find("Weaknesses, by how many alliances have them") != std::string::npos);
  }

  TEST_CASE("what an earlier run did is taken over where nothing has changed") {
    const Folder folder;
    write_portfolio(folder, 30);
    folder.run("entente assess portfolio --format jsonl -o before.jsonl");
    const auto before = folder.read("before.jsonl");
    const auto again = folder.run("entente assess portfolio --format jsonl --skip-done before.jsonl");
    CHECK((again.output == before));
    CHECK(again.status == 3);
    CHECK(again.errors.find(" taken over from an earlier run") != std::string::npos);

    folder.write("portfolio/01/11.yaml", description("Another", "no"));
    const auto changed = folder.run("entente assess portfolio --format jsonl --skip-done before.jsonl");
    CHECK((changed.output == folder.run("entente assess portfolio --format jsonl").output));
    CHECK((changed.output != before));
    const auto other = folder.run(
        "entente assess portfolio --format jsonl --skip-done before.jsonl --set relationship.trust=no");
    CHECK(other.errors.find("taken over") == std::string::npos);
    CHECK((other.output ==
           folder.run("entente assess portfolio --format jsonl --set relationship.trust=no").output));
  }

  TEST_CASE("what is left of a run that was killed is enough to go on from") {
    const Folder folder;
    write_portfolio(folder, 30);
    folder.run("entente assess portfolio --format jsonl -o whole.jsonl");
    const auto whole = folder.read("whole.jsonl");
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, whole.size() / 3, whole.size() - 1}) {
      folder.write("part.jsonl", whole.substr(0, length));
      CHECK((folder.run("entente assess portfolio --format jsonl --skip-done part.jsonl").output == whole));
    }
    const auto none = folder.run("entente assess portfolio --format jsonl --skip-done none.jsonl");
    CHECK((none.output == whole));
    CHECK(none.errors.find("none.jsonl is not there, so nothing is taken over from it") != std::string::npos);
    CHECK(folder.run("entente assess portfolio --skip-done whole.jsonl").status == 2);
  }

  TEST_CASE("a file for --skip-done that no run wrote is an error at its first line") {
    const Folder folder;
    folder.write("a.yaml", description("Alder", "no"));
    folder.run("entente assess a.yaml --format jsonl -o a.jsonl");
    const auto refused = [&folder](const std::string& text) {
      folder.write("done", text);
      const auto outcome = folder.run("entente assess a.yaml --format jsonl --skip-done done");
      CHECK(outcome.status == 2);
      CHECK(outcome.output.empty());
      return outcome.errors;
    };
    const auto line = folder.read("a.jsonl");
    CHECK(refused("garbage\n") == "done: cannot be read: line 1 is not one that --format jsonl writes\n\n");
    CHECK(refused("garbage") == "done: cannot be read: line 1 is not one that --format jsonl writes\n\n");
    CHECK(refused(line + "\n" + line) ==
          "done: cannot be read: line 2 is not one that --format jsonl writes\n\n");
    CHECK(refused(line + as_json("Alder", "no")) ==
          "done: cannot be read: line 2 is not one that --format jsonl writes\n\n");
    CHECK(refused(folder.run("entente assess a.yaml --format json").output) ==
          "done: cannot be read: line 1 is not one that --format jsonl writes\n\n");
  }

  TEST_CASE(
      "a run that is killed at any moment leaves the earlier result, and what the next one goes on from") {
    using Clock = std::chrono::steady_clock;
    const Folder folder;
    folder.write("long.yaml", stream(400));
    const auto start = Clock::now();
    const auto whole = folder.run("entente assess long.yaml --format jsonl").output;
    const std::chrono::duration<double> unhindered = Clock::now() - start;
    std::mt19937_64 random(4);
    std::uniform_real_distribution moment(0.0, unhindered.count());
    const std::string old = whole.substr(0, whole.find('\n') + 1);
    const std::string assess = "entente assess long.yaml --format jsonl --skip-done out.jsonl -o out.jsonl";
    folder.write("out.jsonl", old);
    for (int i = 0; i < 20; ++i) {
      folder.run(fmt::format("timeout -s KILL {:.4f} {}", moment(random), assess));
      const auto now = folder.read("out.jsonl");
      CHECK((now == old || now == whole));
    }
    CHECK(folder.run(assess).status == 3);
    CHECK((folder.read("out.jsonl") == whole));
    CHECK(folder.run("ls").output == "long.yaml\nout.jsonl\n");
  }

  TEST_CASE("an interrupted run leaves the earlier result, and what is complete beside it") {
    const Folder folder;
    folder.write("one", as_json("First", "yes"));
    folder.write("out.jsonl", "old");
    const auto outcome = folder.run(
        "mkfifo in; env --default-signal=INT entente assess in --format jsonl --jobs 2 -o out.jsonl & exec "
        "3>in; "
        "cat one >&3; until test -s out.jsonl.partial || test $((i += 1)) -gt 2000; do sleep 0.02; done; "
        "kill -INT $!; wait $!; echo $?");
    CHECK(outcome.output.find("130") != std::string::npos);
    CHECK(outcome.errors.starts_with(
        "entente: interrupted by SIGINT; the result is not complete\n"
        "entente: out.jsonl is as it was, and what was complete is in out.jsonl.partial; "
        "--skip-done out.jsonl goes on from there\n"));
    CHECK(folder.read("out.jsonl") == "old");
    const auto left = folder.read("out.jsonl.partial");
    CHECK(names(left) == std::vector<std::string>{"First", "-"});
    CHECK(lines(left).back()["errors"][0]["message"] == "interrupted by SIGINT: the rest is missing");
  }

  TEST_CASE("a full disk leaves no half line") {
    const Folder folder;
    folder.write("long.yaml", stream(60));
    const auto outcome = folder.run("ulimit -f 64; entente assess long.yaml --format jsonl >out.jsonl");
    CHECK(outcome.status == 2);
    CHECK(outcome.errors.find("entente: cannot write the result: File too large\n") != std::string::npos);
    CHECK(lines(folder.read("out.jsonl")).size() > 1);
    const auto named = folder.run("ulimit -f 64; entente assess long.yaml --format jsonl -o named.jsonl");
    CHECK(named.status == 2);
    CHECK(named.errors.find("entente: cannot write named.jsonl: File too large\n"
                            "entente: named.jsonl was not written, and what was complete is in "
                            "named.jsonl.partial; --skip-done named.jsonl goes on from there\n") !=
          std::string::npos);
    CHECK_FALSE(folder.has("named.jsonl"));
    CHECK((folder.read("named.jsonl.partial") == folder.read("out.jsonl")));
    CHECK(folder.run("entente assess long.yaml --format jsonl >/dev/full").status == 2);
  }
}

}  // namespace entente::cli
