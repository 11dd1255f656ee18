// The lines of a YAML text, as they are indented.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace entente::yaml {

/// A line, its indentation (dashes of a list count) and what follows.
struct Line {
  std::size_t begin;
  std::size_t first;  ///< offset of its first character after the indentation
  std::string_view content;

  std::size_t indentation() const { return first - begin; }
  /// Whether it looks like a key, with or without its value.
  bool has_key() const;
};

/// The offset where the line of `offset` begins.
std::size_t line_begin(std::string_view text, std::size_t offset);

Line line_at(std::string_view text, std::size_t offset);

/// The nearest line above that is neither empty nor a comment.
std::optional<Line> line_above(std::string_view text, Line line);

/// The nearest line below that is not empty.
std::optional<Line> line_below(std::string_view text, Line line);

}  // namespace entente::yaml
