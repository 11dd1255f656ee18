#include "cli/input/glob.h"

#include <fnmatch.h>

#include <algorithm>

namespace entente::cli {

namespace {

constexpr std::string_view any_folders = "**";
constexpr std::string_view special = "*?[";

bool matches(const std::string& part, const std::string& name) {
  return ::fnmatch(part.c_str(), name.c_str(), FNM_PERIOD | FNM_NOESCAPE) == 0;
}

}  // namespace

bool Glob::is_pattern(std::string_view text) {
  return text.find_first_of(special) != std::string_view::npos;
}

Glob::Glob(const std::string& text) : text_(text) {
  const auto slash = text.rfind('/', text.find_first_of(special));
  folder_ = slash == std::string::npos ? "" : text.substr(0, slash + 1);
  for (auto at = folder_.size(); at < text.size();) {
    const auto end = std::min(text.find('/', at), text.size());
    const auto part = text.substr(at, end - at);
    const bool is_repeated = part == any_folders && !parts_.empty() && parts_.back() == any_folders;
    if (!part.empty() && part != "." && !is_repeated) parts_.push_back(part);
    at = end + 1;
  }
  names_folders_only_ = text.ends_with('/');
  if (!parts_.empty() && parts_.back() == any_folders) {
    parts_.pop_back();
    names_folders_only_ = true;
  }
}

Glob::Positions Glob::after(const Positions& positions, const std::string& name) const {
  Positions next;
  for (std::size_t place = 0; place < parts_.size(); ++place) {
    if (!positions.test(place)) continue;
    if (parts_[place] == any_folders) {
      if (!name.starts_with('.')) next.set(place);
    } else if (matches(parts_[place], name)) {
      next.set(place + 1);
    }
  }
  return closed(next);
}

/// `**` may also stand for no folder.
Glob::Positions Glob::closed(Positions positions) const {
  for (std::size_t place = 0; place < parts_.size(); ++place) {
    if (positions.test(place) && parts_[place] == any_folders) positions.set(place + 1);
  }
  return positions;
}

}  // namespace entente::cli
