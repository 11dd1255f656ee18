#include "cli/html-theme.h"

#include <array>
#include <string>
#include <utility>

#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "report/html/logo.h"

namespace entente::cli {

namespace {

std::optional<std::string> read(const std::string& name) {
  auto file = read_file(name);
  if (!file.text) print_unreadable(name, file.error);
  return std::move(file.text);
}

bool read_template(const std::string& name, report::html::PageTheme& look) {
  auto text = read(name);
  if (!text) return false;
  if (const auto flaw = report::html::flaw_of_template(name, *text)) {
    print_errors(std::array{*flaw}, *text);
    return false;
  }
  look.template_text = *std::move(text);
  return true;
}

bool read_logo(const std::string& name, report::html::PageTheme& look) {
  const auto content = read(name);
  if (!content) return false;
  auto logo = report::html::logo_of(*content);
  if (!logo.error.empty()) {
    print_message(name + " cannot be the logo: " + logo.error);
    return false;
  }
  look.logo = std::move(logo.address);
  return true;
}

}  // namespace

std::optional<report::html::PageTheme> html_theme(const PageOptions& options) {
  report::html::PageTheme look{.title = options.title};
  if (!options.template_file.empty() && !read_template(options.template_file, look)) return std::nullopt;
  if (!options.logo.empty() && !read_logo(options.logo, look)) return std::nullopt;
  return look;
}

}  // namespace entente::cli
