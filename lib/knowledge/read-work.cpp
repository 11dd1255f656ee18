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

std::span<const std::string_view> read_unverified(yaml::MappingReader& mapping, LibraryBuilder& builder,
                                                  ErrorList& errors) {
  std::vector<std::string_view> fields;
  for (const auto item : find_items(mapping, "unverified", false, errors)) {
    if (std::ranges::find(fields_to_verify, item.text()) == fields_to_verify.end()) {
      errors.add(item.at(),
                 fmt::format("{} is not a field of a work that can be verified", quote(item.text())),
                 did_you_mean(item.text(), fields_to_verify));
    }
    fields.push_back(builder.arena.keep(item.text()));
  }
  return builder.arena.keep(fields);
}

Work read_work(yaml::Value key, yaml::Value value, LibraryBuilder& builder, ErrorList& errors) {
  yaml::MappingReader mapping(value, "a work", errors);
  Work work;
  work.key = builder.arena.keep(key.text());
  if (mapping.require("kind")) choose_into(work.kind, mapping, "kind", work_kind_names, errors);
  std::vector<std::string_view> authors;
  for (const auto item : find_items(mapping, "authors", false, errors))
    authors.push_back(builder.arena.keep(item.text()));
  work.authors = builder.arena.keep(authors);
  work.title = require_prose(mapping, "title", builder);
  work.year = find_prose(mapping, "year", builder);
  work.in = find_prose(mapping, "in", builder);
  work.volume = find_prose(mapping, "volume", builder);
  work.pages = find_prose(mapping, "pages", builder);
  work.publisher = find_prose(mapping, "publisher", builder);
  work.doi = find_prose(mapping, "doi", builder);
  work.isbn = find_prose(mapping, "isbn", builder);
  work.url = find_prose(mapping, "url", builder);
  if (mapping.require("seen")) choose_into(work.seen, mapping, "seen", verification_names, errors);
  work.unverified = read_unverified(mapping, builder, errors);
  work.audit = find_prose(mapping, "audit", builder);
  mapping.finish();
  return work;
}

}  // namespace

void read_works(yaml::Value root, LibraryBuilder& builder, ErrorList& errors) {
  if (!root.is_mapping()) {
    errors.add(root.at(), "the bibliography is a mapping from keys to works");
    return;
  }
  for (const auto& [key, value] : root.entries()) {
    if (std::ranges::find(builder.works, key.text(), &Work::key) != builder.works.end())
      errors.add(key.at(), fmt::format("another bibliography has `{}` already", key.text()));
    builder.works.push_back(read_work(key, value, builder, errors));
  }
  std::ranges::sort(builder.works, {}, &Work::key);
  builder.cited.assign(builder.works.size(), false);
}

}  // namespace entente
