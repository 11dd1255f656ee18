#include "teach/judgement-log.h"

#include <fmt/format.h>

#include <array>

#include "text/json-writer.h"
#include "yaml/read/document-reader.h"
#include "yaml/read/document-splitter.h"
#include "yaml/read/field-readers.h"

namespace entente {

namespace {

class EntryReader {
 public:
  EntryReader(yaml::Value root, ErrorList& errors)
      : fields_(root, "an entry of a diary", errors), errors_(errors) {}

  /// Whether it is one at all, right or wrong.
  bool names_a_case() { return fields_.find("case").has_value(); }

  LogEntry read() {
    LogEntry entry;
    if (!fields_.is_mapping()) return entry;
    entry.case_id = fields_.require_text("case").value_or("");
    entry.student = read_text("student");
    entry.date = read_text("date");
    entry.pairs = read_count("pairs", 0, max_pairs);
    entry.agreeing = read_count("agreeing", 0, entry.pairs);
    entry.kappa = read_score("kappa", -1);
    entry.brier = read_score("brier", 0);
    entry.confidence = read_count("confidence", least_confidence, max_confidence);
    entry.hit = read_hit();
    entry.library = read_text("library");
    return entry;
  }

 private:
  /// More factors than any library has.
  static constexpr int max_pairs = 1'000'000;

  /// Empty where the value is null.
  std::string read_text(std::string_view key) {
    return std::string{fields_.require(key) ? fields_.find_text(key).value_or("") : ""};
  }

  /// `most` where that is complained of, so that no other number is out of its bounds for it.
  int read_count(std::string_view key, int least, int most) {
    const auto value = fields_.require(key);
    if (!value) return most;
    return read_number(*value, least, most, fmt::format("`{}`", key), errors_).value_or(most);
  }

  std::optional<double> read_score(std::string_view key, double least) {
    const auto value = fields_.require(key);
    if (!value || value->is_null()) return std::nullopt;
    return read_decimal(*value, least, 1, key, errors_);
  }

  std::optional<bool> read_hit() {
    static constexpr std::array<std::string_view, 2> words = {"false", "true"};
    const auto value = fields_.require("hit");
    if (!value || value->is_null()) return std::nullopt;
    const auto chosen = choose(*value, words, "hit", errors_);
    return chosen ? std::optional(*chosen == 1) : std::nullopt;
  }

  yaml::MappingReader fields_;
  ErrorList& errors_;
};

/// A line that was cut off is still one of a diary.
bool is_begun_entry(std::string_view line) {
  return line.starts_with(R"({"case":)");
}

}  // namespace

LogEntry log_entry(const Judgement& judgement, const Agreement& agreement, const Library& library) {
  return {.case_id = judgement.case_id,
          .student = judgement.student,
          .date = judgement.date,
          .pairs = static_cast<int>(agreement.compared.size()),
          .agreeing = static_cast<int>(count_apart(agreement, 0)),
          .kappa = agreement.kappa,
          .brier = agreement.brier,
          .confidence = judgement.confidence,
          .hit = agreement.hit,
          .library = std::string{library.version}};
}

std::string to_line(const LogEntry& entry) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.object([&] {
    out.field("case", entry.case_id);
    out.field("student", or_null(entry.student));
    out.field("date", or_null(entry.date));
    out.field("pairs", entry.pairs);
    out.field("agreeing", entry.agreeing);
    out.field("kappa", entry.kappa);
    out.field("brier", entry.brier);
    out.field("confidence", entry.confidence);
    out.field("hit", entry.hit);
    out.field("library", entry.library);
  });
  return out.take();
}

JudgementLog read_judgement_log(std::string_view text, std::string file) {
  ErrorList errors(std::move(file));
  JudgementLog diary;
  yaml::DocumentSplitter lines(text, yaml::SplitAt::line_breaks);
  yaml::DocumentReader reader;
  yaml::Tree tree;
  int first_line = 0;
  bool has_entry = false;
  while (const auto line = lines.next()) {
    if (line->is_empty) break;
    if (first_line == 0) first_line = line->line;
    const auto errors_before = errors.size();
    reader.read(*line, tree, errors);
    EntryReader entry_reader(tree.root(), errors);
    const bool is_object = line->text.find_first_not_of(" \t") == line->text.find('{');
    has_entry = has_entry || is_begun_entry(line->text) || (is_object && entry_reader.names_a_case());
    auto entry = entry_reader.read();
    if (errors.size() == errors_before) diary.entries.push_back(std::move(entry));
  }
  // Another file altogether: what is wrong with each of its lines helps nobody.
  if (first_line != 0 && !has_entry) {
    errors.clear();
    errors.add({.line = first_line, .column = 1}, "this is not a diary",
               "a diary has one JSON object per line, written by `entente case submit --diary`");
  }
  diary.errors = errors.take();
  return diary;
}

}  // namespace entente
