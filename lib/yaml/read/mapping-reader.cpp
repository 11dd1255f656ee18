#include "yaml/read/mapping-reader.h"

#include <fmt/format.h>

#include <unordered_set>

#include "text/closest-match.h"
#include "text/look-alikes.h"
#include "yaml/read/layout-errors.h"

namespace entente::yaml {
namespace {

constexpr std::size_t max_noted = 64;

/// In braces, what follows a comma inside an unquoted text: `{because: yes, they said so}`.
bool is_rest_of_text(const Entry& entry) {
  return entry.value.is_null() && entry.key.text().find(' ') != std::string_view::npos;
}

bool is_empty(Value value) {
  return value.is_null() ||
         (value.is_scalar() && value.text().find_first_not_of(" \t\n") == std::string_view::npos);
}

}  // namespace

MappingReader::MappingReader(Value value, std::string_view what, ErrorList& errors)
    : value_(value), what_(what), errors_(errors), next_(value.entries().begin()) {
  asked_.reserve(few);
  const bool is_unread = value.is_null() && value.at() == SourceLocation{};
  if (is_mapping() || is_unread) return;
  errors.add(value.at(),
             value.is_null() ? fmt::format("{} must be a mapping, but is empty", what)
                             : fmt::format("{} must be a mapping, not {}", what, name_of(value.kind())),
             advice_on_layout(value.text()));
}

std::optional<Value> MappingReader::find(std::string_view key) {
  asked_.push_back(key);
  const std::size_t count = is_mapping() ? value_.count() : 0;
  auto at = next_;
  auto position = position_;
  for (std::size_t left = count; left > 0; --left, ++at, ++position) {
    if (position == count) {
      at = value_.entries().begin();
      position = 0;
    }
    const Entry entry = *at;
    if (!entry.key.is_scalar() || entry.key.text() != key) continue;
    if (position < max_noted) found_ |= std::uint64_t{1} << position;
    next_ = ++at;
    position_ = ++position;
    return entry.value;
  }
  return std::nullopt;
}

std::optional<Value> MappingReader::require(std::string_view key) {
  const auto value = find(key);
  if (!value && is_mapping()) errors_.add(value_.at(), fmt::format("key `{}` is missing in {}", key, what_));
  return value;
}

std::optional<std::string_view> MappingReader::find_text(std::string_view key) {
  const auto value = find(key);
  if (value && value->is_lost_in_comment())
    errors_.add(value->at(), fmt::format("`{}` is empty: what begins with # is a comment", key),
                "put the text in quotes; a comment has a blank after its #");
  if (!value || is_empty(*value)) return std::nullopt;
  if (value->is_scalar()) return value->text();
  errors_.add(value->at(), fmt::format("`{}` must be text, not {}", key, name_of(value->kind())));
  return std::nullopt;
}

std::optional<std::string_view> MappingReader::require_text(std::string_view key) {
  const auto value = require(key);
  if (!value) return std::nullopt;
  if (is_empty(*value)) errors_.add(value->at(), fmt::format("`{}` is empty in {}", key, what_));
  return find_text(key);
}

bool MappingReader::is_found(std::size_t position) const {
  return position < max_noted && (found_ >> position & 1U) != 0;
}

std::vector<Entry> MappingReader::unknown_entries() const {
  std::vector<Entry> unknown_entries;
  std::unordered_set<std::string_view> seen;
  std::size_t position = 0;
  for (const Entry entry : value_.entries()) {
    if (is_found(position++) || !entry.key.is_scalar()) continue;
    if (is_free_key(entry.key.text())) continue;
    if (seen.empty()) seen.insert(asked_.begin(), asked_.end());
    if (seen.insert(entry.key.text()).second) unknown_entries.push_back(entry);
  }
  return unknown_entries;
}

void MappingReader::finish() {
  for (const Entry& entry : unknown_entries()) {
    const auto key = entry.key.text();
    // A line that was no entry in the first place.
    if (errors_.has_any_at(entry.key.at())) continue;
    // Past the last complaint that is kept, a hint would be work for nothing.
    std::string hint = errors_.is_full() ? std::string() : did_you_mean(key, asked_);
    if (hint.empty()) hint = advice_on_word(entry.value.text());
    if (hint.empty() && is_rest_of_text(entry)) hint = "put a text that holds a comma in quotes";
    errors_.add(entry.key.at(), fmt::format("unknown key {} in {}", quote(key), what_), std::move(hint));
  }
}

bool is_free_key(std::string_view key) {
  return key.starts_with("x-");
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::mapping:
      return "a mapping";
    case Kind::sequence:
      return "a list";
    case Kind::scalar:
      return "text";
    case Kind::null:
      break;
  }
  return "nothing";
}

}  // namespace entente::yaml
