#include "report/markdown-report.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "assess/decisive-answers.h"
#include "report/escape-markdown.h"
#include "report/library/factor-markdown.h"
#include "report/what-if.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "text/wrap.h"

namespace entente::report {

namespace {

/// How the anchors of a report begin: no two descriptions have the same.
std::string anchors_of(std::string_view file, int document) {
  std::string name;
  for (const char c : file) {
    const bool stays =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    name += stays ? std::string(1, c) : fmt::format("_{:02X}", static_cast<unsigned char>(c));
  }
  return fmt::format("{}-{}", name, document);
}

std::string file_in_markdown(std::string_view file, int document) {
  return code(file) + (document > 1 ? fmt::format(", description {}", document) : "");
}

class DiagnosisMarkdown {
 public:
  DiagnosisMarkdown(const Diagnosis& diagnosis, const Library& library)
      : diagnosis_(diagnosis),
        library_(library),
        alliance_(diagnosis.alliance),
        assessment_(diagnosis.assessment),
        context_(context_of(alliance_, library_)),
        anchors_(anchors_of(alliance_.file, alliance_.document)),
        work_anchors_(anchors_ + "-work") {}

  std::string write() {
    add_head();
    add_priorities();
    add_key_questions();
    add_themes();
    add_factors();
    add_marks();
    add_weaknesses();
    add_accepted();
    add_stale_acceptances();
    add_open();
    add_told("strengths", "Strengths",
             [](const Finding& finding) { return finding.counted && finding.status == Status::met; });
    add_not_applicable();
    add_told("outside-scope", "Outside the scope (not scored)", [](const Finding& finding) {
      return !finding.counted && (finding.status == Status::met || finding.status == Status::unmet);
    });
    add_context();
    add_changes();
    add_works();
    text_ += "---\n\n" + escape_markdown(conventions(library_)) + "\n";
    return std::move(text_);
  }

 private:
  void add_heading(std::string_view name, std::string_view title) {
    text_ += heading(2, fmt::format("{}-{}", anchors_, name), title);
  }

  /// Ends a paragraph, a list or a table.
  void end_block() { text_ += '\n'; }

  template <class... Parts>
  void put(fmt::format_string<Parts...> line, Parts&&... parts) {
    text_ += fmt::format(line, std::forward<Parts>(parts)...) + '\n';
  }

  /// "Condition: …" as an item of a list; nothing where there is nothing to say.
  void add_labelled(std::string_view label, std::string_view text) {
    if (!text.empty()) put("- {}: {}", label, escape_markdown(text));
  }

  void add_head() {
    text_ += heading(1, anchors_, alliance_.name);
    put("{} · {}", escape_markdown(facts_in_words(alliance_)),
        file_in_markdown(alliance_.file, alliance_.document));
    end_block();
    if (!alliance_.purpose.empty()) put("{}\n", escape_markdown(one_line(alliance_.purpose)));
    if (const auto reader = reader_in_words(alliance_); !reader.empty()) put("{}\n", escape_markdown(reader));
    const auto verdict = assessment_.nature.verdict;
    put("- Nature: **{}**, {}", name_of(verdict), marks_in_words(assessment_.nature, library_));
    if (verdict != Verdict::alliance) put("  - {}", escape_markdown(what_follows(verdict)));
    put("- Condition: **{}**, {}{}", to_text(assessment_.bands), score_in_words(assessment_),
        assessment_.bands.empty() ? "" : ", higher is healthier");
    const auto caps = caps_in_words(assessment_, library_);
    if (!caps.empty()) put("  - {}", escape_markdown(caps));
    const auto what_if = what_if_in_words(diagnosis_, library_);
    if (!what_if.empty()) put("- What if");
    for (const auto& line : what_if) put("  - {}", escape_markdown(line));
    add_labelled("Scope",
                 fmt::format("{}; {}", listed(alliance_.scope.names()), counts_in_words(assessment_)));
    add_labelled("Accepted", acceptances_in_words(alliance_, assessment_));
    if (const auto undated = undated_in_words(alliance_); !undated.empty()) put("  - {}", undated);
    add_labelled("Source", only_source_in_words(alliance_));
    const auto changes = changes_in_words(library_);
    if (!changes.empty()) add_labelled("Library, not as bundled", changes + ", told at the end");
    end_block();
  }

  std::string finding_anchor(const Finding& finding) const {
    const auto& rule = library_.rules[finding.rule];
    return fmt::format("{}-{}_{}", anchors_, library_.factor_of(rule).id, rule.id);
  }

