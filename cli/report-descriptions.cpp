#include "cli/report-descriptions.h"

#include "cli/io/files.h"
#include "report/json-report.h"

namespace entente::cli {

namespace {

/// The status of reading, unless the result cannot be written.
ExitStatus write(const std::string& text, bool is_paged, ExitStatus status) {
  if (text.empty()) return status;
  const auto written = write_result(text, {}, is_paged);
  return written == ExitStatus::done ? status : written;
}

}  // namespace

ExitStatus report_as_text(const DescriptionRequest& request, const TerminalOptions& terminal,
                          const Render& render) {
  const auto assembler = report::paragraphs();
  std::string text;
  const auto status = read_descriptions(request, {.add = [&](const Diagnosis& diagnosis) {
                                          text += assembler->add({.text = render(diagnosis)});
                                        }});
  if (status == ExitStatus::wrong_use) return status;
  text += assembler->end();
  return write(text, !terminal.no_pager, status);
}

ExitStatus report_as_json(const DescriptionRequest& request, const Render& render) {
  const auto assembler = report::json_array();
  std::string text;
  const auto add = [&](std::string object) { text += assembler->add({.text = std::move(object)}); };
  const auto status = read_descriptions(
      request, {.add = [&](const Diagnosis& diagnosis) { add(render(diagnosis)); },
                .add_unread = [&](const auto& unread) { add(report::json(unread, request.library)); }});
  if (status == ExitStatus::wrong_use) return status;
  text += assembler->end();
  return write(text, false, status);
}

}  // namespace entente::cli
