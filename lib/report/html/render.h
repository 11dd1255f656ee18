// Pages made of a template: what a template can be, and what it is filled with.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/complaint.h"

namespace entente::report::html {

/// How a page is to look; what is empty is as it comes with the program.
struct Look {
  std::string template_text = {};  ///< in Mustache
  std::string title = {};          ///< instead of the alliance's name
  std::string logo = {};           ///< an address, as `logo_of` gives it
};

/// What is wrong with a template, at its place; nothing where it can be filled.
std::optional<Complaint> flaw_of_template(const std::string& file, const std::string& text);

/// The page of all that `data` holds, each as `page_data` gives it, in that order. Whatever a template does
/// with a text of a description, it stays a text.
std::string page(std::span<const std::string> data, const Look& look);

/// The template and the style sheet that come with the program.
std::string_view bundled_template();
std::string_view bundled_style();

}  // namespace entente::report::html
