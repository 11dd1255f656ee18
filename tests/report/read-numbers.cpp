#include "tests/report/read-numbers.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "tests/report/read-csv.h"
#include "tests/report/read-workbook.h"

namespace entente::report {
namespace {

using Json = nlohmann::json;

/// What a report tells in two ways.
int both(int one, int other) {
  CHECK(one == other);
  return one;
}

int occurrences(const std::string& text, std::string_view part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

/// What the groups of the pattern find at its first place.
std::smatch found(const std::string& text, const std::string& pattern) {
  std::smatch match;
  if (!std::regex_search(text, match, std::regex(pattern))) throw std::runtime_error("no " + pattern);
  return match;
}

int number(const std::string& text, const std::string& pattern) {
  return std::stoi(found(text, pattern)[1]);
}

/// The pattern finds the band; the score follows, in words.
Numbers::Condition condition(const std::string& text, const std::string& pattern) {
  const auto match = found(text, pattern + "([0-9]+)(?:–([0-9]+))? of 100");
  return {match[1], std::stod(match[2]), std::stod(match[3].matched ? match[3] : match[2])};
}

Numbers::Condition condition(const Json& told) {
  return {told["band"], told["low"], told["high"]};
}

/// The text cut before each of these.
std::vector<std::string> cut_before(const std::string& text, std::string_view begin) {
  std::vector<std::string> parts;
  for (auto at = text.find(begin); at != std::string::npos;) {
    const auto next = text.find(begin, at + begin.size());
    parts.push_back(text.substr(at, next - at));
    at = next;
  }
  return parts;
}

/// What stands below a heading, up to the next line that begins as headings do; empty without the heading.
std::string section(const std::string& text, const std::string& heading, const std::string& next) {
  const auto begin = text.find(heading);
  if (begin == std::string::npos) return {};
  const auto body = text.substr(begin + heading.size());
  std::smatch end;
  return std::regex_search(body, end, std::regex(next)) ? end.prefix().str() : body;
}

int lines_like(const std::string& text, const std::string& pattern) {
  const std::regex regex("\n" + pattern);
  return static_cast<int>(std::distance(std::sregex_iterator(text.begin(), text.end(), regex), {}));
}

/// Adds a finding to those of an alliance.
void add(Numbers& numbers, std::string_view status) {
  if (status == "unmet") ++numbers.unmet;
  if (status == "open") ++*numbers.open;
}

/// By what tells one alliance from another: those of the last, which are begun where it is another one.
class InOrder {
 public:
  Numbers& of(const std::string& alliance) {
    if (all_.empty() || alliance != last_) all_.push_back({.open = 0});
    last_ = alliance;
    return all_.back();
  }

  std::vector<Numbers> take() { return std::move(all_); }

 private:
  std::vector<Numbers> all_;
  std::string last_;
};

Numbers of_report(const Json& report) {
  Numbers numbers{.condition = condition(report["condition"]), .met = 0, .open = 0};
  for (const auto& finding : report["findings"]) {
    if (finding["counted"] == false) continue;
    add(numbers, finding["status"].get<std::string>());
    if (finding["status"] == "met") ++*numbers.met;
  }
  return numbers;
}

}  // namespace

std::vector<Numbers> read_text(const std::string& report) {
  std::vector<Numbers> all;
  for (const auto& text : cut_before(report, "\n  Condition  ")) {
    const auto below = [&text](const std::string& heading) {
      return section(text, "\n  " + heading, "\n  [^ ]");
    };
    all.push_back({.condition = condition(text, "^\n  Condition +(.*[^ ]) +(?:█|▒|░)+ +"),
                   .unmet = lines_like(below("Weaknesses"), "    [0-9]") +
                            lines_like("\n" + below("Accepted\n"), "    [0-9]"),
                   .open = both(number(text, " rules count, ([0-9]+) of them open\n"),
                                lines_like(below("Unknown"), "    [^ ]"))});
  }
  return all;
}

std::vector<Numbers> read_html(const std::string& report) {
  return {{.condition = condition(
               report, "<p class=\"verdict[^\"]*\"><strong>([^<]*)</strong>\\s*<span class=\"of\">"),
           .unmet = occurrences(report, "<section class=\"finding\"")}};
}

std::vector<Numbers> read_markdown(const std::string& report) {
  std::vector<Numbers> all;
  for (const auto& text : cut_before(report, "\n- Condition: ")) {
    all.push_back({.condition = condition(text, "^\n- Condition: \\*\\*(.*)\\*\\*, "),
                   .unmet = occurrences(text, "\n### "),
                   .open = both(number(text, " rules count, ([0-9]+) of them open\n"),
                                lines_like(section(text, "</a>Unknown\n", "\n## "), "- "))});
  }
  return all;
}

std::vector<Numbers> read_json(const std::string& report) {
  const auto json = Json::parse(report);
  if (json.is_object()) return {of_report(json)};
  std::vector<Numbers> all;
  for (const auto& one : json) all.push_back(of_report(one));
  return all;
}

std::vector<Numbers> read_json_lines(const std::string& report) {
  std::vector<Numbers> all;
  for (const auto& line : cut_before("\n" + report, "\n{")) {
    const auto json = Json::parse(line);
    Numbers told{.open = 0};
    for (const auto& finding : json["findings"]) add(told, finding["status"].get<std::string>());
    const auto& rules = json["rules"];
    all.push_back({.condition = condition(json["condition"]),
                   .met = rules["met"],
                   .unmet = both(rules["unmet"], told.unmet),
                   .open = both(rules["open"], *told.open)});
  }
  return all;
}

std::vector<Numbers> read_csv_of_alliances(const std::string& report) {
  std::vector<Numbers> all;
  for (auto& row : read_csv(report)) {
    all.push_back(
        {.condition = Numbers::Condition{row.at("band"), std::stod(row.at("low")), std::stod(row.at("high"))},
         .met = std::stoi(row.at("met")),
         .unmet = std::stoi(row.at("unmet")),
         .open = std::stoi(row.at("open"))});
  }
  return all;
}

std::vector<Numbers> read_csv_of_findings(const std::string& report) {
  InOrder all;
  for (const auto& row : read_csv(report)) add(all.of(row.at("file")), row.at("status"));
  return all.take();
}

std::vector<Numbers> read_xlsx(const std::string& report) {
  const auto sheets = read_workbook(report);
  InOrder all;
  const auto& findings = sheets.at(1);
  for (std::size_t row = 0; row < findings.rows_below_head(); ++row)
    add(all.of(findings.at(row, "File").text), findings.at(row, "Status").text);
  auto read = all.take();
  const auto& overview = sheets.front();
  read.resize(overview.rows_below_head());
  for (std::size_t row = 0; row < read.size(); ++row) {
    read[row].condition = {overview.at(row, "Condition").text,
                           std::stod(overview.at(row, "Lowest score").text),
                           std::stod(overview.at(row, "Highest score").text)};
  }
  return read;
}

std::vector<Numbers> read_sarif(const std::string& report) {
  InOrder all;
  const auto json = Json::parse(report);
  for (const auto& result : json["runs"][0]["results"]) {
    auto& numbers = all.of(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]);
    if (result["kind"] != "review")
      add(numbers, result["kind"] == "fail" ? "unmet" : result["kind"].get<std::string>());
    numbers.condition = condition(result["properties"]);
  }
  return all.take();
}

std::vector<Numbers> read_junit(const std::string& report) {
  pugi::xml_document document;
  REQUIRE(document.load_string(report.c_str()));
  std::vector<Numbers> all;
  for (const auto& suite : document.child("testsuites").children("testsuite")) {
    const auto property = [&](const char* name) {
      return suite.child("properties").find_child_by_attribute("name", name).attribute("value");
    };
    Numbers cases{.met = 0, .open = 0};
    int accepted = 0;
    for (const auto& rule : suite.children("testcase")) {
      const std::string_view skipped = rule.child("skipped").text().get();
      if (skipped.find(" Accepted ") != std::string_view::npos) {
        ++accepted;
      } else {
        ++(rule.child("failure") ? cases.unmet : rule.child("skipped") ? *cases.open : *cases.met);
      }
    }
    const auto told = [&suite](const char* what) { return suite.attribute(what).as_int(); };
    all.push_back({.condition = Numbers::Condition{property("band").value(), property("low").as_double(),
                                                   property("high").as_double()},
                   .met = both(told("tests") - told("failures") - told("skipped"), *cases.met),
                   .unmet = both(told("failures"), cases.unmet) + accepted,
                   .open = both(told("skipped") - accepted, *cases.open)});
  }
  return all;
}

std::vector<Numbers> read_annotations(const std::string& report) {
  std::vector<Numbers> all;
  InOrder shown;
  std::istringstream lines(report);
  for (std::string line; std::getline(lines, line);) {
    auto& findings = shown.of(found(line, "^::[a-z]+ file=([^,]*),")[1]);
    if (line.find("::Accepted, and not found: ") != std::string::npos) continue;
    if (line.find("%0ACondition ") == std::string::npos) {
      ++findings.unmet;
      continue;
    }
    all.push_back({.condition = condition(line, "%0ACondition (.*), "),
                   .met = number(line, "%0A([0-9]+) met, "),
                   .unmet = number(line, " met, ([0-9]+) unmet, "),
                   .open = number(line, " unmet, ([0-9]+) open$")});
  }
  const auto counted = shown.take();
  REQUIRE(counted.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i) both(all[i].unmet, counted[i].unmet);
  return all;
}

}  // namespace entente::report