  void add_priorities() {
    if (diagnosis_.priorities.empty()) return;
    add_heading("priorities", "Priorities");
    for (std::size_t rank = 0; rank < std::min(max_on_first_screen, diagnosis_.priorities.size()); ++rank) {
      const auto& finding = weakness(diagnosis_, rank);
      put("{}. {} *{}*", rank + 1, link(sentence(finding, alliance_, library_), finding_anchor(finding)),
          name_of(library_.rules[finding.rule].severity));
      add_acceptance(finding, "   ");
      put("   - Do: {}", escape_markdown(remedy_in_words(finding, alliance_, library_)));
    }
    end_block();
  }

  void add_key_questions() {
    if (diagnosis_.key_questions.empty()) return;
    add_heading("key-questions", "Key questions");
    const auto told = std::min(max_on_first_screen, diagnosis_.key_questions.size());
    for (std::size_t rank = 0; rank < told; ++rank) {
      const auto& open = diagnosis_.key_questions[rank];
      put("{}. {}", rank + 1, escape_markdown(ask(open.slot, alliance_, library_)));
      put("   - {}: {}", code(slot_name(open.slot, alliance_, library_)), worth_in_words(open));
    }
    if (told < diagnosis_.key_questions.size()) put("\nand {} more", diagnosis_.key_questions.size() - told);
    end_block();
  }

  void add_themes() {
    if (assessment_.themes.empty()) return;
    add_heading("themes", "Themes");
    put("| Theme | Condition | Score |\n| --- | --- | --- |");
    for (const auto& theme : assessment_.themes)
      put("| {} | {}", escape_markdown(library_.themes[theme.theme].title), scored(theme.score));
    end_block();
  }

  void add_factors() {
    if (assessment_.factors.empty()) return;
    add_heading("factors", "Factors");
    put("| Factor | Theme | Evidence | Condition | Score |\n| --- | --- | --- | --- | --- |");
    for (const auto& score : assessment_.factors) {
      const auto& factor = library_.factors[score.factor];
      put("| {} | {} | {} | {}", escape_markdown(factor.title),
          escape_markdown(library_.theme_of(factor).title), name_of(factor.grade), scored(score.score));
    }
    end_block();
  }

  /// The last two cells of a row.
  std::string scored(Interval score) const {
    return fmt::format("{} | {} |", to_text(bands_of(score, library_.conventions.bands)),
                       interval_in_words(score));
  }

  void add_marks() {
    add_heading("nature", "Is it an alliance?");
    for (const auto& finding : assessment_.nature.marks) {
      const auto& mark = library_.nature.marks[finding.mark];
      put("- {}: {}{}", name_of_mark(finding.holds), escape_markdown(mark.title),
          mark.necessary ? " (necessary)" : "");
      for (const auto& slot : decisive_answers_of(finding, library_, alliance_.answers))
        put("  - {}", evidence(slot));
    }
    end_block();
  }

  std::string evidence(AnswerRef slot) const {
    const auto place = place_in_words(slot, alliance_, library_);
    return fmt::format("{} = {}{}", code(slot_name(slot, alliance_, library_)),
                       escape_markdown(answer_in_words(slot, alliance_, library_)),
                       place.empty() ? "" : fmt::format(" ({})", escape_markdown(place)));
  }

  void add_weaknesses() {
    if (diagnosis_.priorities.empty()) return;
    add_heading("weaknesses", "Weaknesses");
    for (std::size_t rank = 0; rank < diagnosis_.priorities.size(); ++rank)
      add_weakness(weakness(diagnosis_, rank));
  }

  void add_acceptance(const Finding& finding, std::string_view indent) {
    const auto accepted = accepted_in_words(finding, alliance_);
    if (!accepted.empty()) put("{}- {}", indent, escape_markdown(capitalised(accepted)));
  }

  void add_accepted() {
    if (diagnosis_.accepted.empty()) return;
    add_heading("accepted", "Accepted");
    for (const auto position : diagnosis_.accepted) add_weakness(assessment_.findings[position]);
  }

  void add_stale_acceptances() {
    const auto stale = stale_acceptances(alliance_, assessment_);
    if (stale.empty()) return;
    add_heading("not-found", "Accepted, and not found");
    for (const auto& [acceptance, acceptance_status] : stale) {
      put("- {}: {} ({})", code(full_id(library_.rules[acceptance.rule], library_)),
          name_of(acceptance_status), escape_markdown(place_in_words(acceptance.at, alliance_)));
    }
    end_block();
  }

