// What an interview shows: the questions, what answers did, and how to answer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "advise/diagnosis.h"
#include "report/text/text-page.h"

namespace entente::cli {

/// Where the answers are typed.
inline constexpr std::string_view prompt = "> ";

class Prompts {
 public:
  /// `library` outlives this.
  Prompts(report::TextLayout look, const Library& library) : look_(look), library_(library) {}

  /// Whose description it is, how it is now, and how to answer.
  std::string beginning(const Diagnosis& diagnosis) const;
  /// A question with what its answers look like, and what was answered so far. `number` counts from 1;
  /// `left` are those still to be asked, this one among them.
  std::string question(AnswerRef slot, const Diagnosis& diagnosis, std::size_t number,
                       std::size_t left) const;
  /// What was written, and what it did to the condition and the nature.
  std::string effect(AnswerRef slot, const Diagnosis& before, const Diagnosis& after) const;
  /// The same of the date.
  std::string date_effect(std::string_view date) const;
  std::string ending(const Diagnosis& diagnosis, std::size_t answered, std::size_t left) const;
  /// What is asked for the date of the description, where it has none.
  std::string date_question() const;
  /// A word in between.
  std::string remark(std::string_view words) const;
  std::string help() const;

 private:
  report::TextLayout look_;
  const Library& library_;
};

}  // namespace entente::cli
