#include "report/comparison/comparison-json.h"

#include "report/comparison/comparison-words.h"
#include "report/json-report-parts.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

double points(long hundredths) {
  constexpr double per_point = 100;
  return static_cast<double>(hundredths) / per_point;
}

void write_ends(JsonWriter& out, Interval score) {
  out.field("low", cut_to_hundredths(score.low));
  out.field("high", cut_to_hundredths(score.high));
}

void write_ends(JsonWriter& out, PrintedChange change) {
  out.field("low", points(change.low));
  out.field("high", points(change.high));
}

class ComparisonJson {
 public:
  ComparisonJson(JsonWriter& out, const Series& series, const Library& library)
      : out_(out), series_(series), library_(library) {}

  void write() {
    const bool is_history = series_.kind == Series::Kind::history;
    out_.field("kind", name_of(series_.kind));
    out_.field("in_order_of", !is_history ? "condition" : series_.is_dated ? "as_of" : "given");
    out_.key("alliances");
    out_.begin_array();
    for (std::size_t i = 0; i < series_.diagnoses.size(); ++i) out_.object([&] { write_alliance(i); });
    out_.end_array();
    const auto last = series_.diagnoses.size() - 1;
    out_.object("change", [&] { write_comparison(series_.whole, 0, last); });
    out_.key("steps");
    out_.begin_array();
    for (std::size_t i = 0; i < series_.steps.size(); ++i)
      out_.object([&] { write_comparison(series_.steps[i], is_history ? i : 0, i + 1); });
    out_.end_array();
    write_unmoving();
    out_.objects("missing", series_.missing,
                 [this](const NoLongerKnown& missing) { write_missing(missing); });
  }

 private:
  void write_alliance(std::size_t i) {
    const auto& alliance = series_.diagnoses[i].alliance;
    const auto& assessment = series_.diagnoses[i].assessment;
    write_description(out_, alliance);
    out_.field("as_of", or_null(alliance.as_of));
    out_.field("stage", or_null(alliance.stage));
    write_partners(out_, alliance);
    out_.list("scope", alliance.scope.names());
    out_.field("nature", name_of(assessment.nature.verdict));
    out_.object("condition", [&] {
      write_standing(out_, assessment.bands, assessment.score);
      out_.list("caps", assessment.caps,
                [this](Index rule) { return full_id(library_.rules[rule], library_); });
    });
    out_.objects("themes", assessment.themes, [this](const ThemeScore& theme) {
      out_.field("theme", library_.themes[theme.theme].id);
      write_score(theme.score);
    });
    out_.objects("factors", assessment.factors, [this](const FactorScore& factor) {
      out_.field("factor", library_.factors[factor.factor].id);
      write_score(factor.score);
    });
    write_rank(i);
  }

  void write_rank(std::size_t i) {
    if (series_.ranks.empty()) return out_.field("rank", nullptr);
    out_.object("rank", [&] {
      out_.field("best", series_.ranks[i].best);
      out_.field("worst", series_.ranks[i].worst);
    });
  }

  void write_score(Interval score) {
    write_standing(out_, bands_of(score, library_.conventions.bands), score);
  }

  void write_comparison(const Comparison& comparison, std::size_t from, std::size_t to) {
    const auto& before = series_.diagnoses[from];
    const auto& after = series_.diagnoses[to];
    const bool is_judged = can_be_compared(before, after);
    auto told = is_judged ? printed(comparison, before.assessment.score, after.assessment.score, library_)
                          : PrintedComparison();
    out_.field("from", from);
    out_.field("to", to);
    out_.field("low", is_judged ? std::optional(points(told.change.low)) : std::nullopt);
    out_.field("high", is_judged ? std::optional(points(told.change.high)) : std::nullopt);
    write_moved("themes", comparison.themes, told.themes,
                [this](Index theme) { out_.field("theme", library_.themes[theme].id); });
    write_moved("factors", comparison.factors, told.factors,
                [this](Index factor) { out_.field("factor", library_.factors[factor].id); });
    write_rules(comparison.attribution, told.rules);
    out_.objects("causes", told.causes,
                 [&](const PrintedCause& cause) { write_cause(cause, comparison, from, to); });
  }

