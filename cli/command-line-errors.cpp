#include "cli/command-line-errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/closest-match.h"
#include "text/error.h"

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

/// The option that a word begins with: `--output` of `--output=a.html`, `-o` of `-oa.html`.
std::string_view name_in(std::string_view word) {
  const bool is_short = word[1] != '-' && static_cast<unsigned char>(word[1]) < 0x80;
  return word.substr(0, is_short ? 2 : word.find('='));
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

/// What is wrong with a word that is to be the value of an option.
std::string wrong_value(const CLI::App& command, std::string_view option, std::string_view word) {
  if (word.find_first_not_of(" \t") == std::string_view::npos)
    return fmt::format("the value of {} is empty", option);
  const bool is_option = word.starts_with("--") || find_option(command, word) != nullptr;
  if (!is_option) return {};
  return fmt::format("{} needs a value, and {} is an option; write {}{}{} if that is its value", option,
                     quote(word), option, option.starts_with("--") ? "=" : "", word);
}

}  // namespace

std::string command_line_error(const CLI::App& program, std::span<char*> words) {
  const auto* command = &program;
  std::string_view waiting;  // an option, for its value
  for (const std::string_view word : words) {
    if (word == "--") break;
    if (!waiting.empty()) {
      if (auto wrong = wrong_value(*command, waiting, word); !wrong.empty()) return wrong;
      waiting = {};
    } else if (word.empty()) {
      return "an empty word names nothing";
    } else if (word.size() > 1 && word.front() == '-') {
      const auto name = name_in(word);
      const auto* option = find_option(*command, name);
      if (option == nullptr) return unknown("option", name, option_names(*command));
      if (word.substr(name.size()) == "=") return wrong_value(*command, name, {});
      const bool takes_value = option->get_items_expected_min() > 0;
      if (takes_value && name.size() == word.size()) waiting = name;
    } else if (const auto commands = command_names(*command); !commands.empty()) {
      if (std::ranges::find(commands, word) == commands.end()) return unknown("command", word, commands);
      command = command->get_subcommand(std::string{word});
    }
  }
  if (!waiting.empty()) return fmt::format("{} needs a value", waiting);
  const auto commands = command_names(*command);
  const bool needs_command = command->get_require_subcommand_min() > 0;
  const bool asks = std::ranges::any_of(
      words, [](std::string_view word) { return word == "--help" || word == "-h" || word == "--version"; });
  if (!needs_command || asks) return {};
  return fmt::format("a command is needed: {}", fmt::join(commands, ", "));
}

}  // namespace entente::cli
