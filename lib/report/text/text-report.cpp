#include "report/text/text-report.h"

#include <algorithm>

#include "report/text/text-sections.h"
#include "report/wording/general-wording.h"

namespace entente::report {

int bar_columns(const TextPage& page) {
  constexpr int step = 5;
  constexpr int longest = 30;
  constexpr int shortest = 10;
  // So many columns of the first screen, or else of the table of themes, are for what stands beside the bar.
  constexpr int beside_in_first_screen = 74;
  constexpr int beside_in_themes = 64;
  const int room = page.width() - (page.width() >= wide ? beside_in_first_screen : beside_in_themes);
  return std::clamp(room / step * step, shortest, longest);
}

std::string text(const Diagnosis& diagnosis, const Library& library, TextLayout layout, Verbosity extent,
                 std::span<const SimilarCase> like) {
  TextPage page(layout);
  const RenderContext context{
      .page = page, .diagnosis = diagnosis, .library = library, .extent = extent, .like = like};
  add_first_screen(context);
  if (extent != Verbosity::brief) add_details(context);
  page.blank_line().at(margin).prose(conventions(library), Style::faint).end();
  return page.take();
}

std::string Text::of(const Diagnosis& diagnosis) const {
  if (extent_ == Verbosity::brief) return text(diagnosis, library_, layout_, extent_);
  return text(diagnosis, library_, layout_, extent_, similar_cases(diagnosis.alliance, known_, library_));
}

}  // namespace entente::report
