#include "cli/load-library.h"

#include <fmt/format.h>

#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/library-files.h"
#include "knowledge/overlay.h"
#include "knowledge/profile.h"

namespace entente::cli {

namespace {

std::optional<LoadedLibrary> extended_by(const std::string& folder) {
  const auto files = read_yaml_folder(folder);
  if (!files) return std::nullopt;
  if (files->empty()) {
    print_message(fmt::format("{} holds no .yaml files", folder));
    return std::nullopt;
  }
  const auto extended = overlay(bundled_library_files(), *files);
  auto loaded = build_library(extended.files);
  if (loaded) add_changes(extended.changes, *loaded);
  return loaded;
}

bool lay_over(LoadedLibrary& loaded, const std::string& profile) {
  const auto file = read_file(profile);
  if (!file.text) {
    print_unreadable(profile, file.error);
    return false;
  }
  const auto errors = apply_profile(*file.text, profile, loaded);
  print_errors(errors, *file.text);
  return errors.empty();
}

}  // namespace

std::optional<LoadedLibrary> load_library(const LibraryOptions& options) {
  std::optional<LoadedLibrary> chosen;
  if (options.folder.empty()) {
    chosen.emplace(
        LoadedLibrary{.library = bundled_library(), .arena = std::make_unique<Arena>(), .errors = {}});
  } else {
    chosen = extended_by(options.folder);
  }
  if (chosen && !options.profile.empty() && !lay_over(*chosen, options.profile)) return std::nullopt;
  return chosen;
}

}  // namespace entente::cli
