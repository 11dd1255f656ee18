#include "report/critical-weakness.h"

#include <charconv>
#include <optional>
#include <string_view>

#include "report/wording/diagnosis-wording.h"

namespace entente::report {

namespace {

std::optional<yaml::Value> member(yaml::Value value, std::string_view name) {
  for (const auto& [key, item] : value.entries()) {
    if (key.text() == name) return item;
  }
  return std::nullopt;
}

bool has(yaml::Value value, std::string_view name, std::string_view text) {
  const auto found = member(value, name);
  return found && found->text() == text;
}

bool is_accepted(yaml::Value finding) {
  const auto accepted = member(finding, "accepted");
  return accepted && !has(*accepted, "expired", "true");
}

/// Of the first answer that stands in the file.
int line_of(yaml::Value finding, int first_line) {
  const auto because = member(finding, "because");
  if (!because) return first_line;
  for (const auto answer : because->items()) {
    const auto text = member(answer, "line").value_or(answer).text();
    int line = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), line);
    if (error == std::errc{}) return line;
  }
  return first_line;
}

}  // namespace

std::vector<CriticalWeakness> critical_weaknesses(const Diagnosis& diagnosis, const Library& library) {
  std::vector<CriticalWeakness> weaknesses;
  for (const auto& finding : diagnosis.assessment.findings) {
    const auto& rule = library.rules[finding.rule];
    const bool is_unmet = finding.counted && finding.status == Status::unmet;
    if (!is_unmet || rule.severity != Severity::critical || finding.accepted) continue;
    weaknesses.push_back(
        {.rule = full_id(rule, library), .line = place_of(finding, diagnosis.alliance, library).line});
  }
  return weaknesses;
}

std::vector<CriticalWeakness> critical_weaknesses(yaml::Value result, int first_line) {
  std::vector<CriticalWeakness> weaknesses;
  const auto findings = member(result, "findings");
  if (!findings) return weaknesses;
  for (const auto finding : findings->items()) {
    const bool is_unmet = has(finding, "status", name_of(Status::unmet));
    if (!is_unmet || !has(finding, "severity", name_of(Severity::critical)) || is_accepted(finding)) continue;
    if (const auto rule = member(finding, "rule"))
      weaknesses.push_back({.rule = std::string(rule->text()), .line = line_of(finding, first_line)});
  }
  return weaknesses;
}

}  // namespace entente::report
