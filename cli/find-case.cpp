#include "cli/find-case.h"

#include <fmt/format.h>

#include "cli/io/terminal.h"

namespace entente::cli {

std::optional<Case> find_bundled_case(const std::string& id, const Library& library) {
  const auto* file = find_case(id, bundled_cases());
  if (file == nullptr) {
    print_unknown_name("there is no case", id, case_ids(bundled_cases()), "entente case list");
    return std::nullopt;
  }
  auto read = read_case(*file, library);
  if (!read.found) {
    print_errors(read.errors, file->text);
    print_message(fmt::format("the library does not know all that the case {} answers", quote(id)));
  }
  return std::move(read.found);
}

}  // namespace entente::cli
