// Times whole processes in turn: time-processes ROUNDS COMMAND... [-- COMMAND...]...
// Prints median times, and the medians of each command's ratios to the first in the same round.
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using Words = std::vector<char*>;  ///< ends with a null, as posix_spawn wants it

/// Of one run, in milliseconds.
struct Cost {
  double wall;
  double processor;
};

[[noreturn]] void give_up(std::string_view why) {
  fmt::print(stderr, "time-processes: {}\n", why);
  std::exit(1);
}

std::string told(const Words& command) {
  const std::string_view program = command.front();
  std::string text(program.substr(program.rfind('/') + 1));
  for (const std::string_view word : std::span(command).subspan(1, command.size() - 2)) {
    text += ' ';
    text += word.substr(word.rfind('/') + 1);
  }
  return text;
}

std::vector<Words> commands_of(std::span<char*> words) {
  std::vector<Words> commands(1);
  for (char* const word : words) {
    if (std::string_view(word) == "--") {
      commands.emplace_back();
    } else {
      commands.back().push_back(word);
    }
  }
  for (auto& command : commands) {
    if (command.empty()) give_up("a command is empty");
    command.push_back(nullptr);
  }
  return commands;
}

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// Runs processes whose output goes nowhere.
class Stopwatch {
 public:
  Stopwatch() {
    posix_spawn_file_actions_init(&silence_);
    posix_spawn_file_actions_addopen(&silence_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  }
  ~Stopwatch() { posix_spawn_file_actions_destroy(&silence_); }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

  Cost time(const Words& command) const {
    using Clock = std::chrono::steady_clock;
    pid_t process = 0;
    int status = 0;
    rusage used = {};
    const auto start = Clock::now();
    const int error = posix_spawn(&process, command.front(), &silence_, nullptr, command.data(), environ);
    if (error != 0) give_up(fmt::format("cannot start {}: {}", command.front(), std::strerror(error)));
    wait4(process, &status, 0, &used);
    const std::chrono::duration<double, std::milli> wall = Clock::now() - start;
    if (status != 0) give_up(fmt::format("failed: {}", told(command)));
    return {wall.count(), milliseconds(used.ru_utime) + milliseconds(used.ru_stime)};
  }

 private:
  posix_spawn_file_actions_t silence_;
};

/// By command, then by round. Each round begins with another command, so that none always follows the same.
std::vector<std::vector<Cost>> timed(const std::vector<Words>& commands, std::size_t rounds) {
  constexpr std::size_t warm_up = 5;
  const Stopwatch stopwatch;
  std::vector<std::vector<Cost>> costs(commands.size());
  for (std::size_t round = 0; round < warm_up + rounds; ++round) {
    for (std::size_t turn = 0; turn < commands.size(); ++turn) {
      const auto which = (round + turn) % commands.size();
      const auto cost = stopwatch.time(commands[which]);
      if (round >= warm_up) costs[which].push_back(cost);
    }
  }
  return costs;
}

struct Spread {
  double low;
  double median;
  double high;
};

/// Median and quartiles.
Spread spread(std::vector<double> values) {
  std::ranges::sort(values);
  return {values[values.size() / 4], values[values.size() / 2], values[values.size() * 3 / 4]};
}

Spread times(const std::vector<Cost>& costs, double Cost::*which) {
  std::vector<double> values;
  std::ranges::transform(costs, std::back_inserter(values), which);
  return spread(std::move(values));
}

Spread ratios(const std::vector<Cost>& costs, const std::vector<Cost>& base, double Cost::*which) {
  std::vector<double> values;
  std::ranges::transform(costs, base, std::back_inserter(values), std::divides(), which, which);
  return spread(std::move(values));
}

std::string shown(const Spread& ratio) {
  return fmt::format("{:.2f} ({:.2f} to {:.2f})", ratio.median, ratio.low, ratio.high);
}

void print(const std::vector<Words>& commands, const std::vector<std::vector<Cost>>& costs) {
  const auto& first = costs.front();
  fmt::print("{:<40} {:>8} {:>8}   {:<22} {:<22}\n", "", "wall ms", "CPU ms", "wall: x the first",
             "CPU: x the first");
  for (std::size_t which = 0; which < commands.size(); ++which) {
    const auto& cost = costs[which];
    fmt::print("{:<40} {:>8.2f} {:>8.2f}   {:<22} {:<22}\n", told(commands[which]),
               times(cost, &Cost::wall).median, times(cost, &Cost::processor).median,
               shown(ratios(cost, first, &Cost::wall)), shown(ratios(cost, first, &Cost::processor)));
  }
}

}  // namespace

int main(int count, char** words) {
  const std::span all(words, static_cast<std::size_t>(count));
  if (count < 3) give_up("time-processes ROUNDS COMMAND... [-- COMMAND...]...");
  const auto rounds = std::atoi(all[1]);
  if (rounds < 1) give_up("no rounds");
  const auto commands = commands_of(all.subspan(2));
  print(commands, timed(commands, static_cast<std::size_t>(rounds)));
}
