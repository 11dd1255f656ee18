// Text on its way into XML.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// `text` for an element or a quoted attribute of XML 1.0. Hidden characters are made visible, as in a
/// terminal: most of them XML cannot hold, not even escaped.
std::string escape_xml(std::string_view text);

/// The same of a text in which nothing is hidden but line breaks, which stay.
std::string escaped_for_xml(std::string_view escape_invisible);

}  // namespace entente
