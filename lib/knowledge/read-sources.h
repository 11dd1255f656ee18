// Reads citations: works, each with the statement it supports.
#pragma once

#include "knowledge/library-builder.h"

namespace entente {

/// Reads the list under `sources` and marks each work in it as cited. The list is required.
std::span<const Source> read_sources(yaml::MappingReader& mapping, LibraryBuilder& builder,
                                     ErrorList& errors);

}  // namespace entente
