#include "text/xml.h"

#include "text/unicode.h"

namespace entente {

std::string in_xml(std::string_view text) {
  const auto shown = visible(text);
  std::string xml;
  xml.reserve(shown.size());
  for (const char c : shown) {
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
