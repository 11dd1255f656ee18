#include "teach/clues.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

/// Whether a class may be told of the answers to that question.
bool may_be_told(const Question& question, const Alliance& alliance, const Library& library) {
  if (question.fact) return false;
  if (!alliance.case_study) return true;
  const auto& later = alliance.case_study->disclosed_later;
  return std::ranges::find(later, library.index_of(question)) == later.end();
}

/// Of each partner on its own; those of whom the same is told, together.
std::vector<Clue> clues_of(const Question& question, const Alliance& alliance, const Library& library) {
  std::vector<Clue> told;
  const auto index = library.index_of(question);
  for (std::size_t slot = 0; slot < slot_count(question, alliance); ++slot) {
    const auto& answer = alliance.answers.at(index, slot);
    const auto text = alliance.answers.note_of(answer).because;
    if (text.empty() || !is_known(answer, library.scale_of(question))) continue;
    auto same = std::ranges::find(told, text, &Clue::text);
    if (same == told.end()) same = told.insert(same, {.question = index, .partners = {}, .text = text});
    same->partners.push_back(slot);
  }
  for (auto& clue : told) {
    if (clue.partners.size() == slot_count(question, alliance)) clue.partners.clear();
  }
  return told;
}

}  // namespace

std::vector<Clue> clues(const Alliance& alliance, const Library& library) {
  std::vector<Clue> all;
  for (const auto& question : library.questions) {
    if (!may_be_told(question, alliance, library)) continue;
    const auto told = clues_of(question, alliance, library);
    all.insert(all.end(), told.begin(), told.end());
  }
  return all;
}

std::vector<AnswerRef> unknown_answers(const Alliance& alliance, const Library& library) {
  std::vector<AnswerRef> unknown;
  for (const auto& question : library.questions) {
    if (!may_be_told(question, alliance, library)) continue;
    const auto index = library.index_of(question);
    for (std::size_t slot = 0; slot < slot_count(question, alliance); ++slot) {
      const auto& answer = alliance.answers.at(index, slot);
      if (answer.given && !is_known(answer, library.scale_of(question)))
        unknown.push_back({.question = index, .partner = slot});
    }
  }
  return unknown;
}

std::string to_text(const Clue& clue, const Alliance& alliance) {
  std::string names;
  for (const auto partner : clue.partners)
    names += fmt::format("{}{}", names.empty() ? "" : ", ", alliance.partners[partner].name);
  return names.empty() ? std::string{clue.text} : fmt::format("{}: {}", names, clue.text);
}

}  // namespace entente
