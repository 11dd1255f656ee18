#include "cli/case/chosen-case.h"

#include <fmt/format.h>

#include "cli/system/terminal.h"

namespace entente::cli {

std::optional<Case> choose_case(const std::string& id, const Library& library) {
  const auto* file = find_case(id, bundled_cases());
  if (file == nullptr) {
    print_unknown_name("there is no case", id, case_ids(bundled_cases()), "entente case list");
    return std::nullopt;
  }
  auto read = read_case(*file, library);
  if (!read.found) {
    complain(read.errors, file->text);
    complain(fmt::format("the library does not know all that the case {} answers", quote(id)));
  }
  return std::move(read.found);
}

}  // namespace entente::cli
