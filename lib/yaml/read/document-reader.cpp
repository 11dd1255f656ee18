#include "yaml/read/document-reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "text/line-map.h"
#include "yaml/read/encoding-check.h"
#include "yaml/read/parsers/parser-events.h"

namespace entente::yaml {
namespace {

/// yaml-cpp collects a whole bracket, hundreds of bytes a value, before it tells of its beginning: what is
/// far beyond the limits must be refused before. Quotes are not looked at, hence the generous bounds.
std::optional<TextError> first_excess(std::string_view text, const Limits& limits) {
  constexpr int hopeless_depth = 4096;
  int depth = 0;
  std::size_t too_deep = std::string_view::npos;
  std::size_t commas = 0;
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    const char byte = text[offset];
    if (byte == '[' || byte == '{') ++depth;
    if (byte == ']' || byte == '}') --depth;
    if (byte == ',' && depth > 0) ++commas;
    if (depth > limits.depth) too_deep = std::min(too_deep, offset);
    if (depth > hopeless_depth)
      return TextError{too_deep, fmt::format("nested deeper than {} levels", limits.depth), ""};
    if (commas > limits.nodes)
      return TextError{offset, fmt::format("the document has more than {} values", limits.nodes), ""};
  }
  return std::nullopt;
}

/// Comments that no blank sets apart from their `#`, and that stand in the place of a value.
std::vector<TreeBuilder::Comment> odd_comments(const DocumentText& section) {
  const std::string_view text = section.text;
  std::vector<TreeBuilder::Comment> comments;
  for (auto at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    const std::string_view before = text.substr(0, at);
    const std::size_t value_end = before.find_last_not_of(' ') + 1;
    const bool is_in_place_of_value = value_end > 0 && value_end < at && before[value_end - 1] == ':';
    const bool is_set_apart =
        std::string_view(" \t\r\n#").find(text.substr(at + 1, 1)) != std::string_view::npos;
    if (!is_in_place_of_value || is_set_apart) continue;
    const auto line = section.line + static_cast<int>(std::ranges::count(before, '\n'));
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    comments.push_back({.line = line, .text = text.substr(at + 1, end - at - 1)});
  }
  return comments;
}

/// Whether it is worth the try.
bool looks_like_json(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

}  // namespace

void DocumentReader::read(const DocumentText& section, Tree& tree, ErrorList& errors) {
  builder_.begin(tree, errors);
  if (!is_readable(section, errors)) return;
  if (!read_with_fast_parser(section, tree)) {
    builder_.begin(tree, errors);
    if (!read_with_yaml_cpp(section, errors)) return builder_.begin(tree, errors);
  }
  builder_.mark_lost_in_comments(odd_comments(section));
}

bool DocumentReader::is_readable(const DocumentText& section, ErrorList& errors) const {
  if (!section.foreign_encoding.empty()) {
    errors.add({1, 1}, fmt::format("this is {}", section.foreign_encoding), "save it as UTF-8");
  } else if (section.bytes > limits_.document_bytes) {
    errors.add({section.line, 1}, fmt::format("a document of {} bytes, and at most {} are read",
                                              section.bytes, limits_.document_bytes));
  } else if (const auto text_error = find_text_error(section.text)) {
    errors.add(LineMap(section.text, section.line).at(text_error->offset), text_error->message,
               text_error->hint);
  } else if (section.stray_directive > 0) {
    // yaml-cpp would drop the line without a word.
    errors.add({section.stray_directive, 1}, "a line cannot begin with `%` here",
               "put the text in quotes; a directive stands above `---`");
  } else {
    return true;
  }
  return false;
}

bool DocumentReader::read_with_yaml_cpp(const DocumentText& section, ErrorList& errors) {
  if (const auto excess = first_excess(section.text, limits_)) {
    errors.add(LineMap(section.text, section.line).at(excess->offset), excess->message, excess->hint);
    return false;
  }
  return parse_with_yaml_cpp(section.text, section.line, builder_, errors) && builder_.is_complete();
}

bool DocumentReader::read_with_fast_parser(const DocumentText& section, Tree& tree) {
  for (const auto parse : {parse_with_rapidjson, parse_with_libyaml}) {
    if (parse == parse_with_rapidjson && !looks_like_json(section.text)) continue;
    builder_.begin(tree, ignored_errors_);
    const bool is_read =
        parse(section.text, section.line, builder_) && builder_.is_complete() && ignored_errors_.empty();
    ignored_errors_.clear();
    if (is_read) return true;
  }
  return false;
}

}  // namespace entente::yaml
