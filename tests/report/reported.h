// Reports as a run writes them, of one alliance or of several.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "report/format.h"
#include "report/text/text-page.h"

namespace entente::report {

/// What goldens are kept in.
constexpr TextLayout golden_look = {.width = 100, .color = false};

inline std::string together(const Format& format, std::span<const Diagnosis> diagnoses) {
  const auto binder = format.begin();
  std::string text;
  for (const auto& diagnosis : diagnoses) {
    text += binder->add(
        {.text = format.of(diagnosis), .diagnosis = std::make_shared<const Diagnosis>(diagnosis)});
  }
  return text + binder->end();
}

inline std::string alone(const Format& format, const Diagnosis& diagnosis) {
  return together(format, {&diagnosis, 1});
}

}  // namespace entente::report
