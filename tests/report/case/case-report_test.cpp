// What a class sees of a case before it judges gives nothing of the ending away.
#include "report/case/case-report.h"

#include <doctest/doctest.h>

#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "report/case/reveal-report.h"
#include "teach/worksheet.h"
#include "tests/teach/cases.h"

namespace entente::report {
namespace {

constexpr TextLayout layout = {.width = 100, .color = false};

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      words.back() += static_cast<char>(std::tolower(byte));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// The words with a space before each and after the last, so that whole words can be looked for.
std::string spaced(std::string_view text) {
  std::string line = " ";
  for (const auto& word : words(text)) line += word + " ";
  return line;
}

bool says(std::string_view text, std::string_view part) {
  return spaced(text).find(spaced(part)) != std::string::npos;
}

using Runs = std::set<std::string>;

/// Every five words of the text that follow each other.
Runs byte_scan(std::string_view text) {
  constexpr std::size_t length = 5;
  Runs found;
  const auto all = words(text);
  for (std::size_t first = 0; first + length <= all.size(); ++first) {
    std::string run;
    for (std::size_t i = first; i < first + length; ++i) run += all[i] + " ";
    found.insert(run);
  }
  return found;
}

/// What may be told: the story and the evidence.
Runs told(const Case& study) {
  Runs runs_told;
  for (const auto& paragraph : study.study().narrative) runs_told.merge(byte_scan(paragraph));
  for (const auto& clue : clues(study.alliance, bundled_library())) runs_told.merge(byte_scan(clue.text));
  return runs_told;
}

void check_no_run(std::string_view shown, std::string_view secret, const Runs& told) {
  const auto shown_runs = byte_scan(shown);
  for (const auto& run : byte_scan(secret)) {
    if (!told.contains(run) && shown_runs.contains(run)) FAIL_CHECK("gives away: ", run);
  }
}

void check_not_said(std::string_view shown, std::string_view secret) {
  if (secret.empty()) return;
  CHECK_MESSAGE(!says(shown, secret), secret);
}

void check_keeps_ending(std::string_view shown, const Case& study) {
  const auto& ending = study.study();
  for (const auto& secret : {ending.happened, ending.otherwise, ending.beyond, ending.teaches}) {
    check_not_said(shown, secret);
    check_no_run(shown, secret, told(study));
  }
}

void check_keeps_sources(std::string_view shown, const Case& study) {
  for (const auto& source : study.study().sources) {
    check_not_said(shown, source.name);
    check_not_said(shown, source.url);
  }
  CHECK(shown.find("http") == std::string_view::npos);
}

void check_keeps_what_was_told_later(std::string_view shown, const Case& study) {
  for (const auto question : study.study().disclosed_later) {
    const auto& answers = study.alliance.answers;
    for (std::size_t slot = 0; slot < slot_count(bundled_library().questions[question], study.alliance);
         ++slot)
      check_not_said(shown, answers.note_of(answers.at(question, slot)).because);
  }
}

/// Of what a class is shown.
void check_keeps_all(std::string_view shown, const Case& study) {
  check_keeps_ending(shown, study);
  check_keeps_sources(shown, study);
  check_keeps_what_was_told_later(shown, study);
  check_not_said(shown, study.study().to);
  check_not_said(shown, study.study().documentation);
  check_not_said(shown, study.study().hindsight);
  check_no_run(shown, study.study().hindsight, told(study));
  for (const auto& question : study.study().questions) check_not_said(shown, question);
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("what a class is shown of a case keeps its ending") {
    const auto& library = bundled_library();
    for (const auto& study : all_cases()) {
      INFO(study.id);
      for (const auto& shown : {case_page(study, library, layout), case_json(study, library),
                                case_handout(study, library, {}), worksheet(study, "Ada", library)}) {
        check_keeps_all(shown, study);
      }
      for (const auto& shown : {case_page(study, library, layout), case_json(study, library)}) {
        CHECK(!says(shown, "stage"));
        CHECK(!says(shown, "outcome"));
        CHECK(!says(shown, name_of(study.study().outcome)));
      }
    }
  }

  TEST_CASE("the list of cases keeps their endings") {
    for (const auto& study : all_cases()) {
      INFO(study.id);
      for (const auto& shown : {case_list({&study, 1}, layout), case_list_json({&study, 1})}) {
        CHECK(says(shown, study.id));
        check_keeps_all(shown, study);
        CHECK(!says(shown, name_of(study.study().outcome)));
      }
    }
  }

  TEST_CASE("a teacher's notes have the questions and the hindsight, and keep the ending") {
    for (auto& study : all_cases()) {
      INFO(study.id);
      const auto notes =
          case_notes(study.id, diagnose(study.alliance, bundled_library()), bundled_library(), layout);
      CHECK(says(notes, study.study().hindsight));
      for (const auto& question : study.study().questions) CHECK(says(notes, question));
      check_keeps_ending(notes, study);
      check_keeps_sources(notes, study);
      CHECK(says(notes, "entente case reveal " + study.id));
    }
  }

  TEST_CASE("the ending, once it is told, is told whole") {
    for (auto& study : all_cases()) {
      INFO(study.id);
      const auto ending = study.study();
      const auto diagnosis = diagnose(std::move(study.alliance), bundled_library());
      for (const auto& shown : {reveal(study.id, diagnosis, bundled_library(), layout),
                                reveal_json(study.id, diagnosis, bundled_library())}) {
        CHECK(says(shown, name_of(ending.outcome)));
        for (const auto& told :
             {ending.happened, ending.otherwise, ending.beyond, ending.teaches, ending.hindsight, ending.to})
          CHECK(says(shown, told));
        for (const auto& source : ending.sources) CHECK(says(shown, source.url));
      }
    }
  }

  TEST_CASE("a handout fits on paper, in plain text") {
    for (const auto& study : all_cases()) {
      INFO(study.id);
      const auto handout = case_handout(study, bundled_library(), {});
      CHECK(handout.find('\x1b') == std::string::npos);
      for (std::size_t from = 0; from < handout.size();) {
        const auto end = handout.find('\n', from);
        std::size_t columns = 0;
        for (auto i = from; i < end; ++i) columns += (static_cast<unsigned char>(handout[i]) & 0xC0) != 0x80;
        CHECK(columns <= 80);
        from = end + 1;
      }
      CHECK(spaced(handout).ends_with(spaced("entente case start " + study.id)));
    }
  }
}

}  // namespace entente::report
