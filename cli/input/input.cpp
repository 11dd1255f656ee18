#include "cli/input/input.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "cli/io/file-id.h"

namespace entente::cli {

Input problem(std::string name, std::string reason) {
  return {.what = Input::What::problem, .name = std::move(name), .reason = std::move(reason)};
}

Input problem_of_system(std::string name) {
  return problem(std::move(name), std::strerror(errno));
}

Input input_of(std::string name, const struct stat& about, bool is_named) {
  // What a shell redirects to a file in a folder that is read.
  static const auto result = id_of(STDOUT_FILENO);
  const auto mode = about.st_mode;
  if (!is_named && S_ISREG(mode) && result == FileId(about))
    return {.what = Input::What::note,
            .name = std::move(name),
            .reason = "is where the result goes, and is skipped"};
  if (S_ISREG(mode)) {
    return {.name = std::move(name),
            .reason = {},
            .is_found = !is_named,
            .is_regular = true,
            .size = static_cast<std::uintmax_t>(about.st_size)};
  }
  if (S_ISDIR(mode)) return problem(std::move(name), "it is a folder");
  if (S_ISSOCK(mode)) return problem(std::move(name), "it is a socket, no file");
  if (!is_named)
    return problem(std::move(name), S_ISFIFO(mode) ? "it is a pipe, no file" : "it is a device, no file");
  return {.name = std::move(name), .reason = {}};
}

}  // namespace entente::cli
