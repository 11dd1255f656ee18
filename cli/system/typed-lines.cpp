#include "cli/system/typed-lines.h"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "cli/system/interruption.h"

namespace entente::cli {

std::optional<std::string> TypedLines::next() {
  std::array<char, 4096> block = {};
  auto end = rest_.find('\n');
  while (end == std::string::npos) {
    if (!Interruption::wait_for_input(STDIN_FILENO)) return std::nullopt;
    const auto count = ::read(STDIN_FILENO, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    rest_.append(block.data(), static_cast<std::size_t>(count));
    end = rest_.find('\n');
  }
  if (Interruption::signal() != 0) return std::nullopt;
  auto line = rest_.substr(0, end);
  rest_.erase(0, end + 1);
  return line;
}

bool TypedLines::are_seen() {
  return ::isatty(STDIN_FILENO) == 1;
}

}  // namespace entente::cli
