// Reads the descriptions in a chunk of input.
#pragma once

#include <cstdint>
#include <string>

#include "alliance/read-alliance.h"
#include "alliance/redact.h"
#include "cli/batch/chunk-source.h"
#include "report/format.h"

namespace entente::cli {

/// For standard error.
struct Message {
  enum class About : std::uint8_t { unread, skipped, other };

  About about = About::other;
  std::string text = {};  ///< whole lines
};

/// Receives what a chunk holds, in its order.
class ChunkHandler {
 public:
  virtual ~ChunkHandler() = default;

  /// The bytes of text that were read.
  virtual void count_bytes(std::size_t) {}
  /// Called before a description is read; true if that is not needed.
  virtual bool takes_over(const yaml::DocumentText&, const std::string& /*file*/) { return false; }
  virtual void add(Alliance alliance) = 0;
  /// `is_empty`: it cannot be read because it has no content.
  virtual void add(report::UnreadInput unread, bool is_empty) = 0;
  virtual void add(Message message) = 0;
  /// A folder, a pattern or a list names no file.
  virtual void add_nothing_found() = 0;
};

class ChunkReader {
 public:
  /// Errors of unreadable input are redacted for the audience. `form` is that of input whose name does not
  /// tell.
  ChunkReader(const Library& library, Form form, const Audience& audience)
      : reader_(library), form_(form), audience_(audience) {}

  void read(Chunk chunk, ChunkHandler& handler);

 private:
  void read(const Input& input, ChunkHandler& handler);
  void read_file(const Input& input, ChunkHandler& handler);
  void read(Documents& documents, ChunkHandler& handler);
  /// `is_found`: nobody named the file, so another kind of file of entente's is skipped.
  void read(const yaml::DocumentText& text, const std::string& file, bool is_found, ChunkHandler& handler);
  void refuse(const std::string& file, const std::string& why, ChunkHandler& handler) const;
  void refuse(report::UnreadInput unread, const yaml::DocumentText& text, ChunkHandler& handler) const;

  DescriptionReader reader_;
  Form form_;
  const Audience& audience_;
};

}  // namespace entente::cli
