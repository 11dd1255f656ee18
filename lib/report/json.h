// Assessments for programs: the JSON that every other machine format is a rendering of.
#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "advise/diagnosis.h"
#include "text/complaint.h"

namespace entente::report {

/// A description that could not be read, or a file that could not.
struct Unread {
  std::string file;
  int document = 1;
  std::vector<Complaint> complaints;
};

/// One alliance is an object, several are an array, none an empty array. ASCII only: characters beyond it are
/// escaped, so that nothing in a name can steer a terminal.
std::string json(std::span<const std::variant<Diagnosis, Unread>> results, const Library& library);

}  // namespace entente::report
