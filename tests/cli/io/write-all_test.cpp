#include "cli/io/write-all.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <thread>

namespace entente::cli {
namespace {

std::string read_to_the_end(int descriptor) {
  std::string text;
  std::array<char, 1000> block = {};
  for (ssize_t count = 0; (count = ::read(descriptor, block.data(), block.size())) > 0;)
    text.append(block.data(), static_cast<std::size_t>(count));
  return text;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a text that a pipe does not hold at once is written whole") {
    std::array<int, 2> ends = {};
    REQUIRE(::pipe(ends.data()) == 0);
    const std::string text(1'000'000, 'x');
    std::string read;
    std::thread reader([&read, &ends] { read = read_to_the_end(ends[0]); });
    CHECK(write_all(ends[1], text));
    ::close(ends[1]);
    reader.join();
    ::close(ends[0]);
    CHECK(read.size() == text.size());
  }

  TEST_CASE("a text for which there is no space is not written, and the reason is kept") {
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    CHECK_FALSE(write_all(full, "x"));
    CHECK(errno == ENOSPC);
    CHECK(write_all(full, ""));
    ::close(full);
  }
}

}  // namespace entente::cli
