#include "knowledge/read-sources.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/closest-match.h"

namespace entente {

namespace {

std::optional<Index> find_cited(yaml::Value key, LibraryBuilder& builder, ErrorList& errors) {
  const auto found = std::ranges::find(builder.works, key.text(), &Work::key);
  if (found == builder.works.end()) {
    std::vector<std::string_view> keys;
    for (const auto& work : builder.works) keys.push_back(work.key);
    errors.add(key.at(), fmt::format("no work {} in bibliography.yaml", quote(key.text())),
               did_you_mean(key.text(), keys));
    return std::nullopt;
  }
  const auto index = static_cast<std::size_t>(found - builder.works.begin());
  builder.cited[index] = true;
  return static_cast<Index>(index);
}

}  // namespace

std::span<const Source> read_sources(yaml::MappingReader& mapping, LibraryBuilder& builder,
                                     ErrorList& errors) {
  std::vector<Source> sources;
  for (const auto item : find_items(mapping, "sources", true, errors)) {
    yaml::MappingReader entry(item, "a source", errors);
    Source source;
    if (entry.require_text("cite"))
      source.work = find_cited(*entry.find("cite"), builder, errors).value_or(0);
    source.supports = require_prose(entry, "for", builder);
    if (const auto via = entry.find("via"))
      source.via = find_cited(*via, builder, errors).value_or(Source::directly);
    entry.finish();
    sources.push_back(source);
  }
  return builder.arena.keep(sources);
}

}  // namespace entente
