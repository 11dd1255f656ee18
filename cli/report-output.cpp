#include "cli/report-output.h"

#include "cli/file-type.h"
#include "cli/io/files.h"
#include "cli/shared-options.h"
#include "report/render/render-html.h"
#include "report/render/render-markdown.h"
#include "report/render/render-text.h"

namespace entente::cli {

namespace {

const std::vector<std::string>& report_formats() {
  static const std::vector<std::string> formats = {"text", "markdown", "html", "json"};
  return formats;
}

std::string render(std::span<const report::Document> documents, std::string_view format,
                   const ReportOptions& options) {
  if (format == "html") return report::render_html(documents, {});
  const bool is_text = format == "text";
  const auto layout = text_layout(options.terminal, options.file);
  std::string text;
  for (const auto& document : documents) {
    if (!text.empty()) text += is_text ? "\n" : "\n---\n\n";
    text += is_text ? report::render_text(document, layout) : report::render_markdown(document);
  }
  return text;
}

}  // namespace

std::vector<Option> report_options(ReportOptions& options) {
  return join({{{.names = "--format",
                 .target = &options.format,
                 .help = "text, markdown, html or json (default: as the ending of -o tells, else text)",
                 .value_name = "FORMAT",
                 .check = one_of(report_formats())},
                output_option(options.file)},
               terminal_options(options.terminal)});
}

std::optional<std::string> report_format(const ReportOptions& options, const InputNames& inputs) {
  const auto format = format_of(options.format, options.file, report_formats());
  const bool is_possible = format && check_text_options(options.terminal, *format == "text") &&
                           check_outputs_are_distinct({options.file}, inputs) &&
                           check_nothing_filled_in_is_replaced({options.file});
  return is_possible ? format : std::nullopt;
}

ExitStatus write_report(std::span<const report::Document> documents, std::string_view format,
                        const ReportOptions& options) {
  return write_result(render(documents, format, options), options.file,
                      format == "text" && !options.terminal.no_pager);
}

}  // namespace entente::cli
