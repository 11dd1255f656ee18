#include "report/wording/general-wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "assess/decisive-answers.h"
#include "text/unicode.h"

namespace entente::report {

std::string conventions(const Library& library) {
  const auto& bands = library.conventions.bands;
  return fmt::format(
      "Scores run from 0 to 100, higher is healthier. Open questions make them intervals, which hold "
      "whatever score the answers would give. Weights, bands (sound from {}, fragile from {}) and caps "
      "are conventions of Entente, taken from no study. The condition is not a probability of success: "
      "no source supports one.",
      bands.sound, bands.fragile);
}

std::string in_words(Grade grade, bool mixed) {
  std::string words;
  switch (grade) {
    case Grade::a:
      words = "research finds (A, meta-analysis or review)";
      break;
    case Grade::b:
      words = "research finds (B, several studies)";
      break;
    case Grade::c:
      words = "one study or cases suggest (C)";
      break;
    case Grade::d:
      words = "practitioners and theory hold (D)";
      break;
  }
  return mixed ? words + ", with mixed results" : words;
}

std::string in_words(Lever lever) {
  if (lever == Lever::never) return "not in management's hands once done; it can only be made up for";
  return fmt::format("takes {}", name_of(lever));
}

std::string capitalised(std::string_view text) {
  std::string words{text};
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

namespace {

constexpr std::string_view another_partner = "another partner";

std::string partners_named(const Finding& finding, const Alliance& alliance, const Library& library) {
  const auto healthy = library.rules[finding.rule].healthy;
  std::vector<std::size_t> who;
  for (const auto& found : decisive_answers_of(finding, library, alliance.answers)) {
    const bool of_each =
        library.questions[found.question].of == Subject::partner && refers_to(healthy, found.question);
    if (of_each && std::ranges::find(who, found.partner) == who.end()) who.push_back(found.partner);
  }
  std::ranges::sort(who);
  std::vector<std::string> names;
  names.reserve(who.size());
  for (const auto partner : who) names.push_back(alliance.partners[partner].name);
  if (rests_on_redacted(finding, library, alliance.answers)) names.emplace_back(another_partner);
  return names.empty() ? "the partners" : listed(names);
}

std::string filled(std::string_view text, const Finding& finding, const Alliance& alliance,
                   const Library& library) {
  auto sentence = fill(text, "{partners}", partners_named(finding, alliance, library));
  return sentence.starts_with(another_partner) ? capitalised(sentence) : sentence;
}

/// What is known of a finding all the same.
std::string_view open_in_words(Statuses possible) {
  if (!possible.has(Status::unmet)) return "Met or n/a";
  return possible.has(Status::met) ? "Not known" : "Unmet or n/a";
}

}  // namespace

std::string sentence(const Finding& finding, const Alliance& alliance, const Library& library) {
  const auto& rule = library.rules[finding.rule];
  switch (finding.status) {
    case Status::met:
      return filled(rule.met, finding, alliance, library);
    case Status::unmet:
      return filled(rule.unmet, finding, alliance, library);
    case Status::open: {
      std::vector<std::string> missing;
      for (const auto& slot : decisive_answers_of(finding, library, alliance.answers))
        missing.push_back(slot_name(slot, alliance, library));
      if (rests_on_redacted(finding, library, alliance.answers))
        missing.push_back(fmt::format("what {} answers", another_partner));
      return fmt::format("{}; it depends on {}.", open_in_words(finding.possible), listed(missing));
    }
    case Status::not_applicable: {
      const auto left_out = left_out_in_words(library.factor_of(rule), library);
      return left_out.empty() ? "Does not apply." : capitalised(left_out) + ".";
    }
  }
  return {};
}

std::string weakness_in_general(const Rule& rule) {
  return fill(rule.unmet, "{partners}", "one of the partners");
}

std::string ask(AnswerRef slot, const Alliance& alliance, const Library& library) {
  const auto& question = library.questions[slot.question];
  if (question.of == Subject::alliance) return std::string{question.ask};
  return fill(question.ask, "{partner}", alliance.partners[slot.partner].name);
}

std::string slot_name(AnswerRef slot, const Alliance& alliance, const Library& library) {
  const auto& question = library.questions[slot.question];
  if (question.of == Subject::alliance) return std::string{question.path};
  return fmt::format("{} @{}", question.path, alliance.partners[slot.partner].key);
}

std::string answer_in_words(AnswerRef slot, const Alliance& alliance, const Library& library) {
  const auto& question = library.questions[slot.question];
  const auto& answer = alliance.answers.at(slot.question, slot.partner);
  if (!answer.given) return "not answered";
  if (question.several) return listed(alliance.form);
  return to_text(library.scale_of(question), answer.value);
}

std::string place_in_words(SourceLocation at, const Alliance& alliance) {
  const std::string_view file = alliance.file;
  return fmt::format("{}:{}:{}", file.substr(file.rfind('/') + 1), at.line, at.column);
}

std::string place_in_words(AnswerRef slot, const Alliance& alliance, const Library& library) {
  const auto& answer = alliance.answers.at(slot.question, slot.partner);
  if (!answer.given) return {};
  if (answer.at.line == 0) return library.questions[slot.question].fact ? "" : "set on the command line";
  return place_in_words(answer.at, alliance);
}

std::string reader_in_words(const Alliance& alliance) {
  constexpr std::string_view left_out = "notes and sources of answers are left out";
  switch (alliance.audience.reader) {
    case Audience::Reader::client:
      return fmt::format("For the client: {}.", left_out);
    case Audience::Reader::partner: {
      const auto reader = std::ranges::find(alliance.partners, alliance.audience.partner, &Partner::key);
      return fmt::format("For {}: {}, and so is what the other partners answered.", reader->name, left_out);
    }
    case Audience::Reader::internal:
      return {};
  }
  return {};
}

std::string cited_in_words(const Source& source, const Library& library) {
  auto words = short_citation(library.works[source.work]);
  if (source.via != Source::directly) words += ", as cited in " + short_citation(library.works[source.via]);
  return words;
}

std::string all_cited_in_words(std::span<const Source> sources, const Library& library) {
  std::string words;
  for (const auto& source : sources) {
    if (!words.empty()) words += "; ";
    words += cited_in_words(source, library);
  }
  return words;
}

std::string grounds_in_words(const Factor& factor, const Library& library) {
  return fmt::format("{}: {}", in_words(factor.grade, factor.mixed),
                     all_cited_in_words(factor.sources, library));
}

std::vector<Index> context_of(const Alliance& alliance, const Library& library) {
  std::vector<Index> notes;
  for (std::size_t i = 0; i < library.context.size(); ++i) {
    if (evaluate(library.context[i].when, library, alliance.answers) == Truth::yes)
      notes.push_back(static_cast<Index>(i));
  }
  return notes;
}

void add_works(std::span<const Source> sources, std::vector<Index>& works) {
  for (const auto& source : sources) {
    works.push_back(source.work);
    if (source.via != Source::directly) works.push_back(source.via);
  }
  std::ranges::sort(works);
  const auto repeated = std::unique(works.begin(), works.end());
  works.erase(repeated, works.end());
}

bool is_web_address(std::string_view text) {
  const bool is_web = text.starts_with("https://") || text.starts_with("http://");
  return is_web && text.find_first_of(" <>\\\"`|^{}") == std::string_view::npos &&
         escape_invisible(text) == text;
}

}  // namespace entente::report
