// Ways through a JSON Schema.
#pragma once

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <vector>

namespace entente::report {

using Json = nlohmann::ordered_json;

/// The schemas that a value at `steps` may fit, with references followed and choices told apart. A step is
/// the name of a key, `*` for any key that has no name, `[]` for the items of a list.
std::vector<Json> schemas_at(const Json& schema, const std::vector<std::string>& steps);

/// The keys that a mapping there can have by name.
std::set<std::string> keys_at(const Json& schema, const std::vector<std::string>& steps);

/// The values that are listed for what stands there, with what is said of each.
std::vector<std::pair<Json, std::string>> values_at(const Json& schema,
                                                    const std::vector<std::string>& steps);

}  // namespace entente::report
