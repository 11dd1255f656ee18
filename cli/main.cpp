#include <fmt/format.h>

#include <csignal>
#include <exception>
#include <span>

#include "cli/command-line.h"
#include "cli/io/standard-streams.h"
#include "cli/io/terminal.h"

int main(int count, char** words) {
  entente::cli::occupy_standard_streams();
  // Writing beyond the limit on file size then fails like any other write, instead of ending the program.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return static_cast<int>(
        entente::cli::run_command_line(std::span(words, static_cast<std::size_t>(count)).subspan(1)));
  } catch (const std::exception& error) {
    entente::cli::print_message(fmt::format("this is a bug in entente, please report it: {}", error.what()));
    return static_cast<int>(entente::cli::ExitStatus::bug);
  }
}
