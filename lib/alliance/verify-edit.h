// Checks that an edit changed nothing in a text but one answer.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "alliance/alliance.h"
#include "alliance/write-answer.h"
#include "yaml/read/document-splitter.h"
#include "yaml/read/tree.h"

namespace entente {

/// A text that was read again, and one of its descriptions.
struct ReadDescription {
  std::vector<yaml::DocumentText> sections;  ///< all documents of the text
  yaml::DocumentText section;                ///< that of the description
  yaml::Tree tree;
  Alliance alliance;
};

/// Reads description number `document`. An empty optional if there is none, or if it has errors. The result
/// refers to `text`.
std::optional<ReadDescription> read_description(std::string_view text, int document, const Library& library,
                                                yaml::SplitAt cut = yaml::SplitAt::markers);

/// Whether two mappings are the same except for the value under that path of keys, which must exist
/// afterwards. Parts of the path that were missing or null before count as empty mappings.
bool differs_only_at(yaml::Value before, yaml::Value after, std::span<const std::string_view> keys);

/// Whether all other descriptions in the two texts are the same byte for byte.
bool keeps_other_descriptions(const ReadDescription& before, const ReadDescription& after);

/// Whether writing `answer` changed nothing else: all other descriptions are the same byte for byte; in this
/// one, all values outside the question, the other partners' answers and the answer's `x-` entries are the
/// same; and the question now has the new answer.
bool is_only_change(const NewAnswer& answer, const ReadDescription& before, const ReadDescription& after,
                    const Library& library);

}  // namespace entente
