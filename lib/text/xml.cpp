#include "text/xml.h"

#include "text/unicode.h"

namespace entente {

std::string in_xml(std::string_view text) {
  return escaped_for_xml(visible(text));
}

std::string escaped_for_xml(std::string_view visible) {
  std::string xml;
  xml.reserve(visible.size());
  for (const char c : visible) {
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
