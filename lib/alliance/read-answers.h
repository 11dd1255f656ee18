// Reading answers: what stands under the themes of a description.
#pragma once

#include <array>

#include "alliance/alliance.h"
#include "knowledge/find-question.h"
#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

/// The keys of an answer that is written as a mapping; so no partner's.
inline constexpr std::array<std::string_view, 4> answer_keys = {"answer", "because", "source", "as_of"};

/// Reads one theme's mapping into the alliance's answers, whose partners are known. `questions` are the
/// library's.
void read_answers(std::string_view theme, yaml::Value value, const Library& library,
                  QuestionFinder& questions, Alliance& alliance, ErrorList& errors);

/// Reads what was answered to one question: a value, `{answer: …, because: …}`, or a map of these by partner.
void read_answer(const Question& question, yaml::Value value, const Library& library, Alliance& alliance,
                 ErrorList& errors);

/// Reads one answer to it: a value, or a mapping with the value and what it rests on. An empty value leaves
/// the question unanswered. A note is added to `answers`.
void read_one_answer(const Question& question, yaml::Value value, const Library& library, Answers& answers,
                     Answer& answer, ErrorList& errors);

/// The position of the partner with that key; complains where there is none.
std::optional<std::size_t> find_partner(std::string_view key, SourceLocation at, const Alliance& alliance,
                                        ErrorList& errors);

/// Whether what was answered to a question is a map by partner, and not one answer for all.
bool is_map_by_partner(yaml::Value question);

/// Whether a key would be taken for a part of an answer (`answer`, `because`, …), and so can name no partner.
bool is_answer_key(std::string_view key);

}  // namespace entente
