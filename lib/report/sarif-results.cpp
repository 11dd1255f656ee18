#include "report/sarif-results.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "assess/decisive-answers.h"
#include "report/json-report-parts.h"
#include "report/sarif-rules.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "text/fingerprint.h"
#include "text/unicode.h"
#include "text/uri.h"

namespace entente::report {

namespace {

/// In a message, where brackets and braces have a meaning (3.11.5 and 3.11.6 of the standard).
std::string in_message(std::string_view text, std::string_view escaped_by_backslash) {
  std::string message;
  for (const char c : escape_invisible(text)) {
    if (escaped_by_backslash.find(c) != std::string_view::npos) message += '\\';
    if (c == '{' || c == '}') message += c;
    message += c;
  }
  return message;
}

/// A text in which nothing becomes a link: that takes a bracket followed by a parenthesis.
std::string in_message(std::string_view text) {
  return in_message(text, text.find("](") == std::string_view::npos ? "" : "[]\\");
}

std::string link_to_location(std::string_view text, int id) {
  return fmt::format("[{}]({})", in_message(text, "[]\\"), id);
}

void write_message(JsonWriter& out, std::string_view message) {
  out.object("message", [&] { out.field("text", message); });
}

void write_physical(JsonWriter& out, std::string_view file, SourceLocation at) {
  out.object("physicalLocation", [&] {
    out.object("artifactLocation", [&] { out.field("uri", uri_of(file)); });
    out.object("region", [&] {
      out.field("startLine", at.line);
      out.field("startColumn", at.column);
    });
  });
}

/// Of what stays the same wherever in the file the answers stand, and in whatever order files are given.
/// Under a name of our own: the one that GitHub looks for it would find at odds with its own, and warn of
/// each.
void write_fingerprint(JsonWriter& out, std::string_view rule, std::string_view file, std::string_view what,
                       std::size_t ordinal) {
  auto identity = fmt::format("{}\n{}\n{}", rule, normal_path(file), what);
  if (ordinal > 0) identity += fmt::format("\n{}", ordinal + 1);
  out.object("partialFingerprints", [&] { out.field("finding/v1", to_text(fingerprint(identity))); });
}

/// Every result has them or none may, by 3.27.23 of the standard.
void write_suppressions(JsonWriter& out, const Finding& finding, const Alliance& alliance) {
  out.key("suppressions");
  out.begin_array();
  if (finding.accepted) {
    out.object([&] {
      out.field("kind", "inSource");
      out.field("status", "accepted");
      out.field("justification", escape_invisible(capitalised(accepted_in_words(finding, alliance))));
      out.object("location",
                 [&] { write_physical(out, alliance.file, acceptance_of(finding, alliance)->at); });
    });
  }
  out.end_array();
}

/// Where the alliance is described.
void write_location(JsonWriter& out, const Alliance& alliance, SourceLocation at) {
  out.key("locations");
  out.begin_array();
  out.object([&] {
    write_physical(out, alliance.file, at);
    out.key("logicalLocations");
    out.objects(std::array{alliance.name}, [&](std::string_view name) {
      out.field("name", escape_invisible(name));
      out.field("kind", "alliance");
    });
  });
  out.end_array();
}

/// How the alliance is.
void write_condition(JsonWriter& out, const Alliance& alliance, const Assessment& assessment) {
  out.field("document", alliance.document);
  out.field("nature", name_of(assessment.nature.verdict));
  write_standing(out, assessment.bands, assessment.score);
}

/// An object on one line.
template <class WriteFields>
std::string result(WriteFields write_fields) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.object([&] { write_fields(out); });
  auto line = out.take();
  line.pop_back();
  return line;
}

}  // namespace

std::size_t Ordinals::next(std::string_view file, std::string_view name) {
  if (file != file_) {
    file_ = file;
    counts_.clear();
  }
  return counts_[std::string(name)]++;
}

