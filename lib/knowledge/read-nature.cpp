#include "knowledge/read-nature.h"

#include <algorithm>

#include "knowledge/read-condition.h"
#include "knowledge/read-sources.h"

namespace entente {

namespace {

Mark read_mark(yaml::Value value, Draft& draft, ErrorList& errors) {
  yaml::MappingReader mapping(value, "a mark", errors);
  Mark mark;
  mark.id = require_prose(mapping, "mark", draft);
  mark.title = require_prose(mapping, "title", draft);
  mark.necessary = find_flag(mapping, "necessary", false, errors);
  choose_into(mark.without, mapping, "without", without_names, errors);
  if (mark.necessary == (mark.without == Without::nothing)) {
    errors.add(value.at(),
               "a necessary mark says what the relation is without it, and only a necessary one does",
               "without: merger, purchase or doubt");
  }
  if (const auto holds = mapping.require("holds")) mark.holds = read_condition(*holds, draft, errors);
  mark.sources = read_sources(mapping, draft, errors);
  mapping.finish();
  return mark;
}

}  // namespace

void read_nature(yaml::Value root, const std::vector<Index>& questions, Draft& draft, ErrorList& errors) {
  yaml::MappingReader mapping(root, "the definition test", errors);
  auto& nature = draft.nature;
  nature.claim = require_prose(mapping, "claim", draft);
  nature.sources = read_sources(mapping, draft, errors);
  nature.limits = require_prose(mapping, "limits", draft);
  mapping.find("questions");
  nature.questions = draft.arena.keep(questions);
  std::vector<Mark> marks;
  for (const auto item : find_items(mapping, "marks", true, errors))
    marks.push_back(read_mark(item, draft, errors));
  nature.marks = draft.arena.keep(marks);
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
