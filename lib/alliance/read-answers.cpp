#include "alliance/read-answers.h"

#include <fmt/format.h>

#include <algorithm>

#include "alliance/date.h"
#include "text/closest-match.h"
#include "yaml/read/layout-errors.h"
#include "yaml/read/mapping-reader.h"

namespace entente {

namespace {

std::vector<std::string_view> partner_keys(const Alliance& alliance) {
  std::vector<std::string_view> keys;
  for (const auto& partner : alliance.partners) keys.emplace_back(partner.key);
  return keys;
}

void read_by_partner(const Question& question, yaml::Value value, const Library& library, Alliance& alliance,
                     ErrorList& errors) {
  for (const auto& [key, item] : value.entries()) {
    if (!key.is_scalar() || yaml::is_free_key(key.text())) continue;
    if (const auto partner = find_partner(key.text(), key.at(), alliance, errors)) {
      read_one_answer(question, item, library, alliance.answers,
                      alliance.answers.at(library.index_of(question), *partner), errors);
    }
  }
}

/// Whether a comment begins with an answer on that scale. YAML reads `trust: #no` as an empty value, so
/// without an error the answer would be lost unnoticed.
bool begins_with_answer(std::string_view comment, const Scale& scale) {
  const auto word = comment.substr(0, comment.find_first_of(" \t,:;"));
  return word == "unknown" || word == "n/a" || find_value(scale, word);
}

/// The path of the question that was probably meant by an unknown name: a misspelt one of this theme, or one
/// of another theme. Empty if none is close.
std::string question_meant(std::string_view name, std::string_view theme, const Library& library) {
  std::vector<std::string_view> here;
  std::vector<std::string_view> anywhere;
  for (const auto& question : library.questions) {
    if (question.fact) continue;
    if (theme_of(question.path) == theme) here.push_back(name_in_theme(question.path));
    anywhere.push_back(name_in_theme(question.path));
  }
  const bool is_elsewhere = std::ranges::find(anywhere, name) != anywhere.end();
  if (const auto near = closest_match(name, here); !near.empty() && !is_elsewhere)
    return fmt::format("{}.{}", theme, near);
  const auto near = closest_match(name, anywhere);
  const auto has_name = [near](const Question& question) {
    return !question.fact && name_in_theme(question.path) == near;
  };
  const auto found = std::ranges::find_if(library.questions, has_name);
  return near.empty() || found == library.questions.end() ? std::string{} : std::string{found->path};
}

void add_unknown_question_error(yaml::Value key, std::string_view theme, const Library& library,
                                ErrorList& errors) {
  // A full list drops further errors, so do not spend time on a hint.
  const auto meant = errors.is_full() ? std::string{} : question_meant(key.text(), theme, library);
  errors.add(key.at(), fmt::format("unknown question {}", quote(fmt::format("{}.{}", theme, key.text()))),
             suggestion(key.text(), meant));
}

}  // namespace

std::optional<std::size_t> find_partner(std::string_view key, SourceLocation at, const Alliance& alliance,
                                        ErrorList& errors) {
  const auto found = std::ranges::find(alliance.partners, key, &Partner::key);
  if (found != alliance.partners.end()) return static_cast<std::size_t>(found - alliance.partners.begin());
  // That there are no partners, or too many, has been reported already.
  if (alliance.partners.empty()) return std::nullopt;
  // A full list drops further errors, so do not spend time on a hint.
  const auto keys = errors.is_full() ? std::vector<std::string_view>{} : partner_keys(alliance);
  auto hint = did_you_mean(key, keys);
  if (hint.empty()) hint = fmt::format("the partners are {}", fmt::join(keys, ", "));
  errors.add(at, fmt::format("there is no partner {}", quote(key)), std::move(hint));
  return std::nullopt;
}

void read_one_answer(const Question& question, yaml::Value value, const Library& library, Answers& answers,
                     Answer& answer, ErrorList& errors) {
  if (begins_with_answer(value.lost_text(), library.scale_of(question)))
    errors.add(value.at(), fmt::format("`{}` has no answer: what begins with # is a comment", question.path),
               "write the answer without #; a comment has a blank after its #");
  if (value.is_null()) return;
  if (!value.is_mapping()) {
    if (const auto read = read_answer_value(value, library.scale_of(question), question.path, errors)) {
      answer.value = *read;
      answer.given = true;
      answer.at = value.at();
    }
    return;
  }
  yaml::MappingReader mapping(value, "an answer", errors);
  if (const auto inner = mapping.require("answer"); inner && !inner->is_mapping()) {
    read_one_answer(question, *inner, library, answers, answer, errors);
  } else if (inner) {
    errors.add(inner->at(), fmt::format("the answer to `{}` is a value, not a mapping", question.path));
  }
  Note note;
  note.because = mapping.find_text("because").value_or("");
  note.source = mapping.find_text("source").value_or("");
  if (const auto as_of = mapping.find("as_of")) note.as_of = read_date(*as_of, errors);
  answer.note = answers.add(note);
  mapping.finish();
}

bool is_map_by_partner(yaml::Value question) {
  if (!question.is_mapping()) return false;
  for (const auto& entry : question.entries()) {
    if (is_answer_key(entry.key.text())) return false;
  }
  return true;
}

bool is_answer_key(std::string_view key) {
  return std::ranges::find(answer_keys, key) != answer_keys.end();
}

void read_answer(const Question& question, yaml::Value value, const Library& library, Alliance& alliance,
                 ErrorList& errors) {
  const auto& scale = library.scale_of(question);
  const bool by_partner = is_map_by_partner(value);
  if (by_partner && question.of == Subject::partner) {
    return read_by_partner(question, value, library, alliance, errors);
  }
  if (by_partner) {
    errors.add(
        value.at(),
        fmt::format("`{}` takes one answer for the whole alliance, not one per partner", question.path),
        "give one value, or {answer: …, because: …}");
    return;
  }
  // One answer counts for every partner.
  Answer read;
  read.value.possible = all_values(scale);
  read_one_answer(question, value, library, alliance.answers, read, errors);
  for (std::size_t slot = 0; slot < slot_count(question, alliance); ++slot) {
    alliance.answers.at(library.index_of(question), slot) = read;
  }
}

void read_answers(std::string_view theme, yaml::Value value, const Library& library,
                  QuestionFinder& questions, Alliance& alliance, ErrorList& errors) {
  if (value.is_null()) return;
  if (!value.is_mapping()) {
    errors.add(
        value.at(),
        fmt::format("`{}` holds questions and their answers, not {}", theme, yaml::name_of(value.kind())),
        yaml::advice_on_layout(value.text()));
    return;
  }
  for (const auto& [key, answer] : value.entries()) {
    if (!key.is_scalar() || yaml::is_free_key(key.text())) continue;
    const auto* question = questions.find(theme, key.text());
    if (question == nullptr || question->fact) {
      add_unknown_question_error(key, theme, library, errors);
    } else {
      read_answer(*question, answer, library, alliance, errors);
    }
  }
}

}  // namespace entente
