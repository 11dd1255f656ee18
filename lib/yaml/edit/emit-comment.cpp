#include "yaml/edit/emit-comment.h"

#include <fmt/format.h>

#include "text/wrap.h"

namespace entente::yaml {

namespace {

constexpr int width = 100;
constexpr int sign = 2;  ///< the columns of `# `

}  // namespace

std::string comment(std::string_view text, int indent, std::string_view bullet) {
  const auto inset = static_cast<int>(bullet.size());
  std::string comment;
  for (const auto& line : wrap(text, width - indent - sign - inset)) {
    const bool is_first = comment.empty();
    comment += fmt::format("{:{}}# {:<{}}{}\n", "", indent, is_first ? bullet : "", inset, line);
  }
  return comment;
}

}  // namespace entente::yaml
