// Alliances as JUnit XML: a suite an alliance, a case a rule that counts and applies.
#pragma once

#include <memory>
#include <string>

#include "report/format.h"

namespace entente::report {

/// The class of a case names the alliance and where it is described, so that no two cases of a run are named
/// alike. The counts of the run stand at its head; so the report is built in memory. A rule unmet is a
/// failure, or a skipped case where it is accepted; a rule that is open is a skipped case with the questions
/// that it depends on, and a description that could not be read a suite with an error. As the schema of
/// Jenkins has it, which JUnit itself is tested with. No times: a report tells nothing of the run that made
/// it.
class Junit final : public Format {
 public:
  explicit Junit(const Library& library) : library_(library) {}

  DiagnosisLevel depth() const override { return DiagnosisLevel::counted; }
  bool needs_all() const override { return true; }
  bool is_batch() const override { return true; }
  std::string of(const Diagnosis& diagnosis) const override;
  std::string render_error(const UnreadInput& unread) const override;
  std::unique_ptr<Assembler> begin() const override;

 private:
  std::string properties(const Alliance& alliance, const Assessment& assessment,
                         const Summary& summary) const;
  std::string test_case(const Finding& finding, const Alliance& alliance) const;

  const Library& library_;
};

}  // namespace entente::report
