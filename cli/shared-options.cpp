#include "cli/shared-options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "text/closest-match.h"
#include "text/error.h"

namespace entente::cli {

namespace {

template <class Number>
std::optional<Number> read_number(std::string_view text) {
  Number number = {};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string check_error_limit(const std::string& text) {
  if (text == "all" || read_number<std::size_t>(text)) return {};
  return fmt::format("{} is neither a number nor all", quote(text));
}

std::string dash_to_empty(std::string& file) {
  if (file == standard_stream) file.clear();
  return {};
}

}  // namespace

std::vector<Option> terminal_options(TerminalOptions& options) {
  return {{.names = "--color",
           .target = &options.color,
           .help = "colour: auto (on a terminal, unless NO_COLOR is set), always, never",
           .value_name = "WHEN",
           .check = one_of({"auto", "always", "never"})},
          {.names = "--ascii",
           .target = &options.ascii,
           .help = "in a text, bars, dashes, quotation marks and dots of ASCII, which a terminal gets anyway "
                   "whose\nlocale is not UTF-8; letters, of names in any script too, stay as they are"},
          {.names = "--no-pager",
           .target = &options.no_pager,
           .help = "never page by page; otherwise $PAGER, or less, shows what a terminal has no room for"}};
}

std::vector<Option> library_options(LibraryOptions& options) {
  return {{.names = "--library",
           .target = &options.folder,
           .help = "a folder of factor files that add to the bundled library, or replace factors of it by id",
           .value_name = "FOLDER"},
          {.names = "--profile",
           .target = &options.profile,
           .help = "a file of other conventions: weights, bands, caps, severities, factors left out",
           .value_name = "FILE"}};
}

std::vector<Option> page_options(PageOptions& options) {
  return {{.names = "--title",
           .target = &options.title,
           .help = "of html: what stands above the page, instead of the alliance's name",
           .value_name = "TEXT"},
          {.names = "--logo",
           .target = &options.logo,
           .help = "of html: a picture that the page carries (PNG, JPEG, GIF, WebP, SVG)",
           .value_name = "FILE"},
          {.names = "--template",
           .target = &options.template_file,
           .help = "of html: your own look; a page in Mustache, as lib/report/html/report.mustache is",
           .value_name = "FILE"}};
}

std::vector<Option> new_file_options(NewFile& file) {
  auto output = output_option(file.name);
  output.help = "write to this file, which must not be there yet";
  return {std::move(output),
          {.names = "--force",
           .target = &file.overwrite,
           .help = "replace the file of -o if it is there",
           .needs = {"--output"}}};
}

Option file_argument(std::string& file) {
  return {
      .names = "FILE", .target = &file, .help = "a description; - for standard input", .is_required = true};
}

Option files_argument(std::vector<std::string>& files) {
  return {
      .names = "FILES",
      .target = &files,
      .help =
          "descriptions; folders of them (.yaml, .yml, .json, .jsonl, .ndjson); quoted patterns, where ** "
          "is any\nnumber of folders; - for standard input; @LIST for the files and folders named in "
          "LIST, one a line or\nseparated by NUL bytes, and @- for such a list on standard input",
      .is_required = true};
}

Option case_argument(std::string& id) {
  return {
      .names = "ID", .target = &id, .help = "a case, as `entente case list` names it", .is_required = true};
}

Option output_option(std::string& file) {
  return {.names = "-o,--output",
          .target = &file,
          .help = "write to this file, whole or not at all",
          .value_name = "FILE",
          .check = dash_to_empty};
}

Option format_option(std::string& format, const std::vector<std::string>& formats) {
  return {.names = "--format",
          .target = &format,
          .help = fmt::format("{} (default {})", fmt::join(formats, " or "), formats.front()),
          .value_name = "FORMAT",
          .check = one_of(formats)};
}

Option set_option(std::vector<std::string>& overrides) {
  return {.names = "--set",
          .target = &overrides,
          .help = "what if: path=value or path@partner=value, over the file's own answer; repeatable",
          .value_name = "PATH=VALUE"};
}

Option max_errors_option(std::string& limit) {
  return {.names = "--max-errors",
          .target = &limit,
          .help = fmt::format("print the errors of at most so many descriptions (default {}), or all",
                              default_error_limit),
          .value_name = "N",
          .check = check_error_limit};
}

std::vector<Option> join(std::initializer_list<std::vector<Option>> lists) {
  std::vector<Option> all;
  for (const auto& list : lists) std::ranges::copy(list, std::back_inserter(all));
  return all;
}

CheckValue one_of(std::vector<std::string> names) {
  return [names = std::move(names)](const std::string& word) {
    if (std::ranges::find(names, word) != names.end()) return std::string{};
    const auto hint = did_you_mean(word, std::vector<std::string_view>(names.begin(), names.end()));
    return fmt::format("{} is not one of {}{}{}", quote(word), fmt::join(names, ", "),
                       hint.empty() ? "" : "; ", hint);
  };
}

CheckValue whole_number(int least, int most) {
  return [least, most](const std::string& text) {
    const auto number = read_number<int>(text);
    if (number && *number >= least && *number <= most) return std::string{};
    if (most == std::numeric_limits<int>::max())
      return fmt::format("{} is not a whole number from {}", quote(text), least);
    return fmt::format("{} is not a whole number from {} to {}", quote(text), least, most);
  };
}

bool is_percentage(std::string_view text) {
  constexpr double all = 100;
  const auto number = read_number<double>(text);
  return number && *number >= 0 && *number <= all;
}

std::optional<std::size_t> error_limit(const std::string& text) {
  return read_number<std::size_t>(text);
}

}  // namespace entente::cli
