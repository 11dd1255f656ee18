#include "report/junit.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "report/wording/acceptance-wording.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"
#include "report/wording/rounding.h"
#include "text/xml.h"

namespace entente::report {

namespace {

struct Counts {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
  std::size_t skipped = 0;

  Counts& operator+=(const Counts& more) {
    tests += more.tests;
    failures += more.failures;
    errors += more.errors;
    skipped += more.skipped;
    return *this;
  }
};

constexpr Counts counts_of_unread = {.tests = 1, .failures = 0, .errors = 1, .skipped = 0};

Counts counts_of(const Diagnosis& diagnosis) {
  const auto& summary = diagnosis.summary;
  const auto accepted =
      static_cast<std::size_t>(std::ranges::count(diagnosis.assessment.findings, true, &Finding::accepted));
  const auto open = static_cast<std::size_t>(summary.open);
  return {.tests = static_cast<std::size_t>(summary.met) + summary.unmet.size() + open,
          .failures = summary.unmet.size() - accepted,
          .errors = 0,
          .skipped = open + accepted};
}

std::string in_attributes(std::string_view name, const Counts& counts) {
  return fmt::format("name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\"", escape_xml(name), counts.tests,
                     counts.failures, counts.errors);
}

std::string suite(std::string_view name, const Counts& counts, std::string_view content) {
  return fmt::format("  <testsuite {} skipped=\"{}\">\n{}  </testsuite>\n", in_attributes(name, counts),
                     counts.skipped, content);
}

/// The counts of a run are known at its end, and stand at the head of the report. What is skipped is counted
/// by suite alone: the schema of Jenkins has no such attribute here.
class Suites final : public Assembler {
 public:
  std::string add(Fragment part) override {
    counts_ += part.diagnosis ? counts_of(*part.diagnosis) : counts_of_unread;
    text_ += part.text;
    return {};
  }

  std::string end() override {
    return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {}>\n{}</testsuites>\n",
                       in_attributes("entente", counts_), text_);
  }

 private:
  Counts counts_;
  std::string text_;
};

/// "june.yaml", or "all.yaml, description 2".
std::string described_in(std::string_view file, int document) {
  return document > 1 ? fmt::format("{}, description {}", file, document) : std::string(file);
}

/// A case that says nothing more where `outcome` is empty.
std::string case_of(std::string_view of, std::string_view name, std::string_view outcome) {
  const auto named =
      fmt::format("    <testcase classname=\"{}\" name=\"{}\"", escape_xml(of), escape_xml(name));
  return outcome.empty() ? named + "/>\n" : fmt::format("{}>\n{}    </testcase>\n", named, outcome);
}

std::string where_and_what(const Error& error) {
  const auto what = error_in_words(error);
  if (error.at.line == 0) return what;
  return fmt::format("{}:{}: {}", error.at.line, error.at.column, what);
}

}  // namespace

std::unique_ptr<Assembler> Junit::begin() const {
  return std::make_unique<Suites>();
}

std::string Junit::properties(const Alliance& alliance, const Assessment& assessment,
                              const Summary& summary) const {
  std::string text = "    <properties>\n";
  const auto put = [&text](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    text += fmt::format("      <property name=\"{}\" value=\"{}\"/>\n", name, escape_xml(value));
  };
  put("file", alliance.file);
  put("document", fmt::to_string(alliance.document));
  put("stage", alliance.stage);
  put("as_of", alliance.as_of);
  put("nature", name_of(summary.verdict));
  put("scope", listed(alliance.scope.names()));
  put("band", to_text(assessment.bands));
  if (!assessment.bands.empty()) {
    put("low", points_in_words(assessment.score.low));
    put("high", points_in_words(assessment.score.high));
  }
  put("audience", reader_in_words(alliance));
  put("caps", caps_in_words(assessment, library_));
  put("library", changes_in_words(library_));
  put("accepted", acceptances_in_words(alliance, assessment));
  for (const auto& [acceptance, acceptance_status] : stale_acceptances(alliance, assessment))
    put("stale acceptance",
        fmt::format("{}: {} ({})", full_id(library_.rules[acceptance.rule], library_),
                    stale_in_words(acceptance_status), place_in_words(acceptance.at, alliance)));
  return text + "    </properties>\n";
}

std::string Junit::test_case(const Finding& finding, const Alliance& alliance) const {
  const auto& rule = library_.rules[finding.rule];
  std::string outcome;
  // The schema gives what is skipped no attributes; what reads a message of it reads its text where there is
  // none.
  if (finding.accepted) {
    outcome =
        fmt::format("      <skipped>{} {}</skipped>\n", escape_xml(sentence(finding, alliance, library_)),
                    escape_xml(capitalised(accepted_in_words(finding, alliance))));
  } else if (finding.status == Status::unmet) {
    outcome = fmt::format("      <failure type=\"{}\" message=\"{}\">\n", name_of(rule.severity),
                          escape_xml(sentence(finding, alliance, library_)));
    for (const auto& line : details_in_words(finding, alliance, library_)) outcome += escape_xml(line) + "\n";
    outcome += "      </failure>\n";
  } else if (finding.status == Status::open) {
    outcome =
        fmt::format("      <skipped>{}</skipped>\n", escape_xml(asks_in_words(finding, alliance, library_)));
  }
  const auto of = fmt::format("{} ({})", alliance.name, described_in(alliance.file, alliance.document));
  return case_of(of, full_id(rule, library_), outcome);
}

std::string Junit::of(const Diagnosis& diagnosis) const {
  const auto& alliance = diagnosis.alliance;
  const auto& assessment = diagnosis.assessment;
  const auto& summary = diagnosis.summary;
  auto content = properties(alliance, assessment, summary);
  for (const auto& finding : assessment.findings) {
    if (is_scored(finding)) content += test_case(finding, alliance);
  }
  return suite(alliance.name, counts_of(diagnosis), content);
}

std::string Junit::render_error(const UnreadInput& unread) const {
  // One error, since readers tell no more than the first of a case.
  std::string messages;
  for (const auto& error : unread.errors) messages += escape_xml(where_and_what(error)) + "\n";
  const auto element = fmt::format(
      "      <error type=\"unread\" message=\"This could not be read\">\n{}      </error>\n", messages);
  const auto name = described_in(unread.file, unread.document);
  return suite(name, counts_of_unread, case_of(name, "is read", element));
}

}  // namespace entente::report
