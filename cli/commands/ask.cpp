#include <memory>

#include "cli/batch/run-batch.h"
#include "cli/commands.h"
#include "cli/interview/interview.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "report/questions-report.h"

namespace entente::cli {

Exit ask(const AskOptions& options) {
  if (options.interview) return interview(options);
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  const auto limit = options.top > 0 ? static_cast<std::size_t>(options.top) : report::all_questions;
  const bool is_text = options.format == "text";
  std::unique_ptr<report::Format> format;
  if (is_text) {
    format = std::make_unique<report::QuestionsText>(library, look(options.look), limit);
  } else {
    format = std::make_unique<report::QuestionsJson>(library, limit);
  }
  const Delivery delivery{.format = *format, .is_paged = is_text && options.look.pager};
  return run_batch(options.file,
                   {.library = library, .deliveries = {delivery}, .overrides = {}, .gates = {}});
}

}  // namespace entente::cli
