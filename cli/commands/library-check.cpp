#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/library-files.h"
#include "knowledge/description-facts.h"
#include "knowledge/overlay.h"

namespace entente::cli {

namespace {

struct LibraryCheckOptions {
  std::string folder;
};

/// A folder with a library.yaml is a whole library; any other extends the bundled one.
bool is_whole(const std::vector<LibraryFile>& files) {
  return std::ranges::find(files, "library.yaml", &LibraryFile::path) != files.end();
}

ExitStatus library_check(const LibraryCheckOptions& options) {
  auto files = read_yaml_folder(options.folder);
  if (!files) return ExitStatus::unreadable_input;
  if (files->empty()) {
    print_message(fmt::format("{} holds no .yaml files", options.folder));
    return ExitStatus::nothing_to_assess;
  }
  std::string text;
  if (!is_whole(*files)) {
    auto extended = overlay(bundled_library_files(), *files);
    *files = std::move(extended.files);
    for (const auto& change : extended.changes) text += change + "\n";
  }
  const auto loaded = build_library(*files);
  if (!loaded) return ExitStatus::wrong_use;
  const auto& library = loaded->library;
  text += fmt::format("{}: {} factors, {} rules, {} questions, {} works: no problems found\n", options.folder,
                      library.factors.size(), library.rules.size(), library.questions.size() - fact_count,
                      library.works.size());
  return write_result(text, {});
}

}  // namespace

Command library_check_command() {
  const auto options = std::make_shared<LibraryCheckOptions>();
  return {.options = {{.names = "FOLDER",
                       .target = &options->folder,
                       .help = "a whole library, or factors to lay over the bundled one",
                       .is_required = true}},
          .footer = "Examples:\n  entente library check lib/factors\n  entente library check ours",
          .run = [options] { return library_check(*options); }};
}

}  // namespace entente::cli
