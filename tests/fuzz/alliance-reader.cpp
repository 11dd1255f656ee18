// Texts as descriptions of alliances, read, assessed and reported with the bundled library.
#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "advise/diagnosis.h"
#include "alliance/read-alliance.h"
#include "alliance/redact.h"
#include "report/json-lines.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/reports.h"
#include "tests/fuzz/target.h"
#include "yaml/read/documents.h"

namespace entente::fuzz {
namespace {

void demand_interval(Interval score, std::string_view seen) {
  demand(0 <= score.low && score.low <= score.high && score.high <= 100,
         "a score lies between its bounds, and those between 0 and 100", seen);
}

void demand_sound(const Assessment& assessment, std::string_view seen) {
  demand_interval(assessment.score, seen);
  for (const auto& theme : assessment.themes) demand_interval(theme.score, seen);
  for (const auto& factor : assessment.factors) demand_interval(factor.score, seen);
  demand(assessment.bands.worst <= assessment.bands.best, "the worst band is not above the best", seen);
}

/// A line of JSON Lines, from which the outcome can be read again.
void demand_line(const std::string& line, const Summary& outcome) {
  demand(line.find('\n') + 1 == line.size(), "a line ends where it does", line);
  demand_json(line);
  ErrorList errors("line");
  yaml::Tree tree;
  yaml::read_sole_document(line, "a line", "", tree, errors);
  demand(errors.empty(), "a line is read again", line);
  demand(report::read_summary(tree.root(), bundled_library()) == outcome, "a line tells the outcome", line);
}

/// A run over what stands in the text, for one reader.
class Run {
 public:
  explicit Run(std::string_view text) : text_(text), random_(random_of(text)) {}

  void add(Alliance alliance) {
    const auto counted = diagnose(alliance, library_, DiagnosisLevel::counted);
    show(alliance);
    auto diagnosis = diagnose(std::move(alliance), library_);
    demand_sound(diagnosis.assessment, text_);
    demand(counted.summary == diagnosis.summary,
           "what is beyond the scope, and who reads it, does not matter", text_);
    demand_line(report::JsonLines(library_, {}).of(counted), counted.summary);
    tell({.text = {}, .diagnosis = std::make_shared<const Diagnosis>(std::move(diagnosis))});
  }

  void add(report::UnreadInput unread) {
    tell({.text = {}, .unread = std::make_shared<const report::UnreadInput>(std::move(unread))});
  }

  void end() const { demand_good_report(telling_, parts_); }

 private:
  /// Takes out what its reader is not to see.
  void show(Alliance& alliance) {
    auto audience = telling_.options.audience;
    if (audience.reader == Audience::Reader::partner)
      audience.partner = alliance.partners[below(alliance.partners.size(), random_)].key;
    ErrorList errors("--audience");
    redact_for(audience, alliance, errors);
    demand(errors.empty(), "a report can be for each partner", text_);
  }

  void tell(report::Fragment part) {
    constexpr std::size_t most = 3;
    if (parts_.size() < most) parts_.push_back(std::move(part));
  }

  const Library& library_ = bundled_library();
  std::string_view text_;
  Random random_;
  Telling telling_ = any_telling(random_);
  std::vector<report::Fragment> parts_;  ///< the first few; a text can have hundreds
};

}  // namespace

void try_text(std::string_view text) {
  const std::string file = "fuzz.yaml";
  AllianceReader reader(text, file, bundled_library());
  Run run(text);
  while (auto described = reader.next()) {
    demand_good(described->errors, file, text);
    demand(described->alliance.has_value() == described->errors.empty(),
           "a description is read, or complained of", text);
    if (described->alliance) {
      run.add(*std::move(described->alliance));
    } else {
      run.add(report::UnreadInput{
          .file = file, .document = described->document, .errors = std::move(described->errors)});
    }
  }
  run.end();
}

}  // namespace entente::fuzz
