// The paths of files as other programs want them told.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// The path without "." and without what ".." takes back: "a/./b/../c" is "a/c".
std::string normal_path(std::string_view path);

/// The normal path as a reference of RFC 3986, percent-encoded: relative like the path itself, or a `file:`
/// address where it begins at the root.
std::string uri_of(std::string_view path);

}  // namespace entente
