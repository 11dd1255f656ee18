// Runs of plain bytes, looked at a block at a time: most of any text is plain, and to look at each byte of it
// would cost more than all that is done with it.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace entente {

namespace byte_scan {

constexpr std::size_t block_bytes = 16;

/// Bytes, each compared and combined by itself; a comparison gives 0 or all bits of it. They have a sign, so
/// that those beyond ASCII are below zero. (An extension of the language that g++ and clang share.)
using Block = signed char __attribute__((vector_size(block_bytes)));

/// Those from `offset` on; blanks stand for what the text lacks.
inline Block load(std::string_view text, std::size_t offset) {
  Block bytes = Block{} + ' ';
  if (text.size() - offset >= block_bytes) {
    std::memcpy(&bytes, text.data() + offset, block_bytes);
  } else {
    std::memcpy(&bytes, text.data() + offset, text.size() - offset);
  }
  return bytes;
}

/// The position of the first byte that is marked, by any bit of it; `block_bytes` where none is.
inline std::size_t first(Block marked) {
  const auto words = std::bit_cast<std::array<std::uint64_t, 2>>(marked);
  if ((words[0] | words[1]) == 0) return block_bytes;
  const std::size_t word = words[0] == 0 ? 1 : 0;
  const bool is_little = std::endian::native == std::endian::little;
  const int bits = is_little ? std::countr_zero(words[word]) : std::countl_zero(words[word]);
  return word * sizeof words[0] + static_cast<std::size_t>(bits) / 8;
}

/// From `offset` on, where the first byte is that `foreign` marks; else the end of the text.
template <class Foreign>
std::size_t end_of_run(std::string_view text, std::size_t offset, Foreign foreign) {
  for (; offset < text.size(); offset += block_bytes) {
    if (const std::size_t end = first(foreign(load(text, offset))); end < block_bytes) return offset + end;
  }
  return text.size();
}

}  // namespace byte_scan

// Each gives the end of the run that begins at `offset`, or `offset` where none begins.

inline std::size_t end_of_ascii(std::string_view text, std::size_t offset) {
  return byte_scan::end_of_run(text, offset, [](byte_scan::Block bytes) { return bytes < 0; });
}

/// ASCII without control characters.
inline std::size_t end_of_printable(std::string_view text, std::size_t offset) {
  return byte_scan::end_of_run(text, offset,
                               [](byte_scan::Block bytes) { return (bytes < ' ') | (bytes == '\x7F'); });
}

/// The same without blanks.
inline std::size_t end_of_ascii_word(std::string_view text, std::size_t offset) {
  return byte_scan::end_of_run(text, offset,
                               [](byte_scan::Block bytes) { return (bytes <= ' ') | (bytes == '\x7F'); });
}

/// Printable ASCII and line feeds.
inline std::size_t end_of_printable_lines(std::string_view text, std::size_t offset) {
  return byte_scan::end_of_run(text, offset, [](byte_scan::Block bytes) {
    return ((bytes < ' ') & (bytes != '\n')) | (bytes == '\x7F');
  });
}

/// What can stand in quotes in JSON as it is, in ASCII.
inline std::size_t end_of_unescaped(std::string_view text, std::size_t offset) {
  return byte_scan::end_of_run(text, offset, [](byte_scan::Block bytes) {
    return (bytes < ' ') | (bytes == '\x7F') | (bytes == '"') | (bytes == '\\');
  });
}

}  // namespace entente
