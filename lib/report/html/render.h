// Pages made of a template: what a template can be, and how it is filled.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"

namespace entente::report::html {

/// How a page is to look; what is empty is as it comes with the program.
struct PageTheme {
  std::string template_text = {};  ///< in Mustache
  std::string title = {};          ///< instead of what the page is about
  std::string logo = {};           ///< an address, as `logo_of` gives it
};

/// JSON objects, each laid over those before it.
using Layers = std::vector<std::string>;

/// What is wrong with a template, at its place; nothing where it can be filled.
std::optional<Error> flaw_of_template(const std::string& file, const std::string& text);

/// The page of one report, or of none. Whatever a template does with a text of a description, it stays a
/// text.
std::string report_page(const Layers& report, const std::string& title, const PageTheme& look);

/// The page of many alliances: what is said of them together, and of each.
std::string portfolio_page(const std::string& together, std::span<const Layers> each,
                           const std::string& title, const PageTheme& look);

/// A page with that body, which is markup, in the shell of every page.
std::string document_page(const std::string& title, const std::string& body, const PageTheme& look);

/// The templates, the style sheets and the script that come with the program.
std::string_view bundled_head();
std::string_view bundled_page();
std::string_view bundled_report();
std::string_view bundled_portfolio();
std::string_view bundled_report_style();
std::string_view bundled_portfolio_style();
std::string_view bundled_script();
/// SHA-256, in hexadecimal digits.
std::string_view bundled_script_hash();

}  // namespace entente::report::html
