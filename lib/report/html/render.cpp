#include "report/html/render.h"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <algorithm>
#include <charconv>

#include "report/html/escape-html.h"
#include "report/html/filling.h"
#include "text/base64.h"
#include "text/line-map.h"
#include "text/unicode.h"

namespace entente::report::html {

namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

mustache parsed(const std::string& text) {
  mustache parsed(text);
  parsed.set_custom_escape([](const std::string& escaped) { return escaped; });
  return parsed;
}

/// What stands on every page.
data frame(const std::string& title, const PageTheme& look) {
  const auto& shown = look.title.empty() ? title : look.title;
  data filled;
  filled["title"] = escape_html(shown);
  filled["is_titled"] = !look.title.empty();
  filled["title_in_css"] = escape_css(shown);
  filled["logo"] = look.logo.empty() ? data(false) : data(look.logo);
  filled["head"] = kainjow::mustache::partial([] { return std::string(bundled_head()); });
  return filled;
}

data laid(const Layers& layers) {
  data filled;
  for (const auto& layer : layers) lay_over(filled, layer);
  return filled;
}

std::string page(std::string_view bundled, const PageTheme& look, const data& filled) {
  return parsed(look.template_text.empty() ? std::string(bundled) : look.template_text).render(filled);
}

/// Of hexadecimal digits.
std::string bytes_of(std::string_view digits) {
  constexpr int sixteen = 16;
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    unsigned char byte = 0;
    std::from_chars(digits.data() + i, digits.data() + i + 2, byte, sixteen);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

}  // namespace

std::optional<Error> flaw_of_template(const std::string& file, const std::string& text) {
  if (const auto invalid = first_invalid_utf8(text))
    return Error{.file = file, .at = LineMap(text).at(*invalid), .message = "this is not UTF-8", .hint = {}};
  const mustache parsed(text);
  if (parsed.is_valid()) return std::nullopt;
  // "Unclosed section "themes" at 512"
  const auto& message = parsed.error_message();
  constexpr std::string_view before_place = " at ";
  const auto end = message.rfind(before_place);
  std::size_t offset = 0;
  if (end != std::string::npos)
    std::from_chars(message.data() + end + before_place.size(), message.data() + message.size(), offset);
  auto what = message.substr(0, end);
  std::ranges::replace(what, '"', '`');
  if (what.starts_with('U')) what.front() = 'u';
  return Error{
      .file = file,
      .at = LineMap(text).at(std::min(offset, text.size())),
      .message = what,
      .hint = "templates are written in Mustache: {{name}}, {{#part}}…{{/part}}, {{^part}}…{{/part}}"};
}

std::string report_page(const Layers& report, const std::string& title, const PageTheme& look) {
  auto filled = frame(title, look);
  filled["style"] = std::string(bundled_report_style());
  if (!report.empty()) filled["report"] = laid(report);
  return page(bundled_report(), look, filled);
}

std::string document_page(const std::string& title, const std::string& body, const PageTheme& look) {
  auto filled = frame(title, look);
  filled["style"] = std::string(bundled_report_style());
  filled["body"] = body;
  return parsed(std::string(bundled_page())).render(filled);
}

std::string portfolio_page(const std::string& together, std::span<const Layers> each,
                           const std::string& title, const PageTheme& look) {
  auto filled = frame(title, look);
  filled["style"] = fmt::format("{}{}", bundled_report_style(), bundled_portfolio_style());
  filled["script"] = std::string(bundled_script());
  filled["script_hash"] = "sha256-" + base64(bytes_of(bundled_script_hash()));
  data portfolio = laid({together});
  data alliances(data::type::list);
  for (const auto& layers : each) alliances.push_back(laid(layers));
  portfolio["alliances"] = std::move(alliances);
  filled["portfolio"] = std::move(portfolio);
  return page(bundled_portfolio(), look, filled);
}

}  // namespace entente::report::html
