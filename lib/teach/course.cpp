#include "teach/course.h"

#include <algorithm>
#include <map>

#include "text/unicode.h"

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

std::vector<DiaryEntry> entries_of(std::string_view student, std::span<const DiaryEntry> entries) {
  std::vector<DiaryEntry> own;
  std::ranges::copy_if(entries, std::back_inserter(own),
                       [student](const DiaryEntry& entry) { return entry.student == student; });
  std::ranges::stable_sort(own, {}, &DiaryEntry::date);
  return own;
}

/// The last entry of each case, in their order; and which cases have more than one.
std::vector<DiaryEntry> last_of_each_case(const std::vector<DiaryEntry>& own,
                                          std::vector<RepeatedCase>& repeated) {
  std::map<std::string_view, std::size_t> times;
  for (const auto& entry : own) ++times[entry.case_id];
  auto entries_to_come = times;
  std::vector<DiaryEntry> counted;
  for (const auto& entry : own) {
    if (--entries_to_come[entry.case_id] > 0) continue;
    counted.push_back(entry);
    if (times[entry.case_id] > 1)
      repeated.push_back({.case_id = entry.case_id, .times = times[entry.case_id], .date = entry.date});
  }
  return counted;
}

std::vector<std::string> similar_names(std::string_view student, std::span<const DiaryEntry> entries) {
  std::vector<std::string> names;
  const auto letters = fold_case_and_spaces(student);
  for (const auto& entry : entries) {
    const bool is_new = entry.student != student && std::ranges::find(names, entry.student) == names.end();
    if (is_new && fold_case_and_spaces(entry.student) == letters) names.push_back(entry.student);
  }
  return names;
}

}  // namespace

Course course_of(std::string_view student, std::span<const DiaryEntry> entries) {
  const auto own = entries_of(student, entries);
  Course course;
  const auto counted = last_of_each_case(own, course.repeated);
  course.worksheets = own.size();
  course.cases = counted.size();
  course.similar_names = similar_names(student, entries);
  course.all = means(counted);
  if (counted.size() >= least_for_a_trend) {
    const auto half = counted.size() / 2;
    course.first_half = means(std::span(counted).first(half));
    course.second_half = means(std::span(counted).subspan(half));
  }
  return course;
}

}  // namespace entente
