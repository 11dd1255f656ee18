#include "alliance/write-answer.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "alliance/read-alliance.h"
#include "tests/alliance/write-text.h"

namespace entente {
namespace {

constexpr std::string_view head = "entente: 1\nname: x\npartners: {a: , b: }\n";

/// What the answer makes of what stands below the head of a description.
std::string below(std::string_view answers, std::string_view answer_override,
                  std::optional<std::string> because = {}) {
  const auto written =
      written_into(std::string(head) + std::string(answers), answer_override, std::move(because));
  return written.starts_with(head) ? written.substr(head.size()) : written;
}

}  // namespace

TEST_SUITE("alliance") {
  TEST_CASE("an answer takes the place of the one that stands there, and comments stay") {
    CHECK(below("fit:\n  objectives_aligned: partly   # in May\n", "fit.objectives_aligned=yes") ==
          "fit:\n  objectives_aligned: yes   # in May\n");
    CHECK(below("fit: {objectives_aligned: partly, mutual_benefit: yes}\n", "fit.objectives_aligned=n/a") ==
          "fit: {objectives_aligned: n/a, mutual_benefit: yes}\n");
    CHECK(below("fit:\n  objectives_aligned: [partly, # or so\n    yes]\n",
                "fit.objectives_aligned=unknown") == "fit:\n  objectives_aligned: unknown\n");
    CHECK(below("fit:\n  objectives_aligned: |-\n    yes\n\n  # end\n", "fit.objectives_aligned=no") ==
          "fit:\n  objectives_aligned: no\n\n  # end\n");
  }

  TEST_CASE("an answer in quotes is replaced by one in these quotes") {
    CHECK(below("fit: {objectives_aligned: 'no'}\n", "fit.objectives_aligned=yes") ==
          "fit: {objectives_aligned: 'yes'}\n");
    CHECK(below("fit: {objectives_aligned: \"no\"}\n", "fit.objectives_aligned=[partly,yes]") ==
          "fit: {objectives_aligned: [partly, yes]}\n");
  }

  TEST_CASE("an answer is filled in behind a key that has none") {
    CHECK(below("fit:\n  objectives_aligned:\n", "fit.objectives_aligned=yes") ==
          "fit:\n  objectives_aligned: yes\n");
    CHECK(below("fit:\n  objectives_aligned:   # ?\n", "fit.objectives_aligned=yes") ==
          "fit:\n  objectives_aligned: yes   # ?\n");
    CHECK(below("fit:\n  objectives_aligned: ~ # ?\n", "fit.objectives_aligned=yes") ==
          "fit:\n  objectives_aligned: yes # ?\n");
    CHECK(below("fit: {objectives_aligned: , mutual_benefit: }\n", "fit.mutual_benefit@b=yes") ==
          "fit: {objectives_aligned: , mutual_benefit: {b: yes} }\n");
    CHECK(below("fit:\n  mutual_benefit:\n    a:\n    b:\n", "fit.mutual_benefit@a=yes") ==
          "fit:\n  mutual_benefit:\n    a: yes\n    b:\n");
  }

  TEST_CASE("a theme or a question that is not there is added where it belongs") {
    CHECK(below("", "fit.objectives_aligned=yes") == "fit:\n  objectives_aligned: yes\n");
    CHECK(below("\nfit:\n  objectives_aligned: no # !\n\n", "people.morale@b=yes") ==
          "\nfit:\n  objectives_aligned: no # !\n\npeople:\n  morale:\n    b: yes\n\n");
    CHECK(below("fit:\n    objectives_aligned: no # !\n# end", "people.morale@b=yes") ==
          "fit:\n    objectives_aligned: no # !\n# end\npeople:\n    morale:\n        b: yes");
    CHECK(below("fit:\n  mutual_benefit: no # !\n# end", "fit.objectives_aligned=yes") ==
          "fit:\n  mutual_benefit: no # !\n  objectives_aligned: yes\n# end");
    CHECK(below("fit: {}\n", "fit.objectives_aligned=yes") == "fit: {objectives_aligned: yes}\n");
    CHECK(below("fit:  # later\n", "fit.mutual_benefit@a=yes") ==
          "fit:  # later\n  mutual_benefit:\n    a: yes\n");
    CHECK(below("fit: {\n  mutual_benefit: no # !\n}\n", "fit.objectives_aligned=yes") ==
          "fit: {\n  mutual_benefit: no, # !\n  objectives_aligned: yes\n}\n");
    CHECK(below("fit: {\n  mutual_benefit: no, # !\n}\n", "fit.objectives_aligned=yes") ==
          "fit: {\n  mutual_benefit: no, # !\n  objectives_aligned: yes,\n}\n");
  }

  TEST_CASE("one answer for all becomes one for each where one partner differs") {
    CHECK(below("fit:\n  mutual_benefit: yes # agreed\n", "fit.mutual_benefit@b=no") ==
          "fit:\n  mutual_benefit: {a: yes, b: no} # agreed\n");
    CHECK(
        below("fit:\n  mutual_benefit: {answer: yes, because: it says so}\n", "fit.mutual_benefit@b=no",
              "it does not") ==
        "fit:\n  mutual_benefit: {a: {answer: yes, because: it says so}, b: {answer: no, because: \"it does "
        "not\"}}\n");
    CHECK(below("fit:\n  mutual_benefit: {a: yes}\n", "fit.mutual_benefit@b=no") ==
          "fit:\n  mutual_benefit: {a: yes, b: no}\n");
    CHECK(below("fit:\n  mutual_benefit:\n    a: yes # !\n  objectives_aligned: no\n",
                "fit.mutual_benefit@b=no") ==
          "fit:\n  mutual_benefit:\n    a: yes # !\n    b: no\n  objectives_aligned: no\n");
  }

  TEST_CASE("what stands beside an answer stays, unless there is a new note") {
    const std::string_view flow = "fit: {objectives_aligned: {answer: no, because: b, source: s}}\n";
    CHECK(below(flow, "fit.objectives_aligned=yes") ==
          "fit: {objectives_aligned: {answer: yes, because: b, source: s}}\n");
    CHECK(below(flow, "fit.objectives_aligned=yes", "") == "fit: {objectives_aligned: yes}\n");
    CHECK(below(flow, "fit.objectives_aligned=yes", "new") ==
          "fit: {objectives_aligned: {answer: yes, because: \"new\"}}\n");
    const std::string_view block =
        "fit:\n  objectives_aligned:  # 1\n    # 2\n    answer:\n    - no   # 3\n    - partly\n    because: "
        ">\n"
        "      long\n      note\n    # 4\n";
    CHECK(below(block, "fit.objectives_aligned=yes") ==
          "fit:\n  objectives_aligned:  # 1\n    # 2\n    answer: yes\n    # 3\n    because: >\n      long\n "
          "     "
          "note\n    # 4\n");
    CHECK(below("fit:\n  objectives_aligned:\n    # 2\n    answer: no   # 3\n    because: x\n",
                "fit.objectives_aligned=yes", "") == "fit:\n  objectives_aligned: yes\n    # 2\n    # 3\n");
  }

  TEST_CASE("the writer's own keys of an answer outlast its note") {
    const std::string_view own = "fit: {objectives_aligned: {x-a: [1, b], answer: no, because: b, x-c: }}\n";
    CHECK(below(own, "fit.objectives_aligned=yes") ==
          "fit: {objectives_aligned: {x-a: [1, b], answer: yes, because: b, x-c: }}\n");
    CHECK(below(own, "fit.objectives_aligned=yes", "new") ==
          "fit: {objectives_aligned: {answer: yes, because: \"new\", x-a: [1, b], x-c: null}}\n");
    CHECK(below(own, "fit.objectives_aligned=yes", "") ==
          "fit: {objectives_aligned: {answer: yes, x-a: [1, b], x-c: null}}\n");
    CHECK(below("fit:\n  mutual_benefit:\n    a:\n      answer: no\n      because: b\n      x-a: c\n",
                "fit.mutual_benefit@a=yes",
                "new") == "fit:\n  mutual_benefit:\n    a: {answer: yes, because: \"new\", x-a: c}\n");
  }

  TEST_CASE("a note is read back as it was typed") {
    for (const std::string_view note :
         {"plain", "a: b # c", "\"quoted\" and 'quoted'", "日本 – 🙂", "- dash", "\\ backslash"}) {
      CAPTURE(note);
      for (const std::string_view answers : {"", "fit: {objectives_aligned: no}\n"}) {
        const auto text = below(answers, "fit.objectives_aligned=yes", std::string(note));
        const auto read = read_alliance(std::string(head) + text);
        const auto& answer = answer_to(read, "fit.objectives_aligned");
        CHECK(read.answers.note_of(answer).because == note);
      }
    }
  }

  TEST_CASE("a note of nothing but blanks is none") {
    CHECK(below("", "fit.objectives_aligned=yes", " ") == "fit:\n  objectives_aligned: yes\n");
  }

  TEST_CASE("what aliases repeat stays what it is") {
    CHECK(below("x-a: &y yes\nfit: {objectives_aligned: *y}\n", "fit.objectives_aligned=no") ==
          "x-a: &y yes\nfit: {objectives_aligned: no}\n");
    CHECK(below("fit: {objectives_aligned: &y yes, mutual_benefit: *y}\nx-a: *y\n",
                "fit.objectives_aligned=no") ==
          "fit: {objectives_aligned: no, mutual_benefit: &y yes}\nx-a: *y\n");
    CHECK(
        below("fit:\n  mutual_benefit: &m {a: yes, b: no}\npeople:\n  morale: *m\n", "people.morale@a=no") ==
        "fit:\n  mutual_benefit: &m {a: yes, b: no}\npeople:\n  morale: {a: no, b: no}\n");
    CHECK(below("fit:\n  mutual_benefit: &m {a: yes, b: no}\npeople:\n  morale: *m\n",
                "fit.mutual_benefit@a=no") ==
          "fit:\n  mutual_benefit: {a: no, b: no}\npeople:\n  morale: &m {a: yes, b: no}\n");
    CHECK(below("fit: &f\n  mutual_benefit: yes\nx-f: *f\n", "fit.objectives_aligned=no") ==
          "fit: \n  mutual_benefit: yes\n  objectives_aligned: no\nx-f: &f {mutual_benefit: yes}\n");
    CHECK(below("fit: {objectives_aligned: &y yes}\n", "fit.objectives_aligned=no") ==
          "fit: {objectives_aligned: no}\n");
    CHECK(below("x-f: &f {mutual_benefit: yes}\nfit: *f\n", "fit.objectives_aligned=no") ==
          "x-f: &f {mutual_benefit: yes}\nfit: {mutual_benefit: yes, objectives_aligned: no}\n");
  }

  TEST_CASE("line ends stay as they are") {
    const std::string text =
        "entente: 1\r\nname: x\r\npartners: {a: , b: }\r\nfit:\r\n  mutual_benefit:\r\n    a: no # !\r\n";
    CHECK(written_into(text, "fit.mutual_benefit@b=yes") == text + "    b: yes\r\n");
    CHECK(written_into(text, "people.morale@b=yes") == text + "people:\r\n  morale:\r\n    b: yes\r\n");
    CHECK(written_into(text.substr(0, text.size() - 2), "people.morale@b=yes") ==
          text + "people:\r\n  morale:\r\n    b: yes");
  }

  TEST_CASE("a byte order mark and characters of several bytes move no place") {
    const std::string text =
        "\xEF\xBB\xBF"
        "entente: 1\nname: 港 Søhavn\npartners: {å: , b: }\nfit: {mutual_benefit: {å: no}}\n";
    CHECK(written_into(text, "fit.mutual_benefit@å=yes") == text.substr(0, text.size() - 6) + " yes}}\n");
    CHECK(written_into(text, "people.morale@å=yes") == text + "people:\n  morale:\n    \"å\": yes\n");
  }

  TEST_CASE("of several descriptions only the one meant changes") {
    const std::string one = "entente: 1\nname: x\npartners: {a: , b: }\n";
    const auto text = "# first\n" + one + "# above\n--- # second\n" + one + "\n...\n---\n" + one;
    CHECK(written_into(text, "exit.terms_agreed=yes", {}, 2) ==
          "# first\n" + one + "# above\n--- # second\n" + one + "exit:\n  terms_agreed: yes\n\n...\n---\n" +
              one);
    CHECK(written_into(text, "exit.terms_agreed=yes", {}, 1) ==
          "# first\n" + one + "# above\nexit:\n  terms_agreed: yes\n--- # second\n" + one + "\n...\n---\n" +
              one);
  }

  TEST_CASE("JSON stays JSON") {
    const std::string line = R"({"entente":1,"name":"x","partners":{"a":null,"b":null}})";
    CHECK(written_into(line, "people.morale@b=[no,partly]", "a \"b\" \x7F\U000E0001") ==
          R"({"entente":1,"name":"x","partners":{"a":null,"b":null}, "people": {"morale": {"b": )"
          R"({"answer": ["no", "partly"], "because": "a \"b\" \u007F\uDB40\uDC01"}}}})");
    const std::string pretty =
        "{\n  \"entente\": 1,\n  \"name\": \"x\",\n  \"partners\": {\"a\": null, \"b\": null},\n  \"fit\": "
        "{\n    "
        "\"mutual_benefit\": \"no\",\n    \"objectives_aligned\": null\n  }\n}\n";
    CHECK(written_into(pretty, "fit.objectives_aligned=yes") ==
          std::string(pretty).replace(pretty.rfind("null"), 4, "\"yes\""));
    CHECK(written_into(pretty, "fit.power_balanced=yes") ==
          std::string(pretty).replace(pretty.rfind("null"), 4, "null,\n    \"power_balanced\": \"yes\""));
    CHECK(written_into(pretty, "exit.terms_agreed=yes") ==
          pretty.substr(0, pretty.size() - 3) + ",\n  \"exit\": {\"terms_agreed\": \"yes\"}\n}\n");
  }

  TEST_CASE("a layout in which something else would change is refused, with what to write") {
    const auto refused =
        below("fit: {objectives_aligned: &y , mutual_benefit: *y}\n", "fit.objectives_aligned=no");
    CHECK(refused ==
          "refused at 4:7: the answer to `fit.objectives_aligned` cannot be written here without touching "
          "something else (write it by hand, under `fit`: objectives_aligned: no)");
  }
}

}  // namespace entente
