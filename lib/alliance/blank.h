// A description to fill in.
#pragma once

#include <string>

#include "alliance/scope.h"

namespace entente {

/// A commented description of an alliance of two partners, with every question of the scope and no answer. It
/// is read without complaint.
std::string blank_description(const Scope& scope, const Library& library);

}  // namespace entente
