// The JSON report.
#pragma once

#include <memory>
#include <string>

#include "report/format.h"

namespace entente::report {

/// An object, ending with a line break. ASCII only: characters beyond it are escaped, so that nothing in a
/// name can steer a terminal.
std::string json(const Diagnosis& diagnosis, const Library& library);
std::string json(const UnreadInput& unread, const Library& library);

/// One report is an object, several are an array, none an empty array.
class JsonReports final : public Format {
 public:
  explicit JsonReports(const Library& library) : library_(library) {}

  std::string of(const Diagnosis& diagnosis) const override { return json(diagnosis, library_); }
  std::string render_error(const UnreadInput& unread) const override { return json(unread, library_); }
  std::unique_ptr<Assembler> begin() const override { return json_array(); }

 private:
  const Library& library_;
};

}  // namespace entente::report
