#include "text/uri.h"

#include <fmt/format.h>

#include <iterator>
#include <vector>

namespace entente {

namespace {

/// What RFC 3986 calls unreserved, and the slash between folders. A colon is not among them: before the first
/// slash it would end a scheme.
bool stays_in_uri(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string normal_path(std::string_view path) {
  const bool is_rooted = path.starts_with('/');
  std::vector<std::string_view> steps;
  while (!path.empty()) {
    const auto step = path.substr(0, path.find('/'));
    path.remove_prefix(step.size() == path.size() ? step.size() : step.size() + 1);
    const bool goes_back = step == ".." && !steps.empty() && steps.back() != "..";
    if (goes_back) {
      steps.pop_back();
    } else if (!step.empty() && step != "." && !(step == ".." && is_rooted)) {
      steps.push_back(step);
    }
  }
  return fmt::format("{}{}", is_rooted ? "/" : steps.empty() ? "." : "", fmt::join(steps, "/"));
}

std::string uri_of(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : normal_path(path)) {
    if (stays_in_uri(c)) {
      uri += c;
    } else {
      fmt::format_to(std::back_inserter(uri), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

}  // namespace entente
