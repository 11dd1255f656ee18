// A result that is written piece by piece, so that no line is ever half there.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace entente::cli {

/// Standard output, where each piece can be read as soon as it was written; or a file, which is written under
/// a temporary name beside the one it gets when all is there, so that it is written whole or not at all. An
/// existing file keeps its mode, a link what it points to; a device or a pipe is written into.
class StreamedOutput {
 public:
  /// To the file of that name, or standard output where it is empty.
  explicit StreamedOutput(const std::string& file);
  StreamedOutput(const StreamedOutput&) = delete;
  StreamedOutput& operator=(const StreamedOutput&) = delete;
  /// Leaves nothing of a file that was not finished.
  ~StreamedOutput();

  /// Whether it is written whole; else `error` tells why. Of a piece that a full disk cuts off, whole lines
  /// are left, where that is possible.
  bool write(std::string_view piece);
  /// Gives the file its name; nothing to do for standard output.
  bool finish();

  const std::string& error() const { return error_; }
  /// Whether nobody reads the output any more.
  bool is_unread() const { return is_unread_; }

 private:
  bool fail();
  void take_back(std::size_t bytes) const;

  int descriptor_ = -1;
  std::filesystem::path target_;  ///< empty for standard output
  std::string temporary_;         ///< empty where nothing has to be renamed
  bool is_unread_ = false;
  std::string error_;
};

}  // namespace entente::cli
