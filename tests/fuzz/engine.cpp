// What libFuzzer calls: https://llvm.org/docs/LibFuzzer.html.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "tests/fuzz/target.h"
#include "tests/yaml/read/parsers/mutation.h"

extern "C" {

std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  entente::fuzz::try_text({reinterpret_cast<const char*>(data), size});
  return 0;
}

/// Half of the changes are of the kind that matter to a reader of YAML, which bytes alone would seldom make.
std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, most);
  std::mt19937_64 random(seed);
  const auto changed = entente::yaml::mutated(std::string(reinterpret_cast<const char*>(data), size), random);
  const auto kept = std::min(changed.size(), most);
  std::copy_n(changed.begin(), kept, data);
  return kept;
}
}
