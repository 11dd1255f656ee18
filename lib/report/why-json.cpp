#include "report/why-json.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "advise/resolutions.h"
#include "assess/evaluate.h"
#include "report/json-report-parts.h"
#include "report/wording/general-wording.h"
#include "text/json-writer.h"

namespace entente::report {

namespace {

constexpr std::array<std::string_view, 4> truth_names = {"no", "open", "yes", "n/a"};

std::string_view name_of(Truth truth) {
  switch (truth) {
    case Truth::no:
      return truth_names[0];
    case Truth::open:
      return truth_names[1];
    case Truth::yes:
      return truth_names[2];
    case Truth::not_applicable:
      return truth_names[3];
  }
  return {};
}

class WhyObject {
 public:
  WhyObject(JsonWriter& out, const Diagnosis& diagnosis, const Library& library)
      : out_(out), diagnosis_(diagnosis), alliance_(diagnosis.alliance), library_(library) {}

  void write(std::span<const Rule* const> rules) {
    write_head(out_, library_);
    out_.object("alliance", [&] { write_description(out_, alliance_); });
    out_.objects("rules", rules, [&](const Rule* rule) { write_rule(*rule); });
    write_errors(out_, {});
  }

 private:
  void write_rule(const Rule& rule) {
    const auto& finding = diagnosis_.assessment.findings[library_.index_of(rule)];
    const auto& factor = library_.factor_of(rule);
    out_.field("rule", full_id(rule, library_));
    out_.field("factor", factor.id);
    out_.field("status", entente::name_of(finding.status));
    out_.field("counted", finding.counted);
    out_.field("severity", entente::name_of(rule.severity));
    out_.field("sentence", sentence(finding, alliance_, library_));
    out_.key("applies_if");
    if (rule.when.empty()) {
      out_.value(nullptr);
    } else {
      out_.object([&] { write_condition(rule.when); });
    }
    out_.object("expected", [&] { write_condition(rule.healthy); });
    write_resolutions(rule, finding);
    write_nearest(rule, finding);
    out_.field("remedy", rule.remedy);
    out_.field("claim", factor.claim);
    out_.field("grade", entente::name_of(factor.grade));
    out_.field("mixed", factor.mixed);
    out_.field("limits", factor.limits);
    out_.list("cites", factor.sources, [&](const Source& source) { return library_.works[source.work].key; });
  }

  void write_condition(Condition condition) {
    out_.field("text", to_text(condition, library_));
    out_.field("truth", name_of(evaluate(condition, library_, alliance_.answers)));
    std::vector<Condition> parts;
    for_each_child(condition, [&](Condition part) { parts.push_back(part); });
    out_.objects("parts", parts, [&](Condition part) { write_condition(part); });
    out_.objects("answers", parts.empty() ? answers_of(condition) : std::vector<AnswerRef>{},
                 [&](AnswerRef slot) { write_answer(out_, slot, alliance_, library_); });
  }

  std::vector<AnswerRef> answers_of(Condition condition) const {
    std::vector<AnswerRef> answers;
    for (const auto& node : condition) {
      if (!node.asks()) continue;
      for (std::size_t who = 0; who < slot_count(library_.questions[node.question], alliance_); ++who) {
        if (alliance_.answers.is_visible(node.question, who))
          answers.push_back({.question = node.question, .partner = who});
      }
    }
    return answers;
  }

  void write_slot(AnswerRef slot) {
    out_.field("path", library_.questions[slot.question].path);
    out_.field("partner", partner_key(slot, alliance_, library_));
  }

  void write_resolutions(const Rule& rule, const Finding& finding) {
    const auto resolutions = finding.status == Status::open
                                 ? resolutions_of(rule, alliance_.answers, library_)
                                 : std::vector<Resolution>{};
    out_.objects("settled_by", resolutions, [&](const Resolution& resolution) {
      const auto& scale = library_.scale_of(library_.questions[resolution.slot.question]);
      write_slot(resolution.slot);
      out_.field("ask", ask(resolution.slot, alliance_, library_));
      write_values("met", scale, resolution.values[static_cast<std::size_t>(Status::met)]);
      write_values("unmet", scale, resolution.values[static_cast<std::size_t>(Status::unmet)]);
      write_values("open", scale, resolution.values[static_cast<std::size_t>(Status::open)]);
      write_values("not_applicable", scale,
                   resolution.values[static_cast<std::size_t>(Status::not_applicable)]);
    });
  }

  void write_values(const JsonKey& name, const Scale& scale, ValueSet values) {
    std::vector<std::string_view> names;
    for (std::size_t value = 0; value < scale.values.size(); ++value) {
      if ((values >> value & 1U) != 0) names.push_back(scale.values[value]);
    }
    out_.list(name, names);
  }

  void write_nearest(const Rule& rule, const Finding& finding) {
    const bool is_unmet = finding.status == Status::unmet;
    const auto fixes = is_unmet ? nearest_fix(rule, alliance_, library_)
                                : decltype(nearest_fix(rule, alliance_, library_)){};
    out_.objects("nearest", fixes, [&](const auto& fix) {
      const auto& question = library_.questions[fix.slot.question];
      write_slot(fix.slot);
      out_.field("from", answer_in_words(fix.slot, alliance_, library_));
      out_.field("to", library_.scale_of(question).values[fix.to]);
      out_.field("lever", entente::name_of(question.lever));
    });
  }

  JsonWriter& out_;
  const Diagnosis& diagnosis_;
  const Alliance& alliance_;
  const Library& library_;
};

}  // namespace

std::string why_json(std::span<const Rule* const> rules, const Diagnosis& diagnosis, const Library& library) {
  JsonWriter out;
  out.object([&] { WhyObject(out, diagnosis, library).write(rules); });
  return out.take();
}

}  // namespace entente::report
