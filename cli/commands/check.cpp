#include <fmt/format.h>

#include "alliance/completeness.h"
#include "cli/batch/run-batch.h"
#include "cli/commands.h"
#include "cli/load-library.h"
#include "report/wording/general-wording.h"
#include "text/unicode.h"

namespace entente::cli {

namespace {

/// How complete each description is; nothing is assessed.
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

}  // namespace

Exit check(const CheckOptions& options) {
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  const CompletenessFormat format(chosen->library);
  AssessOptions all;
  all.files = options.files;
  all.max_errors = options.max_errors;
  return run_batch(
      all, {.library = chosen->library, .deliveries = {{.format = format}}, .overrides = {}, .gates = {}});
}

}  // namespace entente::cli
