// Pages as tests look into them.
#pragma once

#include <string>
#include <vector>

namespace entente::report::html {

/// What the first group finds, in order.
std::vector<std::string> all(const std::string& page, const char* pattern);

/// Ids that are on the page twice, and references to what is not on it.
std::string flaws_of_ids(const std::string& page);

/// A description in which every name is this; it is well formed whatever that is.
std::string named(const std::string& name);

/// Names that would like to be more than that.
inline constexpr const char* hostile_names[] = {
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'></style><svg onload=alert(1)>",
    "{{style}} {{{style}}} {{>style}} {{#report}} {{/portfolio}}",
    "{at} &#123; &lt;",
    "javascript:alert(1)",
    "</title><b>",
    "\xE2\x80\xAEgnp.exe",
    "]]><!--",
    "\\3c script",
};

}  // namespace entente::report::html
