#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "knowledge/generate-cpp.h"
#include "knowledge/read-library.h"
#include "tests/files.h"

namespace entente {
namespace {

const std::vector<LibraryFile>& bundled_files() {
  static const auto files = [] {
    const std::filesystem::path folder = std::filesystem::path(ENTENTE_SOURCE_DIR) / "lib/factors";
    std::vector<LibraryFile> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      found.push_back(
          {std::filesystem::relative(entry.path(), folder).generic_string(), read_file(entry.path())});
    }
    std::ranges::sort(found, {}, &LibraryFile::path);
    return found;
  }();
  return files;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// The file with the items of its `rules:` list in another order.
std::string with_rules_shuffled(std::string_view text, std::mt19937& random) {
  std::string before;
  std::vector<std::string> rules;
  std::string after;
  bool inside = false;
  for (const auto& line : lines_of(text)) {
    if (!line.starts_with(' ')) inside = line == "rules:\n";
    if (inside && line.starts_with("  - rule:")) rules.emplace_back();
    if (inside && !rules.empty()) {
      rules.back() += line;
    } else {
      (rules.empty() ? before : after) += line;
    }
  }
  std::ranges::shuffle(rules, random);
  for (const auto& rule : rules) before += rule;
  return before + after;
}

/// The library's tables; the first complaint where there is one.
std::string tables_of(const std::vector<LibraryFile>& files) {
  const auto loaded = read_library(files);
  return loaded.errors.empty() ? to_cpp(loaded.library) : loaded.errors.front().message;
}

}  // namespace

TEST_SUITE("knowledge") {
  TEST_CASE("the bundled library is what its files say") {
    CHECK((tables_of(bundled_files()) == to_cpp(bundled_library())));
  }

  TEST_CASE("the order of a library's files does not matter") {
    const auto tables = to_cpp(bundled_library());
    std::mt19937 random(1);  // NOLINT: the same orders at every run
    for (int i = 0; i < 5; ++i) {
      auto files = bundled_files();
      std::ranges::shuffle(files, random);
      CHECK((tables_of(files) == tables));
    }
  }

  TEST_CASE("the order of the rules in a factor file does not matter") {
    auto library = bundled_library();
    library.fingerprint = {};  // that of other texts
    const auto tables = to_cpp(library);
    std::mt19937 random(2);  // NOLINT: the same orders at every run
    for (int i = 0; i < 5; ++i) {
      auto files = bundled_files();
      bool other = false;
      for (auto& file : files) {
        const auto shuffled = with_rules_shuffled(file.text, random);
        other = other || shuffled != file.text;
        file.text = shuffled;
      }
      CHECK(other);
      auto loaded = read_library(files);
      REQUIRE(loaded.errors.empty());
      CHECK(loaded.library.fingerprint != bundled_library().fingerprint);
      loaded.library.fingerprint = {};
      CHECK((to_cpp(loaded.library) == tables));
    }
  }
}

}  // namespace entente
