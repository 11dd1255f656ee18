// What the fuzz targets demand of whatever they are given, beyond not to crash.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "text/error.h"

namespace entente::fuzz {

/// Shows what was seen and aborts where a property does not hold; so the fuzzer keeps the input.
void demand(bool holds, std::string_view property, std::string_view seen);

/// Every complaint about `file` has a message, stands in its text, and can be shown to a person.
void demand_good(std::span<const Error> errors, std::string_view file, std::string_view text);

/// The text is UTF-8, whatever escapes it was read from.
void demand_utf8(std::string_view text);

/// The text is valid JSON, without a byte that is not ASCII.
void demand_json(const std::string& text);

}  // namespace entente::fuzz
