// An example of a factor's rules, told as a case: a good one, a bad one, or one that is not known.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "knowledge/library.h"

namespace entente::report {

/// An answer as what it looks like, with whose it is: "Partner A: someone is named; Partner B: nobody".
struct ExampleAnswer {
  Index question = 0;
  std::string words;
};

struct ExampleFinding {
  Status status = Status::open;
  std::string sentence;
};

struct ExampleText {
  std::vector<ExampleAnswer> given;
  std::vector<ExampleFinding>
      findings;  ///< each once; those that do not apply only where nothing else is said
};

/// As a whole: unmet where one of its rules is, else open where one is, met where one is.
Status outcome_of(const Example& example);

/// In the order in which cases are told: good, bad, open, beside the point.
inline constexpr std::array<Status, 4> outcome_order = {Status::met, Status::unmet, Status::open,
                                                        Status::not_applicable};

/// "Good cases": what examples of an outcome are called.
std::string_view cases_in_words(Status outcome);

/// Its partners are told as "Partner A", "Partner B".
ExampleText tell(const Example& example, const Library& library);

}  // namespace entente::report
