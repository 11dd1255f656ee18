// A diagnosis as a report for a person at a terminal.
#pragma once

#include <memory>
#include <string>

#include "report/format.h"
#include "report/page.h"

namespace entente::report {

/// The first screen says what the alliance is, how it is, what to mend first and what to ask next; then come
/// the themes, all findings, and the works they rest on.
std::string text(const Diagnosis& diagnosis, const Library& library, Look look);

/// The two halves of it.
void put_first_screen(Page& page, const Diagnosis& diagnosis, const Library& library);
void put_details(Page& page, const Diagnosis& diagnosis, const Library& library);

class Text final : public Format {
 public:
  Text(const Library& library, Look look) : library_(library), look_(look) {}

  bool tells_unread() const override { return false; }
  std::string of(const Diagnosis& diagnosis) const override { return text(diagnosis, library_, look_); }
  std::unique_ptr<Binder> begin() const override { return paragraphs(); }

 private:
  const Library& library_;
  Look look_;
};

/// Why one rule came out as it did, down to the answers and their places.
std::string why(const Rule& rule, const Diagnosis& diagnosis, const Library& library, Look look);

}  // namespace entente::report
