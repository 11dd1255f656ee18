#include "tests/golden.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

#include "tests/files.h"

namespace entente {
namespace {

bool is_blessing() {
  const char* bless = std::getenv("ENTENTE_BLESS");
  return bless != nullptr && std::string_view(bless) == "1";
}

/// Takes the first line from the text, without its end; "(the end)" where none is left.
std::string_view take_line(std::string_view& text) {
  if (text.empty()) return "(the end)";
  const auto end = text.find('\n');
  const auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

}  // namespace

std::string difference(std::string_view expected, std::string_view text) {
  if (expected == text) return {};
  for (int line = 1; !expected.empty() || !text.empty(); ++line) {
    const auto wanted = take_line(expected);
    const auto got = take_line(text);
    if (wanted != got) return fmt::format("line {}\n  is not: {}\n  but:    {}", line, wanted, got);
  }
  return "the line break at the end";
}

std::string difference_from_golden(const std::string& file, std::string_view text) {
  const auto path = std::filesystem::path(ENTENTE_SOURCE_DIR) / file;
  if (is_blessing()) {
    std::filesystem::create_directories(path.parent_path());
    write_file(path, text);
    return {};
  }
  if (!std::filesystem::exists(path)) return file + " is missing: ENTENTE_BLESS=1 writes it";
  return difference(read_file(path), text);
}

}  // namespace entente
