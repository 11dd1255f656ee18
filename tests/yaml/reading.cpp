#include "tests/yaml/reading.h"

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

std::vector<std::string> to_texts(const Complaints& complaints) {
  std::vector<std::string> texts;
  for (const Complaint& complaint : complaints.sorted()) {
    const std::string hint = complaint.hint.empty() ? "" : " (" + complaint.hint + ")";
    texts.push_back(
        fmt::format("{}:{} {}{}", complaint.at.line, complaint.at.column, complaint.message, hint));
  }
  return texts;
}

Reading reading(std::string_view text, Limits limits) {
  Complaints complaints("test.yaml");
  Documents documents(text, complaints, limits);
  Reading reading;
  for (Tree tree; documents.next(tree);) {
    reading.documents.push_back(tree.empty() ? "-" : to_text(tree.root()));
  }
  reading.complaints = to_texts(complaints);
  return reading;
}

std::string places(std::string_view text) {
  Complaints complaints("test.yaml");
  Documents documents(text, complaints);
  Tree tree;
  documents.next(tree);
  return to_text_with_places(tree.root());
}

std::string complaint(std::string_view text, Limits limits) {
  return only(reading(text, limits).complaints);
}

std::string message(std::string_view text, Limits limits) {
  const std::string whole = complaint(text, limits);
  return whole.substr(0, whole.rfind(" ("));
}

}  // namespace entente::yaml
