#include "knowledge/read-context.h"

#include "knowledge/read-condition.h"
#include "knowledge/read-sources.h"

namespace entente {

void read_context(yaml::Value root, Draft& draft, ErrorList& errors) {
  if (!root.is_sequence()) {
    errors.add(root.at(), "the context is a list of notes");
    return;
  }
  for (const auto item : root.items()) {
    yaml::MappingReader mapping(item, "a note", errors);
    ContextNote note;
    note.id = require_prose(mapping, "note", draft);
    note.title = require_prose(mapping, "title", draft);
    note.text = require_prose(mapping, "text", draft);
    if (const auto when = mapping.find("when")) note.when = read_condition(*when, draft, errors);
    note.sources = read_sources(mapping, draft, errors);
    mapping.finish();
    draft.context.push_back(note);
  }
}

}  // namespace entente
