#include <cmath>

#include "report/compared/comparison.h"
#include "report/json-parts.h"
#include "report/words.h"

namespace entente::report {

namespace {

/// To so many decimals that sums hold to 1e-9, and no digit rests on how a sum was rounded.
double exact(double points) {
  constexpr double decimals = 1e11;
  return std::round(points * decimals) / decimals + 0.0;  // not below zero where it is zero
}

void write_ends(JsonWriter& out, Interval score) {
  out.field("low", exact(score.low));
  out.field("high", exact(score.high));
}

void write_ends(JsonWriter& out, Change change) {
  out.field("low", exact(change.low));
  out.field("high", exact(change.high));
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
    out_.objects("missing", series_.missing, [this](const Missing& missing) { write_missing(missing); });
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
      out_.field("band", to_text(assessment.bands));
      write_ends(out_, assessment.score);
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
    out_.field("band", to_text(bands_of(score, library_.conventions.bands)));
    write_ends(out_, score);
  }

  void write_comparison(const Comparison& comparison, std::size_t from, std::size_t to) {
    out_.field("from", from);
    out_.field("to", to);
    write_ends(out_, comparison.change);
    out_.objects("themes", comparison.themes, [this](const Moved& theme) {
      out_.field("theme", library_.themes[theme.index].id);
      write_moved(theme);
    });
    out_.objects("factors", comparison.factors, [this](const Moved& factor) {
      out_.field("factor", library_.factors[factor.index].id);
      write_moved(factor);
    });
    write_rules(comparison.attribution);
    out_.objects("causes", causes_of(comparison.attribution),
                 [&](const Cause& cause) { write_cause(cause, comparison, from, to); });
  }

  void write_moved(const Moved& moved) {
    write_interval_or_null("before", moved.before);
    write_interval_or_null("after", moved.after);
    write_ends(out_, moved.part);
  }

  void write_interval_or_null(const JsonKey& name, const std::optional<Interval>& score) {
    if (!score) return out_.field(name, nullptr);
    out_.object(name, [&] { write_ends(out_, *score); });
  }

  void write_rules(const Attribution& attribution) {
    out_.key("rules");
    out_.begin_array();
    for (std::size_t i = 0; i < attribution.rules.size(); ++i) {
      const auto& rule = attribution.rules[i];
      const bool has_part = exact(rule.change.low) != 0 || exact(rule.change.high) != 0;
      if (rule.before == rule.after && !has_part) continue;
      out_.object([&] {
        out_.field("rule", full_id(library_.rules[i], library_));
        out_.field("before", name_of(rule.before));
        out_.field("after", name_of(rule.after));
        write_ends(out_, rule.change);
      });
    }
    out_.end_array();
  }

  void write_cause(const Cause& cause, const Comparison& comparison, std::size_t from, std::size_t to) {
    out_.field("cause", name_of(cause.kind));
    if (cause.kind != Cause::Kind::answer) return write_ends(out_, cause.change);
    out_.field("path", library_.questions[cause.slot.question].path);
    write_ends(out_, cause.change);
    const auto own = [&](PairSide side) { return own_slot(cause.slot, comparison.partners, side, library_); };
    write_answer("before", own(&PartnerPair::before), series_.diagnoses[from].alliance);
    write_answer("after", own(&PartnerPair::after), series_.diagnoses[to].alliance);
  }

  /// Null where it is of a partner that this description does not have.
  void write_answer(const JsonKey& name, const std::optional<Evidence>& slot, const Alliance& alliance) {
    if (!slot) return out_.field(name, nullptr);
    const auto& answer = alliance.answers.at(slot->question, slot->partner);
    const auto at = answer.given ? answer.at : Place{};
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
      const Cause none{.kind = Cause::Kind::answer, .slot = answer.slot, .change = {}};
      out_.object([&] { write_cause(none, series_.whole, 0, series_.diagnoses.size() - 1); });
    }
    out_.end_array();
  }

  void write_missing(const Missing& missing) {
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

std::string comparison_json(const Series& series, std::span<const Complaint> errors, const Library& library) {
  JsonWriter out;
  out.object([&] {
    write_head(out, library);
    ComparisonJson(out, series, library).write();
    write_errors(out, errors);
  });
  return out.take();
}

std::string comparison_json(std::span<const Complaint> errors, const Library& library) {
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
