#include "text/xml.h"

#include "text/unicode.h"

namespace entente {

std::string escape_xml(std::string_view text) {
  return escaped_for_xml(escape_invisible(text));
}

std::string escaped_for_xml(std::string_view escape_invisible) {
  std::string xml;
  xml.reserve(escape_invisible.size());
  for (const char c : escape_invisible) {
    switch (c) {
      case '&':
        xml += "&amp;";
        break;
      case '<':
        xml += "&lt;";
        break;
      case '>':
        xml += "&gt;";
        break;
      case '"':
        xml += "&quot;";
        break;
      case '\'':
        xml += "&apos;";
        break;
      default:
        xml += c;
    }
  }
  return xml;
}

}  // namespace entente
