#include "knowledge/read-nature.h"

#include <algorithm>

#include "knowledge/read-condition.h"
#include "knowledge/read-sources.h"

namespace entente {

namespace {

Mark read_mark(yaml::Value value, LibraryBuilder& builder, ErrorList& errors) {
  yaml::MappingReader mapping(value, "a mark", errors);
  Mark mark;
  mark.id = require_prose(mapping, "mark", builder);
  mark.title = require_prose(mapping, "title", builder);
  mark.necessary = find_flag(mapping, "necessary", false, errors);
  choose_into(mark.without, mapping, "without", absence_names, errors);
  if (mark.necessary == (mark.without == AbsenceMeans::nothing)) {
    errors.add(value.at(),
               "a necessary mark says what the relation is without it, and only a necessary one does",
               "without: merger, purchase or doubt");
  }
  if (const auto holds = mapping.require("holds")) mark.holds = read_condition(*holds, builder, errors);
  mark.sources = read_sources(mapping, builder, errors);
  mapping.finish();
  return mark;
}

}  // namespace

void read_nature(yaml::Value root, const std::vector<Index>& questions, LibraryBuilder& builder,
                 ErrorList& errors) {
  yaml::MappingReader mapping(root, "the definition test", errors);
  auto& nature = builder.nature;
  nature.claim = require_prose(mapping, "claim", builder);
  nature.sources = read_sources(mapping, builder, errors);
  nature.limits = require_prose(mapping, "limits", builder);
  mapping.find("questions");  // has been read already; this only makes it a known key
  nature.questions = builder.arena.keep(questions);
  std::vector<Mark> marks;
  for (const auto item : find_items(mapping, "marks", true, errors))
    marks.push_back(read_mark(item, builder, errors));
  nature.marks = builder.arena.keep(marks);
  const auto most = static_cast<int>(std::max<std::size_t>(marks.size(), 1));
  const auto read_count = [&](std::string_view key, int& count) {
    if (const auto value = mapping.require(key))
      count = read_number(*value, 1, most, key, errors).value_or(count);
  };
  read_count("purchase_if_missing", nature.purchase_if_missing);
  read_count("supporting_needed", nature.supporting_needed);
  mapping.finish();
}

}  // namespace entente
