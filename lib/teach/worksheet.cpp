#include "teach/worksheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "yaml/edit/emit-comment.h"
#include "yaml/edit/emit-quoted.h"

namespace entente {

namespace {

bool looks_at(const Factor& factor, Index question, const Alliance& alliance, const Library& library) {
  return factor.applies && std::ranges::any_of(factor.rules, [&](const Rule& rule) {
           return alliance.scope.includes(rule, library) && refers_to(rule, question);
         });
}

std::string head(const Case& study) {
  auto text = yaml::comment(fmt::format("{}, {}.", study.alliance.name, study.study().window), 0);
  text += yaml::comment(
      fmt::format(
          "Judge the case by the evidence given here and by `entente case show {}`. Write each judgement "
          "after the colon, and leave it empty if you cannot judge. Sound means that the alliance is "
          "healthy in that respect; for a factor named after a problem, sound means that the problem is "
          "absent. `entente case submit` then compares your judgement with the library's and with the "
          "outcome of the alliance.",
          study.id),
      0);
  return text;
}

std::string to_fill_in(const Task& task, const Alliance& alliance, const Library& library) {
  const auto& factor = library.factors[task.factor];
  auto text = yaml::comment(factor.title, 2);
  for (const auto& clue : task.clues) text += yaml::comment(to_text(clue, alliance), 2, "  - ");
  return text + fmt::format("  {}:\n", factor.id);
}

}  // namespace

std::vector<Task> tasks(const Alliance& alliance, const Library& library) {
  const auto told = clues(alliance, library);
  std::vector<Task> tasks;
  for (std::size_t i = 0; i < library.factors.size(); ++i) {
    Task task{.factor = static_cast<Index>(i), .clues = {}};
    for (const auto& clue : told) {
      if (looks_at(library.factors[i], clue.question, alliance, library)) task.clues.push_back(clue);
    }
    if (!task.clues.empty()) tasks.push_back(std::move(task));
  }
  return tasks;
}

std::string worksheet(const Case& study, std::string_view student, const Library& library) {
  auto text = head(study);
  text += fmt::format("worksheet: {}\nstudent:{}{}\n", study.id, student.empty() ? "" : " ",
                      student.empty() ? "" : yaml::emit_double_quoted(student));
  text +=
      "date:                    # 2026-03-31\n"
      "factors:                 # weak | fragile | sound, or unknown\n";
  for (const auto& task : tasks(study.alliance, library)) text += to_fill_in(task, study.alliance, library);
  text +=
      "condition:               # of the alliance as a whole: weak | fragile | sound\n"
      "outcome:                 # what became of it: success | failure\n"
      "confidence:              # how sure you are of that, in percent: 50 (a coin) to 100\n"
      "# Your reasons: write them below this line, and begin each line with two spaces.\n"
      "reasons: >\n";
  return text;
}

}  // namespace entente
