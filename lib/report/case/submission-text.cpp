#include <fmt/format.h>

#include "report/case/case-sections.h"
#include "report/case/submission-report.h"
#include "report/wording/diagnosis-wording.h"
#include "report/wording/general-wording.h"

namespace entente::report {

namespace {

std::string apart(Band by_student, Band by_library) {
  const auto steps = steps_apart(by_student, by_library);
  if (steps == 0) return "the same";
  return fmt::format("{} {} {}", steps == 1 ? "one step" : "two steps",
                     by_student < by_library ? "below" : "above", "the library's");
}

Style style_of_steps(int steps) {
  if (steps == 0) return Style::good;
  return steps == 1 ? Style::fair : Style::bad;
}

std::string two_decimals(double number) {
  return fmt::format("{:.2f}", number);
}

std::string or_none(const std::optional<double>& score) {
  return score ? two_decimals(*score) : "none";
}

class Answer {
 public:
  Answer(TextPage& page, const Submission& submitted, const Library& library)
      : page_(page),
        judgement_(submitted.judgement),
        diagnosis_(submitted.diagnosis),
        agreement_(submitted.agreement),
        study_(*submitted.diagnosis.alliance.case_study),
        progress_(submitted.progress),
        library_(library) {}

  void put() {
    add_head();
    add_factors();
    add_left_out();
    add_agreement();
    add_forecast();
    if (progress_) add_course(*progress_);
    add_caution();
  }

 private:
  void add_head() {
    page_.prose(diagnosis_.alliance.name, Style::strong).end();
    const auto who = judgement_.student.empty() ? "a student without a name" : judgement_.student;
    page_.prose(fmt::format("judged by {}{}{}", who, judgement_.date.empty() ? "" : ", ", judgement_.date),
                Style::faint);
    page_.end();
  }

  void add_factors() {
    if (agreement_.compared.empty()) return;
    constexpr int librarys_column = 13;
    constexpr int title_column = 24;
    add_section(page_, "Factor by factor");
    page_.at(margin).put("yours", Style::faint).at(librarys_column).put("the library's", Style::faint).end();
    for (const auto& factor : agreement_.compared) {
      const auto steps = steps_apart(factor.by_student, factor.by_library);
      page_.at(margin).put(name_of(factor.by_student), style_of_steps(steps));
      page_.at(librarys_column).put(name_of(factor.by_library)).at(title_column);
      page_.prose(fmt::format("{}{}", library_.factors[factor.factor].title, difference(factor))).end();
    }
  }

  static std::string difference(const ComparedFactor& factor) {
    if (factor.by_student == factor.by_library) return {};
    return fmt::format(": {}", apart(factor.by_student, factor.by_library));
  }

  void add_left_out() {
    if (agreement_.left_out.empty()) return;
    add_section(page_, "Left out: not settled for the library");
    for (const auto& factor : agreement_.left_out) {
      const auto why = factor.by_library ? to_text(*factor.by_library) : "none of its rules applies";
      add_labelled(page_, "·", fmt::format("{}: {}", library_.factors[factor.factor].title, why),
                   {.label = margin, .text = margin + 2});
    }
  }

  void add_agreement() {
    add_section(page_, "Agreement with the library");
    add_labelled(page_, "factors", shares(), in_cases);
    add_labelled(page_, "kappa", kappa(), in_cases);
    add_labelled(page_, "condition", condition(), in_cases);
    add_changed_library(page_, library_);
  }

  std::string shares() const {
    const auto compared = agreement_.compared.size();
    if (compared == 0) return "none that both you and the library judged";
    constexpr double percent = 100;
    const auto same = count_apart(agreement_, 0);
    return fmt::format("you agreed on {} of {} ({:.0f} %); {} one step apart, {} two steps apart", same,
                       compared, percent * static_cast<double>(same) / static_cast<double>(compared),
                       count_apart(agreement_, 1), count_apart(agreement_, 2));
  }

  std::string kappa() const {
    if (agreement_.kappa) {
      return fmt::format(
          "{}: 1 is full agreement, 0 what chance would bring, below 0 less than that. Two "
          "steps apart count twice as much as one (linear weights).",
          two_decimals(*agreement_.kappa));
    }
    if (agreement_.compared.empty()) return "none, since there is nothing to compare";
    return "none, since all factors are in the same band by both: chance would have agreed as well";
  }

