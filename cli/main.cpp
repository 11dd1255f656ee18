// Every command of entente, and its options.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <functional>
#include <limits>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command-line-errors.h"
#include "cli/commands.h"
#include "cli/io/files.h"
#include "cli/io/standard-streams.h"
#include "cli/io/terminal.h"
#include "cli/options.h"
#include "report/format-registry.h"
#include "text/file-extension.h"

namespace entente::cli {

namespace {

constexpr std::string_view statuses =
    "Exit status: 0 done; 1 a gate given by --fail-on failed; 2 wrong use or a wrong factor file, nothing "
    "assessed;\n"
    "3 some input could not be read (the rest was assessed and reported); 4 nothing to assess or to judge; "
    "70 a bug\n"
    "in entente; 129, 130, 141, 143 ended by a closed terminal, Ctrl-C, a closed pipe or SIGTERM: -o FILE is "
    "as it\n"
    "was, and FILE.partial has what was complete.";

/// What the command line asked for; filled by CLI11, run after.
struct CommandLine {
  std::span<char*> words;
  CLI::App program{
      "Diagnoses strategic alliances: reads YAML descriptions, holds them against success and failure "
      "factors from\n"
      "the literature, and says what is sound, what is weak, what is not known, and what to do about it.",
      "entente"};
  std::function<Exit()> run;

  AssessOptions assess;
  CheckOptions check;
  NewOptions new_description;
  NewFactorOptions new_factor;
  AskOptions ask;
  WhyOptions why;
  PlanOptions plan;
  CompareOptions compare;
  FactorsOptions factors;
  CiteOptions cite;
  CaseListOptions case_list;
  CaseShowOptions case_show;
  CaseStartOptions case_start;
  CaseSubmitOptions case_submit;
  CaseRevealOptions case_reveal;
  LibraryCheckOptions library_check;
  SchemaOptions schema;

  explicit CommandLine(std::span<char*> command_line) : words(command_line) {
    program.set_version_flag("--version", "entente " ENTENTE_VERSION);
    program.require_subcommand(1);
    program.footer(
        fmt::format("Begin with:\n"
                    "  entente new -o ours.yaml      a description to fill in\n"
                    "  entente assess ours.yaml      its diagnosis\n"
                    "  entente factors               what it rests on: success and failure factors\n"
                    "  entente COMMAND --help        what a command takes, with examples\n\n{}",
                    statuses));
    const std::vector<Command> commands = {
        {"assess", "the diagnosis of one or more alliances", &CommandLine::describe_assess},
        {"check", "only: are descriptions well formed, and how complete", &CommandLine::describe_check},
        {"new", "a commented description to fill in, or a factor to fill in", &CommandLine::describe_new},
        {"ask", "what to ask next, and what each answer would do", &CommandLine::describe_ask},
        {"why", "why a rule came out as it did, down to the answers and their lines",
         &CommandLine::describe_why},
        {"plan", "the least that management would have to change to reach a target",
         &CommandLine::describe_plan},
        {"compare", "what changed between descriptions, and which answers caused it",
         &CommandLine::describe_compare},
        {"factors", "the catalogue of factors, one factor's page, or all as a manual",
         &CommandLine::describe_factors},
        {"cite", "the works that the library cites", &CommandLine::describe_cite},
        {"case", "cases for a class: judge first, then see", &CommandLine::describe_case},
        {"library", "rule libraries in files", &CommandLine::describe_library},
        {"schema", "a JSON Schema, with which editors complete and check a file",
         &CommandLine::describe_schema},
    };
    offer(program, commands);
  }

  struct Command {
    std::string name;
    std::string about;
    void (CommandLine::*describe)(CLI::App&);
  };

