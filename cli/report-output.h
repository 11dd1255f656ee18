// Where the report of a command goes, and in which format.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/exit-status.h"
#include "cli/io/terminal.h"
#include "cli/output-conflicts.h"
#include "report/document/block.h"

namespace entente::cli {

/// What every command that reports to a person takes.
struct ReportOptions {
  std::string format;  ///< by the ending of `file` if empty, else text
  std::string file;    ///< standard output if empty
  TerminalOptions terminal;
};

/// `--format`, `-o` and the options of a terminal.
std::vector<Option> report_options(ReportOptions& options);

/// The format of the report: text, markdown, html or json. Nothing, with a message, if the options contradict
/// each other, or the file is one that the command reads or that a person filled in.
std::optional<std::string> report_format(const ReportOptions& options, const InputNames& inputs);

/// Writes the documents as one report; not for json.
ExitStatus write_report(std::span<const report::Document> documents, std::string_view format,
                        const ReportOptions& options);

}  // namespace entente::cli
