// Texts as descriptions of alliances, read, assessed and reported with the bundled library.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "advise/diagnosis.h"
#include "alliance/read-alliance.h"
#include "report/json-lines.h"
#include "report/json.h"
#include "report/text.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/target.h"
#include "yaml/documents.h"

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
void demand_line(const std::string& line, const Brief& outcome) {
  demand(line.find('\n') + 1 == line.size(), "a line ends where it does", line);
  demand_json(line);
  Complaints complaints("line");
  yaml::Tree tree;
  yaml::read_sole_document(line, "a line", "", tree, complaints);
  demand(complaints.empty(), "a line is read again", line);
  demand(report::read_brief(tree.root(), bundled_library()) == outcome, "a line tells the outcome", line);
}

void demand_reports(const Alliance& alliance, std::string_view seen) {
  const auto& library = bundled_library();
  const auto diagnosis = diagnose(alliance, library);
  demand_sound(diagnosis.assessment, seen);
  const auto counted = diagnose(alliance, library, Depth::counted);
  demand(counted.brief == diagnosis.brief, "what is beyond the scope does not matter", seen);
  demand_line(report::JsonLines(library, {}).of(counted), counted.brief);
  demand_json(report::json(diagnosis, library));
  demand(!report::text(diagnosis, library, {}).empty(), "a report says something", seen);
}

}  // namespace

void try_text(std::string_view text) {
  const std::string file = "fuzz.yaml";
  AllianceReader reader(text, file, bundled_library());
  while (auto described = reader.next()) {
    demand_good(described->complaints, file, text);
    demand(described->alliance.has_value() == described->complaints.empty(),
           "a description is read, or complained of", text);
    if (described->alliance) {
      demand_reports(*described->alliance, text);
    } else {
      const report::Unread unread{
          .file = file, .document = described->document, .complaints = std::move(described->complaints)};
      demand_json(report::JsonLines(bundled_library(), {}).of_unread(unread));
    }
  }
}

}  // namespace entente::fuzz
