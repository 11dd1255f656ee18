// A name for a content: equal contents have equal ones, and no two that are met by chance do.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// XXH3 of 128 bits, as `xxhsum -H128` prints it. No safeguard against a content made to deceive.
struct Fingerprint {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

Fingerprint fingerprint(std::string_view content);

/// 32 hexadecimal digits.
std::string to_text(const Fingerprint& fingerprint);

}  // namespace entente
