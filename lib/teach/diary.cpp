#include "teach/diary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "text/json-writer.h"
#include "yaml/documents.h"
#include "yaml/fields.h"

namespace entente {

namespace {

/// Which half of a character a text begins with as an escape, counted from the first of these halves.
std::optional<unsigned> leading_half(std::string_view text, unsigned first) {
  constexpr unsigned halves = 0x400;
  constexpr int hexadecimal = 16;
  if (!text.starts_with("\\u")) return std::nullopt;
  const auto digits = text.substr(2, 4);
  unsigned code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal);
  if (end != digits.data() + 4 || code < first || code >= first + halves) return std::nullopt;
  return code - first;
}

/// With one escape for a character that JSON escapes in two halves, which YAML does not know.
std::string with_whole_characters(std::string_view line) {
  constexpr auto length = std::string_view("\\uD83D").size();
  std::string whole;
  while (!line.empty()) {
    const auto high = leading_half(line, 0xD800);
    const auto low = high ? leading_half(line.substr(length), 0xDC00) : std::nullopt;
    if (low) {
      whole += fmt::format("\\U{:08X}", 0x10000 + (*high << 10U) + *low);
      line.remove_prefix(2 * length);
    } else {
      const auto taken = line.substr(0, line.front() == '\\' ? 2 : 1);  // an escape is taken as a whole
      whole += taken;
      line.remove_prefix(taken.size());
    }
  }
  return whole;
}

class EntryReader {
 public:
  EntryReader(yaml::Value root, Complaints& complaints)
      : fields_(root, "an entry of a diary", complaints), complaints_(complaints) {}

  DiaryEntry read() {
    DiaryEntry entry;
    if (!fields_.is_mapping()) return entry;
    entry.case_id = fields_.require_text("case").value_or("");
    entry.student = read_text("student");
    entry.date = read_text("date");
    entry.pairs = read_count("pairs", 0, most_pairs);
    entry.agreeing = read_count("agreeing", 0, entry.pairs);
    entry.kappa = read_score("kappa", -1);
    entry.brier = read_score("brier", 0);
    entry.confidence = read_count("confidence", least_confidence, most_confidence);
    entry.hit = read_hit();
    entry.library = read_text("library");
    return entry;
  }

 private:
  /// More factors than any library has.
  static constexpr int most_pairs = 1'000'000;

  /// Empty where the value is null.
  std::string read_text(std::string_view key) {
    return std::string{fields_.require(key) ? fields_.find_text(key).value_or("") : ""};
  }

  /// `most` where that is complained of, so that no other number is out of its bounds for it.
  int read_count(std::string_view key, int least, int most) {
    const auto value = fields_.require(key);
    if (!value) return most;
    return read_number(*value, least, most, fmt::format("`{}`", key), complaints_).value_or(most);
  }

  std::optional<double> read_score(std::string_view key, double least) {
    const auto value = fields_.require(key);
    if (!value || value->is_null()) return std::nullopt;
    return read_decimal(*value, least, 1, key, complaints_);
  }

  std::optional<bool> read_hit() {
    static constexpr std::array<std::string_view, 2> words = {"false", "true"};
    const auto value = fields_.require("hit");
    if (!value || value->is_null()) return std::nullopt;
    const auto chosen = choose(*value, words, "hit", complaints_);
    return chosen ? std::optional(*chosen == 1) : std::nullopt;
  }

  yaml::Mapping fields_;
  Complaints& complaints_;
};

}  // namespace

DiaryEntry diary_entry(const Judgement& judgement, const Agreement& agreement, const Library& library) {
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

std::string to_line(const DiaryEntry& entry) {
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

Diary read_diary(std::string_view text, std::string file) {
  Complaints complaints(std::move(file));
  Diary diary;
  yaml::Tree tree;
  for (int number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto complaints_before = complaints.size();
    const auto json = with_whole_characters(line);
    yaml::Documents documents(json, complaints, {}, number);
    if (!documents.next(tree)) continue;
    auto entry = EntryReader(tree.root(), complaints).read();
    if (complaints.size() == complaints_before) diary.entries.push_back(std::move(entry));
  }
  diary.complaints = complaints.take();
  return diary;
}

}  // namespace entente
