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

/// The format that was asked for, unless the name ends as files of another of the formats do; where none was,
/// the one by the ending. Nothing where that makes no sense, which has been said. SARIF is JSON, and may end
/// so too. `can_name_format`: FORMAT=FILE is a way out, which is said too.
std::optional<std::string> format_of(const std::string& asked, const std::string& file,
                                     const std::vector<std::string>& formats, bool can_name_format = false);

/// Whether the name ends as that of a description does that a person writes.
bool is_yaml_name(const std::string& file);

}  // namespace entente::cli
