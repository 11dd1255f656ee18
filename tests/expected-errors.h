// What a file of the tests says of itself: the complaints that it should be answered with.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"

namespace entente {

/// The comments `# expect: 7:3 unknown key …` of a text (`-` in place of line and column: the file as a
/// whole; another file's name and a colon may stand before), each with its `# hint: …` where one follows. One
/// complaint a line, the hint after an arrow.
std::string expected_errors(std::string_view text);

/// Complaints in the same form; `file` is not named in it.
std::string to_lines(std::span<const Error> errors, std::string_view file);

/// What stands after `# word: ` in a line of the text, of each such line.
std::vector<std::string> comments(std::string_view text, std::string_view word);

}  // namespace entente