  /// If the command line begins with one of them that one alone, else all; described only where it has their
  /// name: to describe all takes longer than to assess an alliance.
  void offer(CLI::App& parent, const std::vector<Command>& commands) {
    const auto first = std::ranges::find_if(words, [](const char* word) { return *word != '-'; });
    const auto is_asked_for = [&](const Command& command) {
      return first != words.end() && *first == command.name;
    };
    const bool is_clear = std::ranges::any_of(commands, is_asked_for);
    for (const auto& command : commands) {
      if (is_clear && !is_asked_for(command)) continue;
      auto* offered = parent.add_subcommand(command.name, command.about);
      const auto is_name = [&command](const char* word) { return word == command.name; };
      if (std::ranges::any_of(words, is_name)) (this->*command.describe)(*offered);
    }
  }

  template <class Options>
  void on_run(CLI::App& command, Exit (&act)(const Options&), const Options& options) {
    command.callback([this, &act, &options] {
      run = [&act, &options] { return has_use_for_look(options) ? act(options) : Exit::misuse; };
    });
  }

  /// Of the commands that write one result: whether the look of a text is asked for where one is written;
  /// else it has been said.
  template <class Options>
  static bool has_use_for_look(const Options& options) {
    constexpr bool has_look = requires {
      options.look;
    };
    constexpr bool has_format = requires {
      options.format;
    };
    constexpr bool has_output = requires {
      options.output;
    };
    constexpr bool has_outputs = requires {
      options.outputs;
    };
    if constexpr (has_look && has_format && !has_outputs) {
      bool is_text = options.format == "text";
      if constexpr (has_output)
        is_text = is_text || (options.format.empty() && !has_extension(options.output, ".json"));
      return suits(options.look, is_text);
    }
    return true;
  }

  void describe_assess(CLI::App& command) {
    add_files(command, assess.files);
    const auto formats = report::format_names();
    command.add_option("--format", assess.format, fmt::format("{} (default text)", fmt::join(formats, ", ")))
        ->check(one_of(formats))
        ->option_text("FORMAT");
    command.add_option("--rows", assess.rows, "of csv: findings (the default) or alliances")
        ->check(one_of({"findings", "alliances"}))
        ->option_text("WHAT");
    command
        .add_option("--level", assess.level,
                    "of sarif: the least severe that is written: error, warning, note (the default: all\n"
                    "weaknesses) or open (also what is not known, and acceptances of what was not found)")
        ->check(one_of({report::sarif_level_names.begin(), report::sarif_level_names.end()}))
        ->option_text("LEVEL");
    auto* brief = command.add_flag("--brief", assess.brief, "of text: only the first screen");
    command
        .add_flag(
            "--all", assess.all,
            "of text: also what it leaves out, such as the scores of factors, every open question, every "
            "rule\nbeyond the scope, and the notes and the evidence of what is in order")
        ->excludes(brief);
    add_page(command, assess.page);
    repeatable(
        command
            .add_option(
                "-o,--output", assess.outputs,
                "write to this file, in the format that its ending tells, or --format; FORMAT=FILE says "
                "which, - as FILE\nis standard output. Repeatable: one run writes several. Until all is "
                "written it is FILE.partial")
            ->option_text("[FORMAT=]FILE"));
    add_set(command, assess.set);
    command
        .add_option(
            "--audience", assess.audience,
            "who the report is for: internal (the default) tells all; client leaves out notes and "
            "sources of\nanswers, and why and by whom weaknesses were accepted; partner=KEY also what "
            "the others answered")
        ->check(an_audience())
        ->option_text("READER");
    repeatable(
        command
            .add_option("--fail-on", assess.fail_on,
                        "exit with 1 if an alliance is certainly weak, or certainly at most fragile; has a "
                        "critical rule unmet\n"
                        "and not accepted; or is open: its band or nature not settled. Several with commas")
            ->check(one_of({"weak", "fragile", "critical", "open"}))
            ->delimiter(',')
            ->option_text("GATE"));
    command
        .add_option("--max-open", assess.max_open,
                    "exit with 1 if more than this share of an alliance's rules are open: 20%")
        ->transform(a_share())
        ->option_text("N%");
    command
        .add_option("--summary", assess.summary,
                    "count all alliances by band, theme and weakness: text or json, on standard error; "
                    "json=FILE or text=FILE, into a file")
        ->check(a_summary())
        ->option_text("FORMAT[=FILE]");
    repeatable(
        command
            .add_option(
                "--skip-done", assess.skip_done,
                "take over the results that a run before this one wrote as jsonl, where the description, "
                "the library and\nthe program are the same, and what interrupted runs left in FILE.partial; "
                "only with "
                "--format jsonl")
            ->option_text("FILE"));
    command
        .add_option(
            "--input", assess.input,
            "what standard input is, and a file whose name does not tell: yaml, jsonl, or auto, by how "
            "it begins")
        ->check(one_of({"auto", "yaml", "jsonl"}))
        ->option_text("FORM");
    command
        .add_option("--first-line", assess.first_line,
                    "the number of standard input's first line, where that is a part of a longer text: all "
                    "places are\ntold as in the whole. For JSON Lines, cut between lines")
        ->check(CLI::Range(1, std::numeric_limits<int>::max()))
        ->option_text("N");
    command
        .add_option("-j,--jobs", assess.jobs,
                    "threads (default: one for each core); the result is the same for any number")
        ->check(CLI::Range(1, 1024))
        ->option_text("N");
    add_max_errors(command, assess.max_errors);
    add_library(command, assess.library);
    add_look(command, assess.look);
    command.footer(
        fmt::format("Examples:\n"
                    "  entente assess ours.yaml\n"
                    "  entente assess ours.yaml -o ours.html\n"
                    "  entente assess ours.yaml --set governance.manager_empowered@county=yes\n"
                    "  entente assess portfolio/*.yaml -o portfolio.json -o portfolio.csv\n"
                    "  entente assess - --fail-on weak,critical < ours.yaml\n"
                    "  find . -name '*.yaml' -print0 | entente assess @-\n\n{}",
                    statuses));
    on_run(command, cli::assess, assess);
  }

