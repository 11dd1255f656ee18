// Writes a report with one document, or one JSON object, for each description that a command reads.
#pragma once

#include <functional>
#include <string>

#include "cli/read-descriptions.h"
#include "cli/report-output.h"
#include "report/document/block.h"

namespace entente::cli {

/// What is reported of an alliance, to a person and to a program.
struct DiagnosisReport {
  std::function<report::Document(const Diagnosis&)> document;
  std::function<std::string(const Diagnosis&)> json;
};

/// Several JSON objects are an array, and input that could not be read is one of them.
ExitStatus report_descriptions(const DescriptionRequest& request, const DiagnosisReport& report,
                               std::string_view format, const ReportOptions& options);

}  // namespace entente::cli
