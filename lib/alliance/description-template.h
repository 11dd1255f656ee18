// A description to fill in.
#pragma once

#include <string>
#include <string_view>

#include "alliance/scope.h"

namespace entente {

/// A commented description of an alliance of two partners, with every question of the scope and no answer. It
/// is read without complaint. Its first line names the file of the schema beside it, by which editors are to
/// check it, unless that is empty.
std::string description_template(const Scope& scope, const Library& library, std::string_view schema = {});

}  // namespace entente
