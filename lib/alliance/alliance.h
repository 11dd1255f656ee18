// An alliance as its description tells it: who, what for, and the answers.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "alliance/acceptance.h"
#include "alliance/case-study.h"
#include "alliance/scope.h"
#include "knowledge/library.h"
#include "text/fingerprint.h"
#include "text/source-location.h"

namespace entente {

/// An answer to a question, or its absence.
struct Answer {
  AnswerValue value;       ///< everything is possible where nothing was answered
  bool given = false;      ///< false also for an empty value; `unknown` is given
  SourceLocation at;       ///< of the value; line 0 where it was set on the command line, or not given
  std::uint32_t note = 0;  ///< its place among those of the answers
};

/// What was said beside an answer: parts of the alliance's texts, empty where there was nothing.
struct Note {
  std::string_view because;
  std::string_view source;
  std::string_view as_of;
};

struct Partner {
  std::string key;
  std::string name;
  std::string kind;  ///< empty where the description does not say
  std::vector<std::string> contributes;
  std::vector<std::string> needs;
};

/// Every answer that a library's questions can have, by question and partner.
class Answers {
 public:
  Answers() = default;
  /// All unanswered.
  Answers(const Library& library, std::size_t partners);

  std::size_t partners() const { return partners_; }
  /// `partner` is a position among the partners; it does not matter for a question asked of the alliance.
  const Answer& at(Index question, std::size_t partner = 0) const {
    return list_[position(question, partner)];
  }
  Answer& at(Index question, std::size_t partner = 0) { return list_[position(question, partner)]; }
  /// By question, then partner.
  std::span<const Answer> all() const { return list_; }

  /// Whether a report may tell it.
  bool is_visible(Index question, std::size_t partner) const {
    return !reader_ || partner == *reader_ || first_[question + std::size_t{1}] - first_[question] == 1;
  }
  bool is_redacted() const { return reader_.has_value(); }
  /// Reports tell of what each partner was asked only the answers of this one.
  void redact_except(std::size_t partner) { reader_ = partner; }
  /// Leaves of the notes nothing but their dates.
  void redact_notes();

  const Note& note_of(const Answer& answer) const { return notes_[answer.note]; }
  /// The place of a note, for an answer to name.
  std::uint32_t add(const Note& note) {
    notes_.push_back(note);
    return static_cast<std::uint32_t>(notes_.size() - 1);
  }

 private:
  std::size_t position(Index question, std::size_t partner) const {
    const auto first = first_[question];
    return first_[question + std::size_t{1}] - first > 1 ? first + partner : first;
  }

  std::size_t partners_ = 0;
  std::vector<std::uint32_t> first_;  ///< by question, and one more
  std::vector<Answer> list_;
  std::vector<Note> notes_ = {{}};     ///< the first is that of answers without one
  std::optional<std::size_t> reader_;  ///< the partner that reports are for, if they are for one
};

/// Who a report is for.
struct Audience {
  enum class Reader : std::uint8_t { internal, client, partner };

  Reader reader = Reader::internal;
  std::string partner = {};  ///< its key
};

struct Alliance {
  std::vector<std::shared_ptr<const std::string>> texts;  ///< that the notes of its answers are parts of
  std::string file;
  int document = 1;         ///< its place among the file's descriptions
  int line = 1;             ///< of the file, that its description begins on
  Fingerprint fingerprint;  ///< of its description
  std::string name;
  std::string stage;
  std::string as_of;
  std::string purpose;
  std::vector<std::string> form;
  std::vector<Partner> partners;
  Scope scope;
  Audience audience;
  Answers answers;                   ///< with the facts of the head
  std::vector<Acceptance> accepted;  ///< in the order of the description, each of another rule
  std::optional<CaseStudy> case_study;
};

/// Whether an answer to a question on that scale says anything: it is given, and not `unknown`.
inline bool is_known(const Answer& answer, const Scale& scale) {
  return answer.given && !(answer.value.applies && answer.value.possible == all_values(scale));
}

/// The source that all answers with a source name, where there are several such answers; else empty.
std::string_view only_source(const Answers& answers);

/// In how many slots a question is answered: one, or one for each partner.
inline std::size_t slot_count(const Question& question, const Alliance& alliance) {
  return question.of == Subject::partner ? alliance.partners.size() : 1;
}

}  // namespace entente
