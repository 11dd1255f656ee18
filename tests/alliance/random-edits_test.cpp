// What must hold of an answer written into any description, however that is laid out.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <regex>

#include "advise/diagnosis.h"
#include "alliance/description-template.h"
#include "alliance/read-alliance.h"
#include "tests/alliance/random-description.h"
#include "tests/alliance/write-text.h"
#include "tests/files.h"
#include "tests/yaml/read/parsers/mutation.h"

namespace entente {
namespace {

const Library& library() {
  return bundled_library();
}

NewAnswer random_answer(const Alliance& alliance, std::mt19937& random) {
  NewAnswer answer;
  do {
    answer.question = static_cast<Index>(random() % library().questions.size());
  } while (library().questions[answer.question].fact);
  answer.partner = random() % slot_count(library().questions[answer.question], alliance);
  const auto all = all_values(library().scale_of(library().questions[answer.question]));
  answer.value.applies = random() % 6 != 0;
  answer.value.possible = static_cast<ValueSet>(random() % all) + 1;
  if (random() % 2 == 0) answer.because = random() % 4 == 0 ? "" : "site lead: \"no\" # 日本";
  return answer;
}

std::string told(const Answers& answers, const Answer& answer) {
  const auto& note = answers.note_of(answer);
  return fmt::format("{} {} {} | {} | {} | {}", answer.given, answer.value.applies,
                     answer.value.applies ? answer.value.possible : 0, note.because, note.source, note.as_of);
}

std::string told(const NewAnswer& answer, const Answers& before) {
  const auto& old_note = before.note_of(before.at(answer.question, answer.partner));
  const auto note = answer.because ? Note{.because = *answer.because, .source = {}, .as_of = {}} : old_note;
  return fmt::format("true {} {} | {} | {} | {}", answer.value.applies,
                     answer.value.applies ? answer.value.possible : 0, note.because, note.source, note.as_of);
}

/// What is otherwise than it should be after an answer; empty where nothing is.
std::string difference(const NewAnswer& answer, const Alliance& before, const Alliance& after) {
  for (std::size_t i = 0; i < library().questions.size(); ++i) {
    const auto question = static_cast<Index>(i);
    for (std::size_t partner = 0; partner < slot_count(library().questions[i], before); ++partner) {
      const bool is_it = question == answer.question && partner == answer.partner;
      const auto expected =
          is_it ? told(answer, before.answers) : told(before.answers, before.answers.at(question, partner));
      const auto found = told(after.answers, after.answers.at(question, partner));
      if (found != expected)
        return fmt::format("{} {}: {}, not {}", library().questions[i].path, partner, found, expected);
    }
  }
  return {};
}

/// `#1 `, `#2 ` and so on, in the order in which they stand there.
std::string comments_of(const std::string& text) {
  static const std::regex comment("#[0-9]+ ");
  std::string comments;
  for (std::sregex_iterator found(text.begin(), text.end(), comment), end; found != end; ++found)
    comments += found->str();
  return comments;
}

/// Answers every open question, the first one first, until none is left; the text then, or the refusal.
std::string filled_in(std::string text, std::mt19937& random) {
  std::vector<std::size_t> asked;
  for (;;) {
    const auto before = read_alliance(text);
    const auto diagnosis = diagnose(before, library());
    auto answer = random_answer(before, random);
    const auto next = std::ranges::find_if(diagnosis.key_questions, [](const OpenQuestion& open) {
      return !library().questions[open.slot.question].fact;
    });
    if (next == diagnosis.key_questions.end()) return text;
    const auto& scale = library().scale_of(library().questions[next->slot.question]);
    answer.question = next->slot.question;
    answer.partner = next->slot.partner;
    answer.value = {.possible = only(random() % scale.values.size())};
    const auto written = write_answer(text, 1, answer, library());
    if (!written.text) return "refused: " + written.refusal.hint;
    if (const auto wrong = difference(answer, before, read_alliance(*written.text)); !wrong.empty())
      return wrong;
    text = *written.text;
  }
}

bool is_answered(std::string_view text) {
  const auto diagnosis = diagnose(read_alliance(text), library());
  return std::ranges::all_of(diagnosis.key_questions, [](const OpenQuestion& open) {
    return library().questions[open.slot.question].fact;
  });
}

/// The lines of `before` that are there no longer, compared in order.
std::size_t lines_lost(std::string_view before, std::string_view after) {
  std::size_t lost = 0;
  while (!before.empty()) {
    const auto end = std::min(before.find('\n'), before.size() - 1) + 1;
    const auto found = after.find(before.substr(0, end));
    if (found == std::string_view::npos) {
      ++lost;
    } else {
      after.remove_prefix(found + end);
    }
    before.remove_prefix(end);
  }
  return lost;
}

}  // namespace

TEST_SUITE("alliance") {
  TEST_CASE("whatever the layout, an answer is written, and nothing else reads otherwise or is lost") {
    std::mt19937 random(1);  // NOLINT: the same descriptions at every run
    for (int i = 0; i < 250; ++i) {
      auto description = random_description(random);
      for (int answers = 0; answers < 3; ++answers) {
        const auto before = read_alliance(description.text, description.document);
        const auto answer = random_answer(before, random);
        const auto written = write_answer(description.text, description.document, answer, library());
        CAPTURE(description.text);
        CAPTURE(library().questions[answer.question].path);
        CAPTURE(answer.partner);
        REQUIRE_MESSAGE(written.text, written.refusal.hint);
        CAPTURE(*written.text);
        REQUIRE(difference(answer, before, read_alliance(*written.text, description.document)) == "");
        REQUIRE(comments_of(*written.text) == comments_of(description.text));
        description.text = *written.text;
      }
    }
  }

  TEST_CASE("in whatever text, an answer is written and nothing else reads otherwise, or it is refused") {
    std::mt19937 random(1);     // NOLINT: the same texts at every run
    std::mt19937_64 chance(1);  // NOLINT: likewise
    int written_ones = 0;
    int refused_ones = 0;
    for (int i = 0; i < 1000; ++i) {
      const auto text = yaml::mutated(random_description(random).text, chance);
      const auto described = AllianceReader(text, "test.yaml", library()).next();
      if (!described || !described->alliance) continue;
      const auto answer = random_answer(*described->alliance, random);
      const auto written = write_answer(text, 1, answer, library());
      ++(written.text ? written_ones : refused_ones);
      if (!written.text) continue;
      CAPTURE(text);
      CAPTURE(*written.text);
      REQUIRE(difference(answer, *described->alliance, read_alliance(*written.text)) == "");
    }
    CHECK(written_ones > 200);
    CHECK(written_ones > 20 * refused_ones);
  }

  TEST_CASE("a blank description is filled in answer by answer, and every line with a comment stays") {
    std::mt19937 random(1);  // NOLINT: the same answers at every run
    for (const bool full : {false, true}) {
      const auto blank = description_template({.full = full, .themes = {}}, library());
      const auto filled = filled_in(blank, random);
      CHECK(is_answered(filled));
      std::string comments;
      for (std::size_t begin = 0; begin < blank.size();) {
        const auto end = blank.find('\n', begin) + 1;
        const auto line = blank.substr(begin, end - begin);
        if (line.find('#') != std::string::npos) comments += line;
        begin = end;
      }
      CHECK(lines_lost(comments, filled) == 0);
    }
  }

  TEST_CASE("every case is filled in answer by answer") {
    std::mt19937 random(1);  // NOLINT: the same answers at every run
    for (const auto& file : files_in("examples/cases", ".yaml")) {
      CAPTURE(file.filename().string());
      CHECK(is_answered(filled_in(read_file(file), random)));
    }
  }
}

}  // namespace entente
