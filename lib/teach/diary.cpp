#include "teach/diary.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

/// Reads one line; afterwards `wrong` says what is wrong with it, if anything.
class LineReader {
 public:
  explicit LineReader(std::string_view line) : json_(Json::parse(line, nullptr, false)) {}

  DiaryEntry read() {
    DiaryEntry entry;
    if (!json_.is_object()) {
      refuse(json_.is_discarded() ? "this line is not JSON" : "this line is not a JSON object");
      return entry;
    }
    read_text(entry.case_id, "case");
    if (entry.case_id.empty()) refuse("`case` is not a text");
    read_text(entry.student, "student");
    read_text(entry.date, "date");
    entry.pairs = read_count("pairs", 0, most_pairs);
    entry.agreeing = read_count("agreeing", 0, entry.pairs);
    entry.kappa = read_score("kappa", -1);
    entry.brier = read_score("brier", 0);
    entry.confidence = read_count("confidence", least_confidence, most_confidence);
    read_hit(entry);
    read_text(entry.library, "library");
    return entry;
  }

  const std::string& wrong() const { return wrong_; }

 private:
  /// More factors than any library has.
  static constexpr int most_pairs = 1'000'000;

  /// Only the first mistake of a line is told.
  void refuse(std::string why) {
    if (wrong_.empty()) wrong_ = std::move(why);
  }

  /// The value of a key that must be there; null where it is not.
  const Json& at(const char* key) {
    static const Json null;
    const auto found = json_.find(key);
    if (found != json_.end()) return *found;
    refuse(fmt::format("`{}` is missing", key));
    return null;
  }

  void read_text(std::string& text, const char* key) {
    const auto& value = at(key);
    if (value.is_string()) {
      text = value.get<std::string>();
    } else if (!value.is_null()) {
      refuse(fmt::format("`{}` is not a text", key));
    }
  }

  int read_count(const char* key, int least, int most) {
    const auto& value = at(key);
    if (value.is_number_integer()) {
      const auto number = value.get<double>();  // no number of any size overflows here
      if (number >= least && number <= most) return static_cast<int>(number);
    }
    refuse(fmt::format("`{}` is not a whole number from {} to {}", key, least, most));
    return least;
  }

  std::optional<double> read_score(const char* key, double least) {
    const auto& value = at(key);
    if (value.is_null()) return std::nullopt;
    if (value.is_number()) {
      const auto number = value.get<double>();
      if (number >= least && number <= 1) return number;
    }
    refuse(fmt::format("`{}` is not a number from {} to 1", key, least));
    return std::nullopt;
  }

  void read_hit(DiaryEntry& entry) {
    const auto& value = at("hit");
    if (value.is_boolean()) {
      entry.hit = value.get<bool>();
    } else if (!value.is_null()) {
      refuse("`hit` is neither true nor false");
    }
  }

  Json json_;
  std::string wrong_;
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
  const Json json = {{"case", entry.case_id},         {"student", or_null(entry.student)},
                     {"date", or_null(entry.date)},   {"pairs", entry.pairs},
                     {"agreeing", entry.agreeing},    {"kappa", or_null(entry.kappa)},
                     {"brier", or_null(entry.brier)}, {"confidence", entry.confidence},
                     {"hit", or_null(entry.hit)},     {"library", entry.library}};
  constexpr int on_one_line = -1;
  return json.dump(on_one_line, ' ', true, Json::error_handler_t::replace) + "\n";
}

Diary read_diary(std::string_view text, std::string file) {
  Complaints complaints(std::move(file));
  Diary diary;
  for (int number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    LineReader reader(line);
    auto entry = reader.read();
    if (reader.wrong().empty()) {
      diary.entries.push_back(std::move(entry));
    } else {
      complaints.add({.line = number, .column = 1}, reader.wrong());
    }
  }
  diary.complaints = complaints.take();
  return diary;
}

}  // namespace entente
