#include "teach/course.h"

#include <algorithm>
#include <set>

namespace entente {

namespace {

std::optional<double> mean(std::span<const DiaryEntry> entries, std::optional<double> DiaryEntry::*score) {
  double sum = 0;
  int count = 0;
  for (const auto& entry : entries) {
    if (!(entry.*score)) continue;
    sum += *(entry.*score);
    ++count;
  }
  if (count == 0) return std::nullopt;
  return sum / count;
}

MeanScores means(std::span<const DiaryEntry> entries) {
  return {.brier = mean(entries, &DiaryEntry::brier), .kappa = mean(entries, &DiaryEntry::kappa)};
}

}  // namespace

Course course_of(std::string_view student, std::span<const DiaryEntry> entries) {
  std::vector<DiaryEntry> own;
  std::set<std::string_view> cases;
  for (const auto& entry : entries) {
    if (entry.student != student) continue;
    own.push_back(entry);
    cases.insert(entry.case_id);
  }
  Course course{.worksheets = own.size(),
                .cases = cases.size(),
                .all = means(own),
                .first_half = std::nullopt,
                .second_half = std::nullopt};
  if (own.size() >= least_for_a_trend) {
    const auto half = own.size() / 2;
    course.first_half = means(std::span(own).first(half));
    course.second_half = means(std::span(own).subspan(half));
  }
  return course;
}

}  // namespace entente
