#include "alliance/answer-override.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/alliance/read-text.h"

namespace entente {
namespace {

/// What an assignment makes of the answers of both partners, or why it was refused.
std::string after(std::string_view answer_override, std::string_view path) {
  const auto& library = bundled_library();
  auto alliance =
      *read_description(head_for("people: {morale: {a: no, b: no}}\nrisk: {shared: no}")).alliance;
  ErrorList errors("--set");
  if (const auto read = read_answer_override(answer_override, library, errors))
    apply_override(*read, library, alliance, errors);
  if (!errors.empty()) return errors.sorted().front().message;
  const auto* question = library.find_question(path);
  std::string text;
  for (std::size_t slot = 0; slot < slot_count(*question, alliance); ++slot) {
    const auto& answer = alliance.answers.at(library.index_of(*question), slot);
    text += fmt::format("{}{}", text.empty() ? "" : ", ", to_text(library.scale_of(*question), answer.value));
  }
  return text;
}

TEST_SUITE("what if") {
  TEST_CASE("an assignment replaces the file's answer, of all partners or of one") {
    CHECK(after("people.morale=yes", "people.morale") == "yes, yes");
    CHECK(after("people.morale@b=yes", "people.morale") == "no, yes");
    CHECK(after("risk.shared=[partly, yes]", "risk.shared") == "partly or yes");
    CHECK(after("risk.shared=unknown", "risk.shared") == "unknown");
    CHECK(after("risk.shared=n/a", "risk.shared") == "n/a");
  }

  TEST_CASE("what is said beside an assignment stays, though the assignment goes") {
    const auto& library = bundled_library();
    Alliance alliance;
    alliance.answers = Answers(library, 2);
    ErrorList errors("--set");
    {
      const std::string text = "risk.shared={answer: no, because: the clerk said so, source: interview}";
      const auto answer_override = read_answer_override(text, library, errors);
      REQUIRE(answer_override);
      apply_override(*answer_override, library, alliance, errors);
    }
    const auto& answer = alliance.answers.at(library.index_of(*library.find_question("risk.shared")));
    CHECK(alliance.answers.note_of(answer).because == "the clerk said so");
    CHECK(alliance.answers.note_of(answer).source == "interview");
  }

  TEST_CASE("an assignment that makes no sense is refused") {
    CHECK(after("people.moral=yes", "people.morale") == "unknown question `people.moral`");
    CHECK(after("people.morale@c=yes", "people.morale") == "there is no partner `c`");
    CHECK(after("risk.shared@a=yes", "risk.shared") ==
          "`risk.shared` takes one answer for the whole alliance, not one per partner");
    CHECK(after("risk.shared=maybe", "risk.shared") == "`maybe` is not a value of `risk.shared`");
    CHECK(after("risk.shared", "risk.shared") == "`risk.shared` is no path=value");
    CHECK(after("risk.shared=", "risk.shared") == "`risk.shared` is given no value");
    CHECK(after("stage=ended", "stage") == "`stage` is told by the description's head, not answered");
  }
}

}  // namespace
}  // namespace entente
