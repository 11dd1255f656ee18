#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/library-files.h"
#include "knowledge/description-facts.h"
#include "knowledge/overlay.h"

namespace entente::cli {

namespace {

/// A folder with a head of its own is a whole library; any other extends the bundled one.
bool is_whole(const std::vector<LibraryFile>& files) {
  return std::ranges::find(files, "library.yaml", &LibraryFile::path) != files.end();
}

}  // namespace

Exit library_check(const LibraryCheckOptions& options) {
  auto files = read_yaml_folder(options.folder);
  if (!files) return Exit::unread;
  if (files->empty()) {
    print_message(fmt::format("{} holds no .yaml files", options.folder));
    return Exit::nothing;
  }
  std::string message_line;
  if (!is_whole(*files)) {
    auto extended = overlay(bundled_library_files(), *files);
    *files = std::move(extended.files);
    for (const auto& change : extended.changes) message_line += change + "\n";
  }
  const auto loaded = build_library(*files);
  if (!loaded) return Exit::misuse;
  const auto& library = loaded->library;
  message_line += fmt::format("{}: {} factors, {} rules, {} questions, {} works: no problems found\n",
                              options.folder, library.factors.size(), library.rules.size(),
                              library.questions.size() - fact_count, library.works.size());
  return deliver(message_line, {}) ? Exit::done : Exit::misuse;
}

}  // namespace entente::cli
