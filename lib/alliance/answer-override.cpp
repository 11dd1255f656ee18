#include "alliance/answer-override.h"

#include <fmt/format.h>

#include <numeric>

#include "alliance/read-answers.h"
#include "knowledge/find-question.h"
#include "yaml/read/documents.h"

namespace entente {

namespace {

const Question* find_asked(std::string_view path, const Library& library, ErrorList& errors) {
  const auto* question = find_question(path, {}, library, errors);
  if (question == nullptr || !question->fact) return question;
  errors.add({}, fmt::format("`{}` is told by the description's head, not answered", path));
  return nullptr;
}

/// Reads the value as a YAML document. Errors lose their location, which would be one within `text`, not in a
/// file.
void read_value(std::string_view text, const Question& question, const Library& library,
                AnswerOverride& answer_override, ErrorList& errors) {
  ErrorList in_value("");
  yaml::Documents documents(text, in_value);
  yaml::Tree tree;
  Answers notes;  // only a place for the note
  auto& answer = answer_override.answer;
  answer.value.possible = all_values(library.scale_of(question));
  if (documents.next(tree) && !tree.empty())
    read_one_answer(question, tree.root(), library, notes, answer, in_value);
  if (in_value.empty() && !answer.given)
    in_value.add({}, fmt::format("`{}` is given no value", question.path));
  for (const auto& error : in_value.take()) errors.add({}, error.message, error.hint);
  answer.at = {};
  answer_override.note = notes.note_of(answer);
  answer_override.text = tree.texts();
}

}  // namespace

std::optional<AnswerName> read_answer_name(std::string_view text, const Library& library, ErrorList& errors) {
  const auto at = text.find('@');
  const auto* question = find_asked(text.substr(0, at), library, errors);
  if (question == nullptr) return std::nullopt;
  AnswerName name{.question = library.index_of(*question), .partner = std::nullopt};
  if (at == std::string_view::npos) return name;
  if (question->of != Subject::partner) {
    errors.add(
        {}, fmt::format("`{}` takes one answer for the whole alliance, not one per partner", question->path));
    return std::nullopt;
  }
  name.partner = text.substr(at + 1);
  return name;
}

std::vector<std::size_t> slots_of(const AnswerName& name, const Library& library, const Alliance& alliance,
                                  ErrorList& errors) {
  if (name.partner) {
    const auto partner = find_partner(*name.partner, {}, alliance, errors);
    return partner ? std::vector{*partner} : std::vector<std::size_t>{};
  }
  std::vector<std::size_t> all(slot_count(library.questions[name.question], alliance));
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

std::optional<AnswerOverride> read_answer_override(std::string_view text, const Library& library,
                                                   ErrorList& errors) {
  const auto before = errors.size();
  const auto equals = text.find('=');
  if (equals == std::string_view::npos) {
    errors.add({}, fmt::format("{} is no path=value", quote(text)),
               "for instance governance.manager_empowered@county=yes");
    return std::nullopt;
  }
  const auto name = read_answer_name(text.substr(0, equals), library, errors);
  if (!name) return std::nullopt;
  AnswerOverride answer_override;
  answer_override.to = *name;
  read_value(text.substr(equals + 1), library.questions[name->question], library, answer_override, errors);
  if (errors.size() > before) return std::nullopt;
  return answer_override;
}

void apply_override(const AnswerOverride& answer_override, const Library& library, Alliance& alliance,
                    ErrorList& errors) {
  auto answer = answer_override.answer;
  answer.note = alliance.answers.add(answer_override.note);
  alliance.texts.push_back(answer_override.text);
  for (const auto slot : slots_of(answer_override.to, library, alliance, errors))
    alliance.answers.at(answer_override.to.question, slot) = answer;
}

}  // namespace entente
