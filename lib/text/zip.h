// Files packed into one, in memory: the ZIP format, which zlib and minizip write.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// A text that is compressed as it grows, so that a long one never stands in memory whole.
class Deflated {
 public:
  Deflated();

  Deflated& add(std::string_view text);
  /// Once, when nothing more is to come.
  void finish();

  const std::string& bytes() const { return bytes_; }
  /// Of the text that was added.
  std::uint64_t size() const { return size_; }
  std::uint32_t checksum() const { return checksum_; }

 private:
  struct Stream;
  struct End {
    void operator()(Stream* stream) const;
  };

  void run(int flush);

  std::unique_ptr<Stream, End> stream_;
  std::string bytes_;
  std::uint64_t size_ = 0;
  std::uint32_t checksum_ = 0;
};

struct ZipEntry {
  std::string name;
  Deflated content;  ///< finished
};

/// All of them, in this order. The files bear no time, so that the same ones make the same bytes.
std::string zip(std::span<const ZipEntry> files);

}  // namespace entente
