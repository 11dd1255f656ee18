// Times whole processes in turn: time-processes [--warm-up N] [--items N] ROUNDS COMMAND... [--
// COMMAND...]... Prints medians of time and of peak memory, and the medians of each command's ratios to the
// first in the same round; with --items, what each handles in a second. A first word that ends in a colon is
// what to call the command. Standard input is the first command's that reads it.
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

struct Command {
  std::string name;
  std::vector<char*> words;  ///< ends with a null, as posix_spawn wants it
};

struct Order {
  std::size_t warm_up = 5;  ///< rounds that are not counted
  std::size_t rounds = 0;
  double items = 0;  ///< that each run handles; 0 where that was not said
  std::vector<Command> commands;
};

/// Of one run.
struct Cost {
  double wall;       ///< milliseconds
  double processor;  ///< milliseconds
  double memory;     ///< the most at once, KiB; never less than what this program has
};

[[noreturn]] void give_up(std::string_view why) {
  fmt::print(stderr, "time-processes: {}\n", why);
  std::exit(1);
}

std::string name_of(std::span<char* const> words) {
  std::string name;
  for (const std::string_view word : words) {
    if (!name.empty()) name += ' ';
    name += word.substr(word.rfind('/') + 1);
  }
  return name;
}

Command command_of(std::span<char* const> words) {
  std::string name;
  if (!words.empty() && std::string_view(words.front()).ends_with(':')) {
    name = words.front();
    name.pop_back();
    words = words.subspan(1);
  }
  if (words.empty()) give_up("a command is empty");
  if (name.empty()) name = name_of(words);
  Command command{.name = std::move(name), .words = {words.begin(), words.end()}};
  command.words.push_back(nullptr);
  return command;
}

std::vector<Command> commands_of(std::span<char* const> words) {
  const auto ends = [](const char* word) { return std::string_view(word) == "--"; };
  std::vector<Command> commands;
  for (;;) {
    const auto end = std::ranges::find_if(words, ends) - words.begin();
    commands.push_back(command_of(words.first(static_cast<std::size_t>(end))));
    if (static_cast<std::size_t>(end) == words.size()) return commands;
    words = words.subspan(static_cast<std::size_t>(end) + 1);
  }
}

Order order_of(std::span<char* const> words) {
  constexpr std::string_view usage =
      "time-processes [--warm-up N] [--items N] ROUNDS COMMAND... [-- COMMAND...]...";
  Order order;
  for (; words.size() > 2 && words.front()[0] == '-'; words = words.subspan(2)) {
    const std::string_view option = words.front();
    if (option == "--warm-up") {
      order.warm_up = std::strtoul(words[1], nullptr, 10);
    } else if (option == "--items") {
      order.items = std::strtod(words[1], nullptr);
    } else {
      give_up(usage);
    }
  }
  if (words.size() < 2) give_up(usage);
  order.rounds = std::strtoul(words.front(), nullptr, 10);
  if (order.rounds < 1) give_up("no rounds");
  order.commands = commands_of(words.subspan(1));
  return order;
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

  Cost time(const Command& command) const {
    using Clock = std::chrono::steady_clock;
    pid_t process = 0;
    int status = 0;
    rusage used = {};
    const auto start = Clock::now();
    auto* const* words = command.words.data();
    const int error = posix_spawnp(&process, *words, &silence_, nullptr, words, environ);
    if (error != 0) give_up(fmt::format("cannot start {}: {}", *words, std::strerror(error)));
    wait4(process, &status, 0, &used);
    const std::chrono::duration<double, std::milli> wall = Clock::now() - start;
    if (status != 0) give_up(fmt::format("failed: {}", command.name));
    return {.wall = wall.count(),
            .processor = milliseconds(used.ru_utime) + milliseconds(used.ru_stime),
            .memory = static_cast<double>(used.ru_maxrss)};
  }

 private:
  posix_spawn_file_actions_t silence_;
};

/// By command, then by round. Each round begins with another command, so that none always follows the same.
std::vector<std::vector<Cost>> timed(const Order& order) {
  const auto& commands = order.commands;
  const Stopwatch stopwatch;
  std::vector<std::vector<Cost>> costs(commands.size());
  for (std::size_t round = 0; round < order.warm_up + order.rounds; ++round) {
    for (std::size_t turn = 0; turn < commands.size(); ++turn) {
      const auto which = (round + turn) % commands.size();
      const auto cost = stopwatch.time(commands[which]);
      if (round >= order.warm_up) costs[which].push_back(cost);
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

Spread spread_of(const std::vector<Cost>& costs, double Cost::*which) {
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

void print(const Order& order, const std::vector<std::vector<Cost>>& costs) {
  std::size_t width = 0;
  for (const auto& command : order.commands) width = std::max(width, command.name.size());
  const auto& first = costs.front();
  fmt::print("{:<{}} {:>9} {:>9} {:>8}  {:<22} {:<22}{}\n", "", width, "wall ms", "CPU ms", "KiB",
             "wall: x the first", "CPU: x the first", order.items > 0 ? "    a second" : "");
  for (std::size_t which = 0; which < order.commands.size(); ++which) {
    const auto& cost = costs[which];
    const auto wall = spread_of(cost, &Cost::wall).median;
    fmt::print("{:<{}} {:>9.2f} {:>9.2f} {:>8.0f}  {:<22} {:<22}{}\n", order.commands[which].name, width,
               wall, spread_of(cost, &Cost::processor).median, spread_of(cost, &Cost::memory).median,
               shown(ratios(cost, first, &Cost::wall)), shown(ratios(cost, first, &Cost::processor)),
               order.items > 0 ? fmt::format(" {:>11.0f}", order.items * 1000 / wall) : "");
  }
}

}  // namespace

int main(int count, char** words) {
  const auto order = order_of(std::span(words, static_cast<std::size_t>(count)).subspan(1));
  print(order, timed(order));
}
