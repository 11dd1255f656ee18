#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "cli/batch/run-batch.h"
#include "cli/commands.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "cli/overrides.h"
#include "knowledge/find-rule.h"
#include "report/text/text-report.h"
#include "text/closest-match.h"
#include "text/error.h"

namespace entente::cli {

namespace {

/// The rule that has that name alone, else those that are about what has it.
std::vector<const Rule*> rules_named(std::string_view name, const Library& library) {
  if (const auto* rule = library.find_rule(name)) return {rule};
  return rules_about(name, library);
}

/// Why one rule came out as it did, or what became of several; alliance by alliance.
class WhyFormat final : public report::Format {
 public:
  WhyFormat(std::vector<const Rule*> rules, bool is_list, report::TextLayout look, const Library& library)
      : rules_(std::move(rules)), is_list_(is_list), look_(look), library_(library) {}

  bool reports_errors() const override { return false; }
  std::string of(const Diagnosis& diagnosis) const override {
    return is_list_ ? report::rule_list(rules_, diagnosis, library_, look_)
                    : report::why(*rules_.front(), diagnosis, library_, look_);
  }
  std::unique_ptr<report::Assembler> begin() const override { return report::paragraphs(); }

 private:
  std::vector<const Rule*> rules_;
  bool is_list_;
  report::TextLayout look_;
  const Library& library_;
};

void print_unknown_rule(const std::string& name, const Library& library) {
  if (library.find_question(name) != nullptr)
    return print_message(fmt::format("no rule looks at {}", quote(name)));
  constexpr std::string_view unknown = "there is no rule, factor or question";
  const auto has_name = [&name](const Question& question) { return name_in_theme(question.path) == name; };
  const auto without_theme = std::ranges::find_if(library.questions, has_name);
  if (without_theme != library.questions.end())
    return print_message(
        fmt::format("{} {}; {}", unknown, quote(name), suggestion(name, without_theme->path)));
  std::vector<std::string> ids;
  for (const auto& rule : library.rules) ids.push_back(full_id(rule, library));
  std::vector<std::string_view> known;
  for (const auto& rule : library.rules) known.push_back(rule.id);
  known.insert(known.end(), ids.begin(), ids.end());
  for (const auto& factor : library.factors) known.push_back(factor.id);
  for (const auto& question : library.questions) known.push_back(question.path);
  print_unknown_name(unknown, name, known, "entente factors");
}

}  // namespace

Exit why(const WhyOptions& options) {
  const auto chosen = load_library(options.library);
  if (!chosen) return Exit::misuse;
  const auto& library = chosen->library;
  auto rules = rules_named(options.about, library);
  if (rules.empty()) {
    print_unknown_rule(options.about, library);
    return Exit::misuse;
  }
  const auto overrides = read_overrides(options.set, library);
  if (!overrides) return Exit::misuse;
  const bool is_list = library.find_rule(options.about) == nullptr;
  const WhyFormat format(std::move(rules), is_list, look(options.look), library);
  const Delivery delivery{.format = format, .is_paged = options.look.pager};
  return run_batch(options.file,
                   {.library = library, .deliveries = {delivery}, .overrides = *overrides, .gates = {}});
}

}  // namespace entente::cli
