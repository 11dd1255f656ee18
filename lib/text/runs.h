// Runs of plain bytes, looked at eight at a time: most of any text is plain, and to look at each byte of it
// would cost more than all that is done with it.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace entente {

namespace runs {

/// Eight bytes. A byte is marked in another such word by its highest bit.
using Word = std::uint64_t;

constexpr Word each(char byte) {
  return 0x0101'0101'0101'0101U * static_cast<unsigned char>(byte);
}

constexpr Word marks = 0x8080'8080'8080'8080U;

/// Those that are that byte, an ASCII one.
constexpr Word equal(Word bytes, char byte) {
  const Word difference = bytes ^ each(byte);
  return ~(((difference & ~marks) + ~marks) | difference) & marks;
}

constexpr Word beyond_ascii(Word bytes) {
  return bytes & marks;
}

/// The control characters of ASCII; bytes beyond it may be marked or not.
constexpr Word control(Word bytes) {
  return (~((bytes | marks) - each(' ')) & marks) | equal(bytes, '\x7F');
}

/// Those that go on with a character of UTF-8.
constexpr Word continuation(Word bytes) {
  return bytes & ~(bytes << 1) & marks;
}

constexpr std::size_t count(Word marked) {
  return static_cast<std::size_t>((marked >> 7) * each('\1') >> 56);
}

/// Those from `offset` on; blanks stand for what the text lacks.
inline Word load(std::string_view text, std::size_t offset) {
  Word bytes = each(' ');
  if (offset + sizeof bytes <= text.size()) {
    std::memcpy(&bytes, text.data() + offset, sizeof bytes);
  } else {
    std::memcpy(&bytes, text.data() + offset, text.size() - offset);
  }
  return bytes;
}

/// From `offset` on, where the first byte is that `foreign` marks; else the end of the text.
template <class Foreign>
std::size_t end_of_run(std::string_view text, std::size_t offset, Foreign foreign) {
  for (; offset < text.size(); offset += sizeof(Word)) {
    if (const Word marked = foreign(load(text, offset)); marked != 0) {
      const bool is_little = std::endian::native == std::endian::little;
      return offset +
             static_cast<std::size_t>(is_little ? std::countr_zero(marked) : std::countl_zero(marked)) / 8;
    }
  }
  return text.size();
}

}  // namespace runs

// Each gives the end of the run that begins at `offset`, or `offset` where none begins.

inline std::size_t end_of_ascii(std::string_view text, std::size_t offset) {
  return runs::end_of_run(text, offset, runs::beyond_ascii);
}

/// ASCII without control characters.
inline std::size_t end_of_printable(std::string_view text, std::size_t offset) {
  return runs::end_of_run(text, offset,
                          [](runs::Word bytes) { return runs::beyond_ascii(bytes) | runs::control(bytes); });
}

/// The same without blanks.
inline std::size_t end_of_ascii_word(std::string_view text, std::size_t offset) {
  return runs::end_of_run(text, offset, [](runs::Word bytes) {
    return runs::beyond_ascii(bytes) | runs::control(bytes) | runs::equal(bytes, ' ');
  });
}

/// Printable ASCII and line feeds.
inline std::size_t end_of_printable_lines(std::string_view text, std::size_t offset) {
  return runs::end_of_run(text, offset, [](runs::Word bytes) {
    return runs::beyond_ascii(bytes) | (runs::control(bytes) & ~runs::equal(bytes, '\n'));
  });
}

/// What can stand in quotes in JSON as it is, in ASCII.
inline std::size_t end_of_unescaped(std::string_view text, std::size_t offset) {
  return runs::end_of_run(text, offset, [](runs::Word bytes) {
    return runs::beyond_ascii(bytes) | runs::control(bytes) | runs::equal(bytes, '"') |
           runs::equal(bytes, '\\');
  });
}

}  // namespace entente
