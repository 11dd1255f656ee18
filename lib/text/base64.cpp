#include "text/base64.h"

#include <cstdint>

namespace entente {

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  constexpr std::size_t group = 3;
  std::string text;
  text.reserve((bytes.size() + group - 1) / group * (group + 1));
  for (std::size_t i = 0; i < bytes.size(); i += group) {
    const auto part = bytes.substr(i, group);
    std::uint32_t bits = 0;
    for (std::size_t j = 0; j < group; ++j)
      bits = bits << 8U | (j < part.size() ? static_cast<unsigned char>(part[j]) : 0U);
    for (std::size_t j = 0; j <= group; ++j)
      text += j > part.size() ? '=' : digits[bits >> (18 - 6 * j) & 63U];
  }
  return text;
}

}  // namespace entente
