#include "report/library/methods.h"

#include <fmt/format.h>

#include <string_view>

#include "report/library/factor-markdown.h"

namespace entente::report {

namespace {

constexpr std::string_view what_to_ask =
    "### What to ask next\n\n"
    "`entente ask` ranks an open question by what an answer takes off what the condition can still be. Let "
    "the score lie from *low* to *high* now, and from *low(v)* to *high(v)* once the answer is *v*. With "
    "*n* values that the answer may still have, the gain of the question is\n\n"
    "> gain = 1/*n* · Σᵥ \\[(*high* − *low*) − (*high(v)* − *low(v)*)\\]\n\n"
    "in points, and the same is reckoned with the number of bands that are still possible in place of the "
    "width. Bands come first, then points; what decides an open essential criterion of the definition "
    "test comes before both. The mean is a plain one, which counts each value alike: a convention, as no "
    "source "
    "says which is likelier. Last come the questions of gain "
    "zero: first those that settle something only together with others, then those that nothing rests on, "
    "and each says which it is.\n\n"
    "Of each bundled case, about half of the answers were hidden, twenty times over, and asked for one "
    "after the other. In this order it took 6.4 questions as a mean to settle the band, in the order of "
    "the file 6.6, and at random 8.6.\n\n";

constexpr std::string_view what_to_change =
    "### What to change first\n\n"
    "`entente plan` looks for the changes of least effort after which the lower end of the score reaches "
    "the target, whatever the open answers are, and no critical weakness is left. The effort of a change "
    "is the time that stands beside its lever in the library, in weeks: {}, {} or {} where it takes days, "
    "weeks or months, which is a convention taken from no study. A plan changes answers only towards what "
    "some rule calls healthy, and only those that have a lever.\n\n"
    "All combinations are weighed, by nonserial dynamic programming (Bertelè & Brioschi 1972, *Nonserial "
    "Dynamic Programming*, Academic Press): one answer after the other is taken out of the problem, so "
    "that what it costs grows with how many answers hang together and not with how many there are. Hence "
    "no plan of less effort is left to be found; where so much hangs together that not all can be weighed, "
    "the plan says so.\n\n";

constexpr std::string_view what_caused_it =
    "### What caused a change\n\n"
    "`entente compare` takes a change of the score apart into the answers that caused it, and the parts "
    "add up to the whole. A score is a weighted mean: of its rules for a factor, of its factors for a "
    "theme, of its themes for the alliance. Each part of a mean *S* = Σ *wᵢ sᵢ* / Σ *wᵢ* has caused, by "
    "Bennet's indicator (Bennet 1920, “The theory of measurement of changes in cost of living”, *Journal "
    "of the Royal Statistical Society* 83),\n\n"
    "> \\[*w̄ᵢ* Δ*sᵢ* + (*s̄ᵢ* − *S̄*) Δ*wᵢ*\\] / *W̄*\n\n"
    "where a bar is the mean of before and after, Δ is after less before, and *W* = Σ *wᵢ*. Within a rule "
    "that several changed answers decide, each answer gets its Shapley value (Shapley 1953, “A value for "
    "n-person games”): what it adds as a mean over all orders in which they could have changed. So no "
    "order of answers matters.\n\n";

constexpr std::string_view which_cases =
    "### Which cases are alike\n\n"
    "A report names the bundled cases whose factors stand most alike: the distance is the mean of how far "
    "the scores of the factors are apart that are settled in both (Gower 1971, “A general coefficient of "
    "similarity and some of its properties”, *Biometrics* 27). What is open in either counts neither way, "
    "and the report says on how many factors a likeness rests. How a like case ended is no forecast.\n\n";

}  // namespace

std::string methods_guide(const Library& library) {
  const auto& efforts = library.conventions.efforts;
  return heading(2, "advice", "How advice is worked out")
      .append(what_to_ask)
      .append(fmt::format(what_to_change, efforts[0], efforts[1], efforts[2]))
      .append(what_caused_it)
      .append(which_cases);
}

}  // namespace entente::report
