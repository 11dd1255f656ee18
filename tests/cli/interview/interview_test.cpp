// The interview, as a person has it in a terminal, and as lines from a pipe.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/xattr.h>

#include <algorithm>
#include <array>
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
         "as_of: 1995\r\n"
         "stage: operating\r\n"
         "form: [licence, consortium]\r\n"
         "partners: {ash: {name: Ash Lines, kind: company}, birch: {name: Birch Harbour, kind: company}}\r\n"
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
    interrupt([](TerminalSession& session) { session.hang_up(); }, {129});
    interrupt([](TerminalSession& session) { session.type("\x15\x04"); }, {0});
  }

  TEST_CASE("an interview that is interrupted within a line is interrupted each time") {
    for (int i = 0; i < 30; ++i) {
      const Folder folder;
      folder.write("ours.yaml", described());
      auto session = interview_in(folder);
      session.until("\r\n> ");
      // ^C throws away what was typed before it, while the program is about to read that.
      session.type("y\x03");
      CHECK(session.end() == 130);
    }
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
    session.type("\x03");
    session.until("1 question answered");
    session.until("Next: entente assess ours.yaml");
    const auto after = session.settings();
    CHECK(session.end() == 130);
    CHECK(after.c_lflag == before.c_lflag);
    CHECK(after.c_iflag == before.c_iflag);
    CHECK(after.c_oflag == before.c_oflag);
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
    session.until(
        "`prtly` is not an answer here; did you mean `partly`? Enter takes it as partly; or change");
    session.until("\r\n> prtly");
    session.type("\x15\n");
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
    session.until("ours.yaml was changed meanwhile, and has been read again.");
    session.until("your answer was not written. Enter takes it as yes");
    session.until("\r\n> ");
    CHECK(folder.read("ours.yaml") == by_others);
    session.type("\n");
    session.until("\r\n> ");
    CHECK(folder.read("ours.yaml") == "# Mine.\r\n" + states_of_file()[1]);
    folder.write("ours.yaml", "entente: 1\nname: [\n");
    session.type("3\n");
    session.until("ours.yaml:2:7");
    session.until("Your answer yes was not written.");
    CHECK(session.end() == 3);
    CHECK(folder.read("ours.yaml") == "entente: 1\nname: [\n");
  }

  TEST_CASE("an interview takes lines from a pipe, and shows them") {
    const Folder folder;
    folder.write("ours.yaml", described());
    const auto run = folder.run("printf '%s\\n' 3 q | entente ask ours.yaml --interview");
    CHECK(run.status == 0);
    CHECK(run.errors == "");
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
    const auto run = folder.run("(echo 1995; yes 1) | entente ask ours.yaml --interview");
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
    folder.write(
        "two.yaml",
        "entente: 1\nname: x\npartners: {a: , b: }\n---\nentente: 1\nname: y\npartners: {a: , b: }\n");
    folder.write("wrong.yaml", "entente: 1\nname: x\n");
    const auto refused = [&folder](const std::string& arguments, int status, std::string_view words) {
      const auto run = folder.run("entente ask --interview " + arguments);
      CAPTURE(run.errors);
      return run.status == status && run.output.empty() && run.errors.find(words) != std::string::npos;
    };
    CHECK(refused("- < two.yaml", 2, "which standard input is not"));
    CHECK(refused(".", 2, "no file that answers can be written into"));
    CHECK(refused("none.yaml", 3, "No such file or directory"));
    CHECK(refused("wrong.yaml", 3, "wrong.yaml:1:1"));
    CHECK(refused("two.yaml", 2, "two.yaml holds 2 descriptions"));
    CHECK(refused("two.yaml --document 3", 2, "two.yaml holds 2 descriptions"));
    CHECK(folder.run("printf 's\n3\n' | entente ask two.yaml --interview --document 2").status == 0);
    CHECK(folder.read("two.yaml")
              .starts_with("entente: 1\nname: x\npartners: {a: , b: }\n---\nentente: 1\nname: y\n"));
    CHECK(folder.read("two.yaml").size() > 80);
    CHECK(folder.run("entente ask two.yaml --document 2").status == 2);
  }

  TEST_CASE("what the head leaves out is asked first, in words, and written into the head") {
    const Folder folder;
    folder.write(
        "ours.yaml",
        "entente: 1\nname: x   # ours\npartners:\n  a: {name: Ash}\n  b:\n    name: Birch\n    kind:\n"
        "fit:\n  objectives_aligned: no\n");
    const auto run = folder.run(
        "printf '%s\\n' 31.03.2026 operating '8, 1' 2 union q | "
        "entente ask ours.yaml --interview");
    CHECK(run.status == 0);
    for (const std::string_view words :
         {"As of which day is the alliance described?", "At what stage of its life is the alliance?",
          "What form does the alliance take?", "What kind of organisation is Ash?",
          "What kind of organisation is Birch?", "4 questions answered"})
      CHECK(run.output.find(words) != std::string::npos);
    CHECK(folder.read("ours.yaml") ==
          "entente: 1\nname: x   # ours\nstage: operating\nas_of: 2026-03-31\n"
          "form: [research-and-development, joint-venture]\npartners:\n  a: {name: Ash, kind: "
          "public-agency}\n  b:\n    name: Birch\n"
          "    kind: union\nfit:\n  objectives_aligned: no\n");
  }

  TEST_CASE("where an interview leaves nothing, asking finds nothing either") {
    const Folder folder;
    folder.run("entente new -o ours.yaml");
    const auto run = folder.run("yes 3 | head -60 | entente ask ours.yaml --interview");
    CHECK(run.output.find(", 0 left.") != std::string::npos);
    CHECK(folder.run("entente ask ours.yaml").output.find("form") == std::string::npos);
    CHECK(folder.run("entente ask ours.yaml --format json").output.find("\"form\"") == std::string::npos);
  }

  TEST_CASE("the head takes neither a note nor don't know, and what was typed beside it is asked back") {
    const Folder folder;
    folder.write("ours.yaml", "entente: 1\nname: x\nas_of: 1995\npartners: {a: , b: }\n");
    const auto run = folder.run(
        "printf '%s\\n' 'operating, since May' '' d '1,2' licence q | "
        "entente ask ours.yaml --interview");
    CHECK(run.output.find("`stage` has no place for a note. Enter takes it as operating") !=
          std::string::npos);
    CHECK(run.output.find("this takes one of the answers above, or s to skip it.") != std::string::npos);
    CHECK(folder.read("ours.yaml").find("stage: operating\n") != std::string::npos);
    CHECK(folder.read("ours.yaml").find("form: [research-and-development, technical-exchange]\n") !=
          std::string::npos);
  }

  TEST_CASE("a sentence that begins like an answer is asked back, and taken or changed with one key") {
    const Folder folder;
    folder.write("ours.yaml", described());
    auto session = interview_in(folder);
    session.until("\r\n> ");
    session.type("no one knows\n");
    session.until("this begins like an answer, but may be a sentence.");
    session.until("Enter takes it as no, with the note");
    session.until("\r\n> no one knows");
    CHECK(folder.read("ours.yaml") == described());
    session.type(
        "\x01"
        "d, \n");
    session.until("= unknown  “no one knows”");
    session.until("\r\n> ");
    session.type("no longer\n");
    session.until("\r\n> no longer");
    session.type("\n");
    session.until("= no  “longer”");
    session.until("\r\n> ");
    session.type("q\n");
    CHECK(session.end() == 0);
  }

  TEST_CASE("from a pipe, Enter takes what was asked back, and an answer alone takes it as its note") {
    const auto answered = [](const std::string& lines) {
      const Folder folder;
      folder.write("ours.yaml", described());
      const auto run = folder.run("printf '%s\\n' " + lines + " q | entente ask ours.yaml --interview");
      const auto begin = run.output.find("= ");
      return begin == std::string::npos ? "" : run.output.substr(begin, run.output.find('\n', begin) - begin);
    };
    CHECK(answered("'no one knows' ''") == "= no  “one knows”");
    CHECK(answered("'no one knows' 'no one knows'") == "= no  “one knows”");
    CHECK(answered("'no one knows' d") == "= unknown  “no one knows”");
    CHECK(answered("'its board says so' '?' 3") == "= yes  “its board says so”");
    CHECK(answered("'its board says so' '3, or did'") == "= yes  “or did”");
    CHECK(answered("'prtly' ''") == "= partly");
    CHECK(answered("'prtly' 3") == "= yes");
    CHECK(answered("'no one knows'") == "");
    CHECK(answered("'yes, its board says so'") == "= yes  “its board says so”");
  }

  TEST_CASE("arrow keys and the keys beside them edit the line, and none ends up in a note") {
    const Folder folder;
    folder.write("ours.yaml", described());
    auto session = interview_in(folder);
    const auto answers = [&session](std::string_view keys, std::string_view note) {
      session.until("\r\n> ");
      session.type(keys);
      session.until(note);
    };
    answers("3, typed wrng\x1B[D\x1B[D\x1BODxy\b\b\x1B[3~ro\n", "= yes  “typed wrong”");
    answers("x\x1B[A\x1B[B\x1B[15~\x1B[1;5D\x1B[3~\x1B[H3, \x1B[Fé日\x1B[200~!\n", "= yes  “é日!”");
    answers(
        "2, one two\x17three\x15"
        "d, four five\x1B[1;5D\x0B\n",
        "= unknown  “four”");
    session.until("\r\n> ");
    session.type("q\n");
    CHECK(session.end() == 0);
    CHECK(folder.read("ours.yaml").find("\\e") == std::string::npos);
  }

  TEST_CASE("every prompt is steered by the same keys, that for the note too") {
    const std::string_view asked = "Does “b” still hold?";
    const auto answered = [&](const std::string& lines) {
      const Folder folder;
      const std::string head =
          "entente: 1\nname: x\nas_of: 1995\nstage: operating\nform: licence\n"
          "partners: {a: {kind: union}, b: {kind: union}}\n";
      folder.write("ours.yaml",
                   head + "fit: {mutual_benefit: {a: {answer: unknown, because: b, source: s, x-own: 7}}}\n");
      const auto run = folder.run("printf '%s\\n' 1 " + lines + " | entente ask ours.yaml --interview");
      CHECK(run.status == 0);
      CHECK(run.output.find(asked) != std::string::npos);
      const auto text = folder.read("ours.yaml");
      return text.substr(std::min(text.find("a: {answer") + 3, text.size()));
    };
    const std::string as_it_was = "{answer: unknown, because: b, source: s, x-own: 7}}}\n";
    CHECK(answered("q") == as_it_was);
    CHECK(answered("s q") == as_it_was);
    CHECK(answered("b q") == as_it_was);
    CHECK(answered("'?' q") == as_it_was);
    CHECK(answered("'' q") == "{answer: no, because: b, source: s, x-own: 7}}}\n");
    CHECK(answered("- q") == "{answer: no, x-own: 7}}}\n");
    CHECK(answered("b '3, c' q") == "{answer: yes, because: \"c\", x-own: 7}}}\n");
    CHECK(answered("'d \033[D' q") == "{answer: no, because: \"d\", x-own: 7}}}\n");
  }

  TEST_CASE("a file that is gone ends the interview about it") {
    const Folder folder;
    folder.write("ours.yaml", described());
    auto session = interview_in(folder);
    session.until("\r\n> ");
    folder.run("mv ours.yaml theirs.yaml && mkdir ours.yaml");
    session.type("3, they said so\n");
    CHECK(session.end() == 3);
  }

  TEST_CASE("an answer that cannot be written is kept, and Enter tries again") {
    const Folder folder;
    folder.write("ours.yaml", described());
    const auto run = folder.run(
        "(ulimit -f 0; printf '%s\\n' '3, so they said' '' q | entente ask ours.yaml --interview; echo "
        "status "
        "$?) 2>&1 | cat");
    const std::string asked_again =
        "your answer was not written. Enter takes it as yes, with the note “so they said”.";
    const auto once = run.output.find(asked_again);
    CHECK(once != std::string::npos);
    CHECK(run.output.find(asked_again, once + 1) != std::string::npos);
    CHECK(run.output.find("cannot write ours.yaml: File too large") != std::string::npos);
    CHECK(run.output.find("\n0 questions answered") != std::string::npos);
    CHECK(run.output.ends_with("status 2\n"));
    CHECK(folder.read("ours.yaml") == described());
    CHECK(folder.run("ls").output == "ours.yaml\n");
  }

  TEST_CASE("of two interviews of one file the second is refused at its start") {
    const Folder folder;
    folder.write("ours.yaml", described());
    folder.run("ln -s ours.yaml theirs.yaml");
    auto first = interview_in(folder);
    first.until("\r\n> ");
    const auto refused = [&folder](const std::string& file) {
      const auto run = folder.run("echo 1 | entente ask --interview " + file);
      CHECK(run.status == 2);
      CHECK(run.output == "");
      return run.errors;
    };
    CHECK(refused("ours.yaml") ==
          "entente: another interview is writing into ours.yaml; end that one first\n");
    first.type("3\n");
    first.until("\r\n> ");
    CHECK(refused("theirs.yaml") ==
          "entente: another interview is writing into theirs.yaml; end that one first\n");
    CHECK(folder.read("ours.yaml") == states_of_file()[1]);
    first.type("q\n");
    first.end();
    CHECK(folder.run("echo q | entente ask ours.yaml --interview").status == 0);
  }

  TEST_CASE("the file keeps its mode, its owner and its attributes") {
    const Folder folder;
    folder.write("ours.yaml", described());
    folder.run("chmod 604 ours.yaml; test $(id -u) != 0 || chown 65534:65533 ours.yaml");
    const auto path = (folder.path() / "ours.yaml").string();
    const bool takes_attributes = ::setxattr(path.c_str(), "user.origin", "minutes", 7, 0) == 0;
    const auto owner = folder.run("stat -c '%a %u %g' ours.yaml").output;
    CHECK(folder.run("echo 3 | entente ask ours.yaml --interview").errors == "");
    CHECK(folder.read("ours.yaml") == states_of_file()[1]);
    CHECK(folder.run("stat -c '%a %u %g' ours.yaml").output == owner);
    std::array<char, 8> value = {};
    if (takes_attributes) CHECK(::getxattr(path.c_str(), "user.origin", value.data(), value.size()) == 7);
  }

  TEST_CASE("that other names of the file keep the old text is said before anything is asked") {
    const Folder folder;
    folder.write("ours.yaml", described());
    folder.run("ln ours.yaml theirs.yaml");
    const auto run = folder.run("echo 3 | entente ask ours.yaml --interview");
    CHECK(run.status == 0);
    CHECK(run.errors ==
          "entente: once an answer is written, ours.yaml loses its other names (hard links), under which the "
          "text stays as it is now\n");
    CHECK(folder.read("theirs.yaml") == described());
  }

  TEST_CASE("a description among JSON Lines is interviewed about, and the other lines stay") {
    const Folder folder;
    const auto line = [](std::string_view name) {
      return fmt::format(R"({{"entente":1,"name":"{}","as_of":"1995","stage":"operating","form":"licence",)"
                         R"("partners":{{"a":{{"kind":"union"}},"b":{{"kind":"union"}}}}}})",
                         name);
    };
    folder.write("three.jsonl", line("A") + "\n" + line("B") + "\n" + line("C") + "\n");
    const auto run = folder.run(
        "printf '%s\\n' '1, they \"said\" so' q | entente ask three.jsonl --interview --document 2");
    CHECK(run.status == 0);
    CHECK(run.errors == "");
    auto answered = line("B");
    answered.pop_back();
    answered += R"(, "fit": {"mutual_benefit": {"a": {"answer": "no", "because": "they \"said\" so"}}}})";
    CHECK(folder.read("three.jsonl") == line("A") + "\n" + answered + "\n" + line("C") + "\n");
    CHECK(folder.run("entente ask three.jsonl --interview").errors.find("holds 3 descriptions") !=
          std::string::npos);
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
