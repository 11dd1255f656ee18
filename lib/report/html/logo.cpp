#include "report/html/logo.h"

#include <fmt/format.h>

#include "text/base64.h"
#include "text/unicode.h"

namespace entente::report::html {

namespace {

using namespace std::string_view_literals;

/// Whether the first element is `svg`, after what may stand before it.
bool is_svg(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  while (true) {
    const auto next = text.find_first_not_of(" \t\r\n");
    if (next == std::string_view::npos) return false;
    text.remove_prefix(next);
    std::string_view end;
    if (text.starts_with("<!--")) {
      end = "-->";
    } else if (text.starts_with("<?") || text.starts_with("<!DOCTYPE svg")) {
      end = ">";
    } else {
      return text.starts_with("<svg") && text.size() > 4 && " \t\r\n>"sv.find(text[4]) != text.npos;
    }
    const auto closed = text.find(end);
    if (closed == std::string_view::npos) return false;
    text.remove_prefix(closed + end.size());
  }
}

std::string_view type_of(std::string_view content) {
  if (content.starts_with("\x89PNG\r\n\x1A\n"sv)) return "image/png";
  if (content.starts_with("\xFF\xD8\xFF"sv)) return "image/jpeg";
  if (content.starts_with("GIF87a") || content.starts_with("GIF89a")) return "image/gif";
  if (content.starts_with("RIFF") && content.substr(0, 12).ends_with("WEBP")) return "image/webp";
  return is_svg(content) ? "image/svg+xml" : "";
}

}  // namespace

Logo logo_of(std::string_view content) {
  if (content.size() > max_logo_bytes)
    return {{}, fmt::format("it has {} bytes, and at most {} are taken", content.size(), max_logo_bytes)};
  const auto type = type_of(content);
  if (type.empty()) return {{}, "it is none of PNG, JPEG, GIF, WebP and SVG"};
  return {fmt::format("data:{};base64,{}", type, base64(content)), {}};
}

}  // namespace entente::report::html
