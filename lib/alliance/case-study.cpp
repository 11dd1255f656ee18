#include "alliance/case-study.h"

#include <algorithm>

#include "knowledge/find-question.h"
#include "text/wrap.h"
#include "yaml/read/field-readers.h"

namespace entente {

namespace {

std::string require_line(yaml::MappingReader& mapping, std::string_view key) {
  return one_line(mapping.require_text(key).value_or(""));
}

std::string find_line(yaml::MappingReader& mapping, std::string_view key) {
  return one_line(mapping.find_text(key).value_or(""));
}

/// The paragraphs of a folded YAML text (`>`), in which a line break stands for an empty line.
std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (auto part = one_line(text.substr(0, end)); !part.empty()) parts.push_back(std::move(part));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

class CaseReader {
 public:
  CaseReader(yaml::Value value, const Library& library, ErrorList& errors)
      : value_(value), library_(library), errors_(errors) {}

  CaseStudy read() {
    yaml::MappingReader mapping(value_, "a case", errors_);
    read_kind(mapping);
    read_years(mapping);
    study_.window = require_line(mapping, "window");
    read_documentation(mapping);
    study_.narrative = paragraphs(mapping.require_text("narrative").value_or(""));
    read_outcome(mapping);
    study_.teaches = require_line(mapping, "teaches");
    mapping.require("questions");
    for (const auto& question : find_texts(mapping, "questions", errors_))
      study_.questions.push_back(one_line(question));
    study_.hindsight = require_line(mapping, "hindsight");
    read_disclosed_later(mapping);
    read_sources(mapping);
    mapping.finish();
    return std::move(study_);
  }

 private:
  void read_kind(yaml::MappingReader& mapping) {
    if (const auto kind = mapping.require("kind"))
      study_.constructed = choose(*kind, case_kind_names, "kind", errors_).value_or(0) == 1;
  }

  void read_years(yaml::MappingReader& mapping) {
    const auto value = mapping.require("years");
    if (!value) return;
    yaml::MappingReader years(*value, "the years of a case", errors_);
    study_.from = require_line(years, "from");
    study_.to = find_line(years, "to");
    years.finish();
  }

  void read_documentation(yaml::MappingReader& mapping) {
    const auto value = mapping.require("documentation");
    if (!value) return;
    yaml::MappingReader documentation(*value, "the documentation of a case", errors_);
    study_.documentation = require_line(documentation, "how");
    const auto grade = study_.constructed ? documentation.find("grade") : documentation.require("grade");
    if (grade && study_.constructed)
      errors_.add(grade->at(), "a constructed case has no grade of documentation");
    if (grade) {
      if (const auto chosen = choose(*grade, documentation_grades, "grade", errors_))
        study_.grade = documentation_grades[*chosen];
    }
    documentation.finish();
  }

  void read_outcome(yaml::MappingReader& mapping) {
    const auto value = mapping.require("outcome");
    if (!value) return;
    yaml::MappingReader outcome(*value, "the outcome of a case", errors_);
    if (outcome.require("verdict")) choose_into(study_.outcome, outcome, "verdict", outcome_names, errors_);
    study_.happened = require_line(outcome, "happened");
    study_.otherwise = find_line(outcome, "otherwise");
    study_.beyond = find_line(outcome, "beyond");
    if (outcome.require("explained"))
      choose_into(study_.explained, outcome, "explained", explained_names, errors_);
    outcome.finish();
  }

  void read_disclosed_later(yaml::MappingReader& mapping) {
    for (const auto path : find_items(mapping, "told_later", false, errors_)) {
      const auto* question = find_question(path.text(), path.at(), library_, errors_);
      if (question != nullptr) study_.disclosed_later.push_back(library_.index_of(*question));
    }
  }

  void read_sources(yaml::MappingReader& mapping) {
    for (const auto item : find_items(mapping, "sources", true, errors_)) {
      yaml::MappingReader source(item, "a source of a case", errors_);
      study_.sources.push_back({.name = require_line(source, "name"), .url = find_line(source, "url")});
      source.finish();
    }
  }

  yaml::Value value_;
  const Library& library_;
  ErrorList& errors_;
  CaseStudy study_;
};

}  // namespace

CaseStudy read_case_study(yaml::Value value, const Library& library, ErrorList& errors) {
  return CaseReader(value, library, errors).read();
}

}  // namespace entente
