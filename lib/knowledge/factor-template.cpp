#include "knowledge/factor-template.h"

#include <fmt/format.h>

#include <array>
#include <span>
#include <utility>

#include "knowledge/factor.h"

namespace entente {

namespace {

constexpr std::string_view template_text =
    R"(# A factor to fill in: say what goes after each colon that has nothing behind it. The comments are of no
# further use then.
#
# It belongs into {theme}/{factor}.yaml of a folder of yours, which --library lays over the
# bundled factors: the file's name is the factor's id, and the folder that it lies in is its theme.
# `entente library check FOLDER` tells what is still missing, and where.

factor: {factor}

# What it is about, as a heading: Empowered alliance manager
title:

# {directions}: whether the presence of what the title names helps or harms.
direction:

# One to three sentences of your own, worded by the grade: A and B begin "Research finds", C "One study
# suggests" or "Case studies suggest", D "Practitioners and theory hold". For example: Practitioners hold
# that alliances may break down because nobody was made responsible for them.
claim:

# {grades}: a meta-analysis or review, several quantitative studies, one study or cases, theory and
# practitioners. Where results differ, a line `mixed: yes` follows it.
grade:

# Each work that the claim rests on: its key in bibliography.yaml, and what this work supports. Where you saw
# it only as another work cites it, a line `via: blog_nd` names that other one.
sources:
  # For example: zoogah2010
  - cite:
    # For example: put an alliance manager in place and empower that person
    for:

# What the evidence does not show, and where the factor should be ignored: No study seen has measured what
# an alliance manager does for an alliance.
limits:

# What can be asked about it. Rules may use any factor's questions, so a factor may do without its own.
questions:
  # The theme, a dot, and a name in lower case with underscores: governance.manager_empowered
  - path:
    # About behaviour that can be observed. If it is asked of each partner, it names {partner} and a line
    # `of: partner` stands beside it: Is someone at {partner} in charge of making the alliance succeed?
    ask:
    # What each answer looks like to somebody who visits; the values of another scale of scales.yaml would
    # do too.
    scale:
      # For example: nobody in particular
      no:
      # For example: someone is named, but must ask others before changing anything
      partly:
      # For example: a named person with time, budget and a mandate to adjust
      yes:
    # {levers}: about how long management needs to change the answer.
    lever:

# Each is one statement that the answers can be held against.
rules:
  # Names the weakness, in at most four words, never the cure: nobody-in-charge
  - rule:
    # The condition under which all is well: {governance.manager_empowered: {at_least: partly}}
    # Where it makes no sense everywhere, a line `when: {stage: operating}` says where the rule applies.
    healthy:
    # 1 to 5: how much the rule says about the factor. For example: 3
    weight:
    # {severities}, when unmet. Critical caps the verdict: keep it for what breaks alliances.
    severity:
    # A sentence that a manager would say of the weakness: Nobody at {partners} is in charge of making
    # it succeed.
    # {partners} are those whose answers decided it, if each partner is asked.
    unmet:
    # The same of the strength: Every partner has someone in charge of making it succeed.
    met:
    # What management can do, beginning with a verb: Name one person on each side, in writing.
    remedy:

# For each rule at least one that is met, one unmet and one open: they are its tests, and its page tells
# them as cases.
examples:
  # A case where all is well, in a few words: a mandate on both sides
  - name:
    # Its answers: {governance.manager_empowered: yes}
    given:
    # How the rule comes out: {nobody-in-charge: met}
    expect:
  # A case that shows the weakness: nobody on one side
  - name:
    # Its answers; of partners a and b, if each is asked: {governance.manager_empowered: {a: yes, b: no}}
    given:
    # How the rule comes out: {nobody-in-charge: unmet}
    expect:
  - name: not asked
    given: {}
    # How the rule comes out: {nobody-in-charge: open}
    expect:
)";

std::string listed(std::span<const std::string_view> names) {
  return fmt::format("{}", fmt::join(names, " | "));
}

bool is_lower(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

std::string factor_template(std::string_view id, std::string_view theme) {
  const std::array<std::pair<std::string_view, std::string>, 6> slots = {
      {{"{factor}", std::string{id}},
       {"{theme}", std::string{theme.empty() ? "<theme>" : theme}},
       {"{directions}", listed(direction_names)},
       {"{grades}", listed(grade_names)},
       {"{levers}", listed(lever_names)},
       {"{severities}", listed(severity_names)}}};
  std::string text{template_text};
  for (const auto& [slot, words] : slots) text = fill(text, slot, words);
  return text;
}

std::string to_factor_id(std::string_view words) {
  std::string id;
  bool is_new_word = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    // A capital after a small letter or a digit begins a word: "EmpoweredManager".
    is_new_word = is_new_word || (is_upper(c) && i > 0 && is_lower(words[i - 1]));
    if (!is_lower(c) && !is_upper(c)) {
      is_new_word = true;
      continue;
    }
    if (is_new_word && !id.empty()) id += '-';
    is_new_word = false;
    id += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return id;
}

}  // namespace entente
