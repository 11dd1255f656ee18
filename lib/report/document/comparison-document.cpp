#include "report/document/comparison-document.h"

#include "report/document/alliance-blocks.h"
#include "report/document/comparison-blocks.h"

namespace entente::report {

namespace {

constexpr const char* explanation =
    "How a change is put down to answers: a score is a weighted mean, and its change is split among its "
    "parts by "
    "Bennet's indicator, which takes the mean of both sides' weights and scores (Bennet 1920, “The theory of "
    "measurement of changes in cost of living”, Journal of the Royal Statistical Society 83). Within a rule, "
    "each "
    "answer that differs gets its Shapley value: what it adds on average over all orders in which the "
    "answers could "
    "have changed (Shapley 1953, “A value for n-person games”). So the causes add up to the whole change, "
    "and no "
    "order of answers matters. “Low” and “high” are the two ends of the interval. This explains the score; "
    "only "
    "people can say why answers changed.";

}  // namespace

Document comparison_document(const Series& series, const Library& library, bool all) {
  Document document{.blocks = series.kind == Series::Kind::history ? history_blocks(series, library, all)
                                                                   : candidate_blocks(series, library, all)};
  document.blocks.push_back({Paragraph{.text = {plain(explanation)}, .is_note = true}});
  document.blocks.push_back({conventions_of(library)});
  return document;
}

}  // namespace entente::report
