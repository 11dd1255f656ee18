#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/shared-options.h"
#include "knowledge/bundled-files.h"
#include "knowledge/find-factors.h"
#include "report/library/factor-report.h"
#include "report/library/manual.h"
#include "text/error.h"

namespace entente::cli {

namespace {

struct FactorsOptions {
  std::string id;  ///< all of them if empty
  std::string format = "text";
  LibraryOptions library;
  TerminalOptions terminal;
};

std::vector<const Factor*> all_of(const Library& library) {
  std::vector<const Factor*> factors;
  for (const auto& factor : library.factors) factors.push_back(&factor);
  return factors;
}

std::string all_factors(const FactorsOptions& options, const Library& library) {
  if (options.format == "json") return report::factors_json(all_of(library), library);
  if (options.format == "markdown") return report::manual(library);
  return report::catalogue(library, text_layout(options.terminal));
}

std::string some_factors(std::span<const Factor* const> factors, const FactorsOptions& options,
                         const Library& library) {
  if (options.format == "json") return report::factors_json(factors, library);
  return report::factor_list(factors, library, text_layout(options.terminal));
}

std::string one_factor(const Factor& factor, const FactorsOptions& options, const Library& library) {
  if (options.format == "json") return report::factor_json(factor, library);
  if (options.format == "markdown") return report::factor_markdown(factor, library);
  return report::factor_page(factor, library, text_layout(options.terminal));
}

/// The file that the factor was read from; nothing if it cannot be read, which has been printed.
std::optional<std::string> file_of(const Factor& factor, const Library& library) {
  const auto path = fmt::format("{}/{}.yaml", library.theme_of(factor).id, factor.id);
  if (factor.file.empty() || factor.file == bundled_name(path)) {
    const auto files = bundled_library_files();
    return std::string{std::ranges::find(files, path, &BundledFile::path)->text};
  }
  auto file = read_file(std::string{factor.file});
  if (!file.text) print_unreadable(std::string{factor.file}, file.error);
  return file.text;
}

ExitStatus print_file(const Factor& factor, const Library& library) {
  const auto text = file_of(factor, library);
  return text ? write_result(*text, {}) : ExitStatus::wrong_use;
}

std::vector<std::string_view> ids_of(std::span<const Factor* const> factors) {
  std::vector<std::string_view> ids;
  for (const auto* factor : factors) ids.push_back(factor->id);
  return ids;
}

ExitStatus show(const std::string& text, const FactorsOptions& options) {
  return write_result(text, {}, !options.terminal.no_pager);
}

/// What is no id is a word to find factors by.
ExitStatus show_found(const FactorsOptions& options, const Library& library) {
  const auto found = find_factors(options.id, library);
  if (found.empty()) {
    print_unknown_name("there is no factor", options.id, ids_of(all_of(library)), "entente factors");
    return ExitStatus::wrong_use;
  }
  if (options.format == "text" || options.format == "json")
    return show(some_factors(found, options, library), options);
  print_message(fmt::format("there is no factor {}; those with that word, without --format {}: {}",
                            quote(options.id), options.format, fmt::join(ids_of(found), ", ")));
  return ExitStatus::wrong_use;
}

ExitStatus factors(const FactorsOptions& options) {
  if (!check_text_options(options.terminal, options.format == "text")) return ExitStatus::wrong_use;
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  const auto& library = loaded->library;
  if (options.id.empty() && options.format == "yaml") {
    print_message("--format yaml prints the file of one factor; which?");
    return ExitStatus::wrong_use;
  }
  if (options.id.empty()) return show(all_factors(options, library), options);
  const auto* factor = library.find_factor(options.id);
  if (factor == nullptr) return show_found(options, library);
  if (options.format == "yaml") return print_file(*factor, library);
  return show(one_factor(*factor, options, library), options);
}

}  // namespace

Command factors_command() {
  const auto options = std::make_shared<FactorsOptions>();
  return {
      .options = join(
          {{{.names = "ID",
             .target = &options->id,
             .help = "a factor, or a word: those with it in title, claim or questions; all where left out"},
            format_option(options->format, {"text", "json", "markdown", "yaml"})},
           library_options(options->library),
           terminal_options(options->terminal)}),
      .footer =
          "Examples:\n"
          "  entente factors\n"
          "  entente factors empowered-manager\n"
          "  entente factors trust                             those in which the word occurs\n"
          "  entente factors --format markdown > manual.md     the whole library, as a manual to read\n"
          "  entente factors openness --format yaml            its file, to begin a replacement from",
      .run = [options] { return factors(*options); }};
}

}  // namespace entente::cli
