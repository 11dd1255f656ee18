#include "report/text/text-report.h"

#include "report/text/text-sections.h"
#include "report/wording/general-wording.h"

namespace entente::report {

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
