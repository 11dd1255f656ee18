#include "knowledge/read-nature.h"

#include <algorithm>

#include "knowledge/read-condition.h"
#include "knowledge/read-sources.h"

namespace entente {

namespace {

Mark read_mark(yaml::Value value, Draft& draft, Complaints& complaints) {
  yaml::Mapping mapping(value, "a mark", complaints);
  Mark mark;
  mark.id = require_prose(mapping, "mark", draft);
  mark.title = require_prose(mapping, "title", draft);
  mark.necessary = find_flag(mapping, "necessary", false, complaints);
  choose_into(mark.without, mapping, "without", without_names, complaints);
  if (mark.necessary == (mark.without == Without::nothing)) {
    complaints.add(value.at(),
                   "a necessary mark says what the relation is without it, and only a necessary one does",
                   "without: merger, purchase or doubt");
  }
  if (const auto holds = mapping.require("holds")) mark.holds = read_condition(*holds, draft, complaints);
  mark.sources = read_sources(mapping, draft, complaints);
  mapping.finish();
  return mark;
}

}  // namespace

void read_nature(yaml::Value root, const std::vector<Index>& questions, Draft& draft,
                 Complaints& complaints) {
  yaml::Mapping mapping(root, "the definition test", complaints);
  auto& nature = draft.nature;
  nature.claim = require_prose(mapping, "claim", draft);
  nature.sources = read_sources(mapping, draft, complaints);
  nature.limits = require_prose(mapping, "limits", draft);
  mapping.find("questions");
  nature.questions = draft.arena.keep(questions);
  std::vector<Mark> marks;
  for (const auto item : find_items(mapping, "marks", true, complaints))
    marks.push_back(read_mark(item, draft, complaints));
  nature.marks = draft.arena.keep(marks);
  const auto most = static_cast<int>(std::max<std::size_t>(marks.size(), 1));
  const auto read_count = [&](std::string_view key, int& count) {
    if (const auto value = mapping.require(key))
      count = read_number(*value, 1, most, key, complaints).value_or(count);
  };
  read_count("purchase_if_missing", nature.purchase_if_missing);
  read_count("supporting_needed", nature.supporting_needed);
  mapping.finish();
}

}  // namespace entente
