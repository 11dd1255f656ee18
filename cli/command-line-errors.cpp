#include "cli/command-line-errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "text/closest-match.h"
#include "text/error.h"

namespace entente::cli {

namespace {

constexpr std::array<std::string_view, 3> everywhere = {"-h", "--help", "--version"};

/// A name that an option can be given by, with its dashes.
struct OptionName {
  std::string_view name;
  bool takes_value = false;
};

/// What is allowed after the words so far.
class Context {
 public:
  explicit Context(std::span<const CommandEntry> program) : commands_(program), needs_command_(true) {
    names_ = {{"-h"}, {"--help"}, {"--version"}};
  }

  explicit Context(const Command& command)
      : commands_(command.subcommands), needs_command_(!command.run && !commands_.empty()) {
    names_ = {{"-h"}, {"--help"}};
    for (const auto& option : command.options) {
      const bool takes_value = !std::holds_alternative<bool*>(option.target);
      for (std::string_view rest = option.names; rest.starts_with('-');) {
        const auto comma = std::min(rest.find(','), rest.size());
        names_.push_back({rest.substr(0, comma), takes_value});
        rest.remove_prefix(std::min(comma + 1, rest.size()));
      }
    }
  }

  const OptionName* find_option(std::string_view name) const {
    const auto found = std::ranges::find(names_, name, &OptionName::name);
    return found == names_.end() ? nullptr : &*found;
  }

  const CommandEntry* find_command(std::string_view name) const {
    const auto found = std::ranges::find(commands_, name, &CommandEntry::name);
    return found == commands_.end() ? nullptr : &*found;
  }

  /// The long ones.
  std::vector<std::string_view> option_names() const {
    std::vector<std::string_view> names;
    for (const auto& [name, takes_value] : names_) {
      if (name.starts_with("--")) names.push_back(name);
    }
    return names;
  }

  std::vector<std::string_view> command_names() const {
    std::vector<std::string_view> names;
    for (const auto& command : commands_) names.push_back(command.name);
    return names;
  }

  bool needs_command() const { return needs_command_; }

 private:
  std::span<const CommandEntry> commands_;
  std::vector<OptionName> names_;
  bool needs_command_ = false;
};

/// The option that a word begins with: `--output` of `--output=a.html`, `-o` of `-oa.html`.
std::string_view name_in(std::string_view word) {
  const bool is_short = word[1] != '-' && static_cast<unsigned char>(word[1]) < 0x80;
  return word.substr(0, is_short ? 2 : word.find('='));
}

std::string unknown(std::string_view what, std::string_view word,
                    const std::vector<std::string_view>& known) {
  const auto hint = did_you_mean(word, known);
  return fmt::format("unknown {} {}; {}", what, quote(word),
                     hint.empty() ? fmt::format("there are {}", fmt::join(known, ", ")) : hint);
}

/// What is wrong with a word that is to be the value of an option.
std::string value_error(const Context& context, std::string_view option, std::string_view word) {
  if (word.find_first_not_of(" \t") == std::string_view::npos)
    return fmt::format("the value of {} is empty", option);
  const bool is_option = word.starts_with("--") || context.find_option(word) != nullptr;
  if (!is_option) return {};
  return fmt::format("{} needs a value, and {} is an option; write {}{}{} if that is its value", option,
                     quote(word), option, option.starts_with("--") ? "=" : "", word);
}

bool asks_for_help(std::span<char*> words) {
  return std::ranges::any_of(
      words, [](std::string_view word) { return std::ranges::find(everywhere, word) != everywhere.end(); });
}

}  // namespace

std::string command_line_error(std::span<const CommandEntry> commands, std::span<char*> words,
                               DescribedCommands& described) {
  Context context(commands);
  std::string_view waiting;  // an option, for its value
  for (const std::string_view word : words) {
    if (word == "--") break;
    if (!waiting.empty()) {
      if (auto wrong = value_error(context, waiting, word); !wrong.empty()) return wrong;
      waiting = {};
    } else if (word.empty()) {
      return "an empty word names nothing";
    } else if (word.size() > 1 && word.front() == '-') {
      const auto name = name_in(word);
      const auto* option = context.find_option(name);
      if (option == nullptr) return unknown("option", name, context.option_names());
      if (word.substr(name.size()) == "=") return value_error(context, name, {});
      if (option->takes_value && name.size() == word.size()) waiting = name;
    } else if (const auto known = context.command_names(); !known.empty()) {
      const auto* command = context.find_command(word);
      if (command == nullptr) return unknown("command", word, known);
      context = Context(described.of(*command));
    }
  }
  if (!waiting.empty()) return fmt::format("{} needs a value", waiting);
  if (!context.needs_command() || asks_for_help(words)) return {};
  return fmt::format("a command is needed: {}", fmt::join(context.command_names(), ", "));
}

}  // namespace entente::cli
