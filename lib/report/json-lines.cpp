#include "report/json-lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <span>
#include <utility>

#include "alliance/redact.h"
#include "assess/decisive-answers.h"
#include "report/json-report-parts.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/general-wording.h"
#include "yaml/read/mapping-reader.h"

namespace entente::report {

namespace {

constexpr std::array all_bands = {Band::weak, Band::fragile, Band::sound};

/// Nearly all of themes and factors: all that counts is unmet, or met, or open.
constexpr std::array<Interval, 3> usual_scores = {{{0, 0}, {100, 100}, {0, 100}}};

constexpr std::size_t place_of(Band band) {
  return static_cast<std::size_t>(band);
}

using Layout = JsonWriter::Layout;

std::string run_members(const Library& library, const std::vector<std::string>& set,
                        const Audience& audience) {
  return json_members([&](JsonWriter& out) {
    out.field("entente", ENTENTE_VERSION);
    out.object("library", [&] {
      out.field("version", library.version);
      out.field("hash", library.fingerprint);
    });
    out.list("set", set);
    out.field("audience", to_text(audience));
  });
}

/// By which a later run knows a line again: how the description of an alliance begins.
void write_identity(JsonWriter& out, const std::string& file, int document, int line,
                    const Fingerprint& content) {
  out.field("file", file);
  out.field("document", document);
  out.field("line", line);
  out.field("hash", to_text(content));
}

void write_alliance(JsonWriter& out, const Alliance& alliance) {
  write_identity(out, alliance.file, alliance.document, alliance.line, alliance.fingerprint);
  out.field("name", alliance.name);
  out.field("stage", or_null(alliance.stage));
  out.field("as_of", or_null(alliance.as_of));
  out.list("partners", alliance.partners, &Partner::key);
}

/// Of a name and what each item has for it.
template <class Items, class Of>
JsonMembers members_of(const Items& items, const JsonKey& name, Of of) {
  return json_members_of_each(
      items, [&](JsonWriter& out, const auto& item) { out.field(name, std::invoke(of, item)); });
}

JsonMembers finding_members(const Library& library) {
  return json_members_of_each(library.rules, [&](JsonWriter& out, const Rule& rule) {
    out.field("rule", full_id(rule, library));
    out.field("severity", name_of(rule.severity));
  });
}

void write_accepted(JsonWriter& out, const Acceptance& acceptance, const Alliance& alliance) {
  out.object("accepted", [&] {
    write_dates(out, acceptance, alliance);
    write_place(out, acceptance.at);
  });
}

/// By worst and best band.
JsonMembers band_members() {
  std::vector<Bands> bands;
  for (const auto worst : all_bands) {
    for (const auto best : all_bands) bands.push_back({.worst = worst, .best = best});
  }
  return members_of(bands, "band", [](Bands each) { return to_text(each); });
}

}  // namespace

JsonLines::JsonLines(const Library& library, const std::vector<std::string>& set, const Audience& audience)
    : library_(library),
      run_(run_members(library, set, audience)),
      questions_(members_of(library.questions, "path", &Question::path)),
      findings_(finding_members(library)),
      statuses_(members_of(status_names, "status", std::identity{})),
      bands_(band_members()),
      themes_(members_of(library.themes, "theme", &Theme::id)),
      factors_(members_of(library.factors, "factor", &Factor::id)),
      scores_(json_members_of_each(usual_scores, [this](JsonWriter& out, Interval score) {
        write_score(out, score, bands_of(score, library_.conventions.bands));
      })) {}

std::string JsonLines::of(const Diagnosis& diagnosis) const {
  const auto& alliance = diagnosis.alliance;
  const auto& assessment = diagnosis.assessment;
  const auto& summary = diagnosis.summary;
  JsonWriter out(Layout::one_line);
  out.object([&] {
    out.members(run_);
    out.object("alliance", [&] { write_alliance(out, alliance); });
    out.object("nature", [&] { out.field("verdict", name_of(summary.verdict)); });
    out.list("scope", alliance.scope.names());
    out.object("condition", [&] {
      write_score(out, assessment.score, assessment.bands);
      out.list("caps", assessment.caps, [&](Index rule) { return full_id(library_.rules[rule], library_); });
    });
    out.object("rules", [&] {
      out.field("met", summary.met);
      out.field("unmet", summary.unmet.size());
      out.field("open", summary.open);
    });
    out.objects("themes", assessment.themes,
                [&](const ThemeScore& theme) { write_scored(out, themes_[theme.theme], theme.score); });
    out.objects("factors", assessment.factors,
                [&](const FactorScore& factor) { write_scored(out, factors_[factor.factor], factor.score); });
    write_findings(out, alliance, assessment);
    if (!alliance.accepted.empty()) write_stale_acceptances(out, alliance, assessment);
    write_errors(out, {});
  });
  return out.take();
}

void JsonLines::write_score(JsonWriter& out, Interval score, Bands bands) const {
  out.members(bands_[place_of(bands.worst) * band_names.size() + place_of(bands.best)]);
  write_interval(out, bands, score);
}

void JsonLines::write_scored(JsonWriter& out, std::string_view name, Interval score) const {
  out.members(name);
  const auto usual = static_cast<std::size_t>(std::ranges::find(usual_scores, score) - usual_scores.begin());
  if (usual < usual_scores.size()) return out.members(scores_[usual]);
  write_score(out, score, bands_of(score, library_.conventions.bands));
}

void JsonLines::write_findings(JsonWriter& out, const Alliance& alliance,
                               const Assessment& assessment) const {
  out.key("findings");
  out.begin_array();
  for (const auto& finding : assessment.findings) {
    if (!needs_attention(finding)) continue;
    out.object([&] {
      out.members(findings_[finding.rule]);
      out.members(statuses_[static_cast<std::size_t>(finding.status)]);
      if (finding.status == Status::unmet) write_because(out, finding, alliance);
      if (const auto* acceptance = acceptance_of(finding, alliance))
        write_accepted(out, *acceptance, alliance);
    });
  }
  out.end_array();
}

void JsonLines::write_because(JsonWriter& out, const Finding& finding, const Alliance& alliance) const {
  out.objects("because", decisive_answers_of(finding, library_, alliance.answers), [&](AnswerRef slot) {
    const auto& answer = alliance.answers.at(slot.question, slot.partner);
    out.members(questions_[slot.question]);
    out.field("partner", partner_key(slot, alliance, library_));
    out.field("value",
              answer.given ? std::optional(answer_in_words(slot, alliance, library_)) : std::nullopt);
    write_place(out, answer.given ? answer.at : SourceLocation{});
  });
}

void JsonLines::write_stale_acceptances(JsonWriter& out, const Alliance& alliance,
                                        const Assessment& assessment) const {
  out.objects("stale_acceptances", stale_acceptances(alliance, assessment), [&](const Stale& stale) {
    out.field("rule", full_id(library_.rules[stale.acceptance.rule], library_));
    out.field("found", name_of(stale.acceptance_status));
    write_place(out, stale.acceptance.at);
  });
}

std::string JsonLines::render_error(const UnreadInput& unread) const {
  JsonWriter out(Layout::one_line);
  out.object([&] {
    out.members(run_);
    out.object("alliance", [&] {
      out.field("file", unread.file);
      out.field("document", unread.document);
      out.field("name", nullptr);
    });
    write_errors(out, unread.errors);
  });
  return out.take();
}

std::string JsonLines::beginning(const std::string& file, int document, int line,
                                 const Fingerprint& content) const {
  JsonWriter out(Layout::one_line);
  out.object([&] {
    out.members(run_);
    out.object("alliance", [&] { write_identity(out, file, document, line, content); });
  });
  auto text = out.take();
  constexpr std::string_view ends = "}}\n";
  text.resize(text.size() - ends.size());
  return text;
}

std::string_view JsonLines::beginning_of(std::string_view line) {
  // The first hash is that of the library, the second that of the description, with which the identity ends.
  // Quotation marks within a text are escaped, so none of them can look like this.
  constexpr std::string_view before_hash = ",\"hash\":\"";
  constexpr std::size_t hash_digits = 32;
  const auto library = line.find(before_hash);
  const auto content = library == std::string_view::npos ? library : line.find(before_hash, library + 1);
  const auto length = content + before_hash.size() + hash_digits + 1;
  if (content == std::string_view::npos || length > line.size()) return {};
  return line.substr(0, length);
}

namespace {

/// Asks for what a line must have. What else is in it is not looked at.
class LineReader {
 public:
  explicit LineReader(const Library& library) : library_(library) {}

