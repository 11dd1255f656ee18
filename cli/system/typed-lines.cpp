#include "cli/system/typed-lines.h"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "cli/system/interruption.h"

namespace entente::cli {

TypedLines::TypedLines(std::string_view prompt) {
  if (LineEditor::is_possible())
    editor_ = std::make_unique<LineEditor>(std::wstring(prompt.begin(), prompt.end()));
}

std::optional<std::string> TypedLines::next(std::string_view draft) {
  if (editor_) return editor_->next(draft);
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