std::string SarifResults::of(const ScoredFinding& scored, const Diagnosis& diagnosis,
                             std::size_t ordinal) const {
  const auto& finding = scored.finding;
  const auto& alliance = diagnosis.alliance;
  const auto& rule = library_.rules[finding.rule];
  const auto id = full_id(rule, library_);
  const bool is_unmet = finding.status == Status::unmet;
  return result([&](JsonWriter& out) {
    out.field("ruleId", id);
    out.field("ruleIndex", finding.rule);
    out.field("kind", is_unmet ? "fail" : "open");
    out.field("level", is_unmet ? name_of(sarif_level(rule.severity)) : "none");
    write_evidence(out, finding, alliance);
    write_location(out, alliance, place_of(finding, alliance, library_));
    write_fingerprint(out, id, alliance.file, alliance.name, ordinal);
    write_suppressions(out, finding, alliance);
    out.object("properties", [&] {
      write_condition(out, alliance, diagnosis.assessment);
      out.field("points", Hundredths{static_cast<std::uint64_t>(scored.points)});
    });
  });
}

std::string SarifResults::of(const Stale& stale, const Diagnosis& diagnosis, std::size_t ordinal) const {
  const auto& alliance = diagnosis.alliance;
  const auto& acceptance = stale.acceptance;
  const auto id = full_id(library_.rules[acceptance.rule], library_);
  const auto message = capitalised(stale_in_words(stale.acceptance_status)) + ".";
  return result([&](JsonWriter& out) {
    out.field("ruleId", id);
    out.field("ruleIndex", acceptance.rule);
    out.field("kind", "review");
    out.field("level", "none");
    write_message(out, message);
    write_location(out, alliance, acceptance.at);
    write_fingerprint(out, id, alliance.file, alliance.name + "\naccepted", ordinal);
    write_suppressions(out, {}, alliance);
    out.object("properties", [&] { write_condition(out, alliance, diagnosis.assessment); });
  });
}

std::string SarifResults::of(const Error& error, const UnreadInput& unread, std::size_t ordinal) const {
  return result([&](JsonWriter& out) {
    out.field("ruleId", unread_rule);
    out.field("ruleIndex", library_.rules.size());
    out.field("kind", "fail");
    out.field("level", name_of(SarifLevel::error));
    write_message(out, in_message(error_in_words(error)));
    out.key("locations");
    out.begin_array();
    out.object([&] { write_physical(out, unread.file, place_of(error)); });
    out.end_array();
    write_fingerprint(out, unread_rule, unread.file, error.message, ordinal);
    write_suppressions(out, {}, {});
  });
}

/// The message, which links to where the answers stand, and these places.
void SarifResults::write_evidence(JsonWriter& out, const Finding& finding, const Alliance& alliance) const {
  struct Related {
    AnswerRef slot;
    SourceLocation at;
  };
  std::vector<Related> related;
  std::string because;
  for (const auto& slot : decisive_answers_of(finding, library_, alliance.answers)) {
    const auto& answer = alliance.answers.at(slot.question, slot.partner);
    const auto told = fmt::format("{} = {}", slot_name(slot, alliance, library_),
                                  answer_in_words(slot, alliance, library_));
    because += because.empty() ? "" : ", ";
    if (answer.at.line > 0) {
      related.push_back({slot, answer.at});
      because += link_to_location(told, static_cast<int>(related.size()));
    } else {
      because += in_message(told);
    }
  }
  if (rests_on_redacted(finding, library_, alliance.answers))
    because += fmt::format("{}{}", because.empty() ? "" : ", ", withheld_evidence);
  if (finding.status == Status::unmet) {
    auto message =
        fmt::format("{} It rests on {}. What to do: {}", in_message(sentence(finding, alliance, library_)),
                    because, in_message(remedy_in_words(finding, alliance, library_)));
    if (const auto accepted = accepted_in_words(finding, alliance); !accepted.empty() && !finding.accepted)
      message += fmt::format(". It was {}", in_message(accepted));
    write_message(out, message);
  } else {
    write_message(out, fmt::format("Not known: {} It depends on {}.",
                                   in_message(asks_in_words(finding, alliance, library_)), because));
  }
  if (related.empty()) return;
  out.key("relatedLocations");
  int id = 0;
  out.objects(related, [&](const Related& one) {
    out.field("id", ++id);
    write_physical(out, alliance.file, one.at);
    const auto note = note_in_words(one.slot, alliance);
    write_message(out, in_message(note.empty() ? evidence_in_words(one.slot, alliance, library_) : note));
  });
}

}  // namespace entente::report
