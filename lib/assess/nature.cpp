#include "assess/nature.h"

namespace entente {

namespace {

Verdict judge(const Nature& nature, const std::vector<MarkFinding>& findings) {
  int open_necessary = 0;
  int missing = 0;
  int doubts = 0;
  int supporting = 0;
  int open_supporting = 0;
  bool purchase = false;
  bool may_be_merger = false;
  for (const auto& finding : findings) {
    const auto& mark = nature.marks[finding.mark];
    const bool open = finding.holds == Truth::open;
    if (!mark.necessary) {
      supporting += finding.holds == Truth::yes ? 1 : 0;
      open_supporting += open ? 1 : 0;
      continue;
    }
    open_necessary += open ? 1 : 0;
    may_be_merger = may_be_merger || (open && mark.without == AbsenceMeans::merger);
    if (finding.holds != Truth::no) continue;
    if (mark.without == AbsenceMeans::merger) return Verdict::merger;
    ++missing;
    purchase = purchase || mark.without == AbsenceMeans::purchase;
    doubts += mark.without == AbsenceMeans::doubt ? 1 : 0;
  }
  purchase = purchase || doubts >= nature.purchase_if_missing;
  if (purchase && !may_be_merger) return Verdict::purchase;
  if (open_necessary > 0) return Verdict::cannot_tell;
  if (missing > 0 || supporting + open_supporting < nature.supporting_needed) return Verdict::in_name_only;
  return supporting >= nature.supporting_needed ? Verdict::alliance : Verdict::cannot_tell;
}

/// What does not apply is not there; so an essential criterion cannot be got rid of.
Truth truth_of(const Mark& mark, const Library& library, const Answers& answers) {
  const auto holds = truths(mark.holds, library, answers);
  if (!mark.necessary) return holds.truth();
  if (!holds.has(Truth::yes)) return Truth::no;
  return holds.has_other_than(Truth::yes) ? Truth::open : Truth::yes;
}

}  // namespace

NatureFinding find_nature(const Library& library, const Answers& answers) {
  NatureFinding nature;
  for (std::size_t mark = 0; mark < library.nature.marks.size(); ++mark) {
    nature.marks.push_back(
        {.mark = static_cast<Index>(mark), .holds = truth_of(library.nature.marks[mark], library, answers)});
  }
  nature.verdict = judge(library.nature, nature.marks);
  return nature;
}

}  // namespace entente
