#include "report/library/factor-markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "report/escape-markdown.h"
#include "report/example-text.h"
#include "report/library/factor-report.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

std::string subheading(int level, std::string_view title) {
  return fmt::format("{:#>{}} {}\n\n", "", level, title);
}

std::string question_in_markdown(const Question& question, const Library& library) {
  const auto ask = ask_generally(question);
  auto text = fmt::format("- **{}** {}", escape_markdown(ask), code(question.path));
  if (question.of == Subject::partner) text += ", asked of each partner";
  text += '\n';
  const auto& scale = library.scale_of(question);
  for (std::size_t value = 0; value < question.anchors.size(); ++value)
    text += fmt::format("  - *{}*: {}\n", escape_markdown(scale.values[value]),
                        escape_markdown(question.anchors[value]));
  return text;
}

std::string rule_in_markdown(const Rule& rule, const Library& library) {
  return fmt::format("- **{}** *{}.* {} ({}) {}\n", escape_markdown(weakness_in_general(rule)),
                     capitalised(name_of(rule.severity)), escape_markdown(rule.remedy),
                     in_words(lever_of(rule, library)), code(full_id(rule, library)));
}

/// Without what the answers look like, which stands where the question is asked.
std::string borrowed_in_markdown(const Factor& factor, const Library& library) {
  std::string text;
  for (const auto index : borrowed_questions(factor, library)) {
    const auto& question = library.questions[index];
    text += fmt::format("- {} {}\n", escape_markdown(ask_generally(question)), code(question.path));
  }
  return text;
}

/// The gravest first.
std::string rules_in_markdown(const Factor& factor, const Library& library) {
  std::vector<Rule> rules(factor.rules.begin(), factor.rules.end());
  std::ranges::stable_sort(rules, std::greater{}, &Rule::severity);
  std::string text;
  for (const auto& rule : rules) text += rule_in_markdown(rule, library);
  return text;
}

/// The name, what was answered, and what the rules say of it, in sentences.
std::string example_in_markdown(const Example& example, const Library& library) {
  const auto told = tell(example, library);
  auto text = fmt::format("- **{}.**", escape_markdown(capitalised(example.name)));
  for (const auto& given : told.given) {
    text += fmt::format(" {} ({}).", escape_markdown(capitalised(given.words)),
                        code(library.questions[given.question].path));
  }
  if (told.given.empty()) text += " Nothing is answered.";
  for (const auto& finding : told.findings) text += fmt::format(" *{}*", escape_markdown(finding.sentence));
  return text + "\n";
}

/// Open cases test the rules, and teach a reader nothing.
std::string examples_in_markdown(const Factor& factor, const Library& library) {
  std::string text;
  for (const auto outcome : {Status::met, Status::unmet}) {
    std::string matching;
    for (const auto& example : factor.examples) {
      if (outcome_of(example) == outcome) matching += example_in_markdown(example, library);
    }
    if (!matching.empty()) text += fmt::format("{}:\n\n{}\n", cases_in_words(outcome), matching);
  }
  return text;
}

}  // namespace

std::string heading(int level, std::string_view anchor_name, std::string_view title) {
  return subheading(level, anchor(anchor_name) + escape_markdown(title));
}

std::string questions_in_markdown(std::span<const Index> questions, const Library& library) {
  std::string text;
  for (const auto question : questions) text += question_in_markdown(library.questions[question], library);
  return text;
}

std::string cited_in_markdown(const Source& source, const Library& library, std::string_view anchors) {
  const auto cited = [&](Index index) {
    const auto& work = library.works[index];
    return link(short_citation(work), anchor_name(anchors, work.key));
  };
  auto text = cited(source.work);
  if (source.via != Source::directly) text += ", as cited in " + cited(source.via);
  return text;
}

std::string source_in_markdown(const Source& source, const Library& library) {
  return fmt::format("{}: {}", cited_in_markdown(source, library), escape_markdown(source.supports));
}

std::string sources_in_markdown(std::span<const Source> sources, const Library& library) {
  std::string text;
  for (const auto& source : sources) text += fmt::format("- {}\n", source_in_markdown(source, library));
  return text;
}

std::string works_in_markdown(std::span<const Index> works, const Library& library,
                              std::string_view anchors) {
  std::string text;
  for (const auto index : works) {
    const auto& work = library.works[index];
    text +=
        fmt::format("- {}{}", anchor(anchor_name(anchors, work.key)), escape_markdown(full_citation(work)));
    const auto found_at = address(work);
    text += found_at.empty() ? "\n" : fmt::format(" {}\n", web_link(found_at));
  }
  return text;
}

std::string factor_section(const Factor& factor, const Library& library, int level) {
  auto text = heading(level, anchor_name("factor", factor.id), factor.title);
  text += fmt::format("{}, a {} factor; {}.\n\n", code(factor.id), name_of(factor.direction),
                      in_words(factor.grade, factor.mixed));
  if (const auto left_out = left_out_in_words(factor, library); !left_out.empty())
    text += fmt::format("*{}.*\n\n", escape_markdown(capitalised(left_out)));
  text += escape_markdown(factor.claim) + "\n\n";
  const auto put = [&text, level](std::string_view title, const std::string& part) {
    if (!part.empty()) text += subheading(level + 1, title) + part + (part.ends_with("\n\n") ? "" : "\n");
  };
  put("What to look for", questions_in_markdown(factor.questions, library));
  put("Asked elsewhere, and used here", borrowed_in_markdown(factor, library));
  put("What goes wrong and what to do", rules_in_markdown(factor, library));
  put("Good and bad cases", examples_in_markdown(factor, library));
  put("Evidence", sources_in_markdown(factor.sources, library));
  put("Limits", escape_markdown(factor.limits) + "\n");
  return text;
}

std::string factor_markdown(const Factor& factor, const Library& library) {
  std::vector<Index> works;
  add_works(factor.sources, works);
  return factor_section(factor, library, 1) + subheading(2, "References") + works_in_markdown(works, library);
}

}  // namespace entente::report
