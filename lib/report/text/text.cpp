#include "report/text/text.h"

#include <algorithm>

#include "report/text/parts.h"
#include "report/words.h"

namespace entente::report {

int bar_columns(const Page& page) {
  constexpr int step = 5;
  constexpr int longest = 30;
  constexpr int shortest = 10;
  // So many columns of the first screen, or else of the table of themes, are for what stands beside the bar.
  constexpr int beside_in_first_screen = 74;
  constexpr int beside_in_themes = 64;
  const int room = page.width() - (page.width() >= wide ? beside_in_first_screen : beside_in_themes);
  return std::clamp(room / step * step, shortest, longest);
}

std::string text(const Diagnosis& diagnosis, const Library& library, Look look, Extent extent,
                 std::span<const SimilarCase> like) {
  Page page(look);
  const Sheet sheet{.page = page, .diagnosis = diagnosis, .library = library, .extent = extent, .like = like};
  put_first_screen(sheet);
  if (extent != Extent::brief) put_details(sheet);
  page.blank_line().at(margin).prose(conventions(library), Style::faint).end();
  return page.take();
}

std::string Text::of(const Diagnosis& diagnosis) const {
  if (extent_ == Extent::brief) return text(diagnosis, library_, look_, extent_);
  return text(diagnosis, library_, look_, extent_, similar_cases(diagnosis.alliance, known_, library_));
}

}  // namespace entente::report
