#include "tests/cli/listed-inputs.h"

#include <fmt/format.h>

namespace entente::cli {

std::string told(const Input& input) {
  if (input.what == Input::What::file) return input.name + "\n";
  const bool is_problem = input.what == Input::What::problem;
  return fmt::format("{}{} {}\n", input.name, is_problem ? ":" : "", input.reason);
}

std::string told(const Folder& folder, std::vector<std::string> arguments) {
  for (auto& argument : arguments)
    argument.insert(argument.starts_with('@') ? 1 : 0, folder.path().string() + "/");
  InputArguments inputs(std::move(arguments));
  std::string text;
  while (const auto input = inputs.next()) text += told(*input);
  return within(folder, std::move(text));
}

std::string within(const Folder& folder, std::string text) {
  const auto path = folder.path().string() + "/";
  for (auto at = text.find(path); at != std::string::npos; at = text.find(path, at))
    text.erase(at, path.size());
  return text;
}

}  // namespace entente::cli
