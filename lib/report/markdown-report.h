// A diagnosis in Markdown, to paste into an issue or a wiki.
#pragma once

#include <memory>
#include <string>

#include "report/format.h"

namespace entente::report {

/// All that the text report tells, and the factors. The anchors of its parts begin with the file and the
/// document's place in it, so that they stay the same and those of several reports do not meet.
std::string markdown(const Diagnosis& diagnosis, const Library& library);
/// What is wrong, and where.
std::string markdown(const UnreadInput& unread);

class Markdown final : public Format {
 public:
  explicit Markdown(const Library& library) : library_(library) {}

  std::string of(const Diagnosis& diagnosis) const override { return markdown(diagnosis, library_); }
  std::string render_error(const UnreadInput& unread) const override { return markdown(unread); }
  std::unique_ptr<Assembler> begin() const override {
    return joined({.head = {}, .between = "\n", .tail = {}});
  }

 private:
  const Library& library_;
};

}  // namespace entente::report