  void describe_check(CLI::App& command) {
    add_files(command, check.files);
    add_max_errors(command, check.max_errors);
    add_library(command, check.library);
    command.footer("Example:\n  entente check ours.yaml");
    on_run(command, cli::check, check);
  }

  void describe_new(CLI::App& command) {
    auto* scope = command.add_option("--scope", new_description.scope,
                                     "core (the default), full, or core and themes: core,people,knowledge");
    scope->option_text("SCOPE");
    auto* output = add_new_output(command, new_description.output, new_description.forced);
    add_library(command, new_description.library);
    command.footer(
        "Examples:\n"
        "  entente new -o ours.yaml                     with alliance.schema.json, by which editors check "
        "it\n"
        "  entente new --scope core,people > ours.yaml\n"
        "  entente new factor pace-of-work --theme people -o ours/people/pace-of-work.yaml");
    offer(command, {{"factor", "a commented factor to fill in", &CommandLine::describe_new_factor}});
    auto* factor = command.get_subcommand("factor");
    factor->excludes(scope);
    factor->excludes(output);
    command.callback([this, factor] {
      if (!factor->parsed()) run = [this] { return cli::new_description(new_description); };
    });
  }

  void describe_new_factor(CLI::App& command) {
    command.add_option("ID", new_factor.id, "words in lower case joined by hyphens: pace-of-work")
        ->required();
    command.add_option("--theme", new_factor.theme, "the theme it belongs to; entente factors names them")
        ->option_text("THEME");
    add_new_output(command, new_factor.output, new_factor.forced);
    command.footer(
        "Examples:\n"
        "  entente new factor pace-of-work --theme people -o ours/people/pace-of-work.yaml\n"
        "  entente library check ours     tells what is still to be filled in");
    on_run(command, cli::new_factor, new_factor);
  }

