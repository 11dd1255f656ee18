#include "cli/report-descriptions.h"

#include <utility>
#include <vector>

#include "cli/io/files.h"
#include "report/json-report.h"

namespace entente::cli {

namespace {

/// The status of reading, unless the report cannot be written.
ExitStatus worst(ExitStatus written, ExitStatus read) {
  return written == ExitStatus::done ? read : written;
}

ExitStatus report_as_json(const DescriptionRequest& request, const DiagnosisReport& report,
                          const ReportOptions& options) {
  const auto assembler = report::json_array();
  std::string text;
  const auto add = [&](std::string object) { text += assembler->add({.text = std::move(object)}); };
  const auto status = read_descriptions(
      request, {.add = [&](const Diagnosis& diagnosis) { add(report.json(diagnosis)); },
                .add_unread = [&](const auto& unread) { add(report::json(unread, request.library)); }});
  if (status == ExitStatus::wrong_use) return status;
  text += assembler->end();
  return text.empty() ? status : worst(write_result(text, options.file), status);
}

}  // namespace

ExitStatus report_descriptions(const DescriptionRequest& request, const DiagnosisReport& report,
                               std::string_view format, const ReportOptions& options) {
  if (format == "json") return report_as_json(request, report, options);
  std::vector<report::Document> documents;
  const auto status = read_descriptions(
      request, {.add = [&](const Diagnosis& diagnosis) { documents.push_back(report.document(diagnosis)); }});
  if (status == ExitStatus::wrong_use || documents.empty()) return status;
  return worst(write_report(documents, format, options), status);
}

}  // namespace entente::cli
