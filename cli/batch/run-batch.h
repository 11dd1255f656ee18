// What the commands that read descriptions have in common.
#pragma once

#include <string>

#include "cli/batch/worker.h"
#include "cli/commands.h"

namespace entente::cli {

/// Reads all that the options name and tells of each alliance in the format of the run, in their order and as
/// they come; complaints, progress and a summary go to standard error. What the command ends with.
Exit run_batch(const AssessOptions& options, const AssessRun& run);

/// The same of what one name stands for.
Exit run_batch(const std::string& file, const AssessRun& run);

}  // namespace entente::cli
