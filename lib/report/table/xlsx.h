// Assessments as a workbook for spreadsheets: what a portfolio holds, its findings, what to ask, and the
// sources.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "report/format.h"
#include "report/table/workbook.h"

namespace entente::report {

/// Grows with what is added, in the order of its rows.
class PortfolioWorkbook {
 public:
  /// `set` are the assignments of the run, as they were written.
  PortfolioWorkbook(const Library& library, std::vector<std::string> set, Audience audience = {},
                    SheetLimits limits = {});
  PortfolioWorkbook(const PortfolioWorkbook&) = delete;
  PortfolioWorkbook& operator=(const PortfolioWorkbook&) = delete;

  void add(const Diagnosis& diagnosis);
  void add(const UnreadInput& unread);
  /// The bytes of the file; once.
  std::string take();

 private:
  void add_findings(const Diagnosis& diagnosis);
  void add_finding(const Finding& finding, long hundredths, const Alliance& alliance);
  void add_questions(const Diagnosis& diagnosis);
  void add_factors();
  void add_sources();
  std::vector<Property> properties() const;

  const Library& library_;
  std::vector<std::string> set_;
  Audience audience_;
  Workbook workbook_;
  Table& overview_;
  Table& findings_;
  Table& questions_;
  std::vector<bool> told_factors_;  ///< by the library's order
  std::size_t alliances_ = 0;
  std::size_t unread_ = 0;
};

/// One workbook for all alliances of a run.
class Xlsx final : public Format {
 public:
  Xlsx(const Library& library, std::vector<std::string> set, Audience audience)
      : library_(library), set_(std::move(set)), audience_(std::move(audience)) {}

  bool needs_all() const override { return true; }
  bool is_batch() const override { return true; }
  std::string of(const Diagnosis&) const override { return {}; }
  std::unique_ptr<Assembler> begin() const override;

 private:
  const Library& library_;
  std::vector<std::string> set_;
  Audience audience_;
};

}  // namespace entente::report
