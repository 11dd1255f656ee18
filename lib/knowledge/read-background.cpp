#include "knowledge/read-background.h"

#include "knowledge/read-condition.h"
#include "knowledge/read-sources.h"

namespace entente {

void read_background(yaml::Value root, LibraryBuilder& builder, ErrorList& errors) {
  if (!root.is_sequence()) {
    errors.add(root.at(), "the context is a list of notes");
    return;
  }
  for (const auto item : root.items()) {
    yaml::MappingReader mapping(item, "a note", errors);
    BackgroundNote note;
    note.id = require_prose(mapping, "note", builder);
    note.title = require_prose(mapping, "title", builder);
    note.text = require_prose(mapping, "text", builder);
    if (const auto when = mapping.find("when")) note.when = read_condition(*when, builder, errors);
    note.sources = read_sources(mapping, builder, errors);
    mapping.finish();
    builder.context.push_back(note);
  }
}

}  // namespace entente
