#include "report/wording/diagnosis-wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "assess/decisive-answers.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "text/wrap.h"

namespace entente::report {

namespace {

constexpr SourceLocation start = {.line = 1, .column = 1};

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// The ids of the critical rules that came out so, and if open may be unmet.
std::vector<std::string> critical(const Assessment& assessment, const Library& library, Status status) {
  std::vector<std::string> ids;
  for (const auto& finding : assessment.findings) {
    const auto& rule = library.rules[finding.rule];
    const bool is_critical = finding.counted && rule.severity == Severity::critical;
    if (is_critical && finding.status == status && finding.possible.has(Status::unmet))
      ids.push_back(full_id(rule, library));
  }
  return ids;
}

std::string critical_in_words(const std::vector<std::string>& ids, std::string_view status) {
  return fmt::format("{} {} {}, and critical", listed(ids), ids.size() > 1 ? "are" : "is", status);
}

/// Whether the worst band is lower than the score and the critical rules unmet make it.
bool is_held_down_by_what_is_open(const Assessment& assessment, Band cap, const Library& library) {
  if (assessment.bands.empty()) return false;
  const auto by_score = bands_of(assessment.score, library.conventions.bands).worst;
  return assessment.bands.worst < std::min(by_score, cap);
}

}  // namespace

const Finding& weakness(const Diagnosis& diagnosis, std::size_t rank) {
  return diagnosis.assessment.findings[diagnosis.priorities[rank]];
}

std::string first_weakness_in_words(const Diagnosis& diagnosis, const Library& library) {
  if (diagnosis.priorities.empty()) return {};
  return sentence(weakness(diagnosis, 0), diagnosis.alliance, library);
}

std::string partners_in_words(const Alliance& alliance) {
  std::vector<std::string> names;
  for (const auto& partner : alliance.partners) names.push_back(partner.name);
  return listed(names);
}

long count(const Assessment& assessment, Status status) {
  return std::ranges::count_if(assessment.findings, [status](const Finding& finding) {
    return finding.counted && finding.status == status;
  });
}

std::string facts_in_words(const Alliance& alliance) {
  auto facts = alliance.stage.empty() ? "stage unknown" : alliance.stage;
  facts += " · " + plural(alliance.partners.size(), "partner");
  if (!alliance.as_of.empty()) facts += " · as of " + alliance.as_of;
  return facts;
}

std::string marks_in_words(const NatureFinding& nature, const Library& library) {
  struct Count {
    int held = 0;
    int all = 0;
  };
  Count necessary;
  Count supporting;
  int open = 0;
  for (const auto& finding : nature.marks) {
    auto& count = library.nature.marks[finding.mark].necessary ? necessary : supporting;
    ++count.all;
    if (finding.holds == Truth::yes) ++count.held;
    if (finding.holds == Truth::open) ++open;
  }
  const auto essential = necessary.held == necessary.all
                             ? fmt::format("all {} essential criteria met", necessary.all)
                             : fmt::format("{} of {} essential criteria met", necessary.held, necessary.all);
  return fmt::format("{}; {} of {} indicators{}", essential, supporting.held, supporting.all,
                     open > 0 ? fmt::format(", {} unknown", open) : "");
}

std::string_view what_follows(Verdict verdict) {
  switch (verdict) {
    case Verdict::alliance:
      return {};
    case Verdict::in_name_only:
      return "What follows holds if the partners make it an alliance in more than name.";
    case Verdict::purchase:
      return "What follows is conditional: it holds only if the relation is made an alliance; otherwise "
             "manage it as a purchase.";
    case Verdict::merger:
      return "What follows is conditional: advice for alliances does not apply inside one organisation.";
    case Verdict::cannot_tell:
      return "What follows is conditional on its being an alliance; its marks say what is not known.";
  }
  return {};
}

std::string_view name_of_mark(Truth holds) {
  switch (holds) {
    case Truth::yes:
      return "for";
    case Truth::no:
      return "against";
    case Truth::open:
      return "open";
    case Truth::not_applicable:
      return "n/a";
  }
  return {};
}

std::string caps_in_words(const Assessment& assessment, const Library& library) {
  const auto unmet = critical(assessment, library, Status::unmet);
  const auto cap = highest_with(static_cast<int>(unmet.size()), library.conventions.caps);
  auto words = cap == Band::sound
                   ? std::string()
                   : fmt::format("capped at {}: {}", name_of(cap), critical_in_words(unmet, "unmet"));
  if (is_held_down_by_what_is_open(assessment, cap, library)) {
    words +=
        fmt::format("{}may be capped at {}: {}", words.empty() ? "" : "; ", name_of(assessment.bands.worst),
                    critical_in_words(critical(assessment, library, Status::open), "open"));
  }
  return words;
}

std::string counts_in_words(const Assessment& assessment) {
  const auto& findings = assessment.findings;
  return fmt::format("{} of {} rules count, {} of them open", std::ranges::count_if(findings, is_scored),
                     findings.size(), count(assessment, Status::open));
}

std::string only_source_in_words(const Alliance& alliance) {
  const auto source = only_source(alliance.answers);
  if (source.empty()) return {};
  return fmt::format("every answer that names its source rests on “{}”; hear the other side too", source);
}

std::string changes_in_words(const Library& library) {
  if (library.changes.empty()) return {};
  const auto changes = plural(library.changes.size(), "change");
  return library.profile.empty() ? changes : fmt::format("{}, by profile {}", changes, library.profile);
}

std::string worth_in_words(const OpenQuestion& open) {
  std::vector<std::string> worth;
  if (open.decides_nature) worth.emplace_back("could decide whether this is an alliance");
  if (open.bands_gain > 0) worth.emplace_back("could settle the rating");
  if (open.influence == Influence::together)
    worth.emplace_back("settles something only together with others");
  if (open.influence == Influence::alone) {
    const auto points = std::lround(open.gain);
    worth.push_back(points == 0 ? std::string{"reduces the uncertainty"}
                                : fmt::format("reduces the uncertainty by about {}",
                                              plural(static_cast<std::size_t>(points), "point")));
  }
  return worth.empty() ? "nothing depends on it now" : listed(worth);
}

std::string evidence_in_words(AnswerRef slot, const Alliance& alliance, const Library& library) {
  const auto place = place_in_words(slot, alliance, library);
  return fmt::format("{} = {}{}", slot_name(slot, alliance, library),
                     answer_in_words(slot, alliance, library),
                     place.empty() ? "" : fmt::format(" ({})", place));
}

std::string note_in_words(AnswerRef slot, const Alliance& alliance) {
  const auto& answers = alliance.answers;
  const auto& note = answers.note_of(answers.at(slot.question, slot.partner));
  std::string told = note.because.empty() ? "" : fmt::format("“{}”", one_line(note.because));
  if (!note.source.empty()) told += fmt::format("{}({})", told.empty() ? "" : " ", one_line(note.source));
  if (!note.as_of.empty()) told += fmt::format("{}as of {}", told.empty() ? "" : ", ", note.as_of);
  return told;
}

std::string remedy_in_words(const Finding& finding, const Alliance& alliance, const Library& library) {
  return fmt::format("{} ({})", library.rules[finding.rule].remedy,
                     in_words(lever_of(finding, library, alliance.answers)));
}

std::vector<std::string> theme_bands_in_words(const Summary& summary, const Library& library) {
  std::vector<std::string> words(library.themes.size());
  for (const auto& theme : summary.themes) words[theme.theme] = to_text(theme.bands);
  return words;
}

std::string score_in_words(const Assessment& assessment) {
  if (assessment.bands.empty()) return "no rule of the scope applies";
  return fmt::format("{} of 100", interval_in_words(assessment.score));
}

std::string condition_in_words(const Assessment& assessment) {
  return fmt::format("{}, {}", to_text(assessment.bands), score_in_words(assessment));
}

std::vector<std::string> details_in_words(const Finding& finding, const Alliance& alliance,
                                          const Library& library) {
  std::vector<std::string> lines;
  for (const auto& slot : decisive_answers_of(finding, library, alliance.answers)) {
    const auto note = note_in_words(slot, alliance);
    lines.push_back(fmt::format("because {}{}{}", evidence_in_words(slot, alliance, library),
                                note.empty() ? "" : ": ", note));
  }
  if (rests_on_redacted(finding, library, alliance.answers))
    lines.push_back(fmt::format("because {}", withheld_evidence));
  if (auto accepted = accepted_in_words(finding, alliance); !accepted.empty())
    lines.push_back(std::move(accepted));
  const auto& factor = library.factor_of(library.rules[finding.rule]);
  lines.push_back("do " + remedy_in_words(finding, alliance, library));
  lines.push_back(fmt::format("source {}; {}", all_cited_in_words(factor.sources, library),
                              in_words(factor.grade, factor.mixed)));
  return lines;
}

SourceLocation place_of(const Finding& finding, const Alliance& alliance, const Library& library) {
  for (const auto& slot : decisive_answers_of(finding, library, alliance.answers)) {
    const auto& answer = alliance.answers.at(slot.question, slot.partner);
    if (answer.at.line > 0) return answer.at;
  }
  return {.line = alliance.line, .column = 1};
}

SourceLocation place_of(const Error& error) {
  return error.at.line > 0 ? error.at : start;
}

std::string asks_in_words(const Finding& finding, const Alliance& alliance, const Library& library) {
  std::string asks;
  for (const auto& slot : decisive_answers_of(finding, library, alliance.answers))
    asks += (asks.empty() ? "" : " ") + ask(slot, alliance, library);
  if (asks.empty() && rests_on_redacted(finding, library, alliance.answers))
    asks = sentence(finding, alliance, library);
  return asks;
}

std::vector<Index> works_of(const Diagnosis& diagnosis, const std::vector<Index>& context,
                            const Library& library) {
  std::vector<Index> works;
  for (const auto* positions : {&diagnosis.priorities, &diagnosis.accepted}) {
    for (const auto position : *positions) {
      const auto& rule = library.rules[diagnosis.assessment.findings[position].rule];
      add_works(library.factor_of(rule).sources, works);
    }
  }
  for (const auto note : context) add_works(library.context[note].sources, works);
  return works;
}

std::string error_in_words(const Error& error) {
  return error.hint.empty() ? error.message : fmt::format("{}; {}", error.message, error.hint);
}

}  // namespace entente::report
