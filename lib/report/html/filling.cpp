#include "report/html/filling.h"

#include <limits>

#include "report/html/escape-html.h"
#include "text/error.h"
#include "yaml/read/documents.h"

namespace entente::report::html {

namespace {

using kainjow::mustache::data;

/// What our own words are is not limited.
constexpr yaml::Limits no_limits = {.document_bytes = std::numeric_limits<std::size_t>::max(),
                                    .nodes = std::numeric_limits<std::size_t>::max()};

data pictures(yaml::Value from) {
  data object;
  for (const auto entry : from.entries()) {
    const auto svg = entry.value.text();
    object[std::string(entry.key.text())] = svg.empty() ? data(false) : data(std::string(svg));
  }
  return object;
}

void put(data& object, yaml::Entry entry);

data value(yaml::Value from) {
  if (from.is_mapping()) {
    data object;
    for (const auto entry : from.entries()) put(object, entry);
    return object;
  }
  if (from.is_sequence()) {
    kainjow::mustache::list list;
    for (const auto item : from.items()) list.push_back(value(item));
    return list;
  }
  const auto text = from.text();
  if (text.empty() || (from.is_plain() && text == "false")) return false;
  if (from.is_plain() && text == "true") return true;
  return escape_html(text);
}

void put(data& object, yaml::Entry entry) {
  const std::string name(entry.key.text());
  object[name] = name == "pictures" ? pictures(entry.value) : value(entry.value);
}

}  // namespace

void lay_over(data& over, const std::string& json) {
  ErrorList errors("");
  yaml::Tree tree;
  yaml::Documents(json, errors, no_limits).next(tree);
  for (const auto entry : tree.root().entries()) put(over, entry);
}

}  // namespace entente::report::html
