#include "report/library/manual.h"

#include <fmt/format.h>

#include <vector>

#include "report/escape-markdown.h"
#include "report/library/factor-markdown.h"
#include "report/library/methods.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

constexpr std::string_view how_to_read =
    "Each factor is something that helps alliances or harms them. Its page says what is claimed, what to "
    "look for, what goes wrong and what management can do about it, cases, the evidence, and its limits.\n\n"
    "A *question* asks about what can be observed, and says what each answer looks like. A *rule* is one "
    "statement that the answers can be held against. It is *met* where all is well, *unmet* where the "
    "weakness is there, *open* as long as the answers given do not settle it, and out of consideration "
    "where it does not apply. What has not been asked is open; it never counts as bad.\n\n"
    "The *good* and *bad cases* are made up, to show what each rule means: in a good case every rule named "
    "is met, in a bad one some are unmet.\n\n"
    "A weakness is *critical* where it breaks alliances, *serious* or *minor* else; that is the library's "
    "judgement. ";

std::string caps_in_words(const CapsFrom& caps) {
  return fmt::format(
      "Critical weaknesses cap the condition of an alliance: {} at fragile, {} at weak. The time beside a "
      "remedy is about how long management needs to change the answer.\n\n",
      caps.fragile, caps.weak);
}

std::string reading_guide(const Library& library) {
  auto text = heading(2, "reading", "How to read this manual");
  text.append(how_to_read).append(caps_in_words(library.conventions.caps));
  text += "Every claim is worded by its evidence, which has one of four grades:\n\n";
  for (const auto grade : {Grade::a, Grade::b, Grade::c, Grade::d})
    text += fmt::format("- {}\n", in_words(grade, false));
  text += "\n*With mixed results* means that studies or contexts disagree.\n\n";
  return text + escape_markdown(conventions(library)) + "\n\n";
}

/// In which ways it is not the bundled library, if it is not.
std::string changes(const Library& library) {
  if (library.changes.empty()) return {};
  std::string text = "It is not the library as bundled:\n\n";
  for (const auto change : library.changes) text += fmt::format("- {}\n", escape_markdown(change));
  return text + "\n";
}

std::string factor_link(const Factor& factor) {
  return link(factor.title, anchor_name("factor", factor.id));
}

std::string theme_anchor(const Theme& theme) {
  return anchor_name("theme", theme.id);
}

std::string contents(const Library& library) {
  auto text = heading(2, "contents", "Contents");
  text += fmt::format("- {}\n", link("How to read this manual", "reading"));
  text += fmt::format("- {}\n", link("What a strategic alliance is", "definition"));
  text += fmt::format("- {}\n", link("Alliances in general", "context"));
  for (std::size_t theme = 0; theme < library.themes.size(); ++theme) {
    text += fmt::format("- {}\n", link(library.themes[theme].title, theme_anchor(library.themes[theme])));
    for (const auto& factor : library.factors) {
      if (factor.theme == theme) text += fmt::format("  - {}\n", factor_link(factor));
    }
  }
  text += fmt::format("- {}\n", link("How advice is worked out", "advice"));
  return text + fmt::format("- {}\n\n", link("References", "works"));
}

/// What the relation is where that mark alone is missing.
std::string without_it(const Mark& mark) {
  switch (mark.without) {
    case AbsenceMeans::merger:
      return fmt::format("Necessary: without it, {}.", name_of(Verdict::merger));
    case AbsenceMeans::purchase:
      return fmt::format("Necessary: without it, {}.", name_of(Verdict::purchase));
    case AbsenceMeans::doubt:
      return fmt::format("Necessary: without it, {}.", name_of(Verdict::in_name_only));
    case AbsenceMeans::nothing:
      return "Supporting.";
  }
  return {};
}

std::string mark_in_markdown(const Mark& mark, const Library& library) {
  auto text = fmt::format("- **{}.** {} It holds if {}.\n", escape_markdown(mark.title), without_it(mark),
                          escape_markdown(to_text(mark.holds, library)));
  for (const auto& source : mark.sources)
    text += fmt::format("  - {}\n", source_in_markdown(source, library));
  return text;
}

std::string definition(const Library& library) {
  const auto& nature = library.nature;
  auto text = heading(2, "definition", "What a strategic alliance is");
  text += escape_markdown(nature.claim) + "\n\n### Marks\n\n";
  for (const auto& mark : nature.marks) text += mark_in_markdown(mark, library);
  text += fmt::format(
      "\nA {} has every necessary mark and at least {} of the supporting ones; with fewer of these it is {}. "
      "So it is where a mark is missing that says so, and where {} such marks are missing it is {}.\n\n",
      name_of(Verdict::alliance), nature.supporting_needed, name_of(Verdict::in_name_only),
      nature.purchase_if_missing, name_of(Verdict::purchase));
  text += "### What to look for\n\n" + questions_in_markdown(nature.questions, library);
  text += "\n### Evidence\n\n" + sources_in_markdown(nature.sources, library);
  return text + "\n### Limits\n\n" + escape_markdown(nature.limits) + "\n\n";
}

std::string context(const Library& library) {
  auto text = heading(2, "context", "Alliances in general");
  text += "What follows is told in reports where it fits, and never scored.\n\n";
  for (const auto& note : library.context) {
    text += fmt::format("### {}\n\n{}\n\n", escape_markdown(note.title), escape_markdown(note.text));
    if (!note.when.empty())
      text += fmt::format("*Told where {}.*\n\n", escape_markdown(to_text(note.when, library)));
    text += sources_in_markdown(note.sources, library) + "\n";
  }
  return text;
}

std::string themes(const Library& library) {
  std::string text;
  for (std::size_t theme = 0; theme < library.themes.size(); ++theme) {
    const auto& described = library.themes[theme];
    text += heading(2, theme_anchor(described), described.title) + escape_markdown(described.about) + "\n\n";
    for (const auto& factor : library.factors) {
      if (factor.theme == theme) text += factor_section(factor, library, 3);
    }
  }
  return text;
}

std::string works(const Library& library) {
  std::vector<Index> all;
  for (std::size_t i = 0; i < library.works.size(); ++i) all.push_back(static_cast<Index>(i));
  return heading(2, "works", "References") + works_in_markdown(all, library);
}

}  // namespace

std::string manual(const Library& library) {
  const auto opening = fmt::format(
      "# A manual of alliance management\n\nSuccess and failure factors of strategic alliances, taken from "
      "the literature: {} factors, {} rules and {} works. Printed by `entente factors --format markdown` "
      "from version {} of Entente's library.\n\n",
      library.factors.size(), library.rules.size(), library.works.size(), escape_markdown(library.version));
  return opening + changes(library) + contents(library) + reading_guide(library) + definition(library) +
         context(library) + themes(library) + methods_guide(library) + works(library);
}

}  // namespace entente::report
