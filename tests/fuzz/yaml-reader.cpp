// Texts as YAML: whichever parser reads them, and however they come.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "tests/fuzz/property.h"
#include "tests/fuzz/target.h"
#include "tests/yaml/read/parsers/comparison.h"
#include "tests/yaml/read/reading.h"
#include "yaml/read/document-splitter.h"
#include "yaml/read/documents.h"

namespace entente::fuzz {
namespace {

void demand_good_reading(std::string_view text) {
  ErrorList errors("fuzz.yaml");
  yaml::Documents documents(text, errors);
  for (yaml::Tree tree; documents.next(tree);) {
    demand(!tree.empty() || !errors.empty(), "what cannot be read is complained of", text);
    if (errors.empty()) demand_utf8(yaml::to_text(tree.root()));
  }
  demand_good(errors.sorted(), errors.file(), text);
}

std::string shown(const yaml::DocumentText& section) {
  return fmt::format("{} bytes from line {} on, marker: {}, directives on lines {} and {}, {}: {}\n",
                     section.bytes, section.line, section.has_marker, section.directive,
                     section.stray_directive, section.foreign_encoding, section.text);
}

std::string sections_of_whole(std::string_view text, yaml::SplitAt cut, yaml::Limits limits) {
  std::string all;
  yaml::DocumentSplitter sections(text, cut, limits);
  while (const auto section = sections.next()) all += shown(*section);
  return all;
}

std::string sections_of_blocks(std::string_view text, std::size_t block, yaml::SplitAt cut,
                               yaml::Limits limits) {
  std::string all;
  yaml::DocumentSplitter sections(cut, limits);
  const auto take = [&] {
    while (const auto section = sections.next()) all += shown(*section);
  };
  for (; !text.empty(); text.remove_prefix(std::min(block, text.size()))) {
    sections.add(text.substr(0, block));
    take();
  }
  sections.end();
  take();
  return all;
}

void demand_same_sections(std::string_view text) {
  constexpr std::size_t max_at_once = 64;
  constexpr yaml::Limits tight{.document_bytes = 64};
  const std::size_t block = 1 + text.size() % max_at_once;
  for (const auto cut : {yaml::SplitAt::markers, yaml::SplitAt::line_breaks}) {
    for (const auto& limits : {yaml::Limits{}, tight}) {
      const auto whole = sections_of_whole(text, cut, limits);
      const auto streamed = sections_of_blocks(text, block, cut, limits);
      demand(whole == streamed, "a text that comes in blocks is cut as the whole one is",
             fmt::format("{}-- is not\n{}", streamed, whole));
    }
  }
}

}  // namespace

void try_text(std::string_view text) {
  yaml::Comparison comparison(yaml::parse_with_libyaml);
  comparison.add(text);
  demand(comparison.difference().empty(), "libyaml reads what yaml-cpp does", comparison.difference());
  demand_good_reading(text);
  demand_same_sections(text);
}

}  // namespace entente::fuzz
