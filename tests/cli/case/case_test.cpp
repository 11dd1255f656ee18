// A class with a case, from the list to the ending.
#include "teach/case.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

#include "tests/cli/program.h"

namespace entente::cli {
namespace {

using nlohmann::json;

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string told(const Outcome& outcome) {
  return fmt::format("{} {}", outcome.status, outcome.errors);
}

/// Writes ada.yaml: every factor judged fragile, and success foretold with so much confidence.
void fill_in(const Folder& folder, std::string_view id, int confidence = 70) {
  const auto filled = folder.run(fmt::format(
      "entente case start {} --student Ada -o blank.yaml --force && sed 's/^  [a-z-]*:$/& fragile/; "
      "s/^condition:/& sound/; s/^outcome:/& success/; s/^confidence:/& {}/' blank.yaml >ada.yaml",
      id, confidence));
  REQUIRE(told(filled) == "0 ");
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("the cases are listed, and each is shown in every format") {
    const Folder folder;
    const auto list = json::parse(folder.run("entente case list --format json").output);
    CHECK(list.size() == bundled_cases().size());
    for (const auto& entry : list) {
      const auto id = entry["case"].get<std::string>();
      INFO(id);
      CHECK(has(folder.run("entente case list").output, id));
      for (const std::string options : {"", " --handout", " --instructor", " --format json"})
        CHECK(told(folder.run("entente case show " + id + options)) == "0 ");
      CHECK(json::parse(folder.run("entente case show --format json " + id).output)["case"] == id);
    }
  }

  TEST_CASE("every case is judged on its worksheet, and then revealed") {
    const Folder folder;
    for (const auto id : case_ids(bundled_cases())) {
      INFO(std::string(id));
      fill_in(folder, id);
      const auto submitted = folder.run("entente case submit ada.yaml --format json");
      CHECK(told(submitted) == "0 ");
      const auto answer = json::parse(submitted.output);
      CHECK(answer["case"] == id);
      CHECK(answer["factors"].size() + answer["left_out"].size() >= 5);
      CHECK(answer["outcome"]["hit"].is_null() == (answer["outcome"]["actual"] == "mixed"));
      CHECK(answer["course"] == nullptr);
      const auto revealed = folder.run(fmt::format("entente case reveal {}", id));
      CHECK(told(revealed) == "0 ");
      CHECK(has(revealed.output, answer["outcome"]["actual"].get<std::string>()));
    }
  }

  TEST_CASE("a worksheet that is not filled in is answered at its places") {
    const Folder folder;
    folder.run("entente case start nummi -o blank.yaml");
    const auto submitted = folder.run("entente case submit blank.yaml --diary course.jsonl");
    CHECK(submitted.status == 3);
    CHECK(submitted.output == "");
    for (const std::string key : {"condition", "outcome", "confidence"})
      CHECK(has(submitted.errors, fmt::format(":1: `{}` is empty in a worksheet", key)));
    CHECK(!folder.has("course.jsonl"));
  }

  TEST_CASE("a worksheet may come from standard input") {
    const Folder folder;
    fill_in(folder, "nummi");
    CHECK(folder.run("entente case submit - <ada.yaml").output ==
          folder.run("entente case submit ada.yaml").output);
    CHECK(folder.run("entente case submit missing.yaml").status == 3);
  }

  TEST_CASE("a diary takes a line for each worksheet, of which the last of each case counts") {
    const Folder folder;
    for (const int confidence : {50, 60, 80, 90}) {
      fill_in(folder, "nummi", confidence);
      CHECK(told(folder.run("entente case submit ada.yaml --diary course.jsonl")) == "0 ");
    }
    CHECK(folder.run("wc -l <course.jsonl").output == "4\n");
    fill_in(folder, "concert", 100);
    const auto in_words = folder.run("entente case submit ada.yaml --diary course.jsonl").output;
    CHECK(has(in_words, "worksheets     5, on 2 cases\n"));
    CHECK(has(in_words, "repeated       nummi was turned in 4 times; the last one counts\n"));
    CHECK(has(in_words, "trend          shown from 4 cases on\n"));
    const auto last = json::parse(folder.run("tail -n 1 course.jsonl").output);
    CHECK(last["case"] == "concert");
    CHECK(last["student"] == "Ada");
    CHECK(last["confidence"] == 100);
    const auto submitted = folder.run("entente case submit ada.yaml --diary course.jsonl --format json");
    const auto course = json::parse(submitted.output)["course"];
    CHECK(course["worksheets"] == 6);
    CHECK(course["cases"] == 2);
    CHECK(course["repeated"] == json::parse(R"([{"case": "nummi", "times": 4, "date": null},
                                                {"case": "concert", "times": 2, "date": null}])"));
    CHECK(course["means"]["brier"].get<double>() == doctest::Approx((0.01 + 1) / 2));
  }

  TEST_CASE("a student whose name is written in two ways is pointed out") {
    const Folder folder;
    fill_in(folder, "nummi");
    folder.run(
        "entente case submit ada.yaml --diary course.jsonl; sed -i 's/^student:.*/student: ADA/' ada.yaml");
    const auto submitted = folder.run("entente case submit ada.yaml --diary course.jsonl");
    CHECK(has(submitted.output,
              "names          the diary also has Ada, which differs from ADA in nothing but"));
    CHECK(json::parse(folder.run("entente case submit ada.yaml --diary course.jsonl --format json")
                          .output)["course"]["similar_names"] == json::parse(R"(["Ada"])"));
  }

  TEST_CASE("worksheets that are turned in at once all stand in the diary") {
    const Folder folder;
    fill_in(folder, "nummi");
    const auto submitted = folder.run(
        "for i in $(seq 20); do sed \"s/^student:.*/student: S$i/\" ada.yaml >w$i.yaml; done\n"
        "for i in $(seq 20); do entente case submit w$i.yaml --diary course.jsonl >/dev/null & done; wait");
    CHECK(told(submitted) == "0 ");
    CHECK(folder.run("sed 's/.*\"student\":\"S//; s/\".*//' course.jsonl | sort -n | tr '\\n' ' '").output ==
          "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 ");
  }

  TEST_CASE("a diary that is none, such as the worksheet itself, is refused in one word and stays") {
    const Folder folder;
    fill_in(folder, "nummi");
    const auto before = folder.read("ada.yaml");
    folder.run("ln ada.yaml link.yaml");
    for (const std::string diary : {"ada.yaml", "link.yaml"}) {
      const auto submitted = folder.run("entente case submit ada.yaml --diary " + diary);
      CHECK(submitted.status == 3);
      CHECK(submitted.output == "");
      CHECK(has(submitted.errors, ": this is not a diary\n"));
      CHECK(std::ranges::count(submitted.errors, '\n') <= 5);
      CHECK(folder.read("ada.yaml") == before);
    }
  }

  TEST_CASE("a hostile name steers neither the terminal nor the files") {
    const Folder folder;
    folder.run("entente case start nummi -o ada.yaml --student \"$(printf 'A\\033[2J: \"x\"\\nb')\"");
    folder.run("sed -i 's/^condition:/& sound/; s/^outcome:/& failure/; s/^confidence:/& 55/' ada.yaml");
    const auto submitted = folder.run("entente case submit ada.yaml --diary course.jsonl");
    CHECK(told(submitted) == "0 ");
    CHECK(has(submitted.output, "judged by A<U+001B>[2J: \"x\" b\n"));
    for (const auto& text : {submitted.output, folder.read("ada.yaml"), folder.read("course.jsonl")})
      CHECK(!has(text, "\x1B"));
    CHECK(json::parse(folder.read("course.jsonl"))["student"] == "A\x1B[2J: \"x\" b");
  }

  TEST_CASE("a diary without an end to its last line is gone on with") {
    const Folder folder;
    fill_in(folder, "nummi");
    folder.run("entente case submit ada.yaml --diary d && printf %s \"$(cat d)\" >course.jsonl");
    CHECK(folder.run("entente case submit ada.yaml --diary course.jsonl").status == 0);
    CHECK(folder.run("wc -l <course.jsonl").output == "2\n");
  }

  TEST_CASE("a diary with a line that cannot be read is refused with its place, and stays as it is") {
    const Folder folder;
    fill_in(folder, "nummi");
    folder.run("entente case submit ada.yaml --diary course.jsonl && echo 'Ada did well' >>course.jsonl");
    const auto before = folder.read("course.jsonl");
    const auto submitted = folder.run("entente case submit ada.yaml --diary course.jsonl");
    CHECK(submitted.status == 3);
    CHECK(submitted.output == "");
    CHECK(
        submitted.errors.starts_with("course.jsonl:2:1: an entry of a diary must be a mapping, not text\n"));
    CHECK(folder.read("course.jsonl") == before);
    CHECK(told(folder.run("entente case submit ada.yaml --diary .")) ==
          "2 entente: cannot write .: Is a directory\n");
  }

  TEST_CASE("a case that is not there is answered with the nearest") {
    const Folder folder;
    for (const std::string command : {"show", "show --handout", "start", "reveal"}) {
      INFO(command);
      CHECK(told(folder.run("entente case " + command + " numi")) ==
            "2 entente: there is no case `numi`; did you mean `nummi`?\n");
    }
    CHECK(told(folder.run("entente case reveal xyzzy")) ==
          "2 entente: there is no case `xyzzy`; see entente case list\n");
  }

  TEST_CASE("what makes no sense together is wrong use") {
    const Folder folder;
    fill_in(folder, "nummi");
    CHECK(folder.run("entente case show nummi --handout --instructor").status == 2);
    CHECK(folder.run("entente case show nummi --handout --format json").status == 2);
    CHECK(folder.run("entente case start nummi --student \"$(printf '\\377')\"").status == 2);
    CHECK(folder.run("entente case submit ada.yaml --diary -").status == 2);
    CHECK(folder.run("entente case submit ada.yaml --diary missing/course.jsonl").status == 2);
    CHECK(folder.run("entente case").status == 2);
    for (const std::string command : {"list", "show nummi", "start nummi", "reveal nummi", "submit ada.yaml"})
      CHECK(folder.run("entente case " + command + " >/dev/full").status == 2);
  }

  TEST_CASE("another library can be held against a case, and is told of") {
    const Folder folder;
    fill_in(folder, "nummi");
    folder.write("strict.yaml", "profile: strict\nbands: {fragile: 60}\n");
    const auto usual = json::parse(folder.run("entente case submit ada.yaml --format json").output);
    const auto strict =
        json::parse(folder.run("entente case submit ada.yaml --format json --profile strict.yaml").output);
    CHECK(strict["library"]["profile"] == "strict");
    CHECK(strict["agreeing"] != usual["agreeing"]);
    for (const std::string command : {"reveal nummi", "submit ada.yaml"})
      CHECK(has(folder.run("entente case " + command + " --profile strict.yaml").output, "not as bundled"));
  }

  TEST_CASE("a library that does not know what a case answers is told of") {
    const Folder folder;
    folder.run("mkdir -p library/fit");
    folder.write("library/fit/goal-congruence.yaml", R"(factor: goal-congruence
theme: fit
title: Aims that agree
direction: success
claim: Aims agree.
grade: D
sources: [{cite: zoogah2010, for: that aims agree}]
limits: It is made up.
questions:
  - path: fit.aims_agree
    core: yes
    ask: Do the aims of the partners agree?
    scale: {no: they do not, partly: some do, yes: they do}
    lever: months
rules:
  - rule: aims-apart
    healthy: {fit.aims_agree: yes}
    weight: 1
    severity: minor
    unmet: The aims do not agree.
    met: The aims agree.
    remedy: Talk.
examples:
  - name: agreed
    given: {fit.aims_agree: yes}
    expect: {aims-apart: met}
  - name: apart
    given: {fit.aims_agree: no}
    expect: {aims-apart: unmet}
  - name: open
    given: {}
    expect: {aims-apart: open}
)");
    const auto revealed = folder.run("entente case reveal nummi --library library");
    CHECK(revealed.status == 2);
    INFO(revealed.errors);
    CHECK(revealed.output == "");
  }
}

}  // namespace entente::cli
