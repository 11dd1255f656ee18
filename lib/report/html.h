// Diagnoses as a page to send, to print and to read on a telephone: one file, which fetches and runs nothing.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "report/format.h"
#include "report/html/page-data.h"
#include "report/html/render.h"

namespace entente::report {

/// One page for all alliances of a run.
class Html final : public Format {
 public:
  Html(const Library& library, html::Look look) : library_(library), look_(std::move(look)) {}

  std::string of(const Diagnosis& diagnosis) const override { return html::page_data(diagnosis, library_); }
  std::string of_unread(const Unread& unread) const override { return html::page_data(unread, library_); }
  std::unique_ptr<Binder> begin() const override;

 private:
  const Library& library_;
  html::Look look_;
};

}  // namespace entente::report
