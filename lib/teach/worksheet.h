// A worksheet: what a student is asked to judge of a case, and the file to write the judgement in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "teach/case.h"
#include "teach/clues.h"

namespace entente {

/// A factor that the class can judge, and what it has to go by.
struct Task {
  Index factor = 0;
  std::vector<Clue> clues;
};

/// The factors of which a rule that counts in the alliance's scope looks at something that the class is told,
/// in the library's order. Views the alliance's text.
std::vector<Task> tasks(const Alliance& alliance, const Library& library);

/// The file, which is read again by `read_judgement`. `student`, in UTF-8, may be empty: then there is a
/// place to write it.
std::string worksheet(const Case& study, std::string_view student, const Library& library);

}  // namespace entente
