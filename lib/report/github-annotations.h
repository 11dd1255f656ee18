// An alliance as annotations of GitHub: commands that a workflow prints, and GitHub shows at their lines.
#pragma once

#include <string>

#include "report/format.h"

namespace entente::report {

/// Of each alliance its condition, as a notice, and its weaknesses, what to mend first first: GitHub shows no
/// more than ten errors, ten warnings and ten notices of a step. What is open is counted only. Critical rules
/// unmet are errors, serious ones warnings, minor ones notices, and so is what is accepted.
class GithubAnnotations final : public Format {
 public:
  explicit GithubAnnotations(const Library& library) : library_(library) {}

  DiagnosisLevel depth() const override { return DiagnosisLevel::counted; }
  bool is_batch() const override { return true; }
  /// A line each.
  std::string of(const Diagnosis& diagnosis) const override;
  /// An error for each complaint.
  std::string render_error(const UnreadInput& unread) const override;

 private:
  std::string weakness(const Finding& finding, const Alliance& alliance) const;

  const Library& library_;
};

}  // namespace entente::report
