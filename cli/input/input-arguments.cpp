#include "cli/input/input-arguments.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <utility>

#include "cli/io/files.h"

namespace entente::cli {

namespace {

bool exists(const std::string& name) {
  struct stat about = {};
  return ::lstat(name.c_str(), &about) == 0;
}

}  // namespace

InputArguments::InputArguments(std::vector<std::string> arguments) : arguments_(std::move(arguments)) {}

std::optional<Input> InputArguments::next() {
  for (;;) {
    std::optional<Input> input;
    if (walk_) {
      input = walk_->next();
      if (!input) walk_.reset();
    } else if (list_) {
      input = list_->next();
      if (!input) list_.reset();
      if (input && input->what == Input::What::file) input = look_at(std::move(input->name));
    } else if (next_ < arguments_.size()) {
      input = begin(arguments_[next_++]);
    } else {
      return {};
    }
    if (input) return input;
  }
}

std::optional<Input> InputArguments::begin(const std::string& argument) {
  if (argument == standard_stream || argument == "@-") {
    if (std::exchange(takes_standard_input_, true)) return problem(argument, "it can be read only once");
  }
  if (argument == standard_stream) return Input{.name = argument, .reason = {}};
  if (argument.starts_with('@')) {
    list_.emplace(argument);
    return {};
  }
  if (!Glob::is_pattern(argument) || exists(argument)) return look_at(argument);
  Glob pattern(argument);
  if (pattern.is_too_long())
    return problem(argument, fmt::format("the pattern has more than {} parts", Glob::max_parts));
  walk_.emplace(std::move(pattern));
  return {};
}

std::optional<Input> InputArguments::look_at(std::string name) {
  struct stat about = {};
  if (::stat(name.c_str(), &about) != 0) return problem_of_system(std::move(name));
  if (!S_ISDIR(about.st_mode)) return input_of(std::move(name), about, true);
  walk_.emplace(std::move(name));
  return {};
}

}  // namespace entente::cli
