#include "teach/student-progress.h"

#include <algorithm>
#include <map>

#include "text/unicode.h"

namespace entente {

namespace {

std::optional<double> mean(std::span<const LogEntry> entries, std::optional<double> LogEntry::*score) {
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

MeanScores means(std::span<const LogEntry> entries) {
  return {.brier = mean(entries, &LogEntry::brier), .kappa = mean(entries, &LogEntry::kappa)};
}

std::vector<LogEntry> entries_of(std::string_view student, std::span<const LogEntry> entries) {
  std::vector<LogEntry> own;
  std::ranges::copy_if(entries, std::back_inserter(own),
                       [student](const LogEntry& entry) { return entry.student == student; });
  std::ranges::stable_sort(own, {}, &LogEntry::date);
  return own;
}

/// The last entry of each case, in their order; and which cases have more than one.
std::vector<LogEntry> last_of_each_case(const std::vector<LogEntry>& own,
                                        std::vector<RepeatedCase>& repeated) {
  std::map<std::string_view, std::size_t> times;
  for (const auto& entry : own) ++times[entry.case_id];
  auto entries_to_come = times;
  std::vector<LogEntry> counted;
  for (const auto& entry : own) {
    if (--entries_to_come[entry.case_id] > 0) continue;
    counted.push_back(entry);
    if (times[entry.case_id] > 1)
      repeated.push_back({.case_id = entry.case_id, .times = times[entry.case_id], .date = entry.date});
  }
  return counted;
}

std::vector<std::string> similar_names(std::string_view student, std::span<const LogEntry> entries) {
  std::vector<std::string> names;
  const auto letters = fold_case_and_spaces(student);
  for (const auto& entry : entries) {
    const bool is_new = entry.student != student && std::ranges::find(names, entry.student) == names.end();
    if (is_new && fold_case_and_spaces(entry.student) == letters) names.push_back(entry.student);
  }
  return names;
}

}  // namespace

StudentProgress progress_of(std::string_view student, std::span<const LogEntry> entries) {
  const auto own = entries_of(student, entries);
  StudentProgress progress;
  const auto counted = last_of_each_case(own, progress.repeated);
  progress.worksheets = own.size();
  progress.cases = counted.size();
  progress.similar_names = similar_names(student, entries);
  progress.all = means(counted);
  if (counted.size() >= least_for_a_trend) {
    const auto half = counted.size() / 2;
    progress.first_half = means(std::span(counted).first(half));
    progress.second_half = means(std::span(counted).subspan(half));
  }
  return progress;
}

}  // namespace entente
