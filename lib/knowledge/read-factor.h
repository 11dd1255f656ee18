// Reading a factor and its rules, and what else cites works: the definition test, the context.
#pragma once

#include "knowledge/draft.h"

namespace entente {

/// `<theme>/<factor>.yaml`, whose questions (`questions`) have been read before: added to the draft's factors
/// and rules.
void read_factor(yaml::Value root, std::string_view id, Index theme, const std::vector<Index>& questions,
                 Draft& draft, Complaints& complaints);

/// `nature.yaml`, the same.
void read_nature(yaml::Value root, const std::vector<Index>& questions, Draft& draft, Complaints& complaints);

/// `context.yaml`: a list of notes.
void read_context(yaml::Value root, Draft& draft, Complaints& complaints);

/// A list of sources; each is noted as cited.
std::span<const Source> read_sources(yaml::Mapping& mapping, Draft& draft, Complaints& complaints);

}  // namespace entente
