#include "cli/batch/run-batch.h"

#include <fmt/format.h>
#include <malloc.h>
#include <sys/stat.h>

#include <algorithm>
#include <limits>
#include <list>
#include <string>
#include <thread>
#include <utility>

#include "cli/batch/batch-output.h"
#include "cli/batch/distinct-inputs.h"
#include "cli/batch/message-log.h"
#include "cli/batch/ordered-pipeline.h"
#include "cli/batch/progress.h"
#include "cli/io/files.h"
#include "cli/io/interruption.h"
#include "cli/io/standard-streams.h"
#include "cli/io/terminal.h"
#include "cli/output-targets.h"
#include "report/portfolio-report.h"

namespace entente::cli {

namespace {

/// Whether a result appears on the terminal, where it tells by itself how far a run has come.
bool is_shown(const std::vector<Delivery>& deliveries) {
  const auto goes_out = [](const Delivery& delivery) { return delivery.file.empty(); };
  return is_terminal() && std::ranges::any_of(deliveries, goes_out);
}

/// What becomes of a run, in the order of the inputs.
class Results {
 public:
  Results(const AssessOptions& options, const AssessRun& run)
      : options_(options),
        results_(run.deliveries.begin(), run.deliveries.end()),
        progress_(options.files, !is_shown(run.deliveries)),
        messages_(options.max_errors.value_or(std::numeric_limits<std::size_t>::max())),
        portfolio_(run.library) {}

  /// False where no more are wanted.
  bool add(Assessed assessed) {
    progress_.add(assessed.portfolio.alliances(), assessed.portfolio.unread(), assessed.bytes);
    if (!assessed.messages.empty()) {
      progress_.clear();
      messages_.print(assessed.messages);
    }
    misused_ = misused_ || assessed.misused;
    failed_gate_ = failed_gate_ || assessed.failed_gate;
    found_nothing_ = found_nothing_ || assessed.found_nothing;
    empty_ += assessed.empty;
    taken_over_ += assessed.taken_over;
    portfolio_.add(assessed.portfolio);
    bool goes_on = !misused_;
    auto parts = assessed.parts.begin();
    for (auto& result : results_) goes_on = goes_on && result.add(std::move(*parts++));
    if (!goes_on) Interruption::stop();
    progress_.show();
    return goes_on;
  }

  /// Whether there is a place for each of them.
  bool can_be_written() const { return std::ranges::none_of(results_, &BatchOutput::has_failed); }

  Exit finish(const AssessRun& run) {
    progress_.clear();
    messages_.end();
    if (misused_) return Exit::misuse;
    if (Interruption::signal() != 0) return give_up(run);
    // Where one result cannot be written, the others are not whole either.
    for (const auto step : {&BatchOutput::end, &BatchOutput::finish}) {
      const auto failed = std::ranges::find_if(
          results_, [step](BatchOutput& each) { return each.has_failed() || !(each.*step)(); });
      if (failed != results_.end()) return give_up(*failed);
    }
    for (const auto& result : results_) {
      if (const auto remark = result.remark(); !remark.empty()) print_message(remark);
    }
    return tell_portfolio(run, true) ? exit() : Exit::misuse;
  }

 private:
  /// A signal asked to stop.
  Exit give_up(const AssessRun& run) {
    print_message(fmt::format("{}; the result is not complete", Interruption::reason()));
    keep_results(std::string(Interruption::reason()));
    tell_portfolio(run, false);
    return Interruption::exit();
  }

  Exit give_up(BatchOutput& failed) {
    failed.print_failure();
    keep_results("another result could not be written");
    return failed.is_unread() ? Exit::broken_pipe : Exit::misuse;
  }

  void keep_results(const std::string& why) {
    for (auto& result : results_) {
      if (const auto fate = result.keep(why); !fate.empty()) print_message(fate);
    }
  }

  bool tell_portfolio(const AssessRun& run, bool is_whole) {
    if (options_.summary.empty()) {
      const bool is_batch = std::ranges::any_of(
          run.deliveries, [](const Delivery& delivery) { return delivery.format.is_batch(); });
      if (is_batch) print_message(line());
      return true;
    }
    const auto format = options_.summary.substr(0, options_.summary.find('='));
    const auto file = summary_file(options_);
    auto plain = options_.look;
    plain.color = "never";
    const auto text = format == "json"
                          ? report::portfolio_json(portfolio_, run.library, is_whole)
                          : report::portfolio_text(portfolio_, run.library, look(plain, file), is_whole);
    if (file.empty()) return to_standard_error(text);
    return is_whole ? deliver(text, file) : deliver_partial(text, file);
  }

  std::string line() const {
    auto text = report::portfolio_line(portfolio_);
    if (taken_over_ > 0) text += fmt::format("; {} taken over from an earlier run", taken_over_);
    return text;
  }

  Exit exit() const {
    if (portfolio_.alliances() + portfolio_.unread() == empty_) return Exit::nothing;
    if (portfolio_.unread() > 0 || found_nothing_) {
      if (failed_gate_)
        print_message("some input could not be read, which the exit status says, and a gate failed too");
      return Exit::unread;
    }
    if (portfolio_.conditions().nothing == portfolio_.alliances()) return Exit::nothing;
    return failed_gate_ ? Exit::gate : Exit::done;
  }

  const AssessOptions& options_;
  std::list<BatchOutput> results_;  ///< by delivery
  Progress progress_;
  MessageLog messages_;
  Portfolio portfolio_;
  long empty_ = 0;
  std::size_t taken_over_ = 0;
  bool misused_ = false;
  bool failed_gate_ = false;
  bool found_nothing_ = false;
};

/// One small file is not worth a second thread.
std::size_t threads_for(const AssessOptions& options) {
  struct stat about = {};
  constexpr off_t small = off_t{1} << 16;
  const bool is_one_file = options.files.size() == 1 && ::stat(options.files.front().c_str(), &about) == 0 &&
                           S_ISREG(about.st_mode) && about.st_size <= small;
  if (is_one_file) return 1;
  if (options.jobs > 0) return static_cast<std::size_t>(options.jobs);
  return std::max(1U, std::thread::hardware_concurrency());
}

/// What one description needed is there for the next one. The C library would give it back, and take it
/// again.
void keep_memory() {
  constexpr int as_good_as_never = 1 << 28;
  constexpr int at_once = 1 << 19;
  mallopt(M_TRIM_THRESHOLD, as_good_as_never);
  mallopt(M_TOP_PAD, at_once);
}

}  // namespace

Exit run_batch(const AssessOptions& asked, const AssessRun& run) {
  keep_memory();
  auto options = asked;
  options.files = distinct_inputs(asked.files);
  const Interruption interruption;
  Results results(options, run);
  if (!results.can_be_written()) return results.finish(run);
  ChunkSource batches(options.files, run.form, options.first_line);
  run_in_order(
      threads_for(options), [&batches] { return batches.next(); }, [&run] { return Worker(run); },
      [&results](Assessed assessed) { return results.add(std::move(assessed)); });
  return results.finish(run);
}

Exit run_batch(const std::string& file, const AssessRun& run) {
  AssessOptions options;
  options.files = {file};
  return run_batch(options, run);
}

}  // namespace entente::cli
