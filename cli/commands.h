// The commands, as functions of plain options; each prints, and returns the exit status.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace entente::cli {

/// Where several hold at once: bug, misuse, interrupted, unread, gate, in this order.
enum class Exit {
  done = 0,
  gate = 1,           ///< the gate given by `--fail-on` failed
  misuse = 2,         ///< wrong use, a wrong factor file, or no place to write to; nothing was assessed
  unread = 3,         ///< some input could not be read; the rest was assessed and reported
  nothing = 4,        ///< there was nothing to assess
  bug = 70,           ///< a bug in entente
  hung_up = 129,      ///< by SIGHUP: the terminal was closed
  interrupted = 130,  ///< by SIGINT
  broken_pipe = 141,  ///< nobody read the result any more
  terminated = 143,   ///< by SIGTERM
};

/// What the commands that print for a person have in common.
struct TerminalOptions {
  std::string color = "auto";  ///< auto, always or never
  bool ascii = false;          ///< the signs of a text; without it, only where the terminal has no others
  bool pager = true;           ///< for what has no room on the terminal
};

/// What the commands that work with a library have in common.
struct LibraryOptions {
  std::string folder;   ///< of files that extend the bundled library; none where empty
  std::string profile;  ///< a file; none where empty
};

/// How a page looks; each is as it comes with the program where empty.
struct PageOptions {
  std::string template_file;
  std::string title;
  std::string logo;  ///< a file
};

/// Of so many descriptions the errors are printed; nobody reads those of thousands on a terminal.
inline constexpr std::size_t usual_errors = 20;

struct AssessOptions {
  std::vector<std::string> files;
  std::string format;                  ///< where nothing else tells it; text where empty
  std::vector<std::string> outputs;    ///< FORMAT=FILE, or files; standard output where there are none
  bool brief = false;                  ///< of a text only the first screen
  bool all = false;                    ///< in a text also what it leaves out otherwise
  std::vector<std::string> set;        ///< path=value
  std::string audience = "internal";   ///< or client, or partner=KEY
  std::vector<std::string> fail_on;    ///< weak, fragile, critical, open
  std::optional<double> max_open;      ///< percent of an alliance's rules; a gate too
  std::string rows;                    ///< of a table: findings, or alliances; findings where empty
  std::string level;                   ///< of sarif, the least severe: error, warning, note or open
  PageOptions page;                    ///< of html
  std::string input = "auto";          ///< what standard input is: auto, yaml, jsonl
  int first_line = 1;                  ///< the number of standard input's first line
  int jobs = 0;                        ///< threads; one for each core where 0
  std::vector<std::string> skip_done;  ///< what earlier runs wrote as jsonl
  std::string summary;                 ///< text or json, and perhaps =FILE; none where empty
  std::optional<std::size_t> max_errors = usual_errors;  ///< those of all descriptions where nothing
  LibraryOptions library;
  TerminalOptions look;
};
Exit assess(const AssessOptions& options);

struct CheckOptions {
  std::vector<std::string> files;
  std::optional<std::size_t> max_errors = usual_errors;
  LibraryOptions library;
};
Exit check(const CheckOptions& options);

struct NewOptions {
  std::string scope = "core";
  std::string output;
  bool forced = false;  ///< to replace a file
  LibraryOptions library;
};
Exit new_description(const NewOptions& options);

struct NewFactorOptions {
  std::string id;
  std::string theme;  ///< none yet where empty
  std::string output;
  bool forced = false;  ///< to replace a file
};
Exit new_factor(const NewFactorOptions& options);

struct AskOptions {
  std::string file;
  bool interview = false;  ///< asks them, and writes the answers into the file
  int document = 0;        ///< of an interview: which description of the file; the only one where 0
  int top = 0;             ///< so many of the questions; all where 0
  std::string format = "text";
  LibraryOptions library;
  TerminalOptions look;
};
Exit ask(const AskOptions& options);

struct WhyOptions {
  std::string file;
  std::string about;  ///< a rule, a factor, or a question
  std::vector<std::string> set;
  LibraryOptions library;
  TerminalOptions look;
};
Exit why(const WhyOptions& options);

struct PlanOptions {
  std::string file;
  std::string target = "sound";    ///< sound, fragile, or a score from 0 to 100
  std::vector<std::string> fixed;  ///< path, or path@partner
  std::vector<std::string> by;     ///< keys of partners; all of them where empty
  std::optional<int> budget;       ///< the most effort
  std::string format = "text";
  LibraryOptions library;
  TerminalOptions look;
};
Exit plan(const PlanOptions& options);

struct CompareOptions {
  std::vector<std::string> files;
  std::string kind;    ///< history or candidates; what the descriptions look like where empty
  std::string format;  ///< text or json; where empty what the ending of `output` tells, else text
  bool all = false;    ///< in a text also the causes and rules that it leaves out otherwise
  std::string audience = "internal";  ///< or client
  std::string output;
  LibraryOptions library;
  TerminalOptions look;
};
Exit compare(const CompareOptions& options);

struct FactorsOptions {
  std::string id;  ///< all of them where empty
  std::string format = "text";
  LibraryOptions library;
  TerminalOptions look;
};
Exit factors(const FactorsOptions& options);

struct CiteOptions {
  std::string key;  ///< all of them where empty
  std::string format = "text";
  bool audit = false;  ///< instead what is left to verify of them
  LibraryOptions library;
  TerminalOptions look;
};
Exit cite(const CiteOptions& options);

struct CaseListOptions {
  std::string format = "text";
  TerminalOptions look;
};
Exit case_list(const CaseListOptions& options);

struct CaseShowOptions {
  std::string id;
  std::string format;       ///< text or json; where empty what the ending of `output` tells, else text
  bool handout = false;     ///< a page to print instead
  bool instructor = false;  ///< the teacher's notes instead
  std::string output;
  TerminalOptions look;
};
Exit case_show(const CaseShowOptions& options);

struct CaseStartOptions {
  std::string id;
  std::string student;
  std::string output;
  bool forced = false;  ///< to replace a file
};
Exit case_start(const CaseStartOptions& options);

struct CaseSubmitOptions {
  std::string file;
  std::string diary;  ///< a file to add a line to; none where empty
  std::string format = "text";
  LibraryOptions library;
  TerminalOptions look;
};
Exit case_submit(const CaseSubmitOptions& options);

struct CaseRevealOptions {
  std::string id;
  std::string format = "text";
  LibraryOptions library;
  TerminalOptions look;
};
Exit case_reveal(const CaseRevealOptions& options);

struct SchemaOptions {
  std::string of;  ///< alliance, factor or report
  std::string output;
  LibraryOptions library;
};
Exit schema(const SchemaOptions& options);

struct LibraryCheckOptions {
  std::string folder;
};
Exit library_check(const LibraryCheckOptions& options);

}  // namespace entente::cli
