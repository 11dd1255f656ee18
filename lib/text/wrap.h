// Prose, reflowed to a width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The words of `text` in lines of at most `width` display columns; a longer word has a line of its own. Any
/// white space separates words; one that is too long is broken between wide characters, as of Chinese. No
/// line for no words.
std::vector<std::string> wrap(std::string_view text, int width);

/// The words of `text` with one space between them.
std::string one_line(std::string_view text);

}  // namespace entente
