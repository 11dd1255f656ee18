#include "cli/interview/reply.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <array>

#include "knowledge/library.h"
#include "tests/any-text.h"

namespace entente::cli {
namespace {

constexpr std::array<std::string_view, 3> values = {"no", "partly", "yes"};
constexpr Scale scale{.id = "degree", .title = "", .ordered = true, .values = values};

/// "partly or yes | note", "back", "mistake: …".
std::string understood(std::string_view line) {
  constexpr std::array<std::string_view, 7> names = {"answer", "back",    "skip",   "stop",
                                                     "help",   "nothing", "mistake"};
  const auto reply = read_reply(line, scale);
  if (reply.what == Reply::What::mistake) return "mistake: " + reply.reason;
  if (reply.what != Reply::What::answer) return std::string(names[static_cast<std::size_t>(reply.what)]);
  return to_text(scale, reply.value) + (reply.note.empty() ? "" : " | " + reply.note);
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
    CHECK(understood("no the office rotates its clerks") == "no | the office rotates its clerks");
    CHECK(understood("1 because: it does") == "no | it does");
    CHECK(understood("no, because of 1, 2 and 3") == "no | of 1, 2 and 3");
    CHECK(understood("1,2; or so") == "no or partly | or so");
    CHECK(understood("d nobody kept minutes") == "unknown | nobody kept minutes");
    CHECK(understood("n, because none exists") == "n/a | none exists");
    CHECK(understood("yes -") == "yes | -");
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
    CHECK(understood("prtly") == "mistake: `prtly` is no answer to this; did you mean `partly`?");
    CHECK(understood("yes, prtly") == "mistake: `prtly` is no answer to this; did you mean `partly`?");
    CHECK(understood("4") == "mistake: `4` is no answer to this; type ? to see what can be typed");
    CHECK(understood("partly yes") == "mistake: several answers have commas between them: 1,2");
    CHECK(understood("yes,unknown") == "mistake: d and n stand alone, without other answers");
    CHECK(understood("\xFF").starts_with("mistake: "));
  }

  TEST_CASE("a value is taken for a value, whatever else it could be") {
    for (const auto& any : bundled_library().scales) {
      for (std::size_t value = 0; value < any.values.size(); ++value) {
        const auto reply = read_reply(any.values[value], any);
        CAPTURE(any.values[value]);
        CHECK(reply.what == Reply::What::answer);
        CHECK(reply.value.possible == only(value));
      }
    }
  }

  TEST_CASE("any line is understood, or told to be none") {
    CHECK(rc::check([] {
      const auto reply = read_reply(*any_text(), scale);
      RC_ASSERT((reply.what == Reply::What::mistake) == !reply.reason.empty());
      RC_ASSERT(reply.what == Reply::What::answer || reply.note.empty());
    }));
  }
}

}  // namespace entente::cli
