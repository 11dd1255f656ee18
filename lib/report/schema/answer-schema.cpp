#include "report/schema/answer-schema.h"

namespace entente::report {

std::vector<Meaning> values_of(const Question& question, const Library& library) {
  const auto& values = library.scale_of(question).values;
  std::vector<Meaning> meanings;
  meanings.reserve(values.size());
  for (std::size_t value = 0; value < values.size(); ++value) {
    const auto anchor = question.fact ? std::string_view{} : question.anchors[value];
    meanings.push_back({.name = values[value], .about = anchor});
  }
  return meanings;
}

std::vector<Meaning> answers_of(const Question& question, const Library& library) {
  auto meanings = values_of(question, library);
  meanings.push_back({.name = "unknown", .about = "asked, not known"});
  if (!question.fact) meanings.push_back({.name = "n/a", .about = "does not apply"});
  return meanings;
}

}  // namespace entente::report
