// An alliance as described in a file: its partners, its purpose and the answers to questions about it.
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

/// An answer to a question, or the fact that there is none.
struct Answer {
  AnswerValue value;       ///< all values are possible if not answered
  bool given = false;      ///< false for an empty value too; true for `unknown`
  SourceLocation at;       ///< of the value; line 0 if set on the command line or not given
  std::uint32_t note = 0;  ///< index of its note; see `Answers::note_of`
};

/// The justification given with an answer: views into `Alliance::texts`, empty if missing.
struct Note {
  std::string_view because;
  std::string_view source;
  std::string_view as_of;
};

struct Partner {
  std::string key;
  std::string name;
  std::string kind;  ///< empty if not given
  std::vector<std::string> contributes;
  std::vector<std::string> needs;
};

/// The answers of an alliance: one for each question about the alliance, and for each question about partners
/// one for each partner.
class Answers {
 public:
  Answers() = default;
  /// Nothing is answered.
  Answers(const Library& library, std::size_t partners);

  std::size_t partners() const { return partners_; }
  /// `partner` is an index of `Alliance::partners`; it is ignored for a question about the alliance.
  const Answer& at(Index question, std::size_t partner = 0) const {
    return list_[position(question, partner)];
  }
  Answer& at(Index question, std::size_t partner = 0) { return list_[position(question, partner)]; }
  /// Sorted by question, then partner.
  std::span<const Answer> all() const { return list_; }

  /// Whether reports may show the answer.
  bool is_visible(Index question, std::size_t partner) const {
    return !reader_ || partner == *reader_ || first_[question + std::size_t{1}] - first_[question] == 1;
  }
  bool is_redacted() const { return reader_.has_value(); }
  /// Of questions about partners, makes only the answers of this partner visible. Hidden answers are still
  /// scored.
  void redact_except(std::size_t partner) { reader_ = partner; }
  /// Deletes everything but the dates from all notes.
  void redact_notes();

  const Note& note_of(const Answer& answer) const { return notes_[answer.note]; }
  /// Adds a note and returns its index, for `Answer::note`.
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
  std::vector<std::uint32_t> first_;  ///< each question's first index in `list_`, and its size
  std::vector<Answer> list_;
  std::vector<Note> notes_ = {{}};     ///< the first one, empty, is for answers without a note
  std::optional<std::size_t> reader_;  ///< the only partner whose answers are visible, if restricted
};

/// The reader for whom reports are written.
struct Audience {
  enum class Reader : std::uint8_t { internal, client, partner };

  Reader reader = Reader::internal;
  std::string partner = {};  ///< key of the partner; only if `reader` is `partner`
};

struct Alliance {
  std::vector<std::shared_ptr<const std::string>> texts;  ///< keep alive what notes refer to
  std::string file;
  int document = 1;         ///< its number in the file, from 1; in JSON Lines, its line
  int line = 1;             ///< line of the file on which the description begins
  Fingerprint fingerprint;  ///< of the description's text
  std::string name;
  std::string stage;
  std::string as_of;
  std::string purpose;
  std::vector<std::string> form;
  std::vector<Partner> partners;
  Scope scope;
  Audience audience;
  Answers answers;                   ///< including facts
  std::vector<Acceptance> accepted;  ///< in file order; at most one for each rule
  std::optional<CaseStudy> case_study;
};

/// Whether an answer on that scale is given and not `unknown`; true for `n/a`.
inline bool is_known(const Answer& answer, const Scale& scale) {
  return answer.given && !(answer.value.applies && answer.value.possible == all_values(scale));
}

/// The common source of all answers that name a source. Empty if they name different ones, or if fewer than
/// two answers name one.
std::string_view only_source(const Answers& answers);

/// The number of answers to a question: one, or one for each partner.
inline std::size_t slot_count(const Question& question, const Alliance& alliance) {
  return question.of == Subject::partner ? alliance.partners.size() : 1;
}

}  // namespace entente