  /// None of them where there is no change to be told.
  template <class WriteName>
  void write_moved(const JsonKey& name, const std::vector<ComparedScore>& all,
                   const std::vector<PrintedChange>& parts, WriteName write_name) {
    out_.key(name);
    out_.begin_array();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      out_.object([&] {
        write_name(all[i].index);
        write_interval_or_null("before", all[i].before);
        write_interval_or_null("after", all[i].after);
        write_ends(out_, parts[i]);
      });
    }
    out_.end_array();
  }

  void write_interval_or_null(const JsonKey& name, const std::optional<Interval>& score) {
    if (!score) return out_.field(name, nullptr);
    out_.object(name, [&] { write_ends(out_, *score); });
  }

  void write_rules(const Attribution& attribution, const std::vector<PrintedChange>& parts) {
    out_.key("rules");
    out_.begin_array();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto& rule = attribution.rules[i];
      if (rule.before == rule.after && parts[i].is_none()) continue;
      out_.object([&] {
        out_.field("rule", full_id(library_.rules[i], library_));
        out_.field("before", name_of(rule.before));
        out_.field("after", name_of(rule.after));
        write_ends(out_, parts[i]);
      });
    }
    out_.end_array();
  }

  void write_cause(const PrintedCause& printed, const Comparison& comparison, std::size_t from,
                   std::size_t to) {
    const auto& cause = printed.cause;
    out_.field("cause", name_of(cause.kind));
    if (cause.kind != Cause::Kind::answer) return write_ends(out_, printed.change);
    out_.field("path", library_.questions[cause.slot.question].path);
    write_ends(out_, printed.change);
    const auto own = [&](PairSide side) { return own_slot(cause.slot, comparison.partners, side, library_); };
    write_answer("before", own(&PartnerPair::before), series_.diagnoses[from].alliance);
    write_answer("after", own(&PartnerPair::after), series_.diagnoses[to].alliance);
  }

  /// Null where it is of a partner that this description does not have.
  void write_answer(const JsonKey& name, const std::optional<AnswerRef>& slot, const Alliance& alliance) {
    if (!slot) return out_.field(name, nullptr);
    const auto& answer = alliance.answers.at(slot->question, slot->partner);
    const auto at = answer.given ? answer.at : SourceLocation{};
    const auto& note = alliance.answers.note_of(answer);
    out_.object(name, [&] {
      out_.field("partner", partner_key(*slot, alliance, library_));
      out_.field("value",
                 answer.given ? std::optional(answer_in_words(*slot, alliance, library_)) : std::nullopt);
      out_.field("file", at.line > 0 ? or_null(alliance.file) : std::nullopt);
      write_place(out_, at);
      out_.field("note", or_null(note.because));
      out_.field("source", or_null(note.source));
      out_.field("as_of", or_null(note.as_of));
    });
  }

  void write_unmoving() {
    const auto& attribution = series_.whole.attribution;
    const auto causes = causes_of(attribution);
    out_.key("unmoving");
    out_.begin_array();
    for (const auto& answer : attribution.answers) {
      const auto is_it = [&](const Cause& cause) {
        return cause.kind == Cause::Kind::answer && cause.slot == answer.slot;
      };
      if (std::ranges::any_of(causes, is_it)) continue;
      const PrintedCause none{{.kind = Cause::Kind::answer, .slot = answer.slot, .change = {}}, {}};
      out_.object([&] { write_cause(none, series_.whole, 0, series_.diagnoses.size() - 1); });
    }
    out_.end_array();
  }

  void write_missing(const NoLongerKnown& missing) {
    out_.field("path", library_.questions[missing.slot.question].path);
    out_.field("partner", partner_key(missing.slot, series_.diagnoses.back().alliance, library_));
    out_.field("known_in", missing.last_known);
    write_answer("known", missing.known, series_.diagnoses[missing.last_known].alliance);
  }

  JsonWriter& out_;
  const Series& series_;
  const Library& library_;
};

}  // namespace

std::string comparison_json(const Series& series, std::span<const Error> errors, const Library& library) {
  JsonWriter out;
  out.object([&] {
    write_head(out, library);
    ComparisonJson(out, series, library).write();
    write_errors(out, errors);
  });
  return out.take();
}

std::string comparison_json(std::span<const Error> errors, const Library& library) {
  JsonWriter out;
  out.object([&] {
    write_head(out, library);
    out.list("alliances", std::span<const std::string_view>{});
    out.field("change", nullptr);
    write_errors(out, errors);
  });
  return out.take();
}

}  // namespace entente::report
