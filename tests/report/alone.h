// A report as a run with one alliance writes it.
#pragma once

#include <string>

#include "report/format.h"

namespace entente::report {

inline std::string alone(const Format& format, const Diagnosis& diagnosis) {
  const auto binder = format.begin();
  const auto text = binder->add({.text = format.of(diagnosis)});
  return text + binder->end();
}

}  // namespace entente::report
