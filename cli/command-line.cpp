#include "cli/command-line.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "cli/command-line-errors.h"
#include "cli/commands/commands.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"

namespace entente::cli {

namespace {

constexpr auto commands = std::to_array<CommandEntry>({
    {"assess", "the diagnosis of one or more alliances", assess_command},
    {"check", "only: are descriptions well formed, and how complete", check_command},
    {"new", "a commented description to fill in, or a factor to fill in", new_command},
    {"ask", "what to ask next, and what each answer would do", ask_command},
    {"why", "why a rule came out as it did, down to the answers and their lines", why_command},
    {"plan", "the least that management would have to change to reach a target", plan_command},
    {"compare", "what changed between descriptions, and which answers caused it", compare_command},
    {"factors", "the catalogue of factors, one factor's page, or all as a manual", factors_command},
    {"cite", "the works that the library cites", cite_command},
    {"case", "cases for a class: judge first, then see", case_command},
    {"library", "rule libraries in files", library_command},
    {"schema", "a JSON Schema, with which editors complete and check a file", schema_command},
});

constexpr std::string_view version = "entente " ENTENTE_VERSION;

constexpr const char* about =
    "Diagnoses strategic alliances: reads YAML descriptions, holds them against success and failure "
    "factors from\n"
    "the literature, and says what is sound, what is weak, what is not known, and what to do about it.";

std::string footer() {
  return fmt::format(
      "Begin with:\n"
      "  entente new -o ours.yaml      a description to fill in\n"
      "  entente assess ours.yaml      its diagnosis\n"
      "  entente factors               what it rests on: success and failure factors\n"
      "  entente COMMAND --help        what a command takes, with examples\n\n{}",
      exit_statuses);
}

/// Translates commands to CLI11, which parses the words.
class Parser {
 public:
  Parser(std::span<char*> words, DescribedCommands& described) : words_(words), described_(described) {
    program_.set_version_flag("--version", std::string(version));
    program_.require_subcommand(1);
    program_.footer(footer());
    add(program_, commands);
  }

  /// Throws what CLI11 throws. The result runs the command that was named.
  std::function<ExitStatus()> parse() {
    program_.parse(std::vector<std::string>(words_.rbegin(), words_.rend()));
    return std::move(run_);
  }

  int print_help(const CLI::Success& success, std::ostream& to) { return program_.exit(success, to, to); }

 private:
  /// If the first word that is no option names one of the commands, only that one is added.
  void add(CLI::App& parent, std::span<const CommandEntry> entries) {
    const auto first = std::ranges::find_if(words_, [](const char* word) { return *word != '-'; });
    const auto is_first = [&](const CommandEntry& entry) {
      return first != words_.end() && *first == entry.name;
    };
    const bool is_clear = std::ranges::any_of(entries, is_first);
    for (const auto& entry : entries) {
      if (is_clear && !is_first(entry)) continue;
      auto* app = parent.add_subcommand(std::string(entry.name), std::string(entry.about));
      const auto is_name = [&entry](const char* word) { return word == entry.name; };
      if (std::ranges::any_of(words_, is_name)) describe(*app, described_.of(entry));
    }
  }

  void describe(CLI::App& app, const Command& command) {
    for (const auto& option : command.options) add(app, option);
    for (const auto& option : command.options) relate(app, option);
    app.footer(command.footer);
    add(app, command.subcommands);
    if (!command.run) app.require_subcommand(1);
    for (auto* subcommand : app.get_subcommands([](const CLI::App*) { return true; })) {
      for (auto* option : app.get_options()) {
        if (option != app.get_help_ptr()) subcommand->excludes(option);
      }
    }
    app.callback([this, &app, &command] {
      if (app.get_subcommands().empty()) run_ = command.run;
    });
  }

  static void add(CLI::App& app, const Option& option) {
    auto* added = std::visit([&](auto* target) { return add(app, option, *target); }, option.target);
    if (!option.value_name.empty()) added->option_text(option.value_name);
    if (option.delimiter != '\0') added->delimiter(option.delimiter);
    if (option.check)
      added->transform(
          CLI::Validator([check = option.check](std::string& value) { return check(value); }, "", "check"));
    added->required(option.is_required);
  }

  static CLI::Option* add(CLI::App& app, const Option& option, bool& target) {
    return app.add_flag(option.names, target, option.help);
  }

  static CLI::Option* add(CLI::App& app, const Option& option, std::vector<std::string>& target) {
    auto* added = app.add_option(option.names, target, option.help);
    if (added->get_positional()) return added;
    return added->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }

  template <class Target>
  static CLI::Option* add(CLI::App& app, const Option& option, Target& target) {
    return app.add_option(option.names, target, option.help);
  }

  static void relate(CLI::App& app, const Option& option) {
    if (option.excludes.empty() && option.needs.empty()) return;  // to look an option up takes long
    const auto name = option.names.substr(option.names.find(',') + 1);
    auto* added = app.get_option(name);
    for (const auto& other : option.excludes) added->excludes(app.get_option(other));
    for (const auto& other : option.needs) added->needs(app.get_option(other));
  }

  std::span<char*> words_;
  DescribedCommands& described_;  ///< CLI11 stores values in their options
  CLI::App program_{about, "entente"};
  std::function<ExitStatus()> run_;
};

ExitStatus print(const std::string& text) {
  return write_result(text, {});
}

ExitStatus refuse(std::string_view why) {
  print_message(fmt::format("{}; see entente --help", why));
  return ExitStatus::wrong_use;
}

}  // namespace

ExitStatus run_command_line(std::span<char*> words) {
  // CLI11 throws to print the version, and the first throw of a static program is slow: it sorts the unwind
  // tables.
  if (words.size() == 1 && std::string_view(words.front()) == "--version")
    return print(fmt::format("{}\n", version));
  DescribedCommands described;
  if (const auto error = command_line_error(commands, words, described); !error.empty()) return refuse(error);
  Parser parser(words, described);
  std::function<ExitStatus()> run;
  try {
    run = parser.parse();
  } catch (const CLI::Success& success) {
    std::ostringstream help;
    parser.print_help(success, help);
    return print(help.str());
  } catch (const CLI::ParseError& error) {
    return refuse(error.what());
  }
  return run();
}

}  // namespace entente::cli
