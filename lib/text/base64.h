// Bytes as letters that go through where only text does.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// RFC 4648, with padding.
std::string base64(std::string_view bytes);

}  // namespace entente
