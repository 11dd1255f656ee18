// Every command and option of entente, on one page.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/terminal.h"
#include "text/nearest.h"

namespace {

using entente::cli::Exit;

constexpr std::string_view statuses =
    "Exit status: 0 done; 1 a gate given by --fail-on failed; 2 wrong use or a wrong factor file, nothing "
    "assessed;\n"
    "3 some input could not be read (the rest was assessed and reported); 4 nothing to assess; 70 a bug in "
    "entente.";

/// One of `names`; anything else is answered with the nearest.
CLI::Validator one_of(const std::vector<std::string>& names) {
  const auto check = [names](const std::string& word) {
    if (std::ranges::find(names, word) != names.end()) return std::string{};
    const auto hint = entente::did_you_mean(word, std::vector<std::string_view>(names.begin(), names.end()));
    return fmt::format("{} is not one of {}{}{}", entente::quote(word), fmt::join(names, ", "),
                       hint.empty() ? "" : "; ", hint);
  };
  return CLI::Validator(check, "", "one of");
}

/// Takes the sign off.
CLI::Validator percent() {
  const auto check = [](std::string& text) {
    if (text.ends_with('%')) text.pop_back();
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_one =
        error == std::errc{} && end == text.data() + text.size() && number >= 0 && number <= 100;
    return is_one ? std::string{} : fmt::format("{} is no share from 0% to 100%", entente::quote(text));
  };
  return CLI::Validator(check, "", "a share");
}

std::string check_summary(const std::string& text) {
  const auto format = text.substr(0, text.find('='));
  if ((format == "text" || format == "json") && text != format + "=") return {};
  return fmt::format("{} is no summary: write text, json, text=FILE or json=FILE", entente::quote(text));
}

void add_color(CLI::App& command, entente::cli::Output& look) {
  command
      .add_option("--color", look.color,
                  "colour: auto (on a terminal, unless NO_COLOR is set), always, never")
      ->check(one_of({"auto", "always", "never"}))
      ->option_text("WHEN");
}

void add_format(CLI::App& command, std::string& format, std::vector<std::string> formats) {
  command.add_option("--format", format, fmt::format("{} (default {})", fmt::join(formats, " or "), format))
      ->check(one_of(formats))
      ->option_text("FORMAT");
}

void add_library(CLI::App& command, entente::cli::LibraryOptions& library) {
  command
      .add_option("--library", library.folder,
                  "a folder of factor files that add to the bundled library, or replace factors of it by id")
      ->option_text("FOLDER");
  command
      .add_option("--profile", library.profile,
                  "a file of other conventions: weights, bands, caps, severities, factors left out")
      ->option_text("FILE");
}

void add_files(CLI::App& command, std::vector<std::string>& files) {
  command
      .add_option(
          "FILES", files,
          "descriptions; folders of them (.yaml, .yml, .json, .jsonl, .ndjson); quoted patterns, where ** "
          "is any\nnumber of folders; - for standard input; @LIST for the files and folders named in "
          "LIST, one a line or\nseparated by NUL bytes, and @- for such a list on standard input")
      ->required();
}

CLI::Option* add_output(CLI::App& command, std::string& output) {
  return command.add_option("-o,--output", output, "write to this file, whole or not at all")
      ->option_text("FILE");
}

void add_case(CLI::App& command, std::string& id) {
  command.add_option("ID", id, "a case, as `entente case list` names it")->required();
}

void add_set(CLI::App& command, std::vector<std::string>& set) {
  command
      .add_option("--set", set,
                  "what if: path=value or path@partner=value, over the file's own answer; repeatable")
      ->option_text("PATH=VALUE")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// What the command line asked for; filled by CLI11, run after.
struct CommandLine {
  CLI::App program{
      "Diagnoses strategic alliances: reads YAML descriptions, holds them against success and failure "
      "factors from\n"
      "the literature, and says what is sound, what is weak, what is not known, and what to do about it.",
      "entente"};
  std::function<Exit()> run;

  entente::cli::AssessOptions assess;
  entente::cli::CheckOptions check;
  entente::cli::NewOptions new_description;
  entente::cli::NewFactorOptions new_factor;
  entente::cli::WhyOptions why;
  entente::cli::FactorsOptions factors;
  entente::cli::CiteOptions cite;
  entente::cli::CaseListOptions case_list;
  entente::cli::CaseShowOptions case_show;
  entente::cli::CaseStartOptions case_start;
  entente::cli::CaseSubmitOptions case_submit;
  entente::cli::CaseRevealOptions case_reveal;
  entente::cli::LibraryCheckOptions library_check;

  CommandLine() {
    program.set_version_flag("--version", "entente " ENTENTE_VERSION);
    program.require_subcommand(1);
    program.footer(
        fmt::format("Begin with:\n"
                    "  entente new -o ours.yaml      a description to fill in\n"
                    "  entente assess ours.yaml      its diagnosis\n"
                    "  entente factors               what it rests on: success and failure factors\n"
                    "  entente COMMAND --help        what a command takes, with examples\n\n{}",
                    statuses));
    add_assess();
    add_check();
    add_new();
    add_why();
    add_factors();
    add_cite();
    add_case_commands();
    add_library_commands();
  }

  void add_assess() {
    auto* command = program.add_subcommand("assess", "the diagnosis of one or more alliances");
    add_files(*command, assess.files);
    add_format(*command, assess.format, {"text", "json", "jsonl", "csv"});
    command->add_option("--rows", assess.rows, "of csv: findings (the default) or alliances")
        ->check(one_of({"findings", "alliances"}))
        ->option_text("WHAT");
    add_output(*command, assess.output);
    add_set(*command, assess.set);
    command
        ->add_option("--fail-on", assess.fail_on,
                     "exit with 1 if an alliance is certainly weak, or certainly at most fragile; has a "
                     "critical rule unmet;\n"
                     "or is open: its band or nature not settled. Several with commas")
        ->check(one_of({"weak", "fragile", "critical", "open"}))
        ->delimiter(',')
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->option_text("GATE");
    command
        ->add_option("--max-open", assess.max_open,
                     "exit with 1 if more than this share of an alliance's rules are open: 20%")
        ->transform(percent())
        ->option_text("N%");
    command
        ->add_option("--summary", assess.summary,
                     "count all alliances by band, theme and weakness: text or json, on standard error; "
                     "json=FILE or text=FILE, into a file")
        ->check(CLI::Validator(check_summary, "", "a summary"))
        ->option_text("FORMAT[=FILE]");
    command
        ->add_option(
            "--skip-done", assess.skip_done,
            "take over the results that a run before this one wrote as jsonl, where the description, "
            "the library and\nthe program are the same; only with --format jsonl")
        ->option_text("FILE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command
        ->add_option(
            "--input", assess.input,
            "what standard input is, and a file whose name does not tell: yaml, jsonl, or auto, by how "
            "it begins")
        ->check(one_of({"auto", "yaml", "jsonl"}))
        ->option_text("FORM");
    command
        ->add_option("--first-line", assess.first_line,
                     "the number of standard input's first line, where that is a part of a longer text: all "
                     "places are\ntold as in the whole. For JSON Lines, cut between lines")
        ->check(CLI::Range(1, std::numeric_limits<int>::max()))
        ->option_text("N");
    command
        ->add_option("-j,--jobs", assess.jobs,
                     "threads (default: one for each core); the result is the same for any number")
        ->check(CLI::Range(1, 1024))
        ->option_text("N");
    add_library(*command, assess.library);
    add_color(*command, assess.look);
    command->footer(
        fmt::format("Examples:\n"
                    "  entente assess ours.yaml\n"
                    "  entente assess ours.yaml --set governance.manager_empowered@county=yes\n"
                    "  entente assess portfolio/*.yaml --format json -o portfolio.json\n"
                    "  entente assess - --fail-on weak,critical < ours.yaml\n"
                    "  find . -name '*.yaml' -print0 | entente assess @-\n\n{}",
                    statuses));
    command->callback([this] {
      if (!assess.skip_done.empty() && assess.format != "jsonl")
        throw CLI::ValidationError("--skip-done", "goes with --format jsonl");
      run = [this] { return entente::cli::assess(assess); };
    });
  }

  void add_check() {
    auto* command = program.add_subcommand("check", "only: are descriptions well formed, and how complete");
    add_files(*command, check.files);
    add_library(*command, check.library);
    command->footer("Example:\n  entente check ours.yaml");
    command->callback([this] { run = [this] { return entente::cli::check(check); }; });
  }

  void add_new() {
    auto* command =
        program.add_subcommand("new", "a commented description to fill in, or a factor to fill in");
    auto* scope = command->add_option("--scope", new_description.scope,
                                      "core (the default), full, or core and themes: core,people,knowledge");
    scope->option_text("SCOPE");
    auto* output = add_output(*command, new_description.output);
    add_library(*command, new_description.library);
    command->footer(
        "Examples:\n"
        "  entente new > ours.yaml\n"
        "  entente new --scope core,people -o ours.yaml\n"
        "  entente new factor pace-of-work --theme people -o ours/people/pace-of-work.yaml");
    auto* factor = add_new_factor(*command);
    factor->excludes(scope);
    factor->excludes(output);
    command->callback([this, factor] {
      if (!factor->parsed()) run = [this] { return entente::cli::new_description(new_description); };
    });
  }

  CLI::App* add_new_factor(CLI::App& parent) {
    auto* command = parent.add_subcommand("factor", "a commented factor to fill in");
    command->add_option("ID", new_factor.id, "words in lower case joined by hyphens: pace-of-work")
        ->required();
    command->add_option("--theme", new_factor.theme, "the theme it belongs to; entente factors names them")
        ->option_text("THEME");
    add_output(*command, new_factor.output);
    command->footer(
        "Examples:\n"
        "  entente new factor pace-of-work --theme people -o ours/people/pace-of-work.yaml\n"
        "  entente library check ours     tells what is still to be filled in");
    command->callback([this] { run = [this] { return entente::cli::new_factor(new_factor); }; });
    return command;
  }

  void add_why() {
    auto* command =
        program.add_subcommand("why", "why a rule came out as it did, down to the answers and their lines");
    command->add_option("FILE", why.file, "a description; - for standard input")->required();
    command->add_option("RULE", why.rule, "factor/rule, or rule alone")->required();
    add_set(*command, why.set);
    add_library(*command, why.library);
    add_color(*command, why.look);
    command->footer("Example:\n  entente why ours.yaml empowered-manager/nobody-in-charge");
    command->callback([this] { run = [this] { return entente::cli::why(why); }; });
  }

  void add_factors() {
    auto* command =
        program.add_subcommand("factors", "the catalogue of factors, one factor's page, or all as a manual");
    command->add_option("ID", factors.id, "a factor; all of them where left out");
    add_format(*command, factors.format, {"text", "json", "markdown", "yaml"});
    add_library(*command, factors.library);
    add_color(*command, factors.look);
    command->footer(
        "Examples:\n"
        "  entente factors\n"
        "  entente factors empowered-manager\n"
        "  entente factors --format markdown > manual.md     the whole library, as a manual to read\n"
        "  entente factors openness --format yaml            its file, to begin a replacement from");
    command->callback([this] { run = [this] { return entente::cli::factors(factors); }; });
  }

  void add_cite() {
    auto* command = program.add_subcommand("cite", "the works that the library cites");
    command->add_option("KEY", cite.key, "a work; all of them where left out");
    add_format(*command, cite.format, {"text", "bibtex"});
    add_library(*command, cite.library);
    add_color(*command, cite.look);
    command->footer("Examples:\n  entente cite zoogah2010\n  entente cite --format bibtex > alliances.bib");
    command->callback([this] { run = [this] { return entente::cli::cite(cite); }; });
  }

  void add_case_commands() {
    auto* command = program.add_subcommand("case", "cases for a class: judge first, then see");
    command->require_subcommand(1);
    command->footer(
        "A session, from the list to the ending:\n"
        "  entente case list\n"
        "  entente case show nummi --handout\n"
        "  entente case start nummi --student \"Ada Lovelace\" -o ada.yaml\n"
        "  entente case submit ada.yaml --diary course.jsonl\n"
        "  entente case reveal nummi");
    add_case_list(*command);
    add_case_show(*command);
    add_case_start(*command);
    add_case_submit(*command);
    add_case_reveal(*command);
  }

  void add_case_list(CLI::App& cases) {
    auto* command = cases.add_subcommand("list", "the cases that come with the program");
    add_format(*command, case_list.format, {"text", "json"});
    add_color(*command, case_list.look);
    command->footer("Example:\n  entente case list");
    command->callback([this] { run = [this] { return entente::cli::case_list(case_list); }; });
  }

  void add_case_show(CLI::App& cases) {
    auto* command = cases.add_subcommand("show", "a case without its ending");
    add_case(*command, case_show.id);
    add_format(*command, case_show.format, {"text", "json"});
    auto* format = command->get_option("--format");
    auto* handout =
        command->add_flag("--handout", case_show.handout, "as a page to print, with boxes to tick");
    command
        ->add_flag("--instructor", case_show.instructor, "notes for the teacher; they tell no ending either")
        ->excludes(handout)
        ->excludes(format);
    handout->excludes(format);
    add_output(*command, case_show.output);
    add_color(*command, case_show.look);
    command->footer(
        "Examples:\n"
        "  entente case show nummi\n"
        "  entente case show nummi --handout -o nummi.txt\n"
        "  entente case show nummi --instructor");
    command->callback([this] { run = [this] { return entente::cli::case_show(case_show); }; });
  }

  void add_case_start(CLI::App& cases) {
    auto* command = cases.add_subcommand("start", "a worksheet on a case, to fill in");
    add_case(*command, case_start.id);
    command->add_option("--student", case_start.student, "whose worksheet it is")->option_text("NAME");
    add_output(*command, case_start.output);
    command->footer("Example:\n  entente case start nummi --student \"Ada Lovelace\" -o ada.yaml");
    command->callback([this] { run = [this] { return entente::cli::case_start(case_start); }; });
  }

  void add_case_submit(CLI::App& cases) {
    auto* command = cases.add_subcommand(
        "submit", "hold a filled worksheet against the library and against what became of the alliance");
    command->add_option("FILE", case_submit.file, "a worksheet; - for standard input")->required();
    command
        ->add_option("--diary", case_submit.diary,
                     "add a line of JSON to this file, and tell how the course goes so far")
        ->option_text("FILE");
    add_format(*command, case_submit.format, {"text", "json"});
    add_library(*command, case_submit.library);
    add_color(*command, case_submit.look);
    command->footer("Example:\n  entente case submit ada.yaml --diary course.jsonl");
    command->callback([this] { run = [this] { return entente::cli::case_submit(case_submit); }; });
  }

  void add_case_reveal(CLI::App& cases) {
    auto* command =
        cases.add_subcommand("reveal", "what became of the alliance, and where the library was wrong");
    add_case(*command, case_reveal.id);
    add_format(*command, case_reveal.format, {"text", "json"});
    add_library(*command, case_reveal.library);
    add_color(*command, case_reveal.look);
    command->footer("Example:\n  entente case reveal nummi");
    command->callback([this] { run = [this] { return entente::cli::case_reveal(case_reveal); }; });
  }

  void add_library_commands() {
    auto* command = program.add_subcommand("library", "rule libraries in files");
    command->require_subcommand(1);
    auto* inner = command->add_subcommand("check", "hold a folder of factor files to the rules of a library");
    inner
        ->add_option("FOLDER", library_check.folder,
                     "a whole library, or factors to lay over the bundled one")
        ->required();
    inner->footer("Examples:\n  entente library check lib/factors\n  entente library check ours");
    inner->callback([this] { run = [this] { return entente::cli::library_check(library_check); }; });
  }
};

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
  const auto hint = entente::did_you_mean(word, std::vector<std::string_view>(known.begin(), known.end()));
  return fmt::format("unknown {} {}; {}", what, entente::quote(word),
                     hint.empty() ? fmt::format("there are {}", fmt::join(known, ", ")) : hint);
}

/// CLI11 blames a misspelt command or option on something else, so these are looked for first. What is wrong,
/// or nothing.
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

Exit run(int count, char** words) {
  // CLI11 throws to say so, and the first throw of a static program sorts all its unwind tables.
  if (count == 2 && std::string_view(words[1]) == "--version") {
    return entente::cli::deliver("entente " ENTENTE_VERSION "\n", {}) ? Exit::done : Exit::misuse;
  }
  CommandLine line;
  const auto wrong = misspelling(line.program, std::span(words, static_cast<std::size_t>(count)).subspan(1));
  if (!wrong.empty()) {
    entente::cli::complain(wrong + "; see entente --help");
    return Exit::misuse;
  }
  try {
    line.program.parse(count, words);
  } catch (const CLI::Success& asked) {
    line.program.exit(asked);
    return Exit::done;
  } catch (const CLI::ParseError& error) {
    entente::cli::complain(fmt::format("{}; see entente --help", error.what()));
    return Exit::misuse;
  }
  return line.run();
}

}  // namespace

int main(int count, char** words) {
  try {
    return static_cast<int>(run(count, words));
  } catch (const std::exception& error) {
    entente::cli::complain(fmt::format("this is a bug in entente, please report it: {}", error.what()));
    return static_cast<int>(Exit::bug);
  }
}