  void describe_ask(CLI::App& command) {
    command.add_option("FILE", ask.file, "a description; - for standard input")->required();
    auto* interview = command.add_flag(
        "--interview", ask.interview,
        "ask the questions one after the other, and write each answer into the file at once; what is not an\n"
        "answer stays as it is, comments and layout too. Answers are typed, or come as lines from a pipe");
    command.add_option("--document", ask.document, "which description of the file, from 1; of --interview")
        ->check(CLI::Range(1, std::numeric_limits<int>::max()))
        ->needs(interview)
        ->option_text("N");
    command.add_option("--top", ask.top, "only so many questions (default: all)")
        ->check(CLI::Range(1, std::numeric_limits<int>::max()))
        ->excludes(interview)
        ->option_text("N");
    add_format(command, ask.format, {"text", "json"});
    command.get_option("--format")->excludes(interview);
    add_library(command, ask.library);
    add_look(command, ask.look);
    command.footer("Examples:\n  entente ask ours.yaml --top 5\n  entente ask ours.yaml --interview");
    on_run(command, cli::ask, ask);
  }

  void describe_why(CLI::App& command) {
    command.add_option("FILE", why.file, "a description; - for standard input")->required();
    command
        .add_option(
            "RULE", why.about,
            "factor/rule, or rule alone; the id of a factor or the path of a question lists its rules")
        ->required();
    add_set(command, why.set);
    add_library(command, why.library);
    add_look(command, why.look);
    command.footer(
        "Examples:\n"
        "  entente why ours.yaml empowered-manager/nobody-in-charge\n"
        "  entente why ours.yaml empowered-manager     its rules, with what became of each\n"
        "  entente why ours.yaml relationship.trust    the rules that look at this question");
    on_run(command, cli::why, why);
  }

  void describe_plan(CLI::App& command) {
    command.add_option("FILE", plan.file, "a description; - for standard input")->required();
    command
        .add_option(
            "--target", plan.target,
            "sound (the default), fragile, or a score from 0 to 100: what is to be guaranteed, whatever "
            "the open\nanswers are. Critical rules are to be cleared as well")
        ->check(a_target())
        ->option_text("TARGET");
    repeatable(
        command
            .add_option("--fixed", plan.fixed, "an answer that is to stay: path or path@partner; repeatable")
            ->option_text("PATH"));
    repeatable(
        command
            .add_option(
                "--by", plan.by,
                "a partner who can change something, by its key (default: all can); repeatable. What is "
                "asked of the\nalliance only all together can change")
            ->option_text("PARTNER"));
    command
        .add_option(
            "--budget", plan.budget,
            "the most effort: a change that takes days counts 1, weeks 4, months 16, or as the profile "
            "says")
        ->check(CLI::Range(0, std::numeric_limits<int>::max()))
        ->option_text("N");
    add_format(command, plan.format, {"text", "json"});
    add_library(command, plan.library);
    add_look(command, plan.look);
    command.footer(
        "Examples:\n"
        "  entente plan ours.yaml\n"
        "  entente plan ours.yaml --target 60 --by county --fixed fit.power_balanced");
    on_run(command, cli::plan, plan);
  }

  void describe_compare(CLI::App& command) {
    add_files(command, compare.files);
    command
        .add_option("--as", compare.kind,
                    "history: one alliance as time goes by; candidates: several partners for one place. "
                    "Left out, they are\ncandidates where they share some partners, never all, and no date "
                    "tells them apart")
        ->check(one_of({"history", "candidates"}))
        ->option_text("WHAT");
    command
        .add_option("--format", compare.format,
                    "text or json (default: as the ending of -o tells, else text)")
        ->check(one_of({"text", "json"}))
        ->option_text("FORMAT");
    command.add_flag("--all", compare.all, "of text: also the causes and rules beyond the first few");
    command
        .add_option("--audience", compare.audience,
                    "who it is for: internal (the default) tells all; client leaves out notes and sources of "
                    "answers")
        ->check(one_of({"internal", "client"}))
        ->option_text("READER");
    add_output(command, compare.output);
    add_library(command, compare.library);
    add_look(command, compare.look);
    command.footer(
        "Examples:\n"
        "  entente compare june.yaml july.yaml\n"
        "  entente compare history.yaml            several descriptions in one file, by their dates\n"
        "  entente compare with-alpha.yaml with-beta.yaml -o candidates.json\n\n"
        "The causes add up to the change. Each part of a score gets its share by Bennet's indicator (1920), "
        "and within a\n"
        "rule each answer its Shapley value (1953), so that no order of answers matters.");
    on_run(command, cli::compare, compare);
  }

