// Reading what something rests on: works, each with what it supports.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// The list under `sources`; each work is noted as cited.
std::span<const Source> read_sources(yaml::MappingReader& mapping, LibraryBuilder& builder,
                                     ErrorList& errors);

}  // namespace entente
