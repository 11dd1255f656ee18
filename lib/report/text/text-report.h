// A diagnosis as a report for a person at a terminal.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "report/format.h"
#include "report/text/text-page.h"
#include "teach/similar-cases.h"

namespace entente::report {

/// How much a text report tells.
enum class Verbosity : std::uint8_t {
  brief,  ///< the first screen
  usual,  ///< also every finding that counts, and those beyond the scope that the answers settle
  all,    ///< also factors' scores, every open question, every rule beyond the scope, and what each rests on
};

/// The first screen says what the alliance is, how it is, what to mend first and what to ask next; then come
/// the themes, all findings, the cases that it is like, and the works they rest on.
std::string text(const Diagnosis& diagnosis, const Library& library, TextLayout layout,
                 Verbosity extent = Verbosity::usual, std::span<const SimilarCase> like = {});

class Text final : public Format {
 public:
  Text(const Library& library, TextLayout layout, Verbosity extent)
      : library_(library), layout_(layout), extent_(extent), known_(bundled_cases(), library) {}

  bool reports_errors() const override { return false; }
  std::string of(const Diagnosis& diagnosis) const override;
  std::unique_ptr<Assembler> begin() const override { return paragraphs(); }

 private:
  const Library& library_;
  TextLayout layout_;
  Verbosity extent_;
  KnownCases known_;
};

}  // namespace entente::report
