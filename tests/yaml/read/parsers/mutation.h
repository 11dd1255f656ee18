// Texts that are nearly what they were: the raw material of fuzzed tests.
#pragma once

#include <random>
#include <string>

namespace entente::yaml {

/// `text` with a few small changes of the kind that matter to a reader of YAML: marks put in, characters
/// taken out, lines indented, parts repeated.
std::string mutated(std::string text, std::mt19937_64& random);

}  // namespace entente::yaml
