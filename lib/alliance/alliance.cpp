#include "alliance/alliance.h"

namespace entente {

Answers::Answers(const Library& library, std::size_t partners) : partners_(partners) {
  first_.reserve(library.questions.size() + 1);
  std::uint32_t next = 0;
  for (const auto& question : library.questions) {
    first_.push_back(next);
    next += question.of == Subject::partner ? static_cast<std::uint32_t>(partners) : 1;
  }
  first_.push_back(next);
  list_.resize(next);
  for (std::size_t question = 0; question < library.questions.size(); ++question) {
    const auto everything = all_values(library.scale_of(library.questions[question]));
    for (auto slot = first_[question]; slot < first_[question + 1]; ++slot)
      list_[slot].value.possible = everything;
  }
}

void Answers::redact_notes() {
  for (auto& note : notes_) note = {.because = {}, .source = {}, .as_of = note.as_of};
}

std::string_view only_source(const Answers& answers) {
  // Notes of answers that were replaced (--set) stay in the list, so go through the answers.
  std::string_view source;
  int named = 0;
  for (const auto& answer : answers.all()) {
    const auto its_source = answers.note_of(answer).source;
    if (its_source.empty()) continue;
    if (named > 0 && its_source != source) return {};
    source = its_source;
    ++named;
  }
  return named > 1 ? source : std::string_view{};
}

}  // namespace entente
