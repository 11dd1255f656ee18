#include "knowledge/read-work.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "text/closest-match.h"

namespace entente {

namespace {

constexpr std::array<std::string_view, 10> fields_to_verify = {
    "authors", "year", "title", "in", "volume", "pages", "publisher", "doi", "isbn", "url"};

std::span<const std::string_view> read_unverified(yaml::MappingReader& mapping, Draft& draft,
                                                  ErrorList& errors) {
  std::vector<std::string_view> fields;
  for (const auto item : find_items(mapping, "unverified", false, errors)) {
    if (std::ranges::find(fields_to_verify, item.text()) == fields_to_verify.end()) {
      errors.add(item.at(),
                 fmt::format("{} is not a field of a work that can be verified", quote(item.text())),
                 did_you_mean(item.text(), fields_to_verify));
    }
    fields.push_back(draft.arena.keep(item.text()));
  }
  return draft.arena.keep(fields);
}

Work read_work(yaml::Value key, yaml::Value value, Draft& draft, ErrorList& errors) {
  yaml::MappingReader mapping(value, "a work", errors);
  Work work;
  work.key = draft.arena.keep(key.text());
  if (mapping.require("kind")) choose_into(work.kind, mapping, "kind", work_kind_names, errors);
  std::vector<std::string_view> authors;
  for (const auto item : find_items(mapping, "authors", false, errors))
    authors.push_back(draft.arena.keep(item.text()));
  work.authors = draft.arena.keep(authors);
  work.title = require_prose(mapping, "title", draft);
  work.year = find_prose(mapping, "year", draft);
  work.in = find_prose(mapping, "in", draft);
  work.volume = find_prose(mapping, "volume", draft);
  work.pages = find_prose(mapping, "pages", draft);
  work.publisher = find_prose(mapping, "publisher", draft);
  work.doi = find_prose(mapping, "doi", draft);
  work.isbn = find_prose(mapping, "isbn", draft);
  work.url = find_prose(mapping, "url", draft);
  if (mapping.require("seen")) choose_into(work.seen, mapping, "seen", seen_names, errors);
  work.unverified = read_unverified(mapping, draft, errors);
  work.audit = find_prose(mapping, "audit", draft);
  mapping.finish();
  return work;
}

}  // namespace

void read_works(yaml::Value root, Draft& draft, ErrorList& errors) {
  if (!root.is_mapping()) {
    errors.add(root.at(), "the bibliography is a mapping from keys to works");
    return;
  }
  for (const auto& [key, value] : root.entries()) {
    if (std::ranges::find(draft.works, key.text(), &Work::key) != draft.works.end())
      errors.add(key.at(), fmt::format("another bibliography has `{}` already", key.text()));
    draft.works.push_back(read_work(key, value, draft, errors));
  }
  std::ranges::sort(draft.works, {}, &Work::key);
  draft.cited.assign(draft.works.size(), false);
}

}  // namespace entente
