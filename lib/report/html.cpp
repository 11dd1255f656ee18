#include "report/html.h"

#include <vector>

namespace entente::report {

namespace {

/// Keeps what the page is to hold until all of it is there.
class Page final : public Binder {
 public:
  explicit Page(const html::Look& look) : look_(look) {}

  std::string add(Part part) override {
    data_.push_back(std::move(part.text));
    return {};
  }
  std::string end() override { return html::page(data_, look_); }

 private:
  const html::Look& look_;
  std::vector<std::string> data_;
};

}  // namespace

std::unique_ptr<Binder> Html::begin() const {
  return std::make_unique<Page>(look_);
}

}  // namespace entente::report
