#include "yaml/documents.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "text/places.h"
#include "yaml/characters.h"

namespace entente::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_marker(std::string_view line, std::string_view marker) {
  if (!line.starts_with(marker)) return false;
  return line.size() == marker.size() ||
         std::string_view(" \t\r").find(line[marker.size()]) != std::string_view::npos;
}

/// White space or a comment.
bool is_blank(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  return first == std::string_view::npos || line[first] == '#';
}

/// yaml-cpp collects a whole bracket, hundreds of bytes a value, before it tells of its beginning: what is
/// far beyond the limits must be refused before. Quotes are not looked at, hence the generous bounds.
std::optional<Flaw> first_excess(std::string_view text, const Limits& limits) {
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
      return Flaw{too_deep, fmt::format("nested deeper than {} levels", limits.depth), ""};
    if (commas > limits.nodes)
      return Flaw{offset, fmt::format("the document has more than {} values", limits.nodes), ""};
  }
  return std::nullopt;
}

}  // namespace

struct Documents::Document {
  std::string_view text;
  int line = 1;
  bool has_marker = false;   ///< `---`
  bool has_content = false;  ///< more than comments, directives and markers
  int directive = 0;         ///< line of the last, before the marker; 0 for none
  int stray_directive = 0;   ///< line of the last that belongs nowhere; 0 for none
};

Documents::Documents(std::string_view text, Complaints& complaints, Limits limits, int first_line)
    : rest_(text), line_(first_line), complaints_(complaints), limits_(limits), builder_(complaints, limits) {
  if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
}

bool Documents::next(Tree& tree) {
  builder_.begin(tree);
  if (is_foreign()) return true;
  while (!rest_.empty()) {
    const Document document = take();
    if (!is_worth_reading(document)) continue;
    if (!is_readable(document) || !read(document)) builder_.begin(tree);
    return true;
  }
  return false;
}

bool Documents::is_foreign() {
  const std::string_view encoding = line_ == 1 ? foreign_encoding(rest_) : std::string_view();
  if (encoding.empty()) return false;
  complaints_.add({1, 1}, fmt::format("this is {}", encoding), "save it as UTF-8");
  rest_ = {};
  return true;
}

Documents::Document Documents::take() {
  Document document{.text = {}, .line = line_};
  std::size_t end = 0;
  for (bool is_closed = false; end < rest_.size() && !is_closed; ++line_) {
    const std::size_t newline = rest_.find('\n', end);
    const std::string_view line = rest_.substr(end, newline - end);
    const bool is_begun = document.has_marker || document.has_content;
    if (is_marker(line, "---")) {
      if (is_begun) break;
      document.has_marker = true;
      document.has_content = !is_blank(line.substr(3));
    } else if (is_marker(line, "...")) {
      document.has_content = document.has_content || !is_blank(line.substr(3));
      is_closed = true;
    } else if (line.starts_with('%')) {
      (is_begun ? document.stray_directive : document.directive) = line_;
    } else if (!document.has_content) {
      document.has_content = !is_blank(line);
    }
    end = newline == std::string_view::npos ? rest_.size() : newline + 1;
  }
  if (!document.has_marker && document.directive > 0) document.stray_directive = document.directive;
  document.text = rest_.substr(0, end);
  rest_.remove_prefix(end);
  return document;
}

bool Documents::is_worth_reading(const Document& document) {
  return document.has_content || document.stray_directive > 0;
}

bool Documents::is_readable(const Document& document) {
  Places places(document.text, document.line);
  if (document.text.size() > limits_.document_bytes) {
    complaints_.add({document.line, 1}, fmt::format("a document of {} bytes, and at most {} are read",
                                                    document.text.size(), limits_.document_bytes));
  } else if (const auto flaw = first_flaw(document.text)) {
    complaints_.add(places.at(flaw->offset), flaw->message, flaw->hint);
  } else if (document.stray_directive > 0) {
    // yaml-cpp would drop the line without a word.
    complaints_.add({document.stray_directive, 1}, "a line cannot begin with `%` here",
                    "put the text in quotes; a directive stands above `---`");
  } else if (const auto excess = first_excess(document.text, limits_)) {
    complaints_.add(places.at(excess->offset), excess->message, excess->hint);
  } else {
    return true;
  }
  return false;
}

bool Documents::read(const Document& document) {
  return parse_with_yaml_cpp(document.text, document.line, builder_, complaints_) && builder_.is_complete();
}

void read_sole_document(std::string_view text, std::string_view what, std::string_view hint, Tree& tree,
                        Complaints& complaints) {
  Documents documents(text, complaints);
  if (!documents.next(tree)) complaints.add({}, "there is nothing in this file", std::string{hint});
  Tree second;
  if (documents.next(second)) complaints.add(second.root().at(), fmt::format("{} is one document", what));
}

}  // namespace entente::yaml
