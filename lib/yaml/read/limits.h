// How much of a YAML document is read.
#pragma once

#include <cstddef>

namespace entente::yaml {

/// Bounds that no honest description comes near, so that hostile ones are answered at once.
struct Limits {
  std::size_t document_bytes = std::size_t{1} << 20;
  int depth = 64;
  std::size_t nodes = 100'000;   ///< of a document, aliases expanded
  std::size_t aliases = 10'000;  ///< of a document
  std::size_t key_bytes = 1024;  ///< as the YAML specification has it; longer ones would be slow to compare
};

}  // namespace entente::yaml
