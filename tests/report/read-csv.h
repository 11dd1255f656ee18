// A table read back, as RFC 4180 has it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente::report {

/// The rows below the head, by the names of the columns; throws where a row has another number of cells.
std::vector<std::map<std::string, std::string>> read_csv(std::string_view text);

}  // namespace entente::report
