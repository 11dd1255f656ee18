#include "report/html/html.h"

#include "report/html/portfolio-data.h"
#include "report/html/report-data.h"

namespace entente::report {

namespace {

/// Keeps what the page is to hold until all of it is there.
class Page final : public Binder {
 public:
  Page(const Library& library, const html::Look& look)
      : library_(library), look_(look), portfolio_(library) {}

  std::string add(Part part) override {
    if (part.diagnosis) portfolio_.add(*part.diagnosis, std::move(part.text));
    if (part.unread) portfolio_.add(*part.unread);
    only_ = ++parts_ == 1 ? std::move(part) : Part{};
    return {};
  }

  std::string end() override {
    if (parts_ > 1)
      return html::portfolio_page(portfolio_.together(), portfolio_.each(), portfolio_.title(), look_);
    if (only_.diagnosis)
      return html::report_page(html::report_data(*only_.diagnosis, library_), only_.diagnosis->alliance.name,
                               look_);
    if (only_.unread) return html::report_page(html::report_data(*only_.unread, library_), "Not read", look_);
    return html::report_page({}, "No alliance", look_);
  }

 private:
  const Library& library_;
  const html::Look& look_;
  html::PortfolioData portfolio_;
  Part only_;  ///< where there is no other
  std::size_t parts_ = 0;
};

}  // namespace

std::unique_ptr<Binder> Html::begin() const {
  return std::make_unique<Page>(library_, look_);
}

}  // namespace entente::report
