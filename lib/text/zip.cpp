#include "text/zip.h"

#include <minizip/zip.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <new>

namespace entente {

struct Deflated::Stream : z_stream {};

void Deflated::End::operator()(Stream* stream) const {
  deflateEnd(stream);
  delete stream;
}

Deflated::Deflated() : stream_(new Stream{}) {
  // A ZIP file has headers of its own, so that the stream is to have none.
  constexpr int without_header = -MAX_WBITS;
  constexpr int usual_memory = 8;
  const int status = deflateInit2(stream_.get(), Z_DEFAULT_COMPRESSION, Z_DEFLATED, without_header,
                                  usual_memory, Z_DEFAULT_STRATEGY);
  if (status != Z_OK) throw std::bad_alloc();
}

Deflated& Deflated::add(std::string_view text) {
  size_ += text.size();
  while (!text.empty()) {
    const auto piece = text.substr(0, std::numeric_limits<uInt>::max());
    // zlib's input is not const, and not written to.
    stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
    stream_->avail_in = static_cast<uInt>(piece.size());
    checksum_ = static_cast<std::uint32_t>(crc32(checksum_, stream_->next_in, stream_->avail_in));
    run(Z_NO_FLUSH);
    text.remove_prefix(piece.size());
  }
  return *this;
}

void Deflated::finish() {
  run(Z_FINISH);
  stream_.reset();
}

void Deflated::run(int flush) {
  std::array<char, 1 << 14> room;
  do {
    stream_->next_out = reinterpret_cast<Bytef*>(room.data());
    stream_->avail_out = room.size();
    deflate(stream_.get(), flush);
    bytes_.append(room.data(), room.size() - stream_->avail_out);
  } while (stream_->avail_out == 0);
}

namespace {

/// What minizip takes for a file on a disk.
struct Memory {
  std::string bytes;
  std::size_t position = 0;
};

Memory& memory(voidpf stream) {
  return *static_cast<Memory*>(stream);
}

voidpf open(voidpf memory, const void* /*name*/, int /*mode*/) {
  return memory;
}

uLong write(voidpf /*memory*/, voidpf stream, const void* from, uLong size) {
  auto& to = memory(stream);
  to.bytes.resize(std::max(to.bytes.size(), to.position + size));
  std::copy_n(static_cast<const char*>(from), size, to.bytes.begin() + static_cast<long>(to.position));
  to.position += size;
  return size;
}

ZPOS64_T tell(voidpf /*memory*/, voidpf stream) {
  return memory(stream).position;
}

long seek(voidpf /*memory*/, voidpf stream, ZPOS64_T offset, int origin) {
  auto& to = memory(stream);
  const auto from = origin == ZLIB_FILEFUNC_SEEK_END   ? to.bytes.size()
                    : origin == ZLIB_FILEFUNC_SEEK_CUR ? to.position
                                                       : 0;
  to.position = from + offset;
  return 0;
}

int succeed(voidpf /*memory*/, voidpf /*stream*/) {
  return 0;
}

/// 1 January 1980, the first day that the format knows.
constexpr zip_fileinfo without_time = {
    .tmz_date = {}, .dosDate = 1U << 21U | 1U << 16U, .internal_fa = 0, .external_fa = 0};

void add(zipFile zip, const ZipEntry& file) {
  const auto& content = file.content;
  constexpr std::uint64_t max_of_old = 0xFFFFFFFF;
  const bool is_large = content.size() >= max_of_old || content.bytes().size() >= max_of_old;
  constexpr int is_deflated = 1;
  [[maybe_unused]] int status =
      zipOpenNewFileInZip2_64(zip, file.name.c_str(), &without_time, nullptr, 0, nullptr, 0, nullptr,
                              Z_DEFLATED, Z_DEFAULT_COMPRESSION, is_deflated, is_large ? 1 : 0);
  assert(status == ZIP_OK);
  std::string_view rest = content.bytes();
  while (!rest.empty()) {
    const auto piece = rest.substr(0, std::numeric_limits<unsigned>::max());
    status = zipWriteInFileInZip(zip, piece.data(), static_cast<unsigned>(piece.size()));
    assert(status == ZIP_OK);
    rest.remove_prefix(piece.size());
  }
  status = zipCloseFileInZipRaw64(zip, content.size(), content.checksum());
  assert(status == ZIP_OK);
}

}  // namespace

std::string zip(std::span<const ZipEntry> files) {
  Memory memory;
  zlib_filefunc64_def functions = {.zopen64_file = open,
                                   .zread_file = nullptr,
                                   .zwrite_file = write,
                                   .ztell64_file = tell,
                                   .zseek64_file = seek,
                                   .zclose_file = succeed,
                                   .zerror_file = succeed,
                                   .opaque = &memory};
  const zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  if (zip == nullptr) throw std::bad_alloc();
  for (const auto& file : files) add(zip, file);
  zipClose(zip, nullptr);
  return std::move(memory.bytes);
}

}  // namespace entente
