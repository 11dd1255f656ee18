#include "tests/yaml/read/reading.h"

#include <fmt/format.h>

namespace entente::yaml {
namespace {

std::string shown(Value value, bool with_places) {
  std::string out;
  if (value.is_null()) out = "~";
  if (value.is_scalar())
    out = value.is_plain() ? std::string(value.text()) : fmt::format("\"{}\"", value.text());
  std::string items;
  for (const Value item : value.items()) items += (items.empty() ? "" : ", ") + shown(item, with_places);
  for (const Entry entry : value.entries()) {
    items +=
        (items.empty() ? "" : ", ") + shown(entry.key, with_places) + ": " + shown(entry.value, with_places);
  }
  if (value.is_sequence()) out = "[" + items + "]";
  if (value.is_mapping()) out = "{" + items + "}";
  return with_places ? fmt::format("{}@{}:{}", out, value.at().line, value.at().column) : out;
}

std::string only(const std::vector<std::string>& list) {
  return list.size() == 1 ? list.front() : fmt::format("{} complaints", list.size());
}

}  // namespace

std::string to_text(Value value) {
  return shown(value, false);
}

std::string to_text_with_places(Value value) {
  return shown(value, true);
}

std::vector<std::string> to_texts(const ErrorList& errors) {
  std::vector<std::string> texts;
  for (const Error& error : errors.sorted()) {
    const std::string hint = error.hint.empty() ? "" : " (" + error.hint + ")";
    texts.push_back(fmt::format("{}:{} {}{}", error.at.line, error.at.column, error.message, hint));
  }
  return texts;
}

Reading reading(std::string_view text, Limits limits) {
  ErrorList errors("test.yaml");
  Documents documents(text, errors, limits);
  Reading reading;
  for (Tree tree; documents.next(tree);) {
    reading.documents.push_back(tree.empty() ? "-" : to_text(tree.root()));
  }
  reading.errors = to_texts(errors);
  return reading;
}

std::string places(std::string_view text) {
  ErrorList errors("test.yaml");
  Documents documents(text, errors);
  Tree tree;
  documents.next(tree);
  return to_text_with_places(tree.root());
}

std::string error(std::string_view text, Limits limits) {
  return only(reading(text, limits).errors);
}

std::string message(std::string_view text, Limits limits) {
  const std::string whole = error(text, limits);
  return whole.substr(0, whole.rfind(" ("));
}

}  // namespace entente::yaml
