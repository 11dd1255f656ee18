#include "cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <string_view>

#include "alliance/redact.h"
#include "assess/score.h"
#include "cli/io/files.h"
#include "text/closest-match.h"
#include "text/error.h"

namespace entente::cli {

CLI::Validator one_of(const std::vector<std::string>& names) {
  const auto check = [names](const std::string& word) {
    if (std::ranges::find(names, word) != names.end()) return std::string{};
    const auto hint = did_you_mean(word, std::vector<std::string_view>(names.begin(), names.end()));
    return fmt::format("{} is not one of {}{}{}", quote(word), fmt::join(names, ", "),
                       hint.empty() ? "" : "; ", hint);
  };
  return CLI::Validator(check, "", "one of");
}

namespace {

bool is_of_a_hundred(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() && number >= 0 && number <= 100;
}

}  // namespace

CLI::Validator a_target() {
  const auto check = [](const std::string& text) {
    if (text == name_of(Band::sound) || text == name_of(Band::fragile) || is_of_a_hundred(text))
      return std::string{};
    return fmt::format("{} is no target: write sound, fragile, or a score from 0 to 100", quote(text));
  };
  return CLI::Validator(check, "", "a target");
}

CLI::Validator a_share() {
  const auto check = [](std::string& text) {
    if (text.ends_with('%')) text.pop_back();
    return is_of_a_hundred(text) ? std::string{} : fmt::format("{} is no share from 0% to 100%", quote(text));
  };
  return CLI::Validator(check, "", "a share");
}

CLI::Validator a_summary() {
  const auto check = [](const std::string& text) {
    const auto format = text.substr(0, text.find('='));
    if ((format == "text" || format == "json") && text != format + "=" && text != format + "=-")
      return std::string{};
    return fmt::format("{} is no summary: write text, json, text=FILE or json=FILE", quote(text));
  };
  return CLI::Validator(check, "", "a summary");
}

CLI::Validator an_audience() {
  const auto check = [](const std::string& text) {
    if (read_audience(text)) return std::string{};
    return fmt::format("{} is no audience: write internal, client or partner=KEY", quote(text));
  };
  return CLI::Validator(check, "", "an audience");
}

CLI::Option* repeatable(CLI::Option* option) {
  return option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_look(CLI::App& command, TerminalOptions& look) {
  command
      .add_option("--color", look.color,
                  "colour: auto (on a terminal, unless NO_COLOR is set), always, never")
      ->check(one_of({"auto", "always", "never"}))
      ->option_text("WHEN");
  command.add_flag(
      "--ascii", look.ascii,
      "in a text, bars, dashes, quotation marks and dots of ASCII, which a terminal gets anyway whose\n"
      "locale is not UTF-8; letters, of names in any script too, stay as they are");
  command.add_flag_callback(
      "--no-pager", [&look] { look.pager = false; },
      "never page by page; otherwise $PAGER, or less, shows what a terminal has no room for");
}

void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& formats) {
  command.add_option("--format", format, fmt::format("{} (default {})", fmt::join(formats, " or "), format))
      ->check(one_of(formats))
      ->option_text("FORMAT");
}

void add_library(CLI::App& command, LibraryOptions& library) {
  command
      .add_option("--library", library.folder,
                  "a folder of factor files that add to the bundled library, or replace factors of it by id")
      ->option_text("FOLDER");
  command
      .add_option("--profile", library.profile,
                  "a file of other conventions: weights, bands, caps, severities, factors left out")
      ->option_text("FILE");
}

void add_files(CLI::App& command, std::vector<std::string>& files) {
  command
      .add_option(
          "FILES", files,
          "descriptions; folders of them (.yaml, .yml, .json, .jsonl, .ndjson); quoted patterns, where ** "
          "is any\nnumber of folders; - for standard input; @LIST for the files and folders named in "
          "LIST, one a line or\nseparated by NUL bytes, and @- for such a list on standard input")
      ->required();
}

void add_max_errors(CLI::App& command, std::optional<std::size_t>& limit) {
  const auto read = [&limit](const std::string& text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    if (!is_number && text != "all")
      throw CLI::ValidationError("--max-errors", fmt::format("{} is not a number, nor all", quote(text)));
    limit = is_number ? std::optional(number) : std::nullopt;
  };
  command
      .add_option_function<std::string>(
          "--max-errors", read,
          fmt::format("print the errors of at most so many descriptions (default {}), or all", usual_errors))
      ->option_text("N");
}

CLI::Option* add_output(CLI::App& command, std::string& output) {
  const std::function<std::string(std::string)> no_file_for_dash = [](const std::string& file) {
    return file == standard_stream ? std::string{} : file;
  };
  return command.add_option("-o,--output", output, "write to this file, whole or not at all")
      ->option_text("FILE")
      ->transform(no_file_for_dash);
}

CLI::Option* add_new_output(CLI::App& command, std::string& output, bool& forced) {
  auto* option = add_output(command, output);
  option->description("write to this file, which must not be there yet");
  command.add_flag("--force", forced, "replace the file of -o if it is there")->needs(option);
  return option;
}

void add_page(CLI::App& command, PageOptions& page) {
  command
      .add_option("--title", page.title,
                  "of html: what stands above the page, instead of the alliance's name")
      ->option_text("TEXT");
  command
      .add_option("--logo", page.logo, "of html: a picture that the page carries (PNG, JPEG, GIF, WebP, SVG)")
      ->option_text("FILE");
  command
      .add_option("--template", page.template_file,
                  "of html: your own look; a page in Mustache, as lib/report/html/report.mustache is")
      ->option_text("FILE");
}

void add_case(CLI::App& command, std::string& id) {
  command.add_option("ID", id, "a case, as `entente case list` names it")->required();
}

void add_set(CLI::App& command, std::vector<std::string>& set) {
  repeatable(
      command
          .add_option("--set", set,
                      "what if: path=value or path@partner=value, over the file's own answer; repeatable")
          ->option_text("PATH=VALUE"));
}

}  // namespace entente::cli
