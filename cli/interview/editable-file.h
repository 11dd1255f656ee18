// A file with the description that answers are written into, as it was read last; nobody else interviews
// about it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "alliance/alliance.h"
#include "alliance/write-answer.h"
#include "alliance/write-head.h"
#include "cli/io/locked-file.h"
#include "yaml/read/document-splitter.h"

namespace entente::cli {

class EditableFile {
 public:
  /// `document` is the number of the description; 0 for the only one. `library` outlives this.
  EditableFile(std::string name, int document, const Library& library)
      : name_(std::move(name)), document_(document), library_(library) {}

  enum class Reading : std::uint8_t {
    done,
    misuse,  ///< it is no file to write answers into, or leaves open which description is meant
    unread
  };
  /// Reads it, or reads it again; what is wrong is said on standard error, and leaves all as it was.
  Reading read();
  /// Says on standard error what of the file, apart from its text, is lost once an answer is written; false
  /// where none can be written, which is said too.
  bool warn_of_losses();

  enum class Writing : std::uint8_t {
    done,
    changed,  ///< somebody else has written into the file since it was read: nothing was written
    refused,  ///< the layout does not allow it, which was said
    failed    ///< it could not be written, which was said
  };
  /// Writes the answer into the file, whole or not at all, and reads it again.
  Writing write(const NewAnswer& answer);
  Writing write(const HeadEntry& entry);

  const std::string& name() const { return name_; }
  const Alliance& alliance() const { return alliance_; }

 private:
  bool is_to_be_written() const;
  bool lock();
  Reading take(std::string text);
  bool has_changed() const;
  Writing put(EditResult written);

  std::string name_;
  int document_;
  const Library& library_;
  std::optional<LockedFile> locked_;
  yaml::SplitAt cut_ = yaml::SplitAt::markers;
  std::string text_;
  Alliance alliance_;
};

}  // namespace entente::cli
