#include "tests/validators/runs.h"

#include <fmt/format.h>

#include <algorithm>

#include "tests/hostile-texts.h"

namespace entente::cli {

std::vector<std::string> furnish_runs(const Folder& folder) {
  folder.copy("examples/cases");
  folder.write("nothing.yaml", "# nothing\n");
  folder.write("b r:o&<k>\"e\\n%0A.yaml", "entente: 1\nname: [\"]]>\n");
  std::string hostile;
  for (std::size_t i = 0; const auto& text : hostile_texts()) {
    const auto name = fmt::format("hostile-{}.json", i++);
    folder.write(name, description_with(text));
    hostile += name + " ";
  }
  return {"cases", "nothing.yaml", "'b r:o&<k>\"e\\n%0A.yaml' missing.yaml cases/nummi.yaml", hostile};
}

bool holds(const nlohmann::json& texts, const std::string& part) {
  return std::any_of(texts.begin(), texts.end(),
                     [&part](const std::string text) { return text.find(part) != std::string::npos; });
}

}  // namespace entente::cli
