#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/overrides.h"
#include "cli/report-descriptions.h"
#include "knowledge/find-rule.h"
#include "report/document/why-document.h"
#include "report/why-json.h"
#include "text/closest-match.h"
#include "text/error.h"

namespace entente::cli {

namespace {

struct WhyOptions {
  std::string file;
  std::string about;  ///< a rule, a factor, or a question
  std::vector<std::string> set;
  LibraryOptions library;
  ReportOptions report;
};

/// The rule of that name alone, else the rules about the factor or question of that name.
std::vector<const Rule*> rules_named(std::string_view name, const Library& library) {
  if (const auto* rule = library.find_rule(name)) return {rule};
  return rules_about(name, library);
}

void print_unknown_rule(const std::string& name, const Library& library) {
  if (library.find_question(name) != nullptr)
    return print_message(fmt::format("no rule looks at {}", quote(name)));
  constexpr std::string_view unknown = "there is no rule, factor or question";
  const auto has_name = [&name](const Question& question) { return name_in_theme(question.path) == name; };
  const auto without_theme = std::ranges::find_if(library.questions, has_name);
  if (without_theme != library.questions.end()) {
    return print_message(
        fmt::format("{} {}; {}", unknown, quote(name), suggestion(name, without_theme->path)));
  }
  std::vector<std::string> ids;
  for (const auto& rule : library.rules) ids.push_back(full_id(rule, library));
  std::vector<std::string_view> known;
  for (const auto& rule : library.rules) known.push_back(rule.id);
  known.insert(known.end(), ids.begin(), ids.end());
  for (const auto& factor : library.factors) known.push_back(factor.id);
  for (const auto& question : library.questions) known.push_back(question.path);
  print_unknown_name(unknown, name, known, "entente factors");
}

ExitStatus why(const WhyOptions& options) {
  const auto format = report_format(options.report, {.inputs = {options.file}, .library = options.library});
  if (!format) return ExitStatus::wrong_use;
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  const auto& library = loaded->library;
  const auto rules = rules_named(options.about, library);
  if (rules.empty()) {
    print_unknown_rule(options.about, library);
    return ExitStatus::wrong_use;
  }
  const auto overrides = read_overrides(options.set, library);
  if (!overrides) return ExitStatus::wrong_use;
  const bool is_list = library.find_rule(options.about) == nullptr;
  return report_descriptions(
      {.library = library, .files = {options.file}, .overrides = *overrides},
      {.document =
           [&](const Diagnosis& diagnosis) {
             return is_list ? report::rules_document(rules, diagnosis, library)
                            : report::why_document(*rules.front(), diagnosis, library);
           },
       .json = [&](const Diagnosis& diagnosis) { return report::why_json(rules, diagnosis, library); }},
      *format, options.report);
}

}  // namespace

Command why_command() {
  const auto options = std::make_shared<WhyOptions>();
  return {
      .options = join(
          {{file_argument(options->file),
            {.names = "RULE",
             .target = &options->about,
             .help =
                 "factor/rule, or rule alone; the id of a factor or the path of a question lists its rules",
             .is_required = true},
            set_option(options->set)},
           library_options(options->library),
           report_options(options->report)}),
      .footer =
          "Examples:\n"
          "  entente why ours.yaml empowered-manager/nobody-in-charge\n"
          "  entente why ours.yaml empowered-manager     its rules, with what became of each\n"
          "  entente why ours.yaml relationship.trust    the rules that look at this question",
      .run = [options] { return why(*options); }};
}

}  // namespace entente::cli
