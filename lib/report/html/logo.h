// A picture that a page carries in itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente::report::html {

/// A page is sent by mail, and every reader of it has to take its logo too.
inline constexpr std::size_t max_logo_bytes = std::size_t{1} << 19;

struct Logo {
  std::string address;  ///< `data:image/png;base64,…`
  std::string error;    ///< why there is none
};

/// What the content of a picture file becomes: PNG, JPEG, GIF, WebP or SVG, told by how it begins.
Logo logo_of(std::string_view content);

}  // namespace entente::report::html
