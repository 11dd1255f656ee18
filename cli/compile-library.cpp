// Part of the build: compile-library FACTORS CASES FOLDER checks the factor files and the cases in two
// folders, and writes them as C++ into a third.
#include <filesystem>
#include <span>

#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "cli/library-files.h"
#include "knowledge/generate-cpp.h"
#include "teach/case.h"

namespace entente::cli {

namespace {

bool is_case(const LibraryFile& file, const Library& library) {
  const auto read = read_case({.path = file.name, .text = file.text}, library);
  if (read.found) return true;
  print_errors(read.errors, file.text);
  print_message(file.name + " is no case");
  return false;
}

std::vector<BundledFile> views(const std::vector<LibraryFile>& files) {
  std::vector<BundledFile> bundled;
  bundled.reserve(files.size());
  for (const auto& file : files) bundled.push_back({.path = file.path, .text = file.text});
  return bundled;
}

bool write(const std::string& text, const std::filesystem::path& file) {
  return write_result(text, file) == ExitStatus::done;
}

bool compile(const std::string& factors, const std::string& cases, const std::filesystem::path& into) {
  const auto rules = read_yaml_folder(factors);
  const auto studies = read_yaml_folder(cases);
  if (!rules || !studies) return false;
  const auto loaded = build_library(*rules);
  if (!loaded) return false;
  for (const auto& study : *studies) {
    if (!is_case(study, loaded->library)) return false;
  }
  return write(to_cpp(loaded->library), into / "bundled-library.cpp") &&
         write(to_cpp("bundled_library_files", views(*rules)), into / "bundled-library-files.cpp") &&
         write(to_cpp("bundled_cases", views(*studies)), into / "bundled-cases.cpp");
}

}  // namespace

}  // namespace entente::cli

int main(int count, char** arguments) {
  const std::span words(arguments, static_cast<std::size_t>(count));
  if (words.size() != 4) {
    entente::cli::print_message("usage: compile-library FACTORS CASES FOLDER");
    return 2;
  }
  return entente::cli::compile(words[1], words[2], words[3]) ? 0 : 2;
}
