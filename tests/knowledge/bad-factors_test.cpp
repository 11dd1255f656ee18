// Every wrong file of a library is answered at its place, in words that lead to what was meant.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "assess/self-test.h"
#include "knowledge/generate-cpp.h"
#include "tests/expected-errors.h"
#include "tests/files.h"
#include "tests/small-library.h"

namespace entente {
namespace {

/// The complaints about the small library with one more file, or one in place of its own.
std::string errors_with(const LibraryFile& file) {
  auto files = small_library_files();
  std::erase_if(files, [&](const LibraryFile& other) { return other.path == file.path; });
  files.push_back(file);
  return to_lines(all_errors(read_library(files)), file.path);
}

}  // namespace

TEST_SUITE("knowledge") {
  TEST_CASE("the small library is free of mistakes") {
    const auto loaded = small_library();
    CHECK(to_lines(loaded.errors, "") == "");
    CHECK(to_lines(self_test(loaded.library), "") == "");
  }

  TEST_CASE("the order of its files changes nothing in a library") {
    auto files = small_library_files();
    const auto tables = to_cpp(read_library(files).library);
    std::ranges::reverse(files);
    CHECK(to_cpp(read_library(files).library) == tables);
    std::rotate(files.begin(), files.begin() + 3, files.end());
    CHECK(to_cpp(read_library(files).library) == tables);
  }

  TEST_CASE("every wrong file of a library is complained of as it says itself, and no more") {
    const auto files = files_in("tests/knowledge/bad", ".yaml");
    REQUIRE(files.size() >= 30);
    for (const auto& file : files) {
      INFO(file.filename().string());
      const auto text = read_file(file);
      const auto path = comments(text, "as");
      const auto expected = expected_errors(text);
      REQUIRE(path.size() == 1);
      CHECK(!expected.empty());
      CHECK(errors_with({.path = path.front(), .text = text}) == expected);
    }
  }
}

}  // namespace entente
