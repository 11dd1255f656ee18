// Texts for properties that hold of every text.
#pragma once

#include <rapidcheck.h>

#include <string>

namespace entente {

/// In UTF-8, without NUL: characters of every length, controls and those that YAML or JSON treat differently.
rc::Gen<std::string> any_text();

}  // namespace entente
