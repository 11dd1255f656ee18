// Texts as a factor of a small library.
#include <algorithm>
#include <string>
#include <vector>

#include "assess/self-test.h"
#include "knowledge/generate-cpp.h"
#include "report/library/factor-report.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/target.h"
#include "tests/small-library.h"

namespace entente::fuzz {
namespace {

const std::string path = "governance/alliance-manager.yaml";

LoadedLibrary library_with(std::string_view factor) {
  static const auto files = small_library_files();
  auto changed = files;
  std::ranges::find(changed, path, &LibraryFile::path)->text = factor;
  return read_library(changed);
}

void demand_pages(const Library& library) {
  for (const auto& factor : library.factors) {
    demand(!report::factor_page(factor, library, {}).empty(), "a factor has a page", factor.id);
    demand(!report::factor_markdown(factor, library).empty(), "a factor has a page", factor.id);
    demand_json(report::factor_json(factor, library));
  }
}

}  // namespace

void try_text(std::string_view text) {
  const auto loaded = library_with(text);
  demand_good(loaded.errors, path, text);
  if (!loaded.errors.empty()) return;
  demand_good(self_test(loaded.library), path, text);
  demand_pages(loaded.library);
  demand(to_cpp(loaded.library) == to_cpp(library_with(text).library), "a library is read one way", text);
}

}  // namespace entente::fuzz
