// Writing into the head of a description what it leaves out: the stage, the form, a partner's kind, a date.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "alliance/alliance.h"
#include "alliance/edit-result.h"
#include "yaml/read/document-splitter.h"

namespace entente {

struct HeadEntry {
  std::vector<std::string> keys;    ///< where it stands: `stage`, or `partners`, `ash`, `kind`
  std::vector<std::string> values;  ///< at least one; several are written as a list
};

/// Where a fact that is asked for stands in the head, without its value.
HeadEntry head_entry(const Question& fact, std::size_t partner, const Alliance& alliance);

/// Writes an entry as `write_answer` does an answer, in the place of what stands there. What is not there yet
/// is added where a blank description has it, or behind what else the partner has.
EditResult write_in_head(std::string_view text, int document, const HeadEntry& entry, const Library& library,
                         yaml::SplitAt cut = yaml::SplitAt::markers);

}  // namespace entente
