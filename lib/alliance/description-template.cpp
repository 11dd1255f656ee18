#include "alliance/description-template.h"

#include <fmt/format.h>

#include "alliance/alliance.h"
#include "alliance/read-alliance.h"
#include "knowledge/description-facts.h"
#include "yaml/edit/emit-comment.h"

namespace entente {

namespace {

std::string listed(const Scale& scale, std::string_view between) {
  return fmt::format("{}", fmt::join(scale.values, between));
}

/// A commented-out example of an acceptance.
std::string accepted_example(const Library& library) {
  if (library.rules.empty()) return {};
  return "\n" +
         yaml::comment(
             "A weakness that management has decided to live with is listed separately, and still scored:",
             0) +
         fmt::format(
             "# accepted:\n"
             "#   - rule: {}\n"
             "#     reason: why\n"
             "#     by: who decided it\n"
             "#     on: 1995-05-20\n"
             "#     review_by: 1995-12-31    # the last day that it holds; may be left out\n",
             full_id(library.rules.front(), library));
}

std::string line_for_editors(std::string_view schema) {
  if (schema.empty()) return {};
  const auto about = fmt::format(
      "By the line above and the file {} beside this one, an editor that knows the YAML language server "
      "completes what is written here, checks it and shows what each answer means.",
      schema);
  return fmt::format("# yaml-language-server: $schema={}\n{}#\n", schema, yaml::comment(about, 0));
}

std::string head(const Scope& scope, const Library& library) {
  auto text = yaml::comment(
      "An alliance, described for `entente assess`. Fill in what is known after the colons and leave the "
      "rest empty: what is "
      "not answered stays open, it never counts as bad.",
      0);
  text += "#\n";
  text += yaml::comment(
      "An answer is one of its values, a list of those it may be ([partly, yes]), unknown (asked, not known) "
      "or n/a (does not "
      "apply). What it rests on can stand beside it: {answer: no, because: site lead must ask head office, "
      "source: interview, "
      "as_of: 1995-05-02}.",
      0);
  if (const auto left_out = left_out_in_words(library); !left_out.empty())
    text += "#\n" + yaml::comment("Not asked: what only these factors look at: " + left_out + ".", 0);
  text += fmt::format("\nentente: {}\nname: Name of the alliance\n", format_version);
  text += fmt::format("stage:            # {}\n", listed(library.scales[index_of(Fact::stage)], " | "));
  text += "as_of:            # the day it is described as of: 1995-06-30, 1995-06 or 1995\n";
  text += yaml::comment("form: one or a list of " + listed(library.scales[index_of(Fact::form)], ", "), 0);
  text += "form:\n";
  text += fmt::format("scope: [{}]\n", fmt::join(scope.names(), ", "));
  text += "purpose:\n\n";
  text += yaml::comment("A short key for each partner, used in the answers below; kind is one of " +
                            listed(library.scales[index_of(Fact::partner_kind)], ", "),
                        0);
  text +=
      "partners:\n"
      "  first:\n    name: First partner\n    kind:\n    contributes: []\n    needs: []\n"
      "  second:\n    name: Second partner\n    kind:\n    contributes: []\n    needs: []\n";
  return text + accepted_example(library);
}

std::string question_to_fill_in(const Question& question, const Library& library) {
  const auto& scale = library.scale_of(question);
  auto text = yaml::comment(ask_generally(question), 2);
  std::size_t longest = 0;
  for (const auto value : scale.values) longest = std::max(longest, value.size());
  for (std::size_t value = 0; value < scale.values.size(); ++value) {
    text += fmt::format("  #   {:<{}}  {}\n", scale.values[value], longest, question.anchors[value]);
  }
  text += fmt::format("  {}:\n", name_in_theme(question.path));
  if (question.of == Subject::partner) text += "    first:\n    second:\n";
  return text;
}

}  // namespace

std::string description_template(const Scope& scope, const Library& library, std::string_view schema) {
  auto text = line_for_editors(schema) + head(scope, library);
  std::string_view theme;
  for (const auto& question : library.questions) {
    if (question.fact || !scope.includes(question)) continue;
    if (theme_of(question.path) != theme) {
      theme = theme_of(question.path);
      text += fmt::format("\n{}:\n", theme);
    } else {
      text += "\n";
    }
    text += question_to_fill_in(question, library);
  }
  return text;
}

}  // namespace entente
