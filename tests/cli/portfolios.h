// Descriptions to make portfolios of, and what is said of them.
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

/// Of two partners, of which one empowers its manager and the other does not.
constexpr std::string_view empowered_by_one =
    "entente: 1\nname: Rivermouth\npartners: {ash: , birch: }\n"
    "governance: {manager_empowered: {ash: yes, birch: no}}\n";

/// A small one in YAML; with a trust of `perhaps`, a broken one.
std::string description(std::string_view name, std::string_view trust);

/// The same as a line of JSON.
std::string as_json(std::string_view name, std::string_view trust);

/// So many descriptions in one text, one broken in every seven; above each a comment of so many bytes.
std::string stream(int count, std::size_t padding = 0);

/// A hundred, so long that they are read block by block.
std::string large_stream();

/// What a run wrote as JSON Lines.
std::vector<nlohmann::json> lines(const std::string& text);

}  // namespace entente::cli
