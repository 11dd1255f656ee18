// The built program as a shell runs it, in a folder of its own.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace entente::cli {

/// Sanitizers take so many addresses that the memory of what they watch cannot be limited.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool is_sanitized = true;
#elif defined(__has_feature)
inline constexpr bool is_sanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool is_sanitized = false;
#endif

struct Outcome {
  int status = 0;
  std::string output;
  std::string errors;  ///< standard error
};

bool contains(std::string_view text, std::string_view part);

/// How often the part, which is not empty, stands in the text.
std::size_t count(std::string_view text, std::string_view part);

/// An empty folder for one test, gone with it.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  std::filesystem::path path() const { return home_ / "here"; }
  bool has(const std::string& name) const { return std::filesystem::exists(path() / name); }
  /// The names of all that is in it, hidden files too, in order, with a space after each.
  std::string names() const;
  std::string read(const std::string& name) const;
  void write(const std::string& name, std::string_view text) const;
  /// Copies a file or folder of the source tree into the folder.
  void copy(const std::string& name) const;
  /// The same, to a path of another name.
  void copy(const std::string& name, const std::string& as) const;

  /// Runs a shell command in the folder: the program is on the path as `entente`, nothing is on standard
  /// input, and no setting of colour or pages comes from outside.
  Outcome run(std::string_view command) const;

 private:
  std::filesystem::path home_;  ///< with what a run leaves beside the folder
};

}  // namespace entente::cli
