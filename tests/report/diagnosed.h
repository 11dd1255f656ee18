// Descriptions as the reports of tests are made of them.
#pragma once

#include <string>

#include "advise/diagnosis.h"

namespace entente::report {

/// Of the only description in the text, which is without mistakes.
Diagnosis diagnosed(const std::string& text, const std::string& file, const Library& library);

/// Of a file of the source tree, called by its last name.
Diagnosis diagnosed_file(const std::string& path, const Library& library);

}  // namespace entente::report
