#include "cli/batch/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <utility>

#include "cli/input/input-arguments.h"
#include "cli/io/standard-streams.h"

namespace entente::cli {

namespace {

/// The bytes of all inputs; 0 where an input has no size, or the work is over before they are summed up.
std::uintmax_t size_of(std::vector<std::string> names, const std::stop_token& stop) {
  for (const auto& name : names) {
    // What is read from standard input is not there a second time.
    if (name == "-" || name == "@-") return 0;
  }
  InputArguments inputs(std::move(names));
  std::uintmax_t bytes = 0;
  while (const auto input = inputs.next()) {
    if (stop.stop_requested() || (input->what == Input::What::file && !input->is_regular)) return 0;
    bytes += input->size;
  }
  return bytes;
}

std::string in_words(std::chrono::seconds time) {
  constexpr int sixty = 60;
  const auto seconds = time.count();
  if (seconds < sixty * sixty) return fmt::format("{}:{:02}", seconds / sixty, seconds % sixty);
  return fmt::format("{}:{:02}:{:02}", seconds / sixty / sixty, seconds / sixty % sixty, seconds % sixty);
}

}  // namespace

Progress::Progress(std::vector<std::string> names, bool is_wanted)
    : is_on_(is_wanted && ::isatty(STDERR_FILENO) == 1) {
  if (!is_on_) return;
  sizing_ = std::jthread(
      [this, names = std::move(names)](const std::stop_token& stop) { all_bytes_ = size_of(names, stop); });
}

void Progress::add(long alliances, long unread, std::uintmax_t bytes) {
  alliances_ += alliances;
  unread_ += unread;
  bytes_ += bytes;
}

void Progress::show() {
  constexpr auto patience = std::chrono::milliseconds(500);
  constexpr auto pause = std::chrono::milliseconds(100);
  const auto now = Clock::now();
  if (!is_on_ || now - begun_ < patience || now - shown_ < pause) return;
  shown_ = now;
  is_shown_ = true;
  to_standard_error(fmt::format("\r\x1b[K{}", line(now - begun_)));
}

void Progress::clear() {
  if (std::exchange(is_shown_, false)) to_standard_error("\r\x1b[K");
}

std::string Progress::line(Clock::duration elapsed) const {
  using Seconds = std::chrono::duration<double>;
  const double seconds = std::chrono::duration_cast<Seconds>(elapsed).count();
  const auto done = static_cast<double>(alliances_ + unread_);
  auto text = fmt::format("{} done", alliances_ + unread_);
  const auto all = all_bytes_.load();
  const double share = all > 0 ? static_cast<double>(bytes_) / static_cast<double>(all) : 0;
  if (all > 0) text += fmt::format(", {:.0f} %", 100 * share);
  text += fmt::format(", {:.0f} a second", done / seconds);
  if (share > 0 && share <= 1) {
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(Seconds(seconds / share - seconds));
    text += fmt::format(", {} left", in_words(left));
  }
  if (unread_ > 0) text += fmt::format(", {} could not be read", unread_);
  return text;
}

}  // namespace entente::cli
