#include "cli/report-format.h"

#include <utility>

#include "advise/diagnosis.h"
#include "assess/assess.h"
#include "cli/terminal.h"
#include "report/csv.h"
#include "report/json-lines.h"
#include "report/text.h"

namespace entente::cli {

namespace {

class Paragraphs final : public Thread {
 public:
  std::string add(std::string text) override {
    if (!text.empty() && std::exchange(has_begun_, true)) text.insert(0, "\n\n");
    return text;
  }

 private:
  bool has_begun_ = false;
};

class TextFormat final : public ReportFormat {
 public:
  TextFormat(report::Look look, const Library& library) : look_(look), library_(library) {}

  Told tell(Alliance alliance) const override {
    const auto diagnosis = diagnose(std::move(alliance), library_);
    return {report::text(diagnosis, library_, look_), brief_of(diagnosis.assessment, library_)};
  }
  std::string tell(const report::Unread&) const override { return {}; }
  std::unique_ptr<Thread> begin() const override { return paragraphs(); }

 private:
  report::Look look_;
  const Library& library_;
};

class Array final : public Thread {
 public:
  std::string add(std::string text) override { return reports_.add(std::move(text)); }
  std::string end() override { return reports_.end(); }

 private:
  report::JsonReports reports_;
};

class JsonFormat final : public ReportFormat {
 public:
  explicit JsonFormat(const Library& library) : library_(library) {}

  Told tell(Alliance alliance) const override {
    const auto diagnosis = diagnose(std::move(alliance), library_);
    return {report::json(diagnosis, library_), brief_of(diagnosis.assessment, library_)};
  }
  std::string tell(const report::Unread& unread) const override { return report::json(unread, library_); }
  std::unique_ptr<Thread> begin() const override { return std::make_unique<Array>(); }

 private:
  const Library& library_;
};

/// What `report` says of the rules that count.
template <class Report>
Told tell_counted(const Alliance& alliance, const Library& library, const Report& report) {
  const auto assessment = assess(alliance, library, BeyondScope::left_out);
  auto brief = brief_of(assessment, library);
  auto text = report.of(alliance, assessment, brief);
  return {std::move(text), std::move(brief)};
}

class LinesFormat final : public ReportFormat {
 public:
  LinesFormat(const Library& library, const std::vector<std::string>& set)
      : library_(library), lines_(library, set) {}

  Told tell(Alliance alliance) const override { return tell_counted(alliance, library_, lines_); }
  std::string tell(const report::Unread& unread) const override { return lines_.of(unread); }

 private:
  const Library& library_;
  report::JsonLines lines_;
};

class Table final : public Thread {
 public:
  explicit Table(std::string head) : head_(std::move(head)) {}

  std::string add(std::string text) override { return std::exchange(head_, {}) + text; }
  std::string end() override { return std::exchange(head_, {}); }

 private:
  std::string head_;  ///< until it is written
};

class TableFormat final : public ReportFormat {
 public:
  TableFormat(const Library& library, report::Csv::Rows rows) : library_(library), table_(library, rows) {}

  Told tell(Alliance alliance) const override { return tell_counted(alliance, library_, table_); }
  std::string tell(const report::Unread& unread) const override { return table_.of(unread); }
  std::unique_ptr<Thread> begin() const override { return std::make_unique<Table>(table_.head()); }

 private:
  const Library& library_;
  report::Csv table_;
};

}  // namespace

std::unique_ptr<Thread> paragraphs() {
  return std::make_unique<Paragraphs>();
}

std::unique_ptr<ReportFormat> make_format(const AssessOptions& options, const Library& library) {
  using Rows = report::Csv::Rows;
  if (options.format == "json") return std::make_unique<JsonFormat>(library);
  if (options.format == "jsonl") return std::make_unique<LinesFormat>(library, options.set);
  if (options.format == "csv") {
    const auto rows = options.rows == "alliances" ? Rows::alliances : Rows::findings;
    return std::make_unique<TableFormat>(library, rows);
  }
  return std::make_unique<TextFormat>(look(options.look.color, options.output), library);
}

}  // namespace entente::cli
