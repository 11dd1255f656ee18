#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "alliance/completeness.h"
#include "cli/batch/run-batch.h"
#include "cli/commands/commands.h"
#include "cli/load-library.h"
#include "cli/shared-options.h"
#include "report/wording/general-wording.h"
#include "text/unicode.h"

namespace entente::cli {

namespace {

struct CheckOptions {
  std::vector<std::string> files;
  std::string max_errors = std::to_string(default_error_limit);
  LibraryOptions library;
};

/// One line for each description: how complete it is. Nothing is assessed.
class CompletenessFormat final : public report::Format {
 public:
  explicit CompletenessFormat(const Library& library) : library_(library) {}

  DiagnosisLevel depth() const override { return DiagnosisLevel::description; }
  bool reports_errors() const override { return false; }
  std::string of(const Diagnosis& diagnosis) const override {
    const auto& alliance = diagnosis.alliance;
    const auto count = completeness(alliance, library_);
    auto text =
        fmt::format("{}: {}: OK: {} of {} questions answered (scope {})", alliance.file, alliance.name,
                    count.answered, count.asked, report::listed(alliance.scope.names()));
    if (const auto left_out = left_out_in_words(library_); !left_out.empty())
      text += fmt::format(", without {}", left_out);
    if (count.unknown > 0) text += fmt::format(", {} of them unknown", count.unknown);
    return escape_invisible(text) + "\n";
  }

 private:
  const Library& library_;
};

ExitStatus check(const CheckOptions& options) {
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  const CompletenessFormat format(loaded->library);
  return run_batch({.library = loaded->library,
                    .files = options.files,
                    .deliveries = {{.format = format}},
                    .error_limit = error_limit(options.max_errors)});
}

}  // namespace

Command check_command() {
  const auto options = std::make_shared<CheckOptions>();
  return {.options = join({{files_argument(options->files), max_errors_option(options->max_errors)},
                           library_options(options->library)}),
          .footer = "Example:\n  entente check ours.yaml",
          .run = [options] { return check(*options); }};
}

}  // namespace entente::cli
