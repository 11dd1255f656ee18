// The interview, as a person has it in a terminal, and as lines from a pipe.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <string>
#include <vector>

#include "tests/cli/program.h"
#include "tests/cli/terminal-session.h"

namespace entente::cli {
namespace {

/// Line ends of two bytes, brackets, quotes, an anchor, a tab, comments, no end of the last line, and but
/// three questions left that anything hangs on: those that the first three lines of `replies` answer.
std::string described() {
  return "# Ours.\r\n"
         "entente: 1\r\n"
         "name: \"Rivermouth: Frei\\u0067ht\"   # in quotes\r\n"
         "partners: {ash: {name: Ash Lines}, birch: {name: Birch Harbour}}\r\n"
         "x-both: &both {ash: yes, birch: unknown}\r\n"
         "people: {morale: {ash: yes, birch: },\t# below\r\n"
         "  incentives: *both}\r\n"
         "governance:   # who decides\r\n"
         "    manager_empowered:\r\n"
         "        ash: yes   # she said so\r\n"
         "        birch:     # to be asked\r\n"
         "\r\n"
         "    # The end.";
}

const std::vector<std::string> replies = {"3",  "2 because of the “strike”: 1993", "d", "n", "1,2 - or so",
                                          "yes"};

TerminalSession interview_in(const Folder& folder) {
  return TerminalSession(folder, {"ask", "ours.yaml", "--interview"});
}

/// The file after none, one, two … of the replies, each written before the next question is asked.
std::vector<std::string> states_of_file() {
  const Folder folder;
  folder.write("ours.yaml", described());
  auto session = interview_in(folder);
  session.until("> ");
  std::vector<std::string> states = {folder.read("ours.yaml")};
  for (const auto& reply : replies) {
    session.type(reply + "\n");
    session.until("\r\n> ");
    states.push_back(folder.read("ours.yaml"));
  }
  return states;
}

/// So many lines of the one text are not in the other, in their order.
std::size_t lines_changed(const std::string& before, const std::string& after) {
  std::size_t begin = 0;
  std::size_t changed = 0;
  std::size_t from = 0;
  while (begin < before.size()) {
    const auto end = std::min(before.find('\n', begin), before.size() - 1) + 1;
    const auto found = after.find(before.substr(begin, end - begin), from);
    if (found == std::string::npos) {
      ++changed;
    } else {
      from = found + end - begin;
    }
    begin = end;
  }
  return changed;
}

/// "58–81".
std::string interval_of(const std::string& file, const Folder& folder) {
  const auto report = folder.run("entente assess --brief " + file).output;
  const auto end = report.find(" of 100");
  const auto begin = report.rfind(' ', end - 1) + 1;
  return report.substr(begin, end - begin);
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("an interview asks one question after the other and writes each answer at once") {
    const auto states = states_of_file();
    CHECK(states.front() == described());
    for (std::size_t i = 1; i < states.size(); ++i) {
      INFO(states[i]);
      CHECK(states[i] != states[i - 1]);
      CHECK(lines_changed(states[i - 1], states[i]) <= 1);
    }
    CHECK(states.back().starts_with(described().substr(0, described().find("people"))));
  }

  TEST_CASE(
      "an interview that is interrupted, at whatever step, leaves the last complete answer in the file") {
    const auto states = states_of_file();
    const auto interrupt = [&states](auto how, std::vector<int> statuses) {
      for (std::size_t step = 0; step < states.size(); ++step) {
        const Folder folder;
        folder.write("ours.yaml", described());
        auto session = interview_in(folder);
        session.until("\r\n> ");
        for (std::size_t i = 0; i < step; ++i) {
          session.type(replies[i] + "\n");
          session.until("\r\n> ");
        }
        session.type("yes bec");
        how(session);
        const auto status = session.end();
        CAPTURE(step);
        CAPTURE(status);
        CHECK(std::ranges::find(statuses, status) != statuses.end());
        CHECK(folder.read("ours.yaml") == states[step]);
        CHECK(folder.run("ls").output == "ours.yaml\n");
      }
    };
    interrupt([](TerminalSession& session) { session.type("\x03"); }, {130});
    interrupt([](TerminalSession& session) { session.send(SIGTERM); }, {143});
    interrupt([](TerminalSession& session) { session.send(SIGKILL); }, {137});
    interrupt([](TerminalSession& session) { session.hang_up(); }, {129, 0});
    interrupt([](TerminalSession& session) { session.type("\x04\x04"); }, {0});
  }

  TEST_CASE("an interview that is killed while it writes leaves a whole answer, or none") {
    const auto states = states_of_file();
    for (int i = 0; i < 20; ++i) {
      const Folder folder;
      folder.write("ours.yaml", described());
      auto session = interview_in(folder);
      session.until("\r\n> ");
      session.type(replies[0] + "\n");
      // More and more work is done until the signal comes.
      for (int look = 0; look < 10 * i; ++look) folder.has("ours.yaml");
      session.send(i % 2 == 0 ? SIGKILL : SIGINT);
      session.end();
      const auto text = folder.read("ours.yaml");
      CHECK((text == states[0] || text == states[1]));
    }
  }

  TEST_CASE("an interview that is interrupted says what is in the file, and leaves the terminal as it was") {
    const Folder folder;
    folder.write("ours.yaml", described());
    auto session = interview_in(folder);
    const auto before = session.settings();
    session.until("\r\n> ");
    session.type("3\n");
    session.until("\r\n> ");
    const auto during = session.settings();
    session.type("\x03");
    session.until("1 question answered");
    session.until("Next: entente assess ours.yaml");
    CHECK(session.end() == 130);
    CHECK(during.c_lflag == before.c_lflag);
    CHECK(during.c_iflag == before.c_iflag);
  }

  TEST_CASE("after an answer it is told how the condition moved, as assessing the file tells it") {
    const Folder folder;
    folder.write("ours.yaml", described());
    auto session = interview_in(folder);
    session.until("\r\n> ");
    auto before = interval_of("ours.yaml", folder);
    for (const std::string reply : {"3", "1", "1"}) {
      session.type(reply + "\n");
      const auto shown = session.until("\r\n> ");
      CAPTURE(shown);
      const auto after = interval_of("ours.yaml", folder);
      const auto moved = before == after ? "  " + after + " as before" : "  " + before + " → " + after + "  ";
      CHECK(shown.find(moved) != std::string::npos);
      before = after;
    }
  }

  TEST_CASE("back shows what was answered, which can be replaced or left") {
    const Folder folder;
    folder.write("ours.yaml", described());
    auto session = interview_in(folder);
    const auto first = session.until("\r\n> ");
    session.type("b\n");
    session.until("This is the first question.");
    session.until("\r\n> ");
    session.type("1 it says so\n");
    session.until("\r\n> ");
    session.type("b\n");
    session.until("so far  no  “it says so”");
    session.until("\r\n> ");
    session.type("3\n");
    session.until("Does “it says so” still hold?");
    session.until("\r\n> ");
    session.type("-\n");
    session.until("\r\n> ");
    auto states = states_of_file();
    CHECK(folder.read("ours.yaml") == states[1]);
    session.type("b\n");
    session.until("so far  yes");
    session.until("\r\n> ");
    session.type("s\n");
    const auto second = session.until("\r\n> ");
    CHECK(second.find("\r\n2. ") != std::string::npos);
    session.type("q\n");
    session.until("1 question answered");
    CHECK(session.end() == 0);
    CHECK(folder.read("ours.yaml") == states[1]);
  }

  TEST_CASE("what is mistyped is told with what was probably meant, and asked again") {
    const Folder folder;
    folder.write("ours.yaml", described());
    auto session = interview_in(folder);
    session.until("\r\n> ");
    session.type("prtly\n");
    session.until("`prtly` is no answer to this; did you mean `partly`?");
    session.until("\r\n> ");
    session.type("\n");
    session.until("Type an answer, s to skip, or ? for more.");
    session.until("\r\n> ");
    session.type("?\n");
    session.until("b: back to the question before");
    session.until("\r\n> ");
    CHECK(folder.read("ours.yaml") == described());
  }

  TEST_CASE("what somebody else writes into the file meanwhile is noticed, read, and never overwritten") {
    const Folder folder;
    folder.write("ours.yaml", described());
    auto session = interview_in(folder);
    session.until("\r\n> ");
    const auto by_others = "# Mine.\r\n" + described();
    folder.write("ours.yaml", by_others);
    session.type("3\n");
    session.until("ours.yaml was changed meanwhile.");
    session.until("\r\n> ");
    CHECK(folder.read("ours.yaml") == by_others);
    session.type("3\n");
    session.until("\r\n> ");
    CHECK(folder.read("ours.yaml") == "# Mine.\r\n" + states_of_file()[1]);
    folder.write("ours.yaml", "entente: 1\nname: [\n");
    session.type("3\n");
    session.until("ours.yaml:2:7");
    CHECK(session.end() == 3);
    CHECK(folder.read("ours.yaml") == "entente: 1\nname: [\n");
  }

  TEST_CASE("an interview takes lines from a pipe, and shows them") {
    const Folder folder;
    folder.write("ours.yaml", described());
    const auto run = folder.run("printf '%s\\n' 3 q | entente ask ours.yaml --interview");
    CHECK(run.status == 0);
    CHECK(run.complaints == "");
    CHECK(run.output.find("\n> 3\n") != std::string::npos);
    CHECK(folder.read("ours.yaml") == states_of_file()[1]);
    CHECK(folder.run("printf 3 | entente ask ours.yaml --interview").status == 0);
    CHECK(folder.read("ours.yaml") == states_of_file()[1]);
  }

  TEST_CASE("once everything is answered, all that was no answer stands as it did, byte for byte") {
    const Folder folder;
    folder.write("ours.yaml", described());
    CHECK(folder.run("yes yes | entente ask ours.yaml --interview").status == 0);
    auto expected = described() + "\r\nfit:\r\n    mutual_benefit:\r\n        ash: yes\r\n";
    const auto replace = [&expected](const std::string& text, const std::string& with) {
      expected.replace(expected.find(text), text.size(), with);
    };
    replace("birch: },\t#", "birch: yes },\t#");
    replace("*both}",
            "{ash: yes, birch: yes}, training: {ash: yes, birch: yes}, representation: {ash: yes, birch: "
            "yes}}");
    replace("birch:     # to be asked\r\n",
            "birch: yes     # to be asked\r\n    sponsorship:\r\n        ash: yes\r\n        birch: "
            "yes\r\n");
    const auto answered = folder.read("ours.yaml");
    CHECK(answered.substr(0, expected.size()) == expected);
    const auto breaks = std::ranges::count(answered, '\n');
    CHECK(std::ranges::count(answered, '\r') == breaks);
    CHECK(!answered.ends_with("\n"));
  }

  TEST_CASE("an interview about everything ends where nothing is left to ask") {
    const Folder folder;
    folder.run("entente new -o ours.yaml");
    const auto run = folder.run("yes yes | entente ask ours.yaml --interview");
    CHECK(run.status == 0);
    CHECK(run.output.find(", 0 left. The condition is ") != std::string::npos);
    CHECK(folder.run("entente check ours.yaml").status == 0);
  }

  TEST_CASE("the file keeps its mode, and a link stays one") {
    const Folder folder;
    folder.write("theirs.yaml", described());
    folder.run("chmod 640 theirs.yaml; ln -s theirs.yaml ours.yaml");
    folder.run("printf '%s\\n' 3 q | entente ask ours.yaml --interview");
    CHECK(folder.run("stat -c %a theirs.yaml; readlink ours.yaml").output == "640\ntheirs.yaml\n");
    CHECK(folder.read("theirs.yaml") == states_of_file()[1]);
  }

  TEST_CASE("what cannot be answered into is refused, and no question is asked") {
    const Folder folder;
    folder.write("two.yaml",
                 "entente: 1\nname: x\npartners: {a: }\n---\nentente: 1\nname: y\npartners: {a: }\n");
    folder.write("wrong.yaml", "entente: 1\nname: x\n");
    const auto refused = [&folder](const std::string& arguments, int status, std::string_view words) {
      const auto run = folder.run("entente ask --interview " + arguments);
      CAPTURE(run.complaints);
      return run.status == status && run.output.empty() && run.complaints.find(words) != std::string::npos;
    };
    CHECK(refused("- < two.yaml", 2, "which standard input is not"));
    CHECK(refused(".", 2, "no file that answers can be written into"));
    CHECK(refused("none.yaml", 3, "No such file or directory"));
    CHECK(refused("wrong.yaml", 3, "wrong.yaml:1:1"));
    CHECK(refused("two.yaml", 2, "two.yaml holds 2 descriptions"));
    CHECK(refused("two.yaml --document 3", 2, "two.yaml holds 2 descriptions"));
    CHECK(folder.run("echo 3 | entente ask two.yaml --interview --document 2").status == 0);
    CHECK(folder.read("two.yaml")
              .starts_with("entente: 1\nname: x\npartners: {a: }\n---\nentente: 1\nname: y\n"));
    CHECK(folder.read("two.yaml").size() > 80);
    CHECK(folder.run("entente ask two.yaml --document 2").status == 2);
  }

  TEST_CASE("nothing in a description can steer the terminal in which it is asked about") {
    const Folder folder;
    folder.write("ours.yaml",
                 "entente: 1\nname: \"\\e[2Jx\"\npartners: {a: {name: \"\\e[31m\\u202e\"}, b: }\n"
                 "fit: {mutual_benefit: {a: {answer: [no, yes], because: \"\\e]0;t\\a\"}}}\n");
    const auto run = folder.run("yes '1 \033[2J' | entente ask ours.yaml --interview");
    CHECK(run.status == 0);
    CHECK(run.output.find('\x1B') == std::string::npos);
    CHECK(run.output.find("\xE2\x80\xAE") == std::string::npos);
  }
}

}  // namespace entente::cli
