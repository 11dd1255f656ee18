// The files that tests read and write.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The whole text; throws where there is none.
std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, std::string_view text);

/// The files right in a folder of the source tree that end so (`.yaml`), by name.
std::vector<std::filesystem::path> files_in(const std::string& folder, std::string_view extension);

}  // namespace entente