  bool failed() const { return failed_; }

  yaml::Value at(yaml::Value value, std::string_view key) {
    for (const auto& [name, item] : value.entries()) {
      if (name.text() == key) return item;
    }
    failed_ = true;
    return nothing_.root();
  }

  template <std::size_t count>
  std::size_t one_of(const std::array<std::string_view, count>& names, std::string_view text) {
    const auto found = std::ranges::find(names, text);
    failed_ = failed_ || found == names.end();
    return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
  }

  int number(yaml::Value value) {
    int number = 0;
    const auto text = value.text();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    failed_ = failed_ || error != std::errc{} || end != text.data() + text.size();
    return number;
  }

  Bands bands(std::string_view text) {
    if (text == to_text(Bands::none())) return Bands::none();
    for (const auto worst : all_bands) {
      for (const auto best : all_bands) {
        if (to_text({.worst = worst, .best = best}) == text) return {.worst = worst, .best = best};
      }
    }
    failed_ = true;
    return {};
  }

  Summary::Theme theme(yaml::Value value) {
    const auto* found = library_.find_theme(at(value, "theme").text());
    failed_ = failed_ || found == nullptr;
    if (found == nullptr) return {};
    return {static_cast<Index>(found - library_.themes.data()), bands(at(value, "band").text())};
  }

