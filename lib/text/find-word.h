// Whether a text has a word.
#pragma once

#include <string_view>

namespace entente {

/// Whether a word of `text` begins with `beginning`, which may go on over several words. Case does not count.
bool has_word(std::string_view text, std::string_view beginning);

}  // namespace entente
