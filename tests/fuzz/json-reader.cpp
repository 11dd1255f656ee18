// Texts as JSON: read as YAML is, where they are both.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/fuzz/property.h"
#include "tests/fuzz/target.h"
#include "tests/yaml/read/parsers/comparison.h"
#include "tests/yaml/read/reading.h"

namespace entente::fuzz {

void try_text(std::string_view text) {
  auto comparison = yaml::Comparison::generous(yaml::parse_with_rapidjson);
  comparison.add(text);
  demand(comparison.difference().empty(), "RapidJSON reads what yaml-cpp does", comparison.difference());
  const auto reading = yaml::reading(text);
  if (reading.errors.empty()) demand_utf8(fmt::format("{}", fmt::join(reading.documents, "\n")));
}

}  // namespace entente::fuzz