  void describe_factors(CLI::App& command) {
    command.add_option("ID", factors.id,
                       "a factor, or a word: those with it in title, claim or questions; all where left out");
    add_format(command, factors.format, {"text", "json", "markdown", "yaml"});
    add_library(command, factors.library);
    add_look(command, factors.look);
    command.footer(
        "Examples:\n"
        "  entente factors\n"
        "  entente factors empowered-manager\n"
        "  entente factors trust                             those in which the word occurs\n"
        "  entente factors --format markdown > manual.md     the whole library, as a manual to read\n"
        "  entente factors openness --format yaml            its file, to begin a replacement from");
    on_run(command, cli::factors, factors);
  }

  void describe_cite(CLI::App& command) {
    command.add_option("KEY", cite.key, "a work; all of them where left out");
    add_format(command, cite.format, {"text", "bibtex"});
    command
        .add_flag("--audit", cite.audit,
                  "only the works of which something was not verified, with what that is")
        ->excludes(command.get_option("--format"));
    add_library(command, cite.library);
    add_look(command, cite.look);
    command.footer(
        "Examples:\n"
        "  entente cite zoogah2010\n"
        "  entente cite --format bibtex > alliances.bib\n"
        "  entente cite --audit");
    on_run(command, cli::cite, cite);
  }

  void describe_case(CLI::App& command) {
    command.require_subcommand(1);
    command.footer(
        "A session, from the list to the ending:\n"
        "  entente case list\n"
        "  entente case show nummi --handout\n"
        "  entente case start nummi --student \"Ada Lovelace\" -o ada.yaml\n"
        "  entente case submit ada.yaml --diary course.jsonl\n"
        "  entente case reveal nummi");
    const std::vector<Command> commands = {
        {"list", "the cases that come with the program", &CommandLine::describe_case_list},
        {"show", "a case without its ending", &CommandLine::describe_case_show},
        {"start", "a worksheet on a case, to fill in", &CommandLine::describe_case_start},
        {"submit", "hold a filled worksheet against the library and against what became of the alliance",
         &CommandLine::describe_case_submit},
        {"reveal", "what became of the alliance, and where the library was wrong",
         &CommandLine::describe_case_reveal},
    };
    offer(command, commands);
  }

  void describe_case_list(CLI::App& command) {
    add_format(command, case_list.format, {"text", "json"});
    add_look(command, case_list.look);
    command.footer("Example:\n  entente case list");
    on_run(command, cli::case_list, case_list);
  }

  void describe_case_show(CLI::App& command) {
    add_case(command, case_show.id);
    auto* format = command
                       .add_option("--format", case_show.format,
                                   "text or json (default: as the ending of -o tells, else text)")
                       ->check(one_of({"text", "json"}))
                       ->option_text("FORMAT");
    auto* handout =
        command.add_flag("--handout", case_show.handout, "as a page to print, with boxes to tick");
    command
        .add_flag("--instructor", case_show.instructor, "notes for the teacher; they tell no ending either")
        ->excludes(handout)
        ->excludes(format);
    handout->excludes(format);
    add_output(command, case_show.output);
    add_look(command, case_show.look);
    command.footer(
        "Examples:\n"
        "  entente case show nummi\n"
        "  entente case show nummi --handout -o nummi.txt\n"
        "  entente case show nummi --instructor");
    on_run(command, cli::case_show, case_show);
  }

