#include "cli/output-targets.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/file-type.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "report/format-registry.h"
#include "text/closest-match.h"
#include "text/error.h"

namespace entente::cli {

namespace {

std::optional<OutputTarget> target_of(const std::string& output, const std::string& default_format) {
  const auto names = report::format_names();
  const auto equals = output.find('=');
  const auto word = output.substr(0, equals);
  if (equals == std::string::npos || word.find_first_of("./") != std::string::npos) {
    const auto format = format_of(default_format, output, names, true);
    return format ? std::optional(OutputTarget{*format, output}) : std::nullopt;
  }
  if (std::ranges::find(names, word) == names.end()) {
    print_unknown_name("there is no format", word, std::vector<std::string_view>(names.begin(), names.end()),
                       "entente assess --help");
    return std::nullopt;
  }
  const auto file = output.substr(equals + 1);
  if (file.empty()) {
    print_message(fmt::format("{} names no file", quote(output)));
    return std::nullopt;
  }
  return OutputTarget{word, file};
}

}  // namespace

std::optional<std::vector<OutputTarget>> output_targets(const std::vector<std::string>& outputs,
                                                        const std::string& format) {
  std::vector<OutputTarget> all;
  bool is_format_used = format.empty();
  for (const auto& output : outputs) {
    auto next = target_of(output, format);
    if (!next) return std::nullopt;
    is_format_used = is_format_used || next->file == output;
    if (next->file == standard_stream) next->file.clear();
    all.push_back(*std::move(next));
  }
  if (all.empty() || !is_format_used) all.push_back({format.empty() ? "text" : format, {}});
  return all;
}

std::string summary_file(const std::string& summary) {
  const auto equals = summary.find('=');
  return equals == std::string::npos ? std::string() : summary.substr(equals + 1);
}

}  // namespace entente::cli
