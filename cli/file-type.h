// Which format a file is to have, by the ending of its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

/// A description, a factor or a worksheet: what a person fills in.
inline constexpr std::string_view yaml_format = "yaml";

/// The first of the formats for standard output (no name) and a name without an ending, else the one of them
/// that the ending tells, in capitals too; nothing where it tells none of them, which has been said.
/// `otherwise` is said then as well: how a format is chosen in another way.
std::optional<std::string> format_by_ending(const std::string& file, const std::vector<std::string>& formats,
                                            std::string_view otherwise = {});

/// Whether the name ends as files of that format do, or as those of none of the formats; else it has been
/// said. SARIF is JSON, and may end so too. `otherwise` is said then as well.
bool may_end_so(const std::string& file, std::string_view format, const std::vector<std::string>& formats,
                std::string_view otherwise = {});

/// Whether the name ends as that of a description does that a person writes.
bool is_yaml_name(const std::string& file);

}  // namespace entente::cli
