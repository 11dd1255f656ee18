// The signs that Entente writes and draws with, for terminals that show no others than those of ASCII.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// `text` with its bars, arrows, dashes, quotation marks, middle dots and ellipses in ASCII. Everything else
/// stays: letters, whatever their script, are never written as others.
std::string with_ascii_fallback(std::string_view text);

}  // namespace entente
