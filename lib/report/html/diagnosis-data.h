// What pages say of a diagnosis, written as members of a JSON object for their templates.
#pragma once

#include <cstddef>

#include "advise/diagnosis.h"
#include "text/json-writer.h"

namespace entente::report::html {

class DiagnosisData {
 public:
  DiagnosisData(JsonWriter& out, const Diagnosis& diagnosis, const Library& library)
      : out_(out), diagnosis_(diagnosis), library_(library) {}

  /// What is said of the alliance as a whole.
  void write_words();
  /// What there is any of.
  void write_what_there_is();
  /// So many of the weaknesses, or all, those to mend first first.
  void write_weaknesses(const JsonKey& name, std::size_t limit);
  /// So many of the questions, or all, those to ask first first.
  void write_questions(const JsonKey& name, std::size_t limit);

  /// All that are accepted, in the same order.
  void write_accepted_weaknesses(const JsonKey& name);

  void write_finding(const Finding& finding);
  void write_answers(const std::vector<AnswerRef>& answers);
  void write_answer(AnswerRef slot);

 private:
  void write_acceptance(const Finding& finding);

  JsonWriter& out_;
  const Diagnosis& diagnosis_;
  const Library& library_;
};

/// The works that are named below a claim, or beside what was noted of it.
void write_sources(JsonWriter& out, std::span<const Source> sources, const Library& library);

/// Works in full, with their addresses.
void write_works(JsonWriter& out, std::span<const Index> works, const Library& library);

}  // namespace entente::report::html
