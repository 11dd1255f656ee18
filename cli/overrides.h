// What `--set` asks for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "alliance/answer-override.h"

namespace entente::cli {

/// Of each `path=value`; nothing where any of it makes no sense, which has been said.
std::optional<std::vector<AnswerOverride>> read_overrides(const std::vector<std::string>& texts,
                                                          const Library& library);

}  // namespace entente::cli
