#include "advise/plan.h"

#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "alliance/answer-override.h"
#include "alliance/read-answers.h"
#include "cli/batch/run-batch.h"
#include "cli/commands.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "report/plan-report.h"

namespace entente::cli {

namespace {

/// What is asked of a plan, before it is known of which alliance.
class Wishes {
 public:
  Wishes(const PlanOptions& options, std::vector<AnswerName> fixed, const Library& library)
      : options_(options), fixed_(std::move(fixed)), library_(library) {}

  std::vector<Error> errors_of(const Alliance& alliance) const {
    ErrorList of_fixed("--fixed");
    ErrorList of_by("--by");
    request_for(alliance, of_fixed, of_by);
    auto all = of_fixed.take();
    for (auto& error : of_by.take()) all.push_back(std::move(error));
    return all;
  }

  PlanRequest request_for(const Alliance& alliance) const {
    ErrorList none("");
    return request_for(alliance, none, none);
  }

 private:
  PlanRequest request_for(const Alliance& alliance, ErrorList& of_fixed, ErrorList& of_by) const {
    PlanRequest request{.target = target(), .fixed = {}, .holders = {}, .budget = options_.budget};
    for (const auto& name : fixed_) {
      for (const auto slot : slots_of(name, library_, alliance, of_fixed))
        request.fixed.push_back({.question = name.question, .partner = slot});
    }
    for (const auto& key : options_.by) {
      if (const auto partner = find_partner(key, {}, alliance, of_by)) request.holders.push_back(*partner);
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

/// Nothing where any of them makes no sense, which has been said.
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

}  // namespace

Exit plan(const PlanOptions& options) {
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  auto fixed = read_fixed(options.fixed, library);
  if (!fixed) return Exit::misuse;
  const Wishes wishes(options, *std::move(fixed), library);
  const auto request_for = [&wishes](const Alliance& alliance) { return wishes.request_for(alliance); };
  const bool is_text = options.format == "text";
  std::unique_ptr<report::Format> format;
  if (is_text) {
    format = std::make_unique<report::PlanText>(library, look(options.look), request_for);
  } else {
    format = std::make_unique<report::PlanJson>(library, request_for);
  }
  const Delivery delivery{.format = *format, .is_paged = is_text && options.look.pager};
  return run_batch(options.file,
                   {.library = library,
                    .deliveries = {delivery},
                    .overrides = {},
                    .gates = {},
                    .check = [&wishes](const Alliance& alliance) { return wishes.errors_of(alliance); }});
}

}  // namespace entente::cli