  bool is_critical_and_accepted(yaml::Value finding) {
    for (const auto& [name, item] : finding.entries()) {
      if (name.text() != "accepted" || at(item, "expired").text() == "true") continue;
      return at(finding, "severity").text() == name_of(Severity::critical);
    }
    return false;
  }

  Index rule(yaml::Value value) {
    const auto* found = library_.find_rule(at(value, "rule").text());
    failed_ = failed_ || found == nullptr;
    return found == nullptr ? Index{0} : library_.index_of(*found);
  }

 private:
  const Library& library_;
  yaml::Tree nothing_;
  bool failed_ = false;
};

}  // namespace

std::optional<Summary> read_summary(yaml::Value line, const Library& library) {
  LineReader reader(library);
  Summary summary;
  const auto condition = reader.at(line, "condition");
  const auto rules = reader.at(line, "rules");
  summary.verdict = static_cast<Verdict>(
      reader.one_of(verdict_names, reader.at(reader.at(line, "nature"), "verdict").text()));
  summary.bands = reader.bands(reader.at(condition, "band").text());
  summary.critical = static_cast<int>(reader.at(condition, "caps").count());
  summary.met = reader.number(reader.at(rules, "met"));
  summary.open = reader.number(reader.at(rules, "open"));
  for (const auto theme : reader.at(line, "themes").items()) summary.themes.push_back(reader.theme(theme));
  for (const auto finding : reader.at(line, "findings").items()) {
    if (reader.at(finding, "status").text() != name_of(Status::unmet)) continue;
    summary.unmet.push_back(reader.rule(finding));
    summary.critical_accepted += reader.is_critical_and_accepted(finding) ? 1 : 0;
  }
  if (reader.failed()) return std::nullopt;
  return summary;
}

}  // namespace entente::report
