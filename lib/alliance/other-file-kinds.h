// Recognizes files that are not descriptions but may lie among them, such as reports of Entente.
#pragma once

#include <string_view>

#include "yaml/read/tree.h"

namespace entente {

/// The kind of a document: "a report written by entente", "a worksheet". Empty if it may be a description.
std::string_view other_kind(yaml::Value root);

/// The same for the beginning of a JSON text that is too long to be read, as Entente's reports can be.
std::string_view other_kind(std::string_view beginning);

}  // namespace entente
