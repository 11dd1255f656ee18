// A result that is written piece by piece, so that no line is ever half there.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "cli/system/pager.h"

namespace entente::cli {

/// Standard output, where each piece can be read as soon as it was written; or a file, which is written under
/// a temporary name beside the one it gets when all is there, so that it is written whole or not at all. An
/// existing file keeps its mode, a link what it points to; a device or a pipe is written into.
class StreamedOutput {
 public:
  /// To the file of that name, or standard output where it is empty; there, where it is asked for, through
  /// the user's pager if the terminal has no room for it.
  explicit StreamedOutput(const std::string& file, bool paged = false);
  StreamedOutput(const StreamedOutput&) = delete;
  StreamedOutput& operator=(const StreamedOutput&) = delete;
  /// Leaves nothing of a file that was not finished.
  ~StreamedOutput();

  /// Whether it is written whole; else `error` tells why. Of a piece that a full disk cuts off, whole lines
  /// are left, where that is possible.
  bool write(std::string_view piece);
  /// Gives the file its name; where a pager is asked for, shows what was held back.
  bool finish();

  const std::string& error() const { return error_; }
  /// Whether nobody reads the output any more.
  bool is_unread() const { return is_unread_; }

 private:
  bool write_now(std::string_view piece);
  bool write_held();
  bool finish_pages();
  bool fail();
  void take_back(std::size_t bytes) const;

  int descriptor_ = -1;
  std::filesystem::path target_;  ///< empty for standard output
  std::string temporary_;         ///< empty where nothing has to be renamed
  std::unique_ptr<Pager> pager_;  ///< none where nothing is paged
  std::string held_;              ///< until it is known whether there is room for it
  bool is_unread_ = false;
  std::string error_;
};

}  // namespace entente::cli
