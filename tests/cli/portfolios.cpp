#include "tests/cli/portfolios.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace entente::cli {

std::string description(std::string_view name, std::string_view trust) {
  return fmt::format(
      "entente: 1\nname: {}\npartners: {{oak: , elm: }}\nrelationship: {{trust: {}}}\nfit: {{power_balanced: "
      "no}}\n",
      name, trust);
}

std::string as_json(std::string_view name, std::string_view trust) {
  return fmt::format(R"({{"entente": 1, "name": "{}", "partners": {{"oak": null, "elm": null}}, )"
                     R"("relationship": {{"trust": "{}"}}, "fit": {{"power_balanced": "no"}}}})"
                     "\n",
                     name, trust);
}

std::string stream(int count, std::size_t padding) {
  const auto above = padding > 0 ? "---\n# " + std::string(padding, '.') + "\n" : "---\n";
  std::string text;
  for (int i = 0; i < count; ++i)
    text += above + description(fmt::format("Alliance {}", i), i % 7 == 3 ? "perhaps" : "yes");
  return text;
}

std::string large_stream() {
  return stream(100, 4000);
}

std::vector<nlohmann::json> lines(const std::string& text) {
  std::vector<nlohmann::json> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = text.find('\n', begin);
    REQUIRE(end != std::string::npos);
    lines.push_back(nlohmann::json::parse(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return lines;
}

}  // namespace entente::cli
