// Runs a batch: reads all inputs, assesses every alliance on several threads, and writes the reports.
#pragma once

#include "cli/batch/batch-request.h"
#include "cli/exit-status.h"

namespace entente::cli {

/// Writes the reports in the order of the inputs; errors, progress and the summary go to standard error.
ExitStatus run_batch(BatchRequest request);

}  // namespace entente::cli
