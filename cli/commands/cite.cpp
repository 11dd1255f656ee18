#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/shared-options.h"
#include "report/library/factor-report.h"

namespace entente::cli {

namespace {

struct CiteOptions {
  std::string key;  ///< all of them if empty
  std::string format = "text";
  bool audit = false;
  LibraryOptions library;
  TerminalOptions terminal;
};

std::string render(std::span<const Work> works, const CiteOptions& options) {
  if (options.audit) return report::bibliography_audit(works, text_layout(options.terminal));
  if (options.format == "bibtex") return report::bibliography_bibtex(works);
  return report::bibliography(works, text_layout(options.terminal));
}

void print_unknown_work(const std::string& key, const Library& library) {
  std::vector<std::string_view> keys;
  for (const auto& known : library.works) keys.push_back(known.key);
  print_unknown_name("nothing cites a work", key, keys, "entente cite");
}

ExitStatus cite(const CiteOptions& options) {
  if (!check_text_options(options.terminal, options.format == "text")) return ExitStatus::wrong_use;
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  const auto& library = loaded->library;
  auto works = library.works;
  if (!options.key.empty()) {
    const auto* work = library.find_work(options.key);
    if (work == nullptr) {
      print_unknown_work(options.key, library);
      return ExitStatus::wrong_use;
    }
    works = {work, 1};
  }
  return write_result(render(works, options), {}, !options.terminal.no_pager);
}

}  // namespace

Command cite_command() {
  const auto options = std::make_shared<CiteOptions>();
  return {.options =
              join({{{.names = "KEY", .target = &options->key, .help = "a work; all of them where left out"},
                     format_option(options->format, {"text", "bibtex"}),
                     {.names = "--audit",
                      .target = &options->audit,
                      .help = "only the works of which something was not verified, with what that is",
                      .excludes = {"--format"}}},
                    library_options(options->library),
                    terminal_options(options->terminal)}),
          .footer =
              "Examples:\n"
              "  entente cite zoogah2010\n"
              "  entente cite --format bibtex > alliances.bib\n"
              "  entente cite --audit",
          .run = [options] { return cite(*options); }};
}

}  // namespace entente::cli
