// Diagnoses as a page to send, to print and to read on a telephone: one file, which fetches nothing.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "report/format.h"
#include "report/html/entry-data.h"
#include "report/html/render.h"

namespace entente::report {

/// The whole report of one alliance, or one page that sets many beside each other.
class Html final : public Format {
 public:
  Html(const Library& library, html::Look look) : library_(library), look_(std::move(look)) {}

  bool gathers() const override { return true; }
  std::string of(const Diagnosis& diagnosis) const override { return html::entry_data(diagnosis, library_); }
  std::unique_ptr<Binder> begin() const override;

 private:
  const Library& library_;
  html::Look look_;
};

}  // namespace entente::report
