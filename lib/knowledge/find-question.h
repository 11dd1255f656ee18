// The question that a path in a file means.
#pragma once

#include <span>
#include <string_view>

#include "knowledge/library.h"
#include "text/complaint.h"

namespace entente {

/// Nothing where no question has that path, which is complained of, with the nearest path or word of
/// `besides`.
const Question* find_question(std::string_view path, Place at, const Library& library, Complaints& complaints,
                              std::span<const std::string_view> besides = {});

}  // namespace entente
