// Answers written into descriptions, for tests.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "alliance/alliance.h"
#include "alliance/write-answer.h"

namespace entente {

/// `path=value` or `path@partner=value`, as `--set` has it, for a description.
NewAnswer new_answer(std::string_view answer_override, const Alliance& alliance);

/// The text with that answer in it; where it was refused, why, and where.
std::string written_into(std::string_view text, std::string_view answer_override,
                         std::optional<std::string> because = {}, int document = 1);

/// The description of that number; throws where it cannot be read.
Alliance read_alliance(std::string_view text, int document = 1);

const Answer& answer_to(const Alliance& alliance, std::string_view path, std::size_t partner = 0);

}  // namespace entente
