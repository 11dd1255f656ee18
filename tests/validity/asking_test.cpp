// What the order of questions is worth, as far as the bundled cases can tell; CONTRIBUTING.md and the manual
// print what is found here.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "advise/question-priority.h"
#include "alliance/read-alliance.h"
#include "assess/assess.h"
#include "knowledge/bundled-files.h"
#include "knowledge/description-facts.h"
#include "report/library/manual.h"
#include "tests/files.h"

namespace entente {
namespace {

constexpr unsigned draws_a_case = 20;

/// Of the pseudo-random numbers, whose sequence the standard fixes, one below `end`.
std::size_t below(std::size_t end, std::mt19937& numbers) {
  return numbers() % end;
}

/// A case of which about half of the answers are hidden, and can be asked for.
class Interview {
 public:
  Interview(const Alliance& alliance, std::mt19937& numbers) : whole_(alliance), known_(alliance) {
    const auto& library = bundled_library();
    for (auto i = static_cast<Index>(fact_count); i < library.questions.size(); ++i) {
      const auto& scale = library.scale_of(library.questions[i]);
      for (std::size_t partner = 0; partner < slot_count(library.questions[i], alliance); ++partner) {
        auto& answer = known_.answers.at(i, partner);
        if (!is_known(answer, scale) || below(2, numbers) == 0) continue;
        answer = Answer{};
        answer.value.possible = all_values(scale);
        hidden_.push_back({.question = i, .partner = partner});
      }
    }
  }

  /// How many answers it takes, in the order that `choose` gives, until what is asked for is as in the whole
  /// case.
  template <class Choose, class Settled>
  int questions_asked(Choose choose, Settled settled) {
    const auto whole = assess(whole_, bundled_library());
    int asked = 0;
    for (; !settled(assess(known_, bundled_library()), whole); ++asked) {
      REQUIRE(!hidden_.empty());
      const AnswerRef slot = std::invoke(choose, *this);
      known_.answers.at(slot.question, slot.partner) = whole_.answers.at(slot.question, slot.partner);
      std::erase(hidden_, slot);
    }
    return asked;
  }

  const std::vector<AnswerRef>& hidden() const { return hidden_; }

  AnswerRef first_ranked() const {
    const auto ranked = open_questions(known_, assess(known_, bundled_library()), bundled_library());
    const auto is_hidden = [this](const OpenQuestion& open) {
      return std::ranges::find(hidden_, open.slot) != hidden_.end();
    };
    return std::ranges::find_if(ranked, is_hidden)->slot;
  }

  AnswerRef first_in_file() const {
    return *std::ranges::min_element(
        hidden_, {}, [this](AnswerRef slot) { return whole_.answers.at(slot.question, slot.partner).at; });
  }

 private:
  const Alliance& whole_;
  Alliance known_;
  std::vector<AnswerRef> hidden_;
};

bool has_band(const Assessment& now, const Assessment& whole) {
  return now.bands == whole.bands;
}

bool has_band_and_nature(const Assessment& now, const Assessment& whole) {
  return now.bands == whole.bands && now.nature.verdict == whole.nature.verdict;
}

/// Means over all cases and draws in which there was anything to ask.
struct Asked {
  double ranked = 0;
  double in_file = 0;
  double at_random = 0;
};

template <class Settled>
Asked ask_about_all_cases(Settled settled) {
  Asked sums;
  int draws = 0;
  const auto ask = [&](const Alliance& alliance, unsigned seed) {
    std::mt19937 numbers(seed);
    const Interview interview(alliance, numbers);
    const auto ranked = Interview(interview).questions_asked(&Interview::first_ranked, settled);
    if (ranked == 0) return;
    const auto at_random = [&numbers](const Interview& now) {
      return now.hidden()[below(now.hidden().size(), numbers)];
    };
    sums.ranked += ranked;
    sums.in_file += Interview(interview).questions_asked(&Interview::first_in_file, settled);
    sums.at_random += Interview(interview).questions_asked(at_random, settled);
    ++draws;
  };
  for (const auto& file : bundled_cases()) {
    AllianceReader reader(file.text, std::string{file.path}, bundled_library());
    const auto alliance = reader.next()->alliance.value();
    for (unsigned seed = 1; seed <= draws_a_case; ++seed) ask(alliance, seed);
  }
  return {
      .ranked = sums.ranked / draws, .in_file = sums.in_file / draws, .at_random = sums.at_random / draws};
}

}  // namespace

TEST_SUITE("validity") {
  TEST_CASE("the manual and CONTRIBUTING.md state how many questions, in which order, settle the band") {
    const auto band = ask_about_all_cases(has_band);
    const auto both = ask_about_all_cases(has_band_and_nature);
    const auto table = fmt::format(
        "| order | to settle the band | and the nature |\n| --- | --- | --- |\n"
        "| as `entente ask` ranks them | {:.1f} | {:.1f} |\n| of the file | {:.1f} | {:.1f} |\n"
        "| random | {:.1f} | {:.1f} |\n",
        band.ranked, both.ranked, band.in_file, both.in_file, band.at_random, both.at_random);
    const auto page = read_file(std::filesystem::path(ENTENTE_SOURCE_DIR) / "CONTRIBUTING.md");
    INFO(table);
    CHECK(page.find(table) != std::string::npos);
    const auto sentence = fmt::format(
        "In this order it took {:.1f} questions as a mean to settle the band, in the order of the "
        "file {:.1f}, and at random {:.1f}.",
        band.ranked, band.in_file, band.at_random);
    INFO(sentence);
    CHECK(report::manual(bundled_library()).find(sentence) != std::string::npos);
    for (const auto& asked : {band, both}) {
      CHECK(asked.ranked < asked.in_file);
      CHECK(asked.ranked < asked.at_random);
    }
  }
}

}  // namespace entente
