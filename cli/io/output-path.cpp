#include "cli/io/output-path.h"

#include <charconv>
#include <string_view>
#include <system_error>

#include "text/fingerprint.h"

namespace entente::cli {

namespace fs = std::filesystem;

namespace {

/// As many as the system follows.
constexpr int max_links = 40;
constexpr std::size_t longest_name = 255;
constexpr std::string_view partial_ending = ".partial";

/// The descriptor that the link stands for, where it is one of those that the system lists.
std::optional<int> descriptor_of(const fs::path& link) {
  std::error_code error;
  const auto folder = fs::canonical(link.parent_path(), error);
  if (error || folder != fs::canonical("/proc/self/fd", error) || error) return std::nullopt;
  const auto name = link.filename().string();
  int descriptor = 0;
  const auto [end, wrong] = std::from_chars(name.data(), name.data() + name.size(), descriptor);
  if (wrong != std::errc{} || end != name.data() + name.size()) return std::nullopt;
  return descriptor;
}

}  // namespace

bool OutputPath::is_file() const {
  if (descriptor) return false;
  std::error_code error;
  const auto status = fs::status(path, error);
  return !fs::exists(status) || fs::is_regular_file(status);
}

std::optional<FileId> OutputPath::id() const {
  return descriptor ? id_of(*descriptor) : id_of(path);
}

OutputPath output_path_of(const std::string& name) {
  std::error_code error;
  OutputPath target{.path = fs::absolute(name, error), .descriptor = {}};
  for (int links = 0; links < max_links && fs::is_symlink(target.path, error); ++links) {
    target.descriptor = descriptor_of(target.path);
    if (target.descriptor) break;
    const auto next = fs::read_symlink(target.path, error);
    if (error) break;
    target.path = target.path.parent_path() / next;
  }
  const auto folder = fs::canonical(target.path.parent_path(), error);
  if (!error) target.path = folder / target.path.filename();
  return target;
}

fs::path partial_name(const fs::path& file) {
  auto name = file.filename().string();
  if (name.size() + partial_ending.size() > longest_name) {
    const auto told_apart_by = "-" + to_text(fingerprint(name));
    auto kept = longest_name - partial_ending.size() - told_apart_by.size();
    while ((static_cast<unsigned char>(name[kept]) & 0xC0U) == 0x80U) --kept;  // never within a letter
    name = name.substr(0, kept) + told_apart_by;
  }
  return file.parent_path() / (name + std::string(partial_ending));
}

}  // namespace entente::cli
