// Descriptions read from files, and what was wrong with those that could not be.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "alliance/alliance.h"
#include "alliance/assignment.h"
#include "cli/commands.h"
#include "report/json.h"

namespace entente::cli {

struct Descriptions {
  /// In the order of the files and of the descriptions in them.
  std::vector<std::variant<Alliance, report::Unread>> descriptions;
  bool unread = false;   ///< a file or a description could not be read, and a file among others held none
  bool misused = false;  ///< an assignment made no sense
};

/// What a command that read them, and did its work on those it could, ends with.
Exit exit_of(const Descriptions& read);

/// What `--set` asks for; nothing where any of it makes no sense, which has been said.
std::optional<std::vector<Assignment>> read_assignments(const std::vector<std::string>& texts,
                                                        const Library& library);

/// Reads every description in what the arguments name (see Inputs), with the assignments `path=value` made on
/// each, and complains on standard error of all that is wrong.
Descriptions read_descriptions(const std::vector<std::string>& arguments,
                               const std::vector<std::string>& assignments, const Library& library);

}  // namespace entente::cli
