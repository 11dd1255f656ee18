// A file that is written beside the one it replaces, so that there is always a whole one under its name.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/io/output-path.h"

namespace entente::cli {

/// Why a file is not replaced that must not be.
inline constexpr const char* already_there = "it is there already; --force replaces it";

/// Written as FILE.partial, which is locked: no other run writes the same FILE meanwhile. However the run
/// ends, FILE is what it was, until `finish`.
class PartialFile {
 public:
  enum class Kind {
    whole,  ///< worth nothing but in whole: what is left of an earlier run is written over
    lines,  ///< of lines that are worth something each: those of earlier runs stay until there is a whole
            ///< file
  };

  /// Opens it; `error` tells why that failed.
  PartialFile(const std::filesystem::path& file, Kind kind);
  PartialFile(const PartialFile&) = delete;
  PartialFile& operator=(const PartialFile&) = delete;
  /// Discards what was neither finished nor kept.
  ~PartialFile();

  int descriptor() const { return descriptor_; }
  const std::filesystem::path& name() const { return partial_; }
  /// Empty where nothing has failed.
  const std::string& error() const { return error_; }

  /// Gives it its name; where `replaces` is false, only if there is no file of that name. It gets the owner
  /// and the mode of the file that it replaces.
  bool finish(bool replaces);
  /// Leaves it under the name that it has, beside what earlier runs have left.
  bool keep();

 private:
  bool open();
  bool lock();
  bool set_aside();
  bool add_to_earlier() const;
  void take_owner_and_mode() const;
  bool fail();
  void close();

  std::filesystem::path file_;
  std::filesystem::path partial_;
  std::filesystem::path earlier_;  ///< where the lines of earlier runs are while this one writes
  Kind kind_;
  int descriptor_ = -1;
  std::string error_;
};

/// The file of that name and what runs that were to write it have left: those that are there.
std::vector<std::filesystem::path> written_before(const std::string& name);

}  // namespace entente::cli
