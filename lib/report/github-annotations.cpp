#include "report/github-annotations.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <vector>

#include "advise/priorities.h"
#include "report/wording/acceptance-wording.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "text/unicode.h"
#include "text/uri.h"

namespace entente::report {

namespace {

constexpr std::string_view line_break = "%0A";
constexpr std::array<std::string_view, severity_names.size()> levels = {"notice", "warning", "error"};

/// In the message of a command. Line breaks are made visible with all else that is hidden.
std::string in_data(std::string_view text) {
  std::string message;
  for (const char c : escape_invisible(text)) c == '%' ? message += "%25" : message += c;
  return message;
}

/// In a property of a command, where a colon or a comma would end it.
std::string in_property(std::string_view text) {
  std::string property;
  for (const char c : in_data(text)) {
    if (c == ':') {
      property += "%3A";
    } else if (c == ',') {
      property += "%2C";
    } else {
      property += c;
    }
  }
  return property;
}

/// The lines of the message are escaped already.
std::string annotation(std::string_view level, std::string_view file, SourceLocation at,
                       std::string_view title, const std::vector<std::string>& message) {
  return fmt::format("::{} file={},line={},col={},title={}::{}\n", level, in_property(normal_path(file)),
                     at.line, at.column, in_property(title), fmt::join(message, line_break));
}

}  // namespace

std::string GithubAnnotations::of(const Diagnosis& diagnosis) const {
  const auto& alliance = diagnosis.alliance;
  const auto& assessment = diagnosis.assessment;
  const auto& summary = diagnosis.summary;
  std::vector<std::string> condition = {
      in_data(capitalised(name_of(summary.verdict))),
      in_data(fmt::format("Condition {}, higher is healthier", condition_in_words(assessment)))};
  const auto caps = caps_in_words(assessment, library_);
  if (!caps.empty()) condition.push_back(in_data(capitalised(caps)));
  condition.push_back(
      in_data(fmt::format("{} met, {} unmet, {} open", summary.met, summary.unmet.size(), summary.open)));
  auto lines =
      annotation("notice", alliance.file, {.line = alliance.line, .column = 1}, alliance.name, condition);
  for (const auto position : weaknesses(assessment, alliance.answers, library_))
    lines += weakness(assessment.findings[position], alliance);
  for (const auto position : accepted_weaknesses(assessment, alliance.answers, library_))
    lines += weakness(assessment.findings[position], alliance);
  for (const auto& [acceptance, acceptance_status] : stale_acceptances(alliance, assessment)) {
    lines += annotation(levels.front(), alliance.file, acceptance.at,
                        full_id(library_.rules[acceptance.rule], library_),
                        {in_data(capitalised(stale_in_words(acceptance_status)))});
  }
  return lines;
}

std::string GithubAnnotations::weakness(const Finding& finding, const Alliance& alliance) const {
  const auto& rule = library_.rules[finding.rule];
  std::vector<std::string> message = {in_data(sentence(finding, alliance, library_))};
  for (const auto& line : details_in_words(finding, alliance, library_)) message.push_back(in_data(line));
  const auto level = finding.accepted ? levels.front() : levels[static_cast<std::size_t>(rule.severity)];
  return annotation(level, alliance.file, place_of(finding, alliance, library_), full_id(rule, library_),
                    message);
}

std::string GithubAnnotations::render_error(const UnreadInput& unread) const {
  std::string lines;
  for (const auto& error : unread.errors)
    lines += annotation("error", unread.file, place_of(error), "This could not be read",
                        {in_data(error_in_words(error))});
  return lines;
}

}  // namespace entente::report
