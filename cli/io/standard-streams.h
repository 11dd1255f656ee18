// Standard input, output and error, whatever the caller has made of them.
#pragma once

#include <string_view>

namespace entente::cli {

/// Occupies those of the three that are closed, so that no file that is opened later becomes one of them.
/// Reading and writing them still fails. For the start of a program.
void occupy_standard_streams();

/// Writes to standard error; false where that is not possible, which nothing else has to fail with.
bool to_standard_error(std::string_view text);

}  // namespace entente::cli
