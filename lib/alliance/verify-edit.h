// Whether a text reads as it did before, but for one answer.
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

/// One description among those of a text, as all who read it see it.
struct ReadDescription {
  std::vector<yaml::DocumentText> sections;  ///< of the whole text
  yaml::DocumentText section;                ///< its own
  yaml::Tree tree;
  Alliance alliance;
};

/// The description of that number; nothing where there is none, or anything was complained of. `text`
/// outlives what is given.
std::optional<ReadDescription> read_description(std::string_view text, int document, const Library& library,
                                                yaml::SplitAt cut = yaml::SplitAt::markers);

/// Whether two mappings are the same but for what stands under that path of keys, which may be anything, also
/// nothing before.
bool differs_only_at(yaml::Value before, yaml::Value after, std::span<const std::string_view> keys);

/// Whether every other description of the two texts is the same byte for byte.
bool keeps_other_descriptions(const ReadDescription& before, const ReadDescription& after);

/// Every other description is the same byte for byte; of its own, every value is but what answers the
/// question, and there every other partner's answer and the answer's own `x-` keys; and the answer is the new
/// one.
bool is_only_change(const NewAnswer& answer, const ReadDescription& before, const ReadDescription& after,
                    const Library& library);

}  // namespace entente
