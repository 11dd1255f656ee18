#include "report/document/why-document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "advise/resolutions.h"
#include "report/document/alliance-blocks.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

constexpr std::string_view not_scored = "Outside the declared scope, and so not scored.";

std::string_view truth_in_words(Truth truth) {
  switch (truth) {
    case Truth::yes:
      return "the case";
    case Truth::no:
      return "not the case";
    case Truth::open:
      return "open";
    case Truth::not_applicable:
      return "does not apply";
  }
  return {};
}

Tone tone_of(Truth truth) {
  if (truth == Truth::yes) return Tone::good;
  return truth == Truth::no ? Tone::bad : Tone::fair;
}

Tone tone_of(Status status) {
  if (status == Status::met) return Tone::good;
  return status == Status::unmet ? Tone::bad : Tone::fair;
}

/// What a combination asks of the parts that are listed below it; empty for a condition without parts.
std::string combination(const ConditionNode& node) {
  switch (node.kind) {
    case ConditionNode::Kind::all:
      return "all of";
    case ConditionNode::Kind::any:
      return "any of";
    case ConditionNode::Kind::at_least:
      return fmt::format("at least {} of", node.number);
    case ConditionNode::Kind::none:
      return "not";
    case ConditionNode::Kind::compare:
    case ConditionNode::Kind::spread:
    case ConditionNode::Kind::any_partner:
      return {};
  }
  return {};
}

/// Conditions as trees: each with its truth, and below it its parts, or the answers that it looks at.
class ConditionTree {
 public:
  ConditionTree(const Alliance& alliance, const Library& library) : alliance_(alliance), library_(library) {}

  ListItem item_of(Condition condition) {
    const auto truth = evaluate(condition, library_, alliance_.answers);
    const auto combined = combination(condition.front());
    ListItem item{.line = {plain(combined.empty() ? to_text(condition, library_) : combined),
                           tag(std::string(truth_in_words(truth)), tone_of(truth))}};
    if (combined.empty()) {
      add_answers(condition, item.items);
    } else {
      for_each_child(condition, [&](Condition child) { item.items.push_back(item_of(child)); });
    }
    return item;
  }

 private:
  void add_answers(Condition condition, std::vector<ListItem>& items) {
    for (const auto& node : condition) {
      if (!node.asks()) continue;
      for (std::size_t who = 0; who < slot_count(library_.questions[node.question], alliance_); ++who) {
        const AnswerRef slot{.question = node.question, .partner = who};
        if (alliance_.answers.is_visible(slot.question, who)) items.push_back(item_of(slot));
      }
    }
  }

  /// With its place, and at its first time with its note.
  ListItem item_of(AnswerRef slot) {
    auto item = answer_item(slot, alliance_, library_);
    if (std::ranges::find(seen_, slot) != seen_.end()) item.items.clear();
    seen_.push_back(slot);
    return item;
  }

  const Alliance& alliance_;
  const Library& library_;
  std::vector<AnswerRef> seen_;
};

/// "met with yes; unmet with no or partly".
std::string outcomes_in_words(const Resolution& resolution, const Library& library) {
  constexpr std::array<std::string_view, status_names.size()> words = {
      "met with", "unmet with", "still open with", "out of consideration with"};
  const auto& scale = library.scale_of(library.questions[resolution.slot.question]);
  std::string text;
  for (std::size_t status = 0; status < words.size(); ++status) {
    const auto values = resolution.values[status];
    if (values == 0) continue;
    const auto which = values == all_values(scale) ? std::string("any answer") : to_text(scale, values);
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ", words[status], which);
  }
  return text;
}

class WhyDocument {
 public:
  WhyDocument(const Diagnosis& diagnosis, const Library& library)
      : diagnosis_(diagnosis), alliance_(diagnosis.alliance), library_(library) {}

  Section section_of(const Rule& rule) const {
    const auto& finding = finding_of(rule);
    Section section{.id = anchor_of(rule), .heading = full_id(rule, library_), .blocks = {}};
    section.blocks.push_back({Paragraph{
        .text = {plain(sentence(finding, alliance_, library_)), status_of(finding), severity_of(rule)}}});
    if (!finding.counted)
      section.blocks.push_back({Paragraph{.text = {tag(std::string(not_scored), Tone::fair)}}});
    return section;
  }

  /// All that is known of one rule.
  std::vector<Block> explained(const Rule& rule) const {
    const auto& finding = finding_of(rule);
    auto labels = labels_of(rule, finding);
    labels.insert(
        labels.begin(),
        {{.label = "rule",
          .lines = {{.line = {code_span(full_id(rule, library_)), status_of(finding), severity_of(rule)}}}},
         {.label = "finding", .lines = {{.line = {strong(sentence(finding, alliance_, library_))}}}}});
    auto& lines = labels[1].lines;
    const auto add_warning = [&lines](std::string text) {
      lines.push_back({.line = {tag(std::move(text), Tone::fair)}});
    };
    if (!finding.counted) add_warning(std::string(not_scored));
    if (const auto left_out = left_out_in_words(library_.factor_of(rule), library_); !left_out.empty())
      add_warning(fmt::format("Its factor is {}, so it does not apply.", left_out));
    for (const auto& stale : stale_acceptances(alliance_, diagnosis_.assessment)) {
      if (stale.acceptance.rule == finding.rule)
        add_warning(capitalised(stale_in_words(stale.acceptance_status)) + ".");
    }
    return {{Labels{std::move(labels)}}};
  }