  void add_weakness(const Finding& finding) {
    const auto& rule = library_.rules[finding.rule];
    const auto& factor = library_.factor_of(rule);
    text_ += heading(3, finding_anchor(finding), sentence(finding, alliance_, library_));
    put("*{}*, {}\n", name_of(rule.severity), code(full_id(rule, library_)));
    for (const auto& slot : decisive_answers_of(finding, library_, alliance_.answers)) {
      const auto note = note_in_words(slot, alliance_);
      put("- Because: {}{}", evidence(slot), note.empty() ? "" : ": " + escape_markdown(note));
    }
    if (rests_on_redacted(finding, library_, alliance_.answers)) put("- Because: {}", withheld_evidence);
    add_acceptance(finding, "");
    add_labelled("Do", remedy_in_words(finding, alliance_, library_));
    add_labelled("Claim", factor.claim);
    put("- Evidence: {}: {}", in_words(factor.grade, factor.mixed), cited(factor.sources));
    add_labelled("Limits", factor.limits);
    end_block();
  }

  std::string cited(std::span<const Source> sources) const {
    std::string text;
    for (const auto& source : sources)
      text += (text.empty() ? "" : "; ") + cited_in_markdown(source, library_, work_anchors_);
    return text;
  }

  std::string rule_in_code(const Finding& finding) const {
    return code(full_id(library_.rules[finding.rule], library_));
  }

  void add_open() {
    if (count(assessment_, Status::open) == 0) return;
    add_heading("unknown", "Unknown");
    for (const auto& finding : assessment_.findings) {
      if (!finding.counted || finding.status != Status::open) continue;
      put("- {}: {}", rule_in_code(finding), escape_markdown(asks_in_words(finding, alliance_, library_)));
      add_evidence(finding);
    }
    end_block();
  }

  void add_not_applicable() {
    if (count(assessment_, Status::not_applicable) == 0) return;
    add_heading("does-not-apply", "Does not apply");
    for (const auto& finding : assessment_.findings) {
      if (!finding.counted || finding.status != Status::not_applicable) continue;
      put("- {}", rule_in_code(finding));
      add_evidence(finding);
    }
    end_block();
  }

  /// Findings of which a sentence tells enough.
  template <class IsTold>
  void add_told(std::string_view name, std::string_view title, IsTold is_listed) {
    if (std::ranges::none_of(assessment_.findings, is_listed)) return;
    add_heading(name, title);
    for (const auto& finding : assessment_.findings) {
      if (!is_listed(finding)) continue;
      put("- {} {}", escape_markdown(sentence(finding, alliance_, library_)), rule_in_code(finding));
      add_evidence(finding);
    }
    end_block();
  }

  void add_evidence(const Finding& finding) {
    for (const auto& slot : decisive_answers_of(finding, library_, alliance_.answers))
      put("  - {}", evidence(slot));
    if (rests_on_redacted(finding, library_, alliance_.answers)) put("  - {}", withheld_evidence);
  }

  void add_context() {
    if (context_.empty()) return;
    add_heading("background", "Background (not scored)");
    for (const auto index : context_) {
      const auto& note = library_.context[index];
      put("- **{}** {} ({})", escape_markdown(note.title), escape_markdown(note.text), cited(note.sources));
    }
    end_block();
  }

  void add_changes() {
    if (library_.changes.empty()) return;
    add_heading("library", "Other than in the bundled library");
    for (const auto change : library_.changes) put("- {}", escape_markdown(change));
    end_block();
  }

  void add_works() {
    const auto works = works_of(diagnosis_, context_, library_);
    if (works.empty()) return;
    add_heading("works", "References");
    text_ += works_in_markdown(works, library_, work_anchors_);
    end_block();
  }

  const Diagnosis& diagnosis_;
  const Library& library_;
  const Alliance& alliance_;
  const Assessment& assessment_;
  std::vector<Index> context_;
  std::string anchors_;
  std::string work_anchors_;
  std::string text_;
};

}  // namespace

std::string markdown(const Diagnosis& diagnosis, const Library& library) {
  return DiagnosisMarkdown(diagnosis, library).write();
}

std::string markdown(const UnreadInput& unread) {
  auto text = heading(1, anchors_of(unread.file, unread.document), "This could not be read");
  text += file_in_markdown(unread.file, unread.document) + "\n\n";
  for (const auto& error : unread.errors) {
    text += error.at.line == 0 ? "- " : fmt::format("- {}:{}: ", error.at.line, error.at.column);
    text += escape_markdown(error_in_words(error)) + "\n";
  }
  return text;
}

}  // namespace entente::report
