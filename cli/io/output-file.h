// A result that is written piece by piece, so that no piece is ever half there.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "cli/io/pager.h"
#include "cli/io/partial-file.h"

namespace entente::cli {

/// How a result is written.
struct OutputOptions {
  bool is_paged = false;     ///< to a terminal that has no room for it, through the user's pager
  bool is_of_lines = false;  ///< of a file: what earlier runs left of it stays until it is whole
  bool replaces = true;      ///< a file that is there
};

/// Standard output, where each piece can be read as soon as it was written; or a file, which stays what it is
/// until the new one is whole (PartialFile). Of a link that is what it leads to. A device, a pipe and what is
/// open already (/dev/stdout) are written into.
class OutputFile {
 public:
  /// To the file of that name, or standard output where it is empty.
  explicit OutputFile(const std::string& file, OutputOptions manner = {});
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  /// Leaves nothing of a file that was neither finished nor kept.
  ~OutputFile();

  /// Whether it is written whole; else `error` tells why, and nothing of it is left, where that is possible.
  bool write(std::string_view piece);
  /// Pieces, one after the other, by where in the text each ends. Where not all are written, whole ones are
  /// left.
  bool write(std::string_view text, std::span<const std::size_t> ends);
  /// Gives the file its name; where a pager is asked for, shows what was held back.
  bool finish();
  /// Of a run that came to no end: leaves what there is of the file beside it, under the name that it gives,
  /// which is empty where nothing is left; finishes all else.
  std::string keep();

  const std::string& error() const { return error_; }
  /// Whether nobody reads the output any more.
  bool is_unread() const { return is_unread_; }
  /// Whether it is a file that gets its name only when it is finished.
  bool is_file() const { return file_ != nullptr; }

 private:
  void open(const OutputPath& target, OutputOptions manner);
  bool write_now(std::string_view text, std::span<const std::size_t> ends);
  bool write_held();
  bool finish_pages();
  bool fail();
  void take_back(std::size_t bytes) const;

  std::string name_;
  int descriptor_ = -1;
  bool replaces_ = true;
  std::unique_ptr<PartialFile> file_;  ///< none where nothing is to be replaced
  std::unique_ptr<Pager> pager_;       ///< none where nothing is paged
  std::string held_;                   ///< until it is known whether there is room for it
  bool is_unread_ = false;
  std::string error_;
};

}  // namespace entente::cli