  std::string condition() const {
    const auto bands = diagnosis_.assessment.bands;
    auto told = fmt::format("yours {}; the library's {}", name_of(judgement_.condition),
                            condition_in_words(diagnosis_.assessment));
    if (bands.is_settled()) told += fmt::format(": {}", apart(judgement_.condition, bands.best));
    return told;
  }

  void add_forecast() {
    add_section(page_, "Your forecast");
    const auto stated = fmt::format("{}, with a confidence of {} percent", name_of(judgement_.outcome),
                                    judgement_.confidence);
    add_labelled(page_, "you said", stated, in_cases);
    if (!agreement_.brier) {
      add_labelled(page_, "it was", "mixed", in_cases);
      add_labelled(page_, "Brier score",
                   "none: neither success nor failure came true, so that no confidence can be right",
                   in_cases);
      return;
    }
    add_labelled(page_, "it was", fmt::format("a {}", name_of(study_.outcome)), in_cases);
    add_labelled(page_, "Brier score",
                 fmt::format("{:.4g}: 0 is best, 0.25 what saying 50 percent each time gets, 1 worst. It is "
                             "the square of how far "
                             "the confidence was from what came true.",
                             *agreement_.brier),
                 in_cases);
  }

  void add_course(const StudentProgress& progress) {
    add_section(page_, "The course so far");
    add_labelled(
        page_, "worksheets",
        fmt::format("{}, on {} case{}", progress.worksheets, progress.cases, progress.cases == 1 ? "" : "s"),
        in_cases);
    for (const auto& again : progress.repeated) add_labelled(page_, "repeated", in_words(again), in_cases);
    if (!progress.similar_names.empty())
      add_labelled(page_, "names", in_words(progress.similar_names), in_cases);
    add_labelled(page_, "means", in_words(progress.all), in_cases);
    if (!progress.first_half || !progress.second_half) {
      add_labelled(page_, "trend", fmt::format("shown from {} cases on", least_for_a_trend), in_cases);
      return;
    }
    add_labelled(page_, "first half", in_words(*progress.first_half), in_cases);
    add_labelled(page_, "second half", in_words(*progress.second_half), in_cases);
  }

  static std::string in_words(const RepeatedCase& again) {
    return fmt::format("{} was turned in {} times; the last one counts{}{}", again.case_id, again.times,
                       again.date.empty() ? "" : ", of ", again.date);
  }

  std::string in_words(const std::vector<std::string>& similar_names) const {
    return fmt::format(
        "the diary also has {}, which differs from {} in nothing but capitals or spaces, and is counted as "
        "another student",
        listed(similar_names), judgement_.student);
  }

  static std::string in_words(const MeanScores& means) {
    return fmt::format("Brier score {} (lower is better), kappa {} (higher is closer to the library)",
                       or_none(means.brier), or_none(means.kappa));
  }

  void add_caution() {
    page_.blank_line();
    page_.prose(
        "To agree with the library is not to be right: its bands are conventions, it knows only the "
        "coded answers, and of some cases it is wrong. Where you differ, look for the line of the "
        "evidence that decides.",
        Style::faint);
    page_.end();
    if (!study_.disclosed_later.empty()) {
      page_.prose(fmt::format("The library also used facts known only later: {}.",
                              listed(paths_disclosed_later(study_, library_))),
                  Style::faint);
      page_.end();
    }
    page_
        .prose(fmt::format("What became of the alliance, and where the library was wrong: entente case "
                           "reveal {}",
                           judgement_.case_id))
        .end();
  }

  TextPage& page_;
  const Judgement& judgement_;
  const Diagnosis& diagnosis_;
  const Agreement& agreement_;
  const CaseStudy& study_;
  const std::optional<StudentProgress>& progress_;
  const Library& library_;
};

}  // namespace

std::string submission(const Submission& submitted, const Library& library, TextLayout layout) {
  TextPage page(layout);
  Answer(page, submitted, library).put();
  return page.take();
}

}  // namespace entente::report