 private:
  const Finding& finding_of(const Rule& rule) const {
    return diagnosis_.assessment.findings[library_.index_of(rule)];
  }

  /// Ids of rules are unique only within a factor.
  std::string anchor_of(const Rule& rule) const {
    auto id = full_id(rule, library_);
    std::ranges::replace(id, '/', '.');
    return id;
  }

  static Span status_of(const Finding& finding) {
    return tag(std::string(name_of(finding.status)), tone_of(finding.status));
  }

  static Span severity_of(const Rule& rule) {
    return tag(std::string(name_of(rule.severity)), report::tone_of(rule.severity));
  }

  std::vector<Labelled> labels_of(const Rule& rule, const Finding& finding) const {
    std::vector<Labelled> labels;
    const auto add = [&labels](std::string label, std::string text) {
      labels.push_back({.label = std::move(label), .lines = {{.line = {plain(std::move(text))}}}});
    };
    ConditionTree tree(alliance_, library_);
    if (!rule.when.empty()) labels.push_back({.label = "applies if", .lines = {tree.item_of(rule.when)}});
    labels.push_back({.label = "expected", .lines = {tree.item_of(rule.healthy)}});
    if (const auto* acceptance = acceptance_of(finding, alliance_))
      labels.push_back(accepted(*acceptance, finding));
    if (finding.status == Status::open) labels.push_back(resolutions(rule));
    if (finding.status == Status::unmet) add("to meet it", nearest_fix_in_words(rule));
    const auto& factor = library_.factor_of(rule);
    add("do", std::string(rule.remedy));
    add("claim", std::string(factor.claim));
    add("evidence", grounds_in_words(factor, library_));
    add("limits", std::string(factor.limits));
    return labels;
  }

  Labelled accepted(const Acceptance& acceptance, const Finding& finding) const {
    ListItem item{.line = {finding.accepted ? plain(acceptance_in_words(acceptance, alliance_))
                                            : tag(acceptance_in_words(acceptance, alliance_), Tone::fair),
                           aside(place_in_words(acceptance.at, alliance_))}};
    if (auto reason = reason_in_words(acceptance); !reason.empty())
      item.items.push_back({.line = {plain(std::move(reason))}});
    return {.label = "accepted", .lines = {std::move(item)}};
  }

  /// What to ask, and how the rule then comes out.
  Labelled resolutions(const Rule& rule) const {
    Labelled label{.label = "ask", .lines = {}};
    for (const auto& resolution : resolutions_of(rule, alliance_.answers, library_)) {
      label.lines.push_back({.line = {plain(ask(resolution.slot, alliance_, library_))},
                             .items = {{.line = {code_span(slot_name(resolution.slot, alliance_, library_)),
                                                 aside(outcomes_in_words(resolution, library_))}}}});
    }
    return label;
  }

  std::string nearest_fix_in_words(const Rule& rule) const {
    std::vector<std::string> fixes;
    for (const auto& fix : nearest_fix(rule, alliance_, library_)) {
      const auto& question = library_.questions[fix.slot.question];
      fixes.push_back(fmt::format(
          "{} from {} to {}{}", slot_name(fix.slot, alliance_, library_),
          answer_in_words(fix.slot, alliance_, library_), library_.scale_of(question).values[fix.to],
          question.lever == Lever::never ? ", which management cannot change once done" : ""));
    }
    return fixes.empty() ? "no change of answers meets it" : listed(fixes);
  }

  const Diagnosis& diagnosis_;
  const Alliance& alliance_;
  const Library& library_;
};

}  // namespace

Document why_document(const Rule& rule, const Diagnosis& diagnosis, const Library& library) {
  Document document{.blocks = {{masthead_of(diagnosis.alliance, "Why a rule came out as it did")}}};
  std::ranges::move(WhyDocument(diagnosis, library).explained(rule), std::back_inserter(document.blocks));
  return document;
}

Document rules_document(std::span<const Rule* const> rules, const Diagnosis& diagnosis,
                        const Library& library) {
  const WhyDocument why(diagnosis, library);
  Document document{.blocks = {{masthead_of(diagnosis.alliance, "How rules came out")}}};
  for (const auto* rule : rules) document.blocks.push_back({why.section_of(*rule)});
  document.blocks.push_back({Paragraph{
      .text = {plain(fmt::format("`entente why {} RULE` explains one of them.", diagnosis.alliance.file))},
      .is_note = true}});
  return document;
}

}  // namespace entente::report
