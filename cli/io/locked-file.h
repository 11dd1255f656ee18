// A file that is locked while it is changed, so that of several who change it at once none undoes another's
// work.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

/// Holds for the others who lock it too; an editor does not. The lock ends with this.
class LockedFile {
 public:
  enum class IfMissing : std::uint8_t { fail, create };
  enum class IfBusy : std::uint8_t { fail, wait };

  /// Locks the file of that name, or the one that a link of that name points to. Where that fails, `error`
  /// says why.
  LockedFile(const std::string& name, IfMissing if_missing, IfBusy if_busy);
  LockedFile(const LockedFile&) = delete;
  LockedFile& operator=(const LockedFile&) = delete;
  ~LockedFile();

  bool is_locked() const { return descriptor_ >= 0; }
  /// Whether it could not be locked since another process holds it.
  bool is_busy() const { return is_busy_; }
  const std::string& error() const { return error_; }

  /// Adds to the end, all of it or nothing; false with an `error` where that fails.
  bool append(std::string_view text);

  /// Puts another file in its place, whole or not at all, with the same owner, mode and extended attributes
  /// as far as that is allowed, and keeps that one locked; false with an `error` where that fails.
  bool replace(std::string_view text);
  /// What `replace` cannot keep, found by trying: "its owner". Where not even a file can be made beside it,
  /// an `error`.
  std::vector<std::string> lost_by_replacing();

 private:
  /// Opens and locks it, or fails; false where it has to be tried again, since the name is another file's
  /// now.
  bool try_to_lock(int flags, IfBusy if_busy);
  bool is_regular(int descriptor);
  bool wait_for_lock(int descriptor, IfBusy if_busy);
  bool fail();

  std::string path_;
  int descriptor_ = -1;
  bool is_busy_ = false;
  std::string error_;
};

}  // namespace entente::cli
