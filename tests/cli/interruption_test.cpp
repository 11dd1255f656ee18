// Everything that writes a file, and everything that can come between: nothing is lost, half written or
// silently replaced.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "report/format-registry.h"
#include "tests/cli/portfolios.h"
#include "tests/cli/program.h"
#include "tests/report/read-workbook.h"

namespace entente::cli {
namespace {

struct Ending {
  std::string signal;
  int status;
};

const std::vector<Ending> asked_to_stop = {{"INT", 130}, {"TERM", 143}, {"HUP", 129}};
const Ending killed = {"KILL", 137};

/// A folder with a result of an earlier run, a description in `one`, and a pipe `in` to read it from.
void write_earlier_result(const Folder& folder) {
  folder.write("result", "old\n");
  folder.write("one", as_json("First", "no"));
  folder.run("mkfifo in");
}

/// Runs it on the pipe; when it has written what it found in `one`, does something else before the pipe ends.
/// What is printed is then the status.
Outcome run_held_back(const Folder& folder, std::string_view results, std::string_view meanwhile) {
  return folder.run(
      fmt::format("env --default-signal=INT,HUP,TERM entente assess in {} -o jsonl=probe >/dev/null & exec "
                  "3>in; cat one >&3; "
                  "until test -s probe.partial || test $((i += 1)) -gt 2000; do sleep 0.02; done; {}; exec "
                  "3>&-; wait $!; echo $?",
                  results, meanwhile));
}

/// Whether what is left of a result in that format is all that was complete, and says that something is
/// missing.
void check_left(const std::string& left, const std::string& format) {
  if (format == "xlsx") {
    CHECK(report::read_workbook(left).front().rows_below_head() == 2);
    return;
  }
  CHECK(contains(left, format == "github" ? "file=in" : "First"));
  if (format != "text") CHECK(contains(left, "the rest is missing"));
  if (format == "json" || format == "sarif") CHECK(nlohmann::json::accept(left));
  if (format == "jsonl") CHECK(lines(left).size() == 2);
  if (format == "html") CHECK(contains(left, "</html>"));
  if (format == "junit") CHECK(contains(left, "</testsuites>"));
}

/// What a command that is over at once writes, and where.
struct Writer {
  std::string command;
  std::string file;
  std::string before = "echo old >result.yaml; echo old >result.txt; echo old >result.json";
};

const std::vector<Writer> quick_writers = {
    {"new -o result.yaml --force", "result.yaml"},
    {"new factor pace-of-work -o result.yaml --force", "result.yaml"},
    {"case start nummi -o result.yaml --force", "result.yaml"},
    {"case show nummi --handout -o result.txt", "result.txt"},
    {"schema alliance -o result.json", "result.json"},
    {"compare june.yaml july.yaml -o result.json", "result.json"},
    {"assess june.yaml july.yaml -o result.json", "result.json"},
    {"assess june.yaml --summary json=result.json", "result.json"},
    {"case submit hospital-records.yaml --diary diary.jsonl", "diary.jsonl",
     "entente case submit hospital-records.yaml --diary diary.jsonl"},
    {"ask ours.yaml --interview <replies", "ours.yaml", "entente new -o ours.yaml"},
};

void write_inputs(const Folder& folder, const Writer& writer) {
  folder.copy("examples/month-later/june.yaml");
  folder.copy("examples/month-later/july.yaml");
  folder.copy("examples/worksheets/hospital-records.yaml");
  folder.write("replies", "1995\nq\n");
  folder.run(writer.before);
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE(
      "a run that is asked to stop leaves the earlier result, and beside it what is complete, in every "
      "format") {
    for (const auto& format : report::format_names()) {
      for (const auto& ending : asked_to_stop) {
        CAPTURE(format);
        CAPTURE(ending.signal);
        const Folder folder;
        write_earlier_result(folder);
        const auto outcome = run_held_back(folder, fmt::format("-o {}=result", format),
                                           fmt::format("kill -{} $!", ending.signal));
        CHECK(outcome.output == fmt::format("{}\n", ending.status));
        CHECK(contains(outcome.errors,
                       fmt::format("entente: interrupted by SIG{}; the result is not complete\n"
                                   "entente: result is as it was, and what was complete is in result.partial",
                                   ending.signal)));
        CHECK(folder.read("result") == "old\n");
        check_left(folder.read("result.partial"), format);
        const auto assess = fmt::format("entente assess one --format {}", format);
        CHECK(folder.run(assess + " -o result").status == 0);
        CHECK((folder.read("result") == folder.run(assess).output));
        CHECK(folder.names() == "in one probe.partial result ");
      }
    }
  }

  TEST_CASE("a run that is killed leaves the earlier result, and the next one cleans up, in every format") {
    for (const auto& format : report::format_names()) {
      CAPTURE(format);
      const Folder folder;
      write_earlier_result(folder);
      const auto outcome = run_held_back(folder, fmt::format("-o {}=result", format), "kill -KILL $!");
      CHECK(outcome.output == fmt::format("{}\n", killed.status));
      CHECK(folder.read("result") == "old\n");
      CHECK(folder.has("result.partial"));
      CHECK(folder.run(fmt::format("entente assess one -o {}=result", format)).status == 0);
      CHECK(folder.names() == "in one probe.partial result ");
    }
  }

  TEST_CASE("what killed runs left is taken over, however often that happens") {
    const Folder folder;
    write_earlier_result(folder);
    folder.run("rm result");
    for (const std::string name : {"First", "Second", "Third"}) {
      folder.write("one", as_json(name, "no"));
      const auto outcome = folder.run(
          "entente assess in --format jsonl --skip-done result -o result & exec 3>in; cat one >&3; "
          "until test -s result.partial || test $((i += 1)) -gt 2000; do sleep 0.02; done; kill -KILL $!; "
          "wait $!");
      CHECK(outcome.status == killed.status);
    }
    CHECK(folder.names() == "in one result.earlier result.partial ");
    const auto all = as_json("First", "no");
    folder.write("one", all);
    const auto again =
        folder.run("cat one >in & entente assess in --format jsonl --skip-done result -o result");
    CHECK(contains(again.errors, "1 taken over from an earlier run"));
    CHECK(folder.names() == "in one result ");
  }

  TEST_CASE("a full disk leaves the earlier result, in every format") {
    for (const auto& format : report::format_names()) {
      CAPTURE(format);
      const Folder folder;
      write_earlier_result(folder);
      // A limit on the size of files stands for the disk.
      const auto outcome = folder.run(fmt::format("ulimit -f 1; entente assess one -o {}=result", format));
      CHECK(outcome.status == 2);
      CHECK(contains(outcome.errors, "entente: cannot write result: File too large\n"));
      CHECK(folder.read("result") == "old\n");
      CHECK(folder.names() == "in one result ");
    }
  }

  TEST_CASE("two runs that write the same file at once are told of each other, in every format") {
    for (const auto& format : report::format_names()) {
      CAPTURE(format);
      const Folder folder;
      write_earlier_result(folder);
      const auto again = fmt::format("entente assess one -o {}=result; echo $?", format);
      const auto outcome = run_held_back(folder, fmt::format("-o {}=result", format), again);
      CHECK(outcome.output == "2\n0\n");
      CHECK(outcome.errors.starts_with("entente: cannot write result: another run is writing it\n"));
      CHECK(folder.names() == "in one probe result ");
      CHECK(folder.read("result") != "old\n");
    }
  }

  TEST_CASE("a summary that is asked to stop leaves the earlier one, and says in its own that it is none") {
    for (const auto& ending : asked_to_stop) {
      const Folder folder;
      write_earlier_result(folder);
      const auto outcome =
          run_held_back(folder, "--summary json=result", fmt::format("kill -{} $!", ending.signal));
      CHECK(outcome.output == fmt::format("{}\n", ending.status));
      CHECK(folder.read("result") == "old\n");
      CHECK(contains(outcome.errors,
                     "entente: result is as it was, and what was complete is in result.partial\n"));
      const auto left = nlohmann::json::parse(folder.read("result.partial"));
      CHECK(left["interrupted"] == true);
      CHECK(left["alliances"] == 1);
    }
  }

  TEST_CASE(
      "a command that is over at once leaves what was there, or what it writes, whatever ends it when") {
    constexpr int moments = 6;
    for (const auto& writer : quick_writers) {
      CAPTURE(writer.command);
      const Folder folder;
      write_inputs(folder, writer);
      const auto before = folder.read(writer.file);
      CHECK(folder.run("entente " + writer.command).status == 0);
      const auto after = folder.read(writer.file);
      REQUIRE(before != after);
      for (const std::string signal : {"INT", "TERM", "HUP", "KILL"}) {
        for (int moment = 1; moment <= moments; ++moment) {
          folder.write(writer.file, before);
          folder.run(fmt::format("timeout -s {} 0.00{} entente {}", signal, 2 * moment, writer.command));
          const auto now = folder.read(writer.file);
          CHECK((now == before || now == after));
        }
      }
      folder.write(writer.file, before);
      CHECK(folder.run("entente " + writer.command).status == 0);
      CHECK((folder.read(writer.file) == after));
      CHECK_FALSE(contains(folder.names(), ".partial"));
    }
  }

  TEST_CASE("a command that is over at once leaves what was there where the disk is full") {
    for (const auto& writer : quick_writers) {
      CAPTURE(writer.command);
      const Folder folder;
      write_inputs(folder, writer);
      const auto before = folder.read(writer.file);
      const auto outcome = folder.run(fmt::format("ulimit -f 0; entente {} >/dev/null 2>&1", writer.command));
      CHECK(outcome.status == 2);
      CHECK(folder.read(writer.file) == before);
      CHECK_FALSE(contains(folder.names(), ".partial"));
    }
  }

  TEST_CASE(
      "of two commands that write the same file at once, one does, and the other does too or says why not") {
    for (const auto& writer : quick_writers) {
      // What is added to, and what is asked, has tests of its own.
      if (writer.before != Writer{}.before) continue;
      CAPTURE(writer.command);
      const Folder folder;
      write_inputs(folder, writer);
      const auto once = fmt::format("(entente {} >/dev/null 2>>said; echo $?)", writer.command);
      auto statuses = folder.run(fmt::format("{0} & {0} & wait", once)).output;
      const auto written = folder.read(writer.file);
      std::erase(statuses, '\n');
      const auto refused = std::ranges::count(statuses, '2');
      CHECK(std::ranges::count(statuses, '0') + refused == 2);
      CHECK(refused <= 1);
      CHECK(count(folder.read("said"), "another run is writing it") == static_cast<std::size_t>(refused));
      CHECK(folder.run("entente " + writer.command).status == 0);
      CHECK((folder.read(writer.file) == written));
      CHECK_FALSE(contains(folder.names(), ".partial"));
    }
  }

  TEST_CASE("of many that write a file to fill in at once, one does") {
    const Folder folder;
    const auto outcome =
        folder.run("for i in 1 2 3 4 5 6 7 8; do (entente new -o ours.yaml; echo $?) & done; wait");
    auto statuses = outcome.output;
    std::erase(statuses, '\n');
    CHECK(std::ranges::count(statuses, '0') == 1);
    CHECK(std::ranges::count(statuses, '2') == 7);
    CHECK(folder.run("entente check ours.yaml").status == 0);
    CHECK(folder.names() == "alliance.schema.json ours.yaml ");
  }

  TEST_CASE("standard error that cannot be written changes no result and no status") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const std::vector<std::string> commands = {
        "assess sound.yaml --format jsonl",
        "assess missing.yaml sound.yaml --format json",
        "assess sound.yaml --set governance.manager_empowered=no --fail-on critical",
        "check missing.yaml",
        "assess sound.yaml --set foo=bar",
        "asess"};
    for (const auto& command : commands) {
      CAPTURE(command);
      const auto usual = folder.run("entente " + command);
      for (const std::string closed : {"2>/dev/full", "2>&-"}) {
        const auto outcome = folder.run(fmt::format("entente {} {}", command, closed));
        CHECK(outcome.status == usual.status);
        CHECK(outcome.output == usual.output);
      }
    }
  }

  TEST_CASE("a file that is opened never becomes a standard stream that was closed") {
    const Folder folder;
    folder.copy("tests/cli/sound.yaml");
    const auto usual = folder.run("entente assess missing.yaml sound.yaml -o a.json");
    CHECK(folder.run("entente assess missing.yaml sound.yaml -o b.json <&- >&- 2>&-").status == usual.status);
    CHECK(folder.read("b.json") == folder.read("a.json"));
    CHECK(folder.run("entente new >&-").status == 2);
    CHECK(folder.run("entente assess - <&-").status == 3);
  }
}

}  // namespace entente::cli
