// What to ask next and what each answer would do, for a person or a program.
#pragma once

#include <cstddef>
#include <limits>
#include <string>

#include "report/format.h"
#include "report/text/text-page.h"

namespace entente::report {

/// So many questions of those that something hangs on; the others are told of after them, without more words.
inline constexpr std::size_t all_questions = std::numeric_limits<std::size_t>::max();

class QuestionsText final : public Format {
 public:
  QuestionsText(const Library& library, TextLayout layout, std::size_t limit)
      : library_(library), layout_(layout), limit_(limit) {}

  bool reports_errors() const override { return false; }
  std::string of(const Diagnosis& diagnosis) const override;
  std::unique_ptr<Assembler> begin() const override { return paragraphs(); }

 private:
  const Library& library_;
  TextLayout layout_;
  std::size_t limit_;
};

/// An object an alliance; an array of several: `entente`, `library`, `alliance`, `condition {band, low,
/// high}`, `questions[] {path, partner, ask, bearing, gain, bands_gain, decides_nature, answers[] {value,
/// means, band, low, high}}`, `errors[]`.
class QuestionsJson final : public Format {
 public:
  QuestionsJson(const Library& library, std::size_t limit) : library_(library), limit_(limit) {}

  std::string of(const Diagnosis& diagnosis) const override;
  std::string render_error(const UnreadInput& unread) const override;
  std::unique_ptr<Assembler> begin() const override { return json_array(); }

 private:
  const Library& library_;
  std::size_t limit_;
};

}  // namespace entente::report