  void describe_case_start(CLI::App& command) {
    add_case(command, case_start.id);
    command.add_option("--student", case_start.student, "whose worksheet it is")->option_text("NAME");
    add_new_output(command, case_start.output, case_start.forced);
    command.footer("Example:\n  entente case start nummi --student \"Ada Lovelace\" -o ada.yaml");
    on_run(command, cli::case_start, case_start);
  }

  void describe_case_submit(CLI::App& command) {
    command.add_option("FILE", case_submit.file, "a worksheet; - for standard input")->required();
    command
        .add_option("--diary", case_submit.diary,
                    "add a line of JSON to this file, and tell how the course goes so far")
        ->option_text("FILE");
    add_format(command, case_submit.format, {"text", "json"});
    add_library(command, case_submit.library);
    add_look(command, case_submit.look);
    command.footer("Example:\n  entente case submit ada.yaml --diary course.jsonl");
    on_run(command, cli::case_submit, case_submit);
  }

  void describe_case_reveal(CLI::App& command) {
    add_case(command, case_reveal.id);
    add_format(command, case_reveal.format, {"text", "json"});
    add_library(command, case_reveal.library);
    add_look(command, case_reveal.look);
    command.footer("Example:\n  entente case reveal nummi");
    on_run(command, cli::case_reveal, case_reveal);
  }

  void describe_library(CLI::App& command) {
    command.require_subcommand(1);
    offer(command, {{"check", "hold a folder of factor files to the rules of a library",
                     &CommandLine::describe_library_check}});
  }

  void describe_library_check(CLI::App& command) {
    command
        .add_option("FOLDER", library_check.folder, "a whole library, or factors to lay over the bundled one")
        ->required();
    command.footer("Examples:\n  entente library check lib/factors\n  entente library check ours");
    on_run(command, cli::library_check, library_check);
  }

  void describe_schema(CLI::App& command) {
    command
        .add_option("OF", schema.of,
                    "alliance: a description; factor: a factor's file; report: what --format json writes")
        ->check(one_of({"alliance", "factor", "report"}))
        ->required();
    add_output(command, schema.output);
    add_library(command, schema.library);
    command.footer(
        "Examples:\n"
        "  entente schema alliance -o alliance.schema.json      for the first line of what `entente new -o` "
        "writes\n"
        "  entente schema alliance --library ours -o alliance.schema.json\n"
        "  entente schema factor -o factor.schema.json\n"
        "  entente schema report");
    on_run(command, cli::schema, schema);
  }
};

Exit run(int count, char** words) {
  // CLI11 throws to say so, and the first throw of a static program sorts all its unwind tables.
  if (count == 2 && std::string_view(words[1]) == "--version") {
    return deliver("entente " ENTENTE_VERSION "\n", {}) ? Exit::done : Exit::misuse;
  }
  const auto said = std::span(words, static_cast<std::size_t>(count)).subspan(1);
  CommandLine line(said);
  const auto wrong = command_line_error(line.program, said);
  if (!wrong.empty()) {
    print_message(wrong + "; see entente --help");
    return Exit::misuse;
  }
  try {
    line.program.parse(count, words);
  } catch (const CLI::Success& asked) {
    std::ostringstream help;
    line.program.exit(asked, help, help);
    return deliver(help.str(), {}) ? Exit::done : Exit::misuse;
  } catch (const CLI::ParseError& error) {
    print_message(fmt::format("{}; see entente --help", error.what()));
    return Exit::misuse;
  }
  return line.run();
}

}  // namespace

}  // namespace entente::cli

int main(int count, char** words) {
  entente::cli::occupy_standard_streams();
  // A file beyond its limit is one that cannot be written, and no more.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return static_cast<int>(entente::cli::run(count, words));
  } catch (const std::exception& error) {
    entente::cli::print_message(fmt::format("this is a bug in entente, please report it: {}", error.what()));
    return static_cast<int>(entente::cli::Exit::bug);
  }
}
