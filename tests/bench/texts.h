// The texts of many files, read as cheaply as can be: the part of every floor that is not the parser's.
#pragma once

#include <functional>
#include <span>
#include <string_view>

namespace entente::bench {

/// Calls `use` with the text of each file named, and of each file in and below a folder named, by name. A
/// text is gone when the next one is read. False where something could not be read; it ends there.
bool for_each_text(std::span<char* const> names, const std::function<void(std::string_view)>& use);

}  // namespace entente::bench
