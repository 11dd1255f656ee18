#include "tests/yaml/read/parsers/comparison.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/yaml/read/reading.h"
#include "yaml/read/document-splitter.h"
#include "yaml/read/encoding-check.h"
#include "yaml/read/tree-builder.h"

namespace entente::yaml {
namespace {

/// What a parser makes of a document.
struct Outcome {
  bool is_read = false;
  std::string text;  ///< the tree with places, then the complaints
};

template <class Parse>
Outcome outcome(Parse parse) {
  ErrorList errors("test.yaml");
  TreeBuilder builder{Limits{}};
  Tree tree;
  builder.begin(tree, errors);
  Outcome outcome;
  outcome.is_read = parse(builder, errors) && builder.is_complete() && errors.empty();
  outcome.text = fmt::format("{}\n{}", tree.empty() ? "-" : to_text_with_places(tree.root()),
                             fmt::join(to_texts(errors), "\n"));
  return outcome;
}

Outcome by(QuickParser parser, std::string_view text) {
  return outcome([&](TreeBuilder& builder, ErrorList&) { return parser(text, 1, builder); });
}

Outcome by_yaml_cpp(std::string_view text) {
  return outcome([text](TreeBuilder& builder, ErrorList& errors) {
    return parse_with_yaml_cpp(text, 1, builder, errors);
  });
}

bool is_given_to_parsers(const DocumentText& section) {
  return section.stray_directive == 0 && !section.text.empty() && !find_text_error(section.text);
}

}  // namespace

bool is_read_by(QuickParser parser, std::string_view text) {
  return by(parser, text).is_read;
}

Comparison Comparison::generous(QuickParser parser) {
  Comparison comparison(parser);
  comparison.is_generous_ = true;
  return comparison;
}

void Comparison::add(std::string_view text) {
  DocumentSplitter sections(text, SplitAt::markers);
  while (const auto section = sections.next()) {
    if (is_given_to_parsers(*section)) compare(section->text);
  }
}

void Comparison::compare(std::string_view document) {
  ++documents_;
  const auto quick = by(parser_, document);
  if (!quick.is_read) return;
  ++read_;
  const auto record = by_yaml_cpp(document);
  if (is_generous_ && !record.is_read) return;
  const bool agree = record.is_read && quick.text == record.text;
  if (agree || !difference_.empty()) return;
  difference_ =
      fmt::format("{}\n-- is read as\n{}\n-- and by yaml-cpp as\n{}", document, quick.text, record.text);
}

}  // namespace entente::yaml
