#include "cli/input/directory-walker.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <functional>
#include <utility>

#include "text/file-extension.h"

namespace entente::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> endings = {".yaml", ".yml", ".json", ".jsonl", ".ndjson"};

constexpr std::size_t max_depth = 256;
constexpr const char* too_deep = "it lies more than 256 folders deep";
constexpr const char* goes_round = "leads back to a folder that it lies in, and is not followed";

bool is_link(std::string path) {
  path.pop_back();
  std::error_code error;
  return fs::is_symlink(path, error);
}

/// Whether `inner` is that folder or lies in it, whatever links its path has.
bool lies_in(const FileId& outer, std::string inner) {
  for (std::optional<FileId> last;;) {
    const auto id = id_of(fs::path(inner));
    if (!id || id == last) return false;
    if (*id == outer) return true;
    last = id;
    inner += "/..";
  }
}

}  // namespace

bool ends_as_description(std::string_view name) {
  return std::ranges::any_of(
      endings, [name](auto ending) { return has_extension(name, ending) && name.size() > ending.size(); });
}

DirectoryWalker::DirectoryWalker(std::string folder) : name_(std::move(folder)), path_(name_) {
  if (!path_.ends_with('/')) path_ += '/';
}

DirectoryWalker::DirectoryWalker(Glob pattern)
    : name_(pattern.text()), pattern_(std::move(pattern)), path_(pattern_->folder()) {}

std::optional<Input> DirectoryWalker::next() {
  while (!has_begun_ || !levels_.empty()) {
    auto input = std::exchange(has_begun_, true) ? advance() : begin();
    if (!input) continue;
    if (input->what != Input::What::note) is_empty_ = false;
    return input;
  }
  if (!std::exchange(is_empty_, false)) return {};
  return Input{.what = Input::What::nothing,
               .name = name_,
               .reason = pattern_ ? "matches no file" : holds_no_description};
}

std::optional<Input> DirectoryWalker::begin() {
  Level level = {.path_size = path_.size(), .id = {}, .is_wanted = true, .positions = {}, .names = {}};
  if (pattern_) {
    std::error_code error;
    if (!path_.empty() && fs::status(path_, error).type() == fs::file_type::not_found) return {};
    level.positions = pattern_->start();
    level.is_wanted = pattern_->is_whole(level.positions);
  }
  return enter(std::move(level));
}

std::optional<Input> DirectoryWalker::advance() {
  auto& level = levels_.back();
  path_.resize(level.path_size);
  if (level.names.empty()) {
    levels_.pop_back();
    return {};
  }
  const auto name = std::move(level.names.back());
  level.names.pop_back();
  return name.ends_with('/') ? folder(name) : file(name);
}

std::optional<Input> DirectoryWalker::file(const std::string& name) {
  path_ += name;
  struct stat about = {};
  if (::stat(path_.c_str(), &about) != 0) return problem_of_system(path_);
  return input_of(path_, about, false);
}

std::optional<Input> DirectoryWalker::folder(const std::string& name) {
  const auto& outer = levels_.back();
  path_ += name;
  Level level = {
      .path_size = path_.size(), .id = {}, .is_wanted = outer.is_wanted, .positions = {}, .names = {}};
  if (pattern_) {
    level.positions = pattern_->after(outer.positions, name.substr(0, name.size() - 1));
    level.is_wanted = level.is_wanted || pattern_->is_whole(level.positions);
  }
  return enter(std::move(level));
}

std::optional<Input> DirectoryWalker::enter(Level level) {
  if (levels_.size() == max_depth) return problem(folder_name(), too_deep);
  level.id = id_of(fs::path(folder_name()));
  if (!level.id) return problem_of_system(folder_name());
  if (leads_back(level)) return Input{.what = Input::What::note, .name = folder_name(), .reason = goes_round};
  if (const auto error = read_names(level)) return problem(folder_name(), error.message());
  levels_.push_back(std::move(level));
  return {};
}

/// A link may also lead to a folder around the one in which the walk began.
bool DirectoryWalker::leads_back(const Level& level) const {
  if (levels_.empty()) return false;
  if (std::ranges::find(levels_, level.id, &Level::id) != levels_.end()) return true;
  const auto outer = path_.substr(0, levels_.back().path_size);
  return is_link(path_) && lies_in(*level.id, outer.empty() ? "." : outer);
}

std::error_code DirectoryWalker::read_names(Level& level) const {
  std::error_code error;
  for (auto entry = fs::directory_iterator(folder_name(), error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    auto name = entry->path().filename().string();
    std::error_code unknown;
    const bool is_folder = entry->is_directory(unknown);
    if (!accepts(level, name, is_folder)) continue;
    if (is_folder) name += '/';
    level.names.push_back(std::move(name));
  }
  std::ranges::sort(level.names, std::greater<>());
  return error;
}

bool DirectoryWalker::accepts(const Level& level, const std::string& name, bool is_folder) const {
  if (level.is_wanted && (is_folder || ends_as_description(name))) return true;
  if (!pattern_) return false;
  const auto positions = pattern_->after(level.positions, name);
  return is_folder ? positions.any() : pattern_->is_whole(positions) && !pattern_->names_folders_only();
}

std::string DirectoryWalker::folder_name() const {
  if (path_.empty()) return ".";
  return path_.size() > 1 ? path_.substr(0, path_.size() - 1) : path_;
}

}  // namespace entente::cli
