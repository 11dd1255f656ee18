// Writes missing entries into the head of a description: the stage, the form, a partner's kind, a date.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "alliance/alliance.h"
#include "alliance/edit-result.h"
#include "yaml/read/document-splitter.h"

namespace entente {

struct HeadEntry {
  std::vector<std::string> keys;    ///< path of the entry: `stage`, or `partners`, `ash`, `kind`
  std::vector<std::string> values;  ///< at least one; more than one are written as a list
};

/// The path of a fact (stage, form or kind of partner) in the head, without values.
HeadEntry head_entry(const Question& fact, std::size_t partner, const Alliance& alliance);

/// Writes an entry as `write_answer` writes an answer; an existing value is replaced. A new entry is added in
/// the order of the template of a description, or after the partner's other entries.
EditResult write_in_head(std::string_view text, int document, const HeadEntry& entry, const Library& library,
                         yaml::SplitAt cut = yaml::SplitAt::markers);

}  // namespace entente
