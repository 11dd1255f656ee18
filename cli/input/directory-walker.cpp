#include "cli/input/directory-walker.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

#include "text/file-extension.h"

namespace entente::cli {

namespace {

constexpr std::array<std::string_view, 5> endings = {".yaml", ".yml", ".json", ".jsonl", ".ndjson"};

constexpr std::size_t deepest = 256;
constexpr const char* too_deep = "it lies more than 256 folders deep";
constexpr const char* goes_round = "leads back to a folder that it lies in, and is not followed";

}  // namespace

bool ends_as_description(std::string_view name) {
  return std::ranges::any_of(
      endings, [name](auto ending) { return has_extension(name, ending) && name.size() > ending.size(); });
}

namespace {

bool is_link(std::string path) {
  path.pop_back();
  struct stat about = {};
  return ::lstat(path.c_str(), &about) == 0 && S_ISLNK(about.st_mode);
}

/// Whether `inner` is that folder or lies in it, whatever links its path has.
bool lies_in(const DirectoryId& outer, std::string inner) {
  for (DirectoryId last;;) {
    struct stat about = {};
    if (::stat(inner.c_str(), &about) != 0) return false;
    const DirectoryId id(about);
    if (id == outer) return true;
    if (id == last) return false;
    last = id;
    inner += "/..";
  }
}

}  // namespace

DirectoryWalker::DirectoryWalker(std::string folder, std::size_t window)
    : name_(std::move(folder)), window_(window), path_(name_) {
  if (!path_.ends_with('/')) path_ += '/';
}

DirectoryWalker::DirectoryWalker(Glob pattern, std::size_t window)
    : name_(pattern.text()), pattern_(std::move(pattern)), window_(window), path_(pattern_->folder()) {}

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
  Level level = {
      .path_size = path_.size(), .id = {}, .is_wanted = true, .positions = {}, .names = NameWindow(window_)};
  if (pattern_) {
    struct stat about = {};
    if (::stat(path_.empty() ? "." : path_.c_str(), &about) != 0 && (errno == ENOENT || errno == ENOTDIR))
      return {};
    level.positions = pattern_->start();
    level.is_wanted = pattern_->is_whole(level.positions);
  }
  return enter(std::move(level));
}

std::optional<Input> DirectoryWalker::advance() {
  auto& level = levels_.back();
  path_.resize(level.path_size);
  if (const auto* name = level.names.take()) return name->ends_with('/') ? folder(*name) : file(*name);
  if (!level.names.is_last()) return read_again();
  levels_.pop_back();
  return {};
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
  Level level = {.path_size = path_.size(),
                 .id = {},
                 .is_wanted = outer.is_wanted,
                 .positions = {},
                 .names = NameWindow(window_)};
  if (pattern_) {
    level.positions = pattern_->after(outer.positions, name.substr(0, name.size() - 1));
    level.is_wanted = level.is_wanted || pattern_->is_whole(level.positions);
  }
  return enter(std::move(level));
}

std::optional<Input> DirectoryWalker::enter(Level level) {
  if (levels_.size() == deepest) return problem(folder_name(), too_deep);
  DirectoryReader folder(path_);
  if (!folder.is_open() || !folder.identify(level.id)) return problem_of_system(folder_name());
  if (leads_back(level.id))
    return Input{.what = Input::What::note, .name = folder_name(), .reason = goes_round};
  make_room();
  levels_.push_back(std::move(level));
  return read(folder);
}

/// A link may lead to a folder around the one that the walk began in.
bool DirectoryWalker::leads_back(const DirectoryId& id) const {
  if (levels_.empty()) return false;
  if (std::ranges::find(levels_, id, &Level::id) != levels_.end()) return true;
  const auto outer = path_.substr(0, levels_.back().path_size);
  return is_link(path_) && lies_in(id, outer.empty() ? "." : outer);
}

std::optional<Input> DirectoryWalker::read_again() {
  DirectoryReader folder(path_);
  if (folder.is_open()) return read(folder);
  auto gone = problem_of_system(folder_name());
  levels_.pop_back();
  return gone;
}

std::optional<Input> DirectoryWalker::read(DirectoryReader& folder) {
  auto& level = levels_.back();
  level.names.begin_pass();
  std::string name;
  std::string as_folder;
  while (const auto* entry = folder.next()) {
    name = entry->d_name;
    as_folder.assign(name).push_back('/');
    if (!level.names.wants(name) && !level.names.wants(as_folder)) continue;
    const bool is_folder = folder.is_folder(*entry);
    if (accepts(level, name, is_folder)) level.names.add(is_folder ? as_folder : name);
  }
  if (errno != 0) {
    auto broken = problem_of_system(folder_name());
    levels_.pop_back();
    return broken;
  }
  level.names.end_pass();
  return {};
}

bool DirectoryWalker::accepts(const Level& level, const std::string& name, bool is_folder) const {
  if (level.is_wanted && (is_folder || ends_as_description(name))) return true;
  if (!pattern_) return false;
  const auto positions = pattern_->after(level.positions, name);
  return is_folder ? positions.any() : pattern_->is_whole(positions) && !pattern_->names_folders_only();
}

/// So that depth does not add up: most of what the outer folders hold goes, the less the nearer they are.
void DirectoryWalker::make_room() {
  std::size_t held = 0;
  for (const auto& level : levels_) held += level.names.bytes();
  if (held <= window_) return;
  auto share = window_;
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    share = std::max(share / 2, window_ / deepest);
    level->names.keep(share);
  }
}

std::string DirectoryWalker::folder_name() const {
  if (path_.empty()) return ".";
  return path_.size() > 1 ? path_.substr(0, path_.size() - 1) : path_;
}

}  // namespace entente::cli
