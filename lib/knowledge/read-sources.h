// Reading what something rests on: works, each with what it supports.
#pragma once

#include "knowledge/draft.h"

namespace entente {

/// The list under `sources`; each work is noted as cited.
std::span<const Source> read_sources(yaml::MappingReader& mapping, Draft& draft, ErrorList& errors);

}  // namespace entente
