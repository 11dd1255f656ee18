// What a run says on standard error: all of it, but no more about files that are not read than somebody
// reads.
#pragma once

#include <cstddef>
#include <span>

#include "cli/batch/chunk-reader.h"

namespace entente::cli {

class MessageLog {
 public:
  /// Of descriptions that could not be read, the errors of `limit` are printed; of files that are skipped,
  /// the names of as many.
  explicit MessageLog(std::size_t limit) : limit_(limit) {}

  void print(std::span<const Message> messages);
  /// Says how many were left out, if any.
  void end() const;

 private:
  bool has_room_for(const Message& message);

  std::size_t limit_;
  std::size_t unread_ = 0;
  std::size_t skipped_ = 0;
};

}  // namespace entente::cli
