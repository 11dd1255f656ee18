// The numbers that reports tell, read back out of them as other programs would, or as a person does.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace entente::report {

/// Of one alliance; what a format does not tell is left out.
struct Numbers {
  struct Condition {
    std::string band;
    double low = 0;
    double high = 0;
  };

  std::optional<Condition> condition = {};
  // Of the rules that count.
  std::optional<int> met = {};
  int unmet = 0;
  std::optional<int> open = {};
};

// Each takes a whole report, and gives the numbers of its alliances in their order; where a report has
// nothing but findings, an alliance without any is left out. What a report tells twice is checked to be the
// same.

std::vector<Numbers> read_text(const std::string& report);
std::vector<Numbers> read_html(const std::string& report);
std::vector<Numbers> read_markdown(const std::string& report);
std::vector<Numbers> read_json(const std::string& report);
std::vector<Numbers> read_json_lines(const std::string& report);
std::vector<Numbers> read_csv_of_alliances(const std::string& report);
std::vector<Numbers> read_csv_of_findings(const std::string& report);
std::vector<Numbers> read_xlsx(const std::string& report);
std::vector<Numbers> read_sarif(const std::string& report);
std::vector<Numbers> read_junit(const std::string& report);
std::vector<Numbers> read_annotations(const std::string& report);

}  // namespace entente::report
