// Files that Entente writes or reads, and that are no descriptions though they may lie among them.
#pragma once

#include <string_view>

#include "yaml/read/tree.h"

namespace entente {

/// What a document is: "a report written by entente", "a worksheet"; empty where it is not known to be
/// anything but a description.
std::string_view other_kind(yaml::Value root);

/// The same, by the beginning of a text that is too long to be read: what Entente writes can be.
std::string_view other_kind(std::string_view beginning);

}  // namespace entente
