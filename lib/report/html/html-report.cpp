#include "report/html/html-report.h"

#include "report/html/portfolio-data.h"
#include "report/html/report-data.h"

namespace entente::report {

namespace {

/// Keeps what the page is to hold until all of it is there.
class PageAssembler final : public Assembler {
 public:
  PageAssembler(const Library& library, const html::PageTheme& look)
      : library_(library), layout_(look), portfolio_(library) {}

  std::string add(Fragment part) override {
    if (part.diagnosis) portfolio_.add(*part.diagnosis, std::move(part.text));
    if (part.unread) portfolio_.add(*part.unread);
    only_ = ++parts_ == 1 ? std::move(part) : Fragment{};
    return {};
  }

  std::string end() override {
    if (parts_ > 1)
      return html::portfolio_page(portfolio_.together(), portfolio_.each(), portfolio_.title(), layout_);
    if (only_.diagnosis)
      return html::report_page(html::report_data(*only_.diagnosis, library_), only_.diagnosis->alliance.name,
                               layout_);
    if (only_.unread)
      return html::report_page(html::report_data(*only_.unread, library_), "Not read", layout_);
    return html::report_page({}, "No alliance", layout_);
  }

 private:
  const Library& library_;
  const html::PageTheme& layout_;
  html::PortfolioData portfolio_;
  Fragment only_;  ///< where there is no other
  std::size_t parts_ = 0;
};

}  // namespace

std::unique_ptr<Assembler> Html::begin() const {
  return std::make_unique<PageAssembler>(library_, layout_);
}

}  // namespace entente::report
