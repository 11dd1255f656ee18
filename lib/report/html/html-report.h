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
  Html(const Library& library, html::PageTheme look) : library_(library), layout_(std::move(look)) {}

  bool needs_all() const override { return true; }
  std::string of(const Diagnosis& diagnosis) const override { return html::entry_data(diagnosis, library_); }
  std::unique_ptr<Assembler> begin() const override;

 private:
  const Library& library_;
  html::PageTheme layout_;
};

}  // namespace entente::report
