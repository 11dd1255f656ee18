// Assessments for programs: the JSON that every other machine format is a rendering of.
#pragma once

#include <cstddef>
#include <string>
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

/// An object, ending with a line break. ASCII only: characters beyond it are escaped, so that nothing in a
/// name can steer a terminal.
std::string json(const Diagnosis& diagnosis, const Library& library);
std::string json(const Unread& unread, const Library& library);

/// The reports of one run as they come: one is an object, several are an array, none an empty array.
class JsonReports {
 public:
  /// What can be written now.
  std::string add(std::string report);
  std::string end() const;

 private:
  std::string first_;  ///< until it is clear that it is not the only one
  std::size_t count_ = 0;
};

}  // namespace entente::report
