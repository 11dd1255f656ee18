// Patterns of paths: `*`, `?` and `[…]` within a name, `**` for any number of folders.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

/// As a shell reads them: only a dot matches the dot that a name begins with, and `**` does not lead into a
/// folder whose name begins so. `?` and `[…]` stand for one byte; a backslash is a backslash, `[*]` a star.
class Glob {
 public:
  static constexpr std::size_t max_parts = 63;

  /// The parts of the pattern that may come next, on a way through folders; the last says that it is whole.
  using Positions = std::bitset<max_parts + 1>;

  /// Whether the text has any of the characters that make a pattern.
  static bool is_pattern(std::string_view text);

  explicit Glob(const std::string& text);

  const std::string& text() const { return text_; }
  /// The folder that all it can match lies in, with its last slash; empty for the current one.
  const std::string& folder() const { return folder_; }
  /// Whether it has more than `max_parts` parts below that folder, and cannot be matched.
  bool is_too_long() const { return parts_.size() > max_parts; }
  /// Whether it ends in `/` or `/**`, and so names no file.
  bool names_folders_only() const { return names_folders_only_; }

  Positions start() const { return closed(Positions{1}); }
  /// Where the name of a file or of a folder leads to; no place where nothing below it can match.
  Positions after(const Positions& positions, const std::string& name) const;
  bool is_whole(const Positions& positions) const { return positions.test(parts_.size()); }

 private:
  Positions closed(Positions positions) const;

  std::string text_;
  std::string folder_;
  std::vector<std::string> parts_;
  bool names_folders_only_ = false;
};

}  // namespace entente::cli
