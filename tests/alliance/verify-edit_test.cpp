#include "alliance/verify-edit.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/alliance/write-text.h"

namespace entente {
namespace {

const std::string before =
    "entente: 1\nname: x\npartners: {a: , b: }\nx-own: {a: [1, ~]}\n"
    "fit: {mutual_benefit: {a: no, b: {answer: yes, because: c, x-d: e}}, power_balanced: yes}\n"
    "---\nentente: 1\nname: y\npartners: {a: , b: }\n";

/// Whether, with one text put for another, it is the same but for that answer.
bool is_same_with(const std::string& text, const std::string& put, std::string_view answer_override,
                  std::optional<std::string> because = {}) {
  auto after = before;
  after.replace(after.find(text), text.size(), put);
  auto answer = new_answer(answer_override, read_alliance(before));
  answer.because = std::move(because);
  const auto was = read_description(before, 1, bundled_library());
  const auto is = read_description(after, 1, bundled_library());
  return was && is && is_only_change(answer, *was, *is, bundled_library());
}

}  // namespace

TEST_SUITE("alliance") {
  TEST_CASE(
      "a text that has the new answer and nothing else is the same but for it, however it is laid out") {
    CHECK(is_same_with("{a: no,", "{a: yes,", "fit.mutual_benefit@a=yes"));
    CHECK(is_same_with("name: x", "'name': \"x\"  # so", "fit.power_balanced=yes"));
    CHECK(is_same_with("power_balanced: yes}", "power_balanced: yes, objectives_aligned: no}",
                       "fit.objectives_aligned=no"));
    CHECK(is_same_with("---", "people: {morale: {b: yes}}\n---", "people.morale@b=yes"));
    CHECK(is_same_with("answer: yes", "answer: no", "fit.mutual_benefit@b=no"));
    CHECK(is_same_with("{answer: yes, because: c,", "{answer: no, because: d,", "fit.mutual_benefit@b=no",
                       "d"));
  }

  TEST_CASE("a text that has another answer is not") {
    CHECK(!is_same_with("{a: no,", "{a: partly,", "fit.mutual_benefit@a=yes"));
    CHECK(!is_same_with("{a: no,", "{a: n/a,", "fit.mutual_benefit@a=unknown"));
    CHECK(!is_same_with("{a: no,", "{a: ,", "fit.mutual_benefit@a=unknown"));
    CHECK(!is_same_with("answer: yes, because: c", "answer: no", "fit.mutual_benefit@b=no"));
    CHECK(!is_same_with("answer: yes, because: c", "answer: no", "fit.mutual_benefit@b=no", "d"));
    CHECK(!is_same_with("answer: yes, because: c", "answer: no, because: d, source: s",
                        "fit.mutual_benefit@b=no", "d"));
    CHECK(!is_same_with("answer: yes, because: c, x-d: e", "answer: no, because: d",
                        "fit.mutual_benefit@b=no", "d"));
    CHECK(!is_same_with("because: c, x-d: e", "because: d, x-d: f", "fit.mutual_benefit@b=yes", "d"));
  }

  TEST_CASE("a text in which anything else differs is not") {
    const auto differs = [](const std::string& text, const std::string& put) {
      return !is_same_with(text, put, "fit.mutual_benefit@a=no");
    };
    CHECK(!differs("{a: no,", "{a: no ,"));
    CHECK(differs("name: x", "name: z"));
    CHECK(differs("name: y", "name: z"));
    CHECK(differs("[1, ~]", "[1, 2]"));
    CHECK(differs("[1, ~]", "[1]"));
    CHECK(differs("b: }", "c: }"));
    CHECK(differs("because: c", "because: d"));
    CHECK(differs("answer: yes", "answer: no"));
    CHECK(differs("power_balanced: yes", "power_balanced: [yes]"));
    CHECK(differs(", power_balanced: yes", ""));
    CHECK(differs("power_balanced: yes", "power_balanced: yes, objectives_aligned: "));
    CHECK(differs("---", "people: {}\n---"));
    CHECK(differs("---", "---\na: b\n---"));
    CHECK(differs("---\nentente: 1\nname: y\npartners: {a: , b: }\n", ""));
  }
}

}  // namespace entente
