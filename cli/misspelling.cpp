#include "cli/misspelling.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "text/complaint.h"
#include "text/nearest.h"

namespace entente::cli {

namespace {

/// The option of that name, written with its dashes; nothing where there is none.
const CLI::Option* find_option(const CLI::App& command, std::string_view name) {
  for (const auto* option : command.get_options()) {
    for (const auto& known : option->get_lnames()) {
      if (name == "--" + known) return option;
    }
    for (const auto& known : option->get_snames()) {
      if (name == "-" + known) return option;
    }
  }
  return nullptr;
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const auto* option : command.get_options()) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const auto* known : command.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(known->get_name());
  }
  return names;
}

std::string unknown(std::string_view what, std::string_view word, const std::vector<std::string>& known) {
  const auto hint = did_you_mean(word, std::vector<std::string_view>(known.begin(), known.end()));
  return fmt::format("unknown {} {}; {}", what, quote(word),
                     hint.empty() ? fmt::format("there are {}", fmt::join(known, ", ")) : hint);
}

}  // namespace

std::string misspelling(const CLI::App& program, std::span<char*> words) {
  const auto* command = &program;
  bool is_value = false;
  for (const std::string_view word : words) {
    if (word == "--") break;
    if (std::exchange(is_value, false)) continue;
    if (word.size() > 1 && word.front() == '-') {
      const auto name = word.substr(0, word.starts_with("--") ? word.find('=') : 2);
      const auto* option = find_option(*command, name);
      if (option == nullptr) return unknown("option", name, option_names(*command));
      is_value = option->get_items_expected_min() > 0 && name.size() == word.size();
      continue;
    }
    const auto commands = command_names(*command);
    if (commands.empty()) continue;
    if (std::ranges::find(commands, word) == commands.end()) return unknown("command", word, commands);
    command = command->get_subcommand(std::string{word});
  }
  const auto commands = command_names(*command);
  const bool needs_command = command->get_require_subcommand_min() > 0;
  const bool asks = std::ranges::any_of(
      words, [](std::string_view word) { return word == "--help" || word == "-h" || word == "--version"; });
  if (!needs_command || asks) return {};
  return fmt::format("a command is needed: {}", fmt::join(commands, ", "));
}

}  // namespace entente::cli
