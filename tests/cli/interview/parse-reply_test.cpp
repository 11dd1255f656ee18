#include "cli/interview/parse-reply.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <array>

#include "knowledge/library.h"
#include "tests/any-text.h"
#include "text/unicode.h"

namespace entente::cli {
namespace {

constexpr std::array<std::string_view, 3> values = {"no", "partly", "yes"};
constexpr Scale scale{.id = "degree", .title = "", .ordered = true, .values = values};

/// "partly or yes | note", "perhaps no | note: why it is unsure", "back", "mistake: …".
std::string understood(std::string_view line) {
  constexpr std::array<std::string_view, 8> names = {"answer", "perhaps ", "back",    "skip",
                                                     "stop",   "help",     "nothing", "mistake"};
  const auto reply = parse_reply(line, scale);
  const auto name = std::string(names[static_cast<std::size_t>(reply.what)]);
  const auto answer = to_text(scale, reply.value) + (reply.note.empty() ? "" : " | " + reply.note);
  if (reply.what == Reply::What::mistake) return "mistake: " + reply.reason;
  if (reply.what == Reply::What::unsure) return name + answer + ": " + reply.reason;
  return reply.what == Reply::What::answer ? answer : name;
}

std::string perhaps(std::string_view answer) {
  return fmt::format("perhaps {}: this begins like an answer, but may be a sentence", answer);
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("an answer is typed by its name or its number") {
    CHECK(understood("yes") == "yes");
    CHECK(understood("  3 \t\r") == "yes");
    CHECK(understood("YES") == "yes");
    CHECK(understood("1,2") == "no or partly");
    CHECK(understood("yes , partly") == "partly or yes");
  }

  TEST_CASE("what follows an answer is its note") {
    CHECK(understood("no, the office rotates its clerks") == "no | the office rotates its clerks");
    CHECK(understood("no because it does") == "no | it does");
    CHECK(understood("1 the office rotates its clerks") == "no | the office rotates its clerks");
    CHECK(understood("yes (see the minutes)") == "yes | (see the minutes)");
    CHECK(understood("yes - see the minutes") == "yes | see the minutes");
    CHECK(understood("yes. See the minutes") == "yes | See the minutes");
    CHECK(understood("yes.") == "yes");
    CHECK(understood("yes,") == "yes");
    CHECK(understood("1 because: it does") == "no | it does");
    CHECK(understood("no, because of 1, 2 and 3") == "no | of 1, 2 and 3");
    CHECK(understood("1,2; or so") == "no or partly | or so");
    CHECK(understood("d nobody kept minutes") == "unknown | nobody kept minutes");
    CHECK(understood("n, because none exists") == "n/a | none exists");
    CHECK(understood("yes -") == "yes | -");
  }

  TEST_CASE("behind a comma or a colon a note may begin as it likes") {
    CHECK(understood("yes, its alliance board says so") == "yes | its alliance board says so");
    CHECK(understood("yes: no one objected") == "yes | no one objected");
    CHECK(understood("yes, partly because of the board") == "yes | partly because of the board");
    CHECK(understood("no, yes men only") == "no | yes men only");
    CHECK(understood("unknown, 3 of them were asked") == "unknown | 3 of them were asked");
    CHECK(understood("d: no one knows") == "unknown | no one knows");
  }

  TEST_CASE("a number behind the name of an answer begins a note") {
    CHECK(understood("yes, 2 of 3") == "yes | 2 of 3");
    CHECK(understood("yes, 1 of them") == "yes | 1 of them");
    CHECK(understood("yes, 1. because") == "yes | 1. because");
  }

  TEST_CASE("what may be several answers or one with a note is asked back") {
    const auto either = [](std::string_view answer) {
      return fmt::format("perhaps {}: this may be several answers, or one with a note", answer);
    };
    CHECK(understood("3, 2 people said so") == either("yes | 2 people said so"));
    CHECK(understood("1,2 people") == either("no | 2 people"));
    CHECK(understood("1,2, so the minutes") == either("no or partly | so the minutes"));
    CHECK(understood("yes, no: their plan") == either("no or yes | their plan"));
    CHECK(understood("yes, no, they say nothing") == either("no or yes | they say nothing"));
    CHECK(understood("yes: no") == "perhaps yes | no: `no` may be an answer or a note");
    CHECK(understood("n, yes") == "perhaps n/a | yes: `yes` may be an answer or a note");
    CHECK(understood("n, not") == "perhaps n/a | not: `not` may be an answer or a note");
  }

  TEST_CASE("a sentence that begins with the word of an answer is not taken for that answer") {
    CHECK(understood("no one knows") == perhaps("no | one knows"));
    CHECK(understood("partly the fault of the board") == perhaps("partly | the fault of the board"));
    CHECK(understood("unknown to all of us") == perhaps("unknown | to all of us"));
    CHECK(understood("Not applicable before May") == perhaps("n/a | before May"));
  }

  TEST_CASE("what no key writes is left out of a note, which is then unsure") {
    CHECK(understood("3 typed wrng\x1B[D\x1B[D\x1B[DX") ==
          "perhaps yes | typed wrngX: keys that write no text were left out");
    CHECK(understood("yes\x1B[D") == "perhaps yes: keys that write no text were left out");
    CHECK(understood("1\tthey met\r") == "no | they met");
  }

  TEST_CASE("don't know and not applicable can be spelt out") {
    for (const std::string_view line : {"d", "don't know", "dont know", "unknown", "D"})
      CHECK(understood(line) == "unknown");
    for (const std::string_view line : {"n", "n/a", "na", "not applicable"}) CHECK(understood(line) == "n/a");
  }

  TEST_CASE("an interview is steered by a letter or a word") {
    CHECK(understood("b") == "back");
    CHECK(understood("skip") == "skip");
    CHECK(understood("q") == "stop");
    CHECK(understood("Quit") == "stop");
    CHECK(understood("?") == "help");
    CHECK(understood("") == "nothing");
    CHECK(understood(" \t") == "nothing");
  }

  TEST_CASE("what cannot be understood is told with what was probably meant") {
    CHECK(understood("prtly") == "perhaps partly: `prtly` is not an answer here; did you mean `partly`?");
    CHECK(understood("prtly: they met") ==
          "perhaps partly | they met: `prtly` is not an answer here; did you mean `partly`?");
    CHECK(understood("yes, prtly") ==
          "perhaps partly or yes: `prtly` is not an answer here; did you mean `partly`?");
    CHECK(understood("unkown") == "mistake: `unkown` is not an answer here; did you mean `unknown`?");
    CHECK(understood("4") == "mistake: `4` is not an answer here; type ? to see what can be typed");
    CHECK(understood("its board says so") ==
          "mistake: `its` is not an answer here; type ? to see what can be typed");
    CHECK(understood("partly yes") == "mistake: several answers have commas between them: 1,2");
    CHECK(understood("yes,unknown") == "mistake: d and n stand alone, without other answers");
    CHECK(understood("\xFF").starts_with("mistake: "));
  }

  TEST_CASE("a value is taken for a value, whatever else it could be") {
    for (const auto& any : bundled_library().scales) {
      for (std::size_t value = 0; value < any.values.size(); ++value) {
        const auto reply = parse_reply(any.values[value], any);
        CAPTURE(any.values[value]);
        CHECK(reply.what == Reply::What::answer);
        CHECK(reply.value.possible == only(value));
      }
    }
  }

  TEST_CASE("any line is understood, or told to be none") {
    CHECK(rc::check([] {
      const auto reply = parse_reply(*any_text(), scale);
      const bool is_asked_back = reply.what == Reply::What::mistake || reply.what == Reply::What::unsure;
      RC_ASSERT(is_asked_back == !reply.reason.empty());
      RC_ASSERT(reply.what == Reply::What::answer || is_asked_back || reply.note.empty());
      RC_ASSERT(escape_invisible(reply.note) == reply.note ||
                reply.note.find_first_of("\x1B\n") == std::string::npos);
    }));
  }
}

}  // namespace entente::cli
