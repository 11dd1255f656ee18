#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include "cli/assignments.h"
#include "cli/chosen-library.h"
#include "cli/commands.h"
#include "cli/tell-all.h"
#include "cli/terminal.h"

namespace entente::cli {

namespace {

Form form_of(std::string_view input) {
  if (input == "jsonl") return Form::json_lines;
  return input == "yaml" ? Form::yaml : Form::automatic;
}

/// What earlier runs wrote; false where a file of them cannot be read, which has been said. One that is not
/// there is that of a run that never began.
bool read_done(const std::vector<std::string>& files, DoneBefore& done) {
  for (const auto& file : files) {
    std::error_code error;
    if (!std::filesystem::exists(file, error) && !error) {
      complain(fmt::format("{} is not there, so nothing is taken over from it", file));
      continue;
    }
    if (const auto why = done.add(file); !why.empty()) {
      complain_of_unreadable(file, why);
      return false;
    }
  }
  return true;
}

}  // namespace

Exit assess(const AssessOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  const auto assignments = read_assignments(options.set, library);
  if (!assignments) return Exit::misuse;
  const auto format = make_format(options, library);
  std::optional<DoneBefore> done;
  if (!options.skip_done.empty()) done.emplace(library, options.set);
  if (done && !read_done(options.skip_done, *done)) return Exit::misuse;
  const AssessRun run{.library = library,
                      .format = *format,
                      .assignments = *assignments,
                      .gates = {.fail_on = options.fail_on, .max_open = options.max_open},
                      .form = form_of(options.input),
                      .done_before = done ? &*done : nullptr};
  return tell_all(options, run);
}

}  // namespace entente::cli
