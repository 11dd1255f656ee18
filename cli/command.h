// A command of the command line, as data: its options, its help, and what it does.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/exit-status.h"

namespace entente::cli {

/// Checks the value of an option, and may change it. Returns what is wrong with it; empty if nothing is.
using CheckValue = std::function<std::string(std::string& value)>;

/// An option, a flag, or a positional argument.
struct Option {
  /// Where the value is stored. `bool` makes it a flag; a vector can be given several times.
  using Target = std::variant<bool*, int*, std::optional<int>*, std::optional<double>*, std::string*,
                              std::vector<std::string>*>;

  std::string names;  ///< "-o,--output"; a positional argument has no dashes: "FILE"
  Target target;
  std::string help;
  std::string value_name = {};  ///< of the value, in the help: "FORMAT"
  CheckValue check = {};
  bool is_required = false;
  char delimiter = '\0';                   ///< also separates the values of a list: "weak,critical"
  std::vector<std::string> excludes = {};  ///< options that cannot be given with this one: "--brief"
  std::vector<std::string> needs = {};     ///< options that must be given with this one
};

struct Command;

/// A row of a table of commands. `describe` is called only for the command that the user names: describing
/// all of them takes longer than assessing an alliance.
struct CommandEntry {
  std::string_view name;
  std::string_view about;  ///< one line of the help
  Command (*describe)();
};

struct Command {
  std::vector<Option> options = {};
  std::string footer = {};  ///< of the help: examples
  /// Runs when the options are filled in; may be empty if there are subcommands, of which one is then needed.
  std::function<ExitStatus()> run = {};
  /// Each excludes the options of this command.
  std::vector<CommandEntry> subcommands = {};
};

/// Commands that are described, each once.
class DescribedCommands {
 public:
  /// Valid as long as this. The entry must outlive it.
  const Command& of(const CommandEntry& entry) {
    const auto found = commands_.find(&entry);
    return found != commands_.end() ? found->second
                                    : commands_.emplace(&entry, entry.describe()).first->second;
  }

 private:
  std::map<const CommandEntry*, Command> commands_;
};

}  // namespace entente::cli
