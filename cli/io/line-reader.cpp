#include "cli/io/line-reader.h"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "cli/io/interruption.h"

namespace entente::cli {

LineReader::LineReader(std::string_view prompt) {
  if (LineEditor::is_possible())
    editor_ = std::make_unique<LineEditor>(std::wstring(prompt.begin(), prompt.end()));
}

std::optional<std::string> LineReader::next(std::string_view draft) {
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

bool LineReader::are_seen() {
  return ::isatty(STDIN_FILENO) == 1;
}

}  // namespace entente::cli
