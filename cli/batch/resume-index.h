// Results of an earlier run, to be taken over where what they rest on is unchanged.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "assess/summary.h"
#include "report/critical-weakness.h"
#include "report/json-lines.h"

namespace entente::cli {

/// An index of files of JSON Lines, which stay on disk: some tens of bytes a line. Used by several threads at
/// once when all files are added.
class ResumeIndex {
 public:
  /// Of runs with that library, which outlives this, and those assignments, for that audience.
  ResumeIndex(const Library& library, const std::vector<std::string>& set, const Audience& audience)
      : lines_(library, set, audience), library_(library) {}
  ResumeIndex(const ResumeIndex&) = delete;
  ResumeIndex& operator=(const ResumeIndex&) = delete;
  ~ResumeIndex();

  /// Takes note of the lines that a run as this one wrote; a last line that is not whole is passed over. Why
  /// the file cannot be read, such as that it has other lines; or nothing.
  std::string add(const std::string& file);

  struct Entry {
    std::string line;
    Summary summary;
    std::vector<report::CriticalWeakness> critical;
  };

  /// The result for a description of that content, if there is one.
  std::optional<Entry> find(const std::string& file, int document, int line,
                            const Fingerprint& content) const;

 private:
  std::string add_lines(int file);

  struct Line {
    int file;
    std::uint64_t offset;
    std::uint32_t length;
  };

  report::JsonLines lines_;
  const Library& library_;
  std::vector<int> files_;                         ///< open
  std::unordered_map<std::uint64_t, Line> index_;  ///< by the fingerprint of how a line begins
};

}  // namespace entente::cli
