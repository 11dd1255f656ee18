#include "alliance/read-alliance.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/alliance/read-text.h"

namespace entente {
namespace {

/// The answer to a question, as it would be written, with its place.
std::string answer(const Alliance& alliance, std::string_view path, std::size_t partner = 0) {
  const auto& library = bundled_library();
  const auto* question = library.find_question(path);
  const auto& found = alliance.answers.at(library.index_of(*question), partner);
  if (!found.given) return "not answered";
  return fmt::format("{} {}:{}", to_text(library.scale_of(*question), found.value), found.at.line,
                     found.at.column);
}

std::string answer(std::string_view answers, std::string_view path, std::size_t partner = 0) {
  const auto described = read_description(head_for(answers));
  if (!described.alliance) return described.errors.front().message;
  return answer(*described.alliance, path, partner);
}

TEST_SUITE("reading a description") {
  TEST_CASE("an answer is a value, several that it may be, unknown, or n/a") {
    CHECK(answer("risk: {shared: partly}", "risk.shared") == "partly 4:16");
    CHECK(answer("risk: {shared: [partly, yes]}", "risk.shared") == "partly or yes 4:16");
    CHECK(answer("risk: {shared: unknown}", "risk.shared") == "unknown 4:16");
    CHECK(answer("risk: {shared: n/a}", "risk.shared") == "n/a 4:16");
  }

  TEST_CASE("an empty value is a question still open, and so is one left out") {
    CHECK(answer("risk:\n  shared:", "risk.shared") == "not answered");
    CHECK(answer("risk:", "risk.shared") == "not answered");
    CHECK(answer("", "risk.shared") == "not answered");
  }

  TEST_CASE("what was asked of each partner takes one value for all, or a map") {
    CHECK(answer("people: {morale: yes}", "people.morale", 1) == "yes 4:18");
    CHECK(answer("people: {morale: {b: no}}", "people.morale", 0) == "not answered");
    CHECK(answer("people: {morale: {b: no}}", "people.morale", 1) == "no 4:22");
  }

  TEST_CASE("an answer stands with what it rests on") {
    const auto described = read_description(head_for(
        "risk:\n  shared: {answer: no, because: the clerk said so, source: interview, as_of: 1995-05-02}"));
    REQUIRE(described.alliance);
    const auto& library = bundled_library();
    const auto& answers = described.alliance->answers;
    const auto& note = answers.note_of(answers.at(library.index_of(*library.find_question("risk.shared"))));
    CHECK(note.because == "the clerk said so");
    CHECK(note.source == "interview");
    CHECK(note.as_of == "1995-05-02");
    CHECK(answer(*described.alliance, "risk.shared") == "no 5:20");
  }

  TEST_CASE("the head tells facts that conditions can rest on") {
    const auto described = read_description(
        "entente: 1\nname: Test\nstage: operating\nform: [licence, consortium]\n"
        "partners: {a: {kind: union}, b: {}, c: {kind: company}}\n");
    REQUIRE(described.alliance);
    CHECK(answer(*described.alliance, "stage") == "operating 3:8");
    CHECK(answer(*described.alliance, "form") == "licence or consortium 4:7");
    CHECK(answer(*described.alliance, "partners.count") == "3 5:11");
    CHECK(answer(*described.alliance, "partners.kind", 0) == "union 5:11");
    CHECK(answer(*described.alliance, "partners.kind", 1) == "not answered");
  }

  TEST_CASE("a name is its key where a partner has none") {
    const auto described = read_description("entente: 1\nname: Test\npartners:\n  county:\n  firm: {}\n");
    REQUIRE(described.alliance);
    CHECK(described.alliance->partners[0].name == "county");
    CHECK(described.alliance->partners[1].name == "firm");
  }

  TEST_CASE("keys that begin with x- are free, at every level") {
    CHECK(read_description(head_for("x-notes: {a: b}\nrisk:\n  x-why: none\n  shared: yes\n")).alliance);
  }

  TEST_CASE("one broken description does not hide the next") {
    const auto text = "entente: 1\nname: [\n---\n" + head_for("") + "---\n" + head_for("risk: {shard: no}");
    AllianceReader reader(text, "f", bundled_library());
    std::string told;
    while (const auto described = reader.next()) {
      told += fmt::format("{}{} ", described->document, described->alliance ? "" : "!");
    }
    CHECK(told == "1! 2 3! ");
  }

  TEST_CASE("a JSON text is read as well") {
    CHECK(read_description(
              R"({"entente": 1, "name": "Test", "partners": {"a": {}, "b": {}}, "risk": {"shared": "no"}})")
              .alliance);
  }

  TEST_CASE(
      "one source behind all answers that name one is told, two are not, and one answer is no pattern") {
    const auto source = [](std::string_view answers) {
      const auto described = read_description(head_for(answers));
      return std::string{only_source(described.alliance->answers)};
    };
    CHECK(source("risk: {shared: {answer: yes, source: Ann}, rivalry: {answer: no, source: Ann}}") == "Ann");
    CHECK(source("risk: {shared: {answer: yes, source: Ann}, rivalry: {answer: no, source: Bo}}") == "");
    CHECK(source("risk: {shared: {answer: yes, source: Ann}, rivalry: no}") == "");
    CHECK(source("risk: {shared: yes, rivalry: no}") == "");
  }
}

}  // namespace
}  // namespace entente
