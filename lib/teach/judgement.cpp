#include "teach/judgement.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "alliance/date.h"
#include "text/nearest.h"
#include "text/wrap.h"
#include "yaml/documents.h"
#include "yaml/fields.h"

namespace entente {

namespace {

constexpr std::array<std::string_view, 4> words = {"weak", "fragile", "sound", "unknown"};
constexpr std::size_t unknown = 3;

/// The outcomes that can be staked on: not mixed, which comes after them.
constexpr auto stakes = std::span(outcome_names).first<2>();

class WorksheetReader {
 public:
  WorksheetReader(yaml::Value root, std::span<const std::string_view> cases, const Library& library,
                  Complaints& complaints)
      : sheet_(root, "a worksheet", complaints), cases_(cases), library_(library), complaints_(complaints) {}

  Judgement read() {
    if (!sheet_.is_mapping()) return {};
    read_case();
    judgement_.student = one_line(sheet_.find_text("student").value_or(""));
    if (const auto date = sheet_.find("date"); date && !date->is_null())
      judgement_.date = read_date(*date, complaints_);
    read_factors();
    choose_required(judgement_.condition, "condition", band_names);
    choose_required(judgement_.outcome, "outcome", stakes);
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
    complaints_.add(sheet_.find("worksheet")->at(), fmt::format("there is no case {}", quote(*id)),
                    std::move(hint));
  }

  void read_factors() {
    const auto value = sheet_.find("factors");
    if (!value || value->is_null()) return;
    yaml::Mapping factors(*value, "the factors of a worksheet", complaints_);
    for (std::size_t i = 0; i < library_.factors.size(); ++i) {
      const auto id = library_.factors[i].id;
      const auto judged = factors.find(id);
      if (!judged || judged->is_null()) continue;
      const auto word = choose(*judged, words, id, complaints_);
      if (word && *word != unknown)
        judgement_.factors.push_back({.factor = static_cast<Index>(i), .band = static_cast<Band>(*word)});
    }
    factors.finish();
  }

  template <class Enum>
  void choose_required(Enum& chosen, std::string_view key, std::span<const std::string_view> names) {
    if (sheet_.require_text(key)) choose_into(chosen, sheet_, key, names, complaints_);
  }

  void read_confidence() {
    if (!sheet_.require_text("confidence")) return;
    judgement_.confidence = read_number(*sheet_.find("confidence"), least_confidence, most_confidence,
                                        "`confidence`, in percent,", complaints_)
                                .value_or(least_confidence);
  }

  yaml::Mapping sheet_;
  std::span<const std::string_view> cases_;
  const Library& library_;
  Complaints& complaints_;
  Judgement judgement_;
};

}  // namespace

ReadJudgement read_judgement(std::string_view text, std::string file, std::span<const std::string_view> cases,
                             const Library& library) {
  Complaints complaints(std::move(file));
  yaml::Tree tree;
  yaml::read_sole_document(text, "a worksheet", "`entente case start` writes a worksheet", tree, complaints);
  Judgement judgement;
  if (!tree.empty()) judgement = WorksheetReader(tree.root(), cases, library, complaints).read();
  ReadJudgement read{.judgement = std::nullopt, .complaints = complaints.sorted()};
  if (read.complaints.empty()) read.judgement = std::move(judgement);
  return read;
}

}  // namespace entente
