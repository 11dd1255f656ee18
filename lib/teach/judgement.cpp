#include "teach/judgement.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "alliance/date.h"
#include "text/closest-match.h"
#include "text/unicode.h"
#include "text/wrap.h"
#include "yaml/read/documents.h"
#include "yaml/read/field-readers.h"

namespace entente {

namespace {

constexpr std::array<std::string_view, 5> words = {"weak", "fragile", "sound", "unknown", "cannot tell"};
constexpr std::size_t unknown = 3;  ///< and what comes after it

/// The outcomes that can be staked on: not mixed, which comes after them.
constexpr auto contributions = std::span(outcome_names).first<2>();

constexpr std::array<std::string_view, 8> keys = {"worksheet", "student", "date",       "factors",
                                                  "condition", "outcome", "confidence", "reasons"};

/// "80%" and "80 %", where that can be a confidence.
std::optional<int> percent_in(std::string_view text) {
  if (!text.ends_with('%')) return std::nullopt;
  text.remove_suffix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  int percent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
  const bool is_number = error == std::errc{} && end == text.data() + text.size();
  if (!is_number || percent < least_confidence || percent > max_confidence) return std::nullopt;
  return percent;
}

bool begins_with_key(std::string_view line) {
  return std::ranges::any_of(keys, [line](std::string_view key) {
    return line.starts_with(key) && line.substr(key.size()).starts_with(':');
  });
}

/// Whether a line below `reasons:` belongs to them, but stands at the left margin, where a key would.
bool is_stray_reason(std::string_view line) {
  constexpr std::string_view no_text = " \t\r\n#";
  const bool is_marker = line.starts_with("---") || line.starts_with("...");
  return !line.empty() && no_text.find(line.front()) == std::string_view::npos && !is_marker &&
         !begins_with_key(line);
}

/// The text with the reasons indented where they are not, so that all else can be read; that is complained
/// of.
std::string with_reasons_indented(std::string_view text, ErrorList& errors) {
  std::string indented;
  bool is_in_reasons = false;
  bool has_error_at = false;
  for (int number = 1; !text.empty(); ++number) {
    const auto line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    text.remove_prefix(line.size());
    if (begins_with_key(line)) is_in_reasons = line.starts_with("reasons:");
    const bool is_stray = is_in_reasons && is_stray_reason(line);
    if (is_stray && !has_error_at) {
      errors.add({.line = number, .column = 1}, "the text of `reasons` is not indented",
                 "begin each of its lines with two spaces");
      has_error_at = true;
    }
    indented += is_stray ? "  " : "";
    indented += line;
  }
  return indented;
}

class WorksheetReader {
 public:
  WorksheetReader(yaml::Value root, std::span<const std::string_view> cases, const Library& library,
                  ErrorList& errors)
      : sheet_(root, "a worksheet", errors), cases_(cases), library_(library), errors_(errors) {}

  Judgement read() {
    if (!sheet_.is_mapping()) return {};
    read_case();
    judgement_.student = one_line(sheet_.find_text("student").value_or(""));
    if (const auto date = sheet_.find("date"); date && !date->is_null()) judgement_.date = read_day(*date);
    read_factors();
    choose_required(judgement_.condition, "condition", band_names);
    choose_required(judgement_.outcome, "outcome", contributions);
    read_confidence();
    judgement_.reasons = one_line(sheet_.find_text("reasons").value_or(""));
    sheet_.finish();
    return std::move(judgement_);
  }

 private:
  void read_case() {
    const auto id = sheet_.require_text("worksheet");
    if (!id) return;
    judgement_.case_id = *id;
    if (std::ranges::find(cases_, *id) != cases_.end()) return;
    auto hint = did_you_mean(*id, cases_);
    if (hint.empty()) hint = "`entente case list` tells which there are";
    errors_.add(sheet_.find("worksheet")->at(), fmt::format("there is no case {}", quote(*id)),
                std::move(hint));
  }

  void read_factors() {
    const auto value = sheet_.find("factors");
    if (!value || value->is_null()) return;
    yaml::MappingReader factors(*value, "the factors of a worksheet", errors_);
    for (std::size_t i = 0; i < library_.factors.size(); ++i) {
      const auto id = library_.factors[i].id;
      const auto judged = factors.find(id);
      if (!judged || judged->is_null()) continue;
      const auto word = choose_word(*judged, words, id);
      if (word && *word < unknown)
        judgement_.factors.push_back({.factor = static_cast<Index>(i), .band = static_cast<Band>(*word)});
    }
    factors.finish();
  }

  template <class Enum>
  void choose_required(Enum& chosen, std::string_view key, std::span<const std::string_view> names) {
    if (!sheet_.require_text(key)) return;
    if (const auto found = choose_word(*sheet_.find(key), names, key)) chosen = static_cast<Enum>(*found);
  }

  /// A word of the list, in capitals or not.
  std::optional<std::size_t> choose_word(yaml::Value value, std::span<const std::string_view> names,
                                         std::string_view what) {
    const auto letters = fold_case_and_spaces(value.text());
    const auto found = std::ranges::find(names, letters, fold_case_and_spaces);
    if (value.is_scalar() && found != names.end()) return static_cast<std::size_t>(found - names.begin());
    return choose(value, names, what, errors_);
  }

  std::string read_day(yaml::Value value) {
    auto date = as_date(value.text());
    return date.empty() ? std::string{read_date(value, errors_)} : date;
  }

  void read_confidence() {
    if (!sheet_.require_text("confidence")) return;
    const auto value = *sheet_.find("confidence");
    const auto percent = percent_in(value.text());
    judgement_.confidence =
        percent ? *percent
                : read_number(value, least_confidence, max_confidence, "`confidence`, in percent,", errors_)
                      .value_or(least_confidence);
  }

  yaml::MappingReader sheet_;
  std::span<const std::string_view> cases_;
  const Library& library_;
  ErrorList& errors_;
  Judgement judgement_;
};

}  // namespace

ReadJudgement read_judgement(std::string_view text, std::string file, std::span<const std::string_view> cases,
                             const Library& library) {
  ErrorList errors(std::move(file));
  yaml::Tree tree;
  const auto indented = with_reasons_indented(text, errors);
  yaml::read_sole_document(indented, "a worksheet", "`entente case start` writes a worksheet", tree, errors);
  Judgement judgement;
  if (!tree.empty()) judgement = WorksheetReader(tree.root(), cases, library, errors).read();
  ReadJudgement read{.judgement = std::nullopt, .errors = errors.sorted()};
  if (read.errors.empty()) read.judgement = std::move(judgement);
  return read;
}

}  // namespace entente
