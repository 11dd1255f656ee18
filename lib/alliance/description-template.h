// The template for a new description.
#pragma once

#include <string>
#include <string_view>

#include "alliance/scope.h"

namespace entente {

/// A commented description of an alliance of two partners, with every question of the scope and no answers.
/// It can be read without errors. Unless `schema` is empty, its first line tells editors to check it with
/// that schema file, in the same folder.
std::string description_template(const Scope& scope, const Library& library, std::string_view schema = {});

}  // namespace entente
