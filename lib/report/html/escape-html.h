// Words from a file as parts of an HTML page: whatever they are, they stay words.
#pragma once

#include <string>
#include <string_view>

namespace entente::report::html {

/// Good in an element and in a quoted attribute, of HTML and of SVG, and nothing that a template would take
/// for a tag. Hidden characters are made visible, line breaks become blanks.
std::string escape_html(std::string_view text);

/// The same as a string of a style sheet, with its quotes.
std::string escape_css(std::string_view text);

/// An address of the web as a link names it, with what may not stand in one written as `%3C`; empty where it
/// is an address of another kind.
std::string web_address(std::string_view text);

}  // namespace entente::report::html
