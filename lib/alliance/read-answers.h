// Reads the answers under the themes of a description.
#pragma once

#include <array>

#include "alliance/alliance.h"
#include "knowledge/find-question.h"
#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente {

/// The keys of an answer written as a mapping. No partner can have one of them as its key.
inline constexpr std::array<std::string_view, 4> answer_keys = {"answer", "because", "source", "as_of"};

/// Reads the mapping of one theme into `alliance.answers`. The partners must have been read. `questions`
/// finds questions of `library`.
void read_answers(std::string_view theme, yaml::Value value, const Library& library,
                  QuestionFinder& questions, Alliance& alliance, ErrorList& errors);

/// Reads the value under one question: a value of its scale, `{answer: …, because: …}`, or a mapping from
/// partners to these.
void read_answer(const Question& question, yaml::Value value, const Library& library, Alliance& alliance,
                 ErrorList& errors);

/// Reads one answer: a value, or a mapping with the value and its justification, which is added to the notes
/// of `answers`. An empty value leaves the question unanswered.
void read_one_answer(const Question& question, yaml::Value value, const Library& library, Answers& answers,
                     Answer& answer, ErrorList& errors);

/// The index of the partner with that key. If there is none, reports an error (unless no partner could be
/// read at all) and returns an empty optional.
std::optional<std::size_t> find_partner(std::string_view key, SourceLocation at, const Alliance& alliance,
                                        ErrorList& errors);

/// Whether the value under a question is a mapping from partners to answers: one without any of
/// `answer_keys`.
bool is_map_by_partner(yaml::Value question);

/// Whether a key is one of `answer_keys`.
bool is_answer_key(std::string_view key);

}  // namespace entente
