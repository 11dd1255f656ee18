#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>

#include "advise/diagnosis.h"
#include "alliance/read-alliance.h"
#include "assess/decisive-answers.h"
#include "tests/files.h"

namespace entente {
namespace {

/// What begins a block: a line that is indented so far, and no further.
bool begins_block(std::string_view line, std::size_t indent) {
  return line.find_first_not_of(' ') == indent && line[indent] != '#' && line[indent] != '\n';
}

/// The text's blocks of that indent; what stands before the first is a block too.
std::vector<std::string> blocks_of(std::string_view text, std::size_t indent) {
  std::vector<std::string> blocks(1);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    if (begins_block(text.substr(0, end), indent)) blocks.emplace_back();
    blocks.back() += text.substr(0, end);
    text.remove_prefix(end);
  }
  return blocks;
}

std::string join(const std::vector<std::string>& blocks) {
  std::string text;
  for (const auto& block : blocks) text += block;
  return text;
}

void shuffle_all_but_first(std::vector<std::string>& blocks, std::mt19937& random) {
  std::shuffle(blocks.begin() + 1, blocks.end(), random);
}

bool is_theme(std::string_view block) {
  const auto name = block.substr(0, block.find(':'));
  return name == "nature" || bundled_library().find_theme(name) != nullptr;
}

/// The description with its blocks, and the answers within each theme, in another order.
std::string shuffled(std::string_view text, std::mt19937& random) {
  auto blocks = blocks_of(text, 0);
  for (auto& block : blocks) {
    if (!is_theme(block)) continue;
    auto answers = blocks_of(block, 2);
    shuffle_all_but_first(answers, random);
    block = join(answers);
  }
  shuffle_all_but_first(blocks, random);
  return join(blocks);
}

Diagnosis diagnosis_of(std::string_view text) {
  auto described = AllianceReader(text, "case.yaml", bundled_library()).next().value();
  for (const auto& error : described.errors) FAIL(error.message);
  return diagnose(std::move(described.alliance.value()), bundled_library());
}

std::string told(const std::vector<AnswerRef>& evidence) {
  std::string text;
  for (const auto& slot : evidence) text += fmt::format(" {}.{}", slot.question, slot.partner);
  return text;
}

/// All that a report is made of but places.
std::string told(const Diagnosis& diagnosis) {
  const auto& library = bundled_library();
  const auto& assessment = diagnosis.assessment;
  auto text = fmt::format("{} {} {} {} {} {} {}\n", diagnosis.alliance.name, diagnosis.alliance.stage,
                          diagnosis.alliance.as_of, name_of(assessment.nature.verdict), assessment.score.low,
                          assessment.score.high, to_text(assessment.bands));
  for (const auto& finding : assessment.findings) {
    const auto evidence = decisive_answers_of(finding, library, diagnosis.alliance.answers);
    text += fmt::format("{} {} {} {}:{}\n", full_id(library.rules[finding.rule], library),
                        name_of(finding.status), finding.counted, finding.points, told(evidence));
    for (const auto& slot : evidence) {
      const auto& answers = diagnosis.alliance.answers;
      const auto& answer = answers.at(slot.question, slot.partner);
      const auto& note = answers.note_of(answer);
      text += fmt::format("  {} {} {}\n", answer.value.possible, note.because, note.source);
    }
  }
  for (const auto position : diagnosis.priorities) text += fmt::format("mend {}\n", position);
  for (const auto& open : diagnosis.key_questions)
    text += fmt::format("ask{} {}\n", told({open.slot}), open.gain);
  return text;
}

}  // namespace

TEST_SUITE("alliance") {
  TEST_CASE("the order of the keys of a description does not matter") {
    std::mt19937 random(1);  // NOLINT: the same orders at every run
    for (const auto& file : files_in("examples/cases", ".yaml")) {
      CAPTURE(file.filename().string());
      const auto text = read_file(file);
      const auto expected = told(diagnosis_of(text));
      for (int i = 0; i < 5; ++i) {
        const auto other = shuffled(text, random);
        CHECK((other != text));
        CHECK(told(diagnosis_of(other)) == expected);
      }
    }
  }
}

}  // namespace entente
