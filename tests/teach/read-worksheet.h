// A worksheet on a bundled case, read by the bundled library.
#pragma once

#include <string_view>

#include "knowledge/bundled-files.h"
#include "teach/case.h"
#include "teach/judgement.h"

namespace entente {

inline ReadJudgement read_worksheet(std::string_view text) {
  return read_judgement(text, "worksheet.yaml", case_ids(bundled_cases()), bundled_library());
}

}  // namespace entente
