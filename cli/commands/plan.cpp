#include "advise/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "alliance/answer-override.h"
#include "alliance/read-answers.h"
#include "cli/commands/commands.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/report-descriptions.h"
#include "report/document/plan-document.h"
#include "report/plan-json.h"

namespace entente::cli {

namespace {

struct PlanOptions {
  std::string file;
  std::string target = "sound";    ///< sound, fragile, or a score from 0 to 100
  std::vector<std::string> fixed;  ///< path, or path@partner
  std::vector<std::string> by;     ///< keys of partners; all of them if empty
  std::optional<int> budget;       ///< the most effort
  LibraryOptions library;
  ReportOptions report;
};

std::string check_target(const std::string& text) {
  if (text == name_of(Band::sound) || text == name_of(Band::fragile) || is_percentage(text)) return {};
  return fmt::format("{} is not a valid target: write sound, fragile, or a score from 0 to 100", quote(text));
}

/// The options of a plan, which depend on the alliance: its partners.
class Requests {
 public:
  Requests(const PlanOptions& options, std::vector<AnswerName> fixed, const Library& library)
      : options_(options), fixed_(std::move(fixed)), library_(library) {}

  std::vector<Error> errors_of(const Alliance& alliance) const {
    ErrorList fixed_errors("--fixed");
    ErrorList by_errors("--by");
    request_for(alliance, fixed_errors, by_errors);
    auto all = fixed_errors.take();
    std::ranges::move(by_errors.take(), std::back_inserter(all));
    return all;
  }

  PlanRequest request_for(const Alliance& alliance) const {
    ErrorList none("");
    return request_for(alliance, none, none);
  }

 private:
  PlanRequest request_for(const Alliance& alliance, ErrorList& fixed_errors, ErrorList& by_errors) const {
    PlanRequest request{.target = target(), .fixed = {}, .holders = {}, .budget = options_.budget};
    for (const auto& name : fixed_) {
      for (const auto slot : slots_of(name, library_, alliance, fixed_errors))
        request.fixed.push_back({.question = name.question, .partner = slot});
    }
    for (const auto& key : options_.by) {
      if (const auto partner = find_partner(key, {}, alliance, by_errors))
        request.holders.push_back(*partner);
    }
    return request;
  }

  double target() const {
    const auto& text = options_.target;
    if (text == name_of(Band::sound)) return library_.conventions.bands.sound;
    if (text == name_of(Band::fragile)) return library_.conventions.bands.fragile;
    double score = 0;
    std::from_chars(text.data(), text.data() + text.size(), score);
    return score;
  }

  const PlanOptions& options_;
  std::vector<AnswerName> fixed_;
  const Library& library_;
};

/// Nothing if any of them is wrong, which has been printed.
std::optional<std::vector<AnswerName>> read_fixed(const std::vector<std::string>& texts,
                                                  const Library& library) {
  ErrorList errors("--fixed");
  std::vector<AnswerName> names;
  for (const auto& text : texts) {
    if (auto name = read_answer_name(text, library, errors)) names.push_back(*std::move(name));
  }
  if (errors.empty()) return names;
  print_errors(errors.sorted(), {});
  return std::nullopt;
}

ExitStatus plan(const PlanOptions& options) {
  const auto format = report_format(options.report, {.inputs = {options.file}, .library = options.library});
  if (!format) return ExitStatus::wrong_use;
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  const auto& library = loaded->library;
  auto fixed = read_fixed(options.fixed, library);
  if (!fixed) return ExitStatus::wrong_use;
  const Requests requests(options, *std::move(fixed), library);
  const auto plans_of = [&](const Diagnosis& diagnosis, const PlanRequest& request) {
    return entente::plan(diagnosis.alliance, library, request);
  };
  return report_descriptions(
      {.library = library,
       .files = {options.file},
       .level = DiagnosisLevel::counted,
       .check = [&](const Alliance& alliance) { return requests.errors_of(alliance); }},
      {.document =
           [&](const Diagnosis& diagnosis) {
             const auto request = requests.request_for(diagnosis.alliance);
             return report::plan_document(request, plans_of(diagnosis, request), diagnosis, library);
           },
       .json =
           [&](const Diagnosis& diagnosis) {
             const auto request = requests.request_for(diagnosis.alliance);
             return report::plan_json(request, plans_of(diagnosis, request), diagnosis, library);
           }},
      *format, options.report);
}

}  // namespace

Command plan_command() {
  const auto options = std::make_shared<PlanOptions>();
  return {
      .options = join(
          {{file_argument(options->file),
            {.names = "--target",
             .target = &options->target,
             .help = "sound (the default), fragile, or a score from 0 to 100: what is to be guaranteed, "
                     "whatever the open\nanswers are. Critical rules are to be cleared as well",
             .value_name = "TARGET",
             .check = check_target},
            {.names = "--fixed",
             .target = &options->fixed,
             .help = "an answer that is to stay: path or path@partner; repeatable",
             .value_name = "PATH"},
            {.names = "--by",
             .target = &options->by,
             .help = "a partner who can change something, by its key (default: all can); repeatable. What "
                     "is asked of the\nalliance only all together can change",
             .value_name = "PARTNER"},
            {.names = "--budget",
             .target = &options->budget,
             .help = "the most effort: a change that takes days counts 1, weeks 4, months 16, or as the "
                     "profile says",
             .value_name = "N",
             .check = whole_number(0)}},
           library_options(options->library),
           report_options(options->report)}),
      .footer =
          "Examples:\n"
          "  entente plan ours.yaml\n"
          "  entente plan ours.yaml --target 60 --by county --fixed fit.power_balanced",
      .run = [options] { return plan(*options); }};
}

}  // namespace entente::cli
