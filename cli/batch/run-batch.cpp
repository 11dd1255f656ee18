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
#include "cli/batch/worker.h"
#include "cli/input-status.h"
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
  explicit Results(const BatchRequest& request)
      : request_(request),
        results_(request.deliveries.begin(), request.deliveries.end()),
        progress_(request.files, !is_shown(request.deliveries)),
        messages_(request.error_limit.value_or(std::numeric_limits<std::size_t>::max())),
        inputs_(request.library) {}

  /// False where no more are wanted.
  bool add(Assessed assessed) {
    progress_.add(assessed.inputs.portfolio.alliances(), assessed.inputs.portfolio.unread(), assessed.bytes);
    if (!assessed.messages.empty()) {
      progress_.clear();
      messages_.print(assessed.messages);
    }
    is_wrong_use_ = is_wrong_use_ || assessed.is_wrong_use;
    failed_gate_ = failed_gate_ || assessed.failed_gate;
    taken_over_ += assessed.taken_over;
    inputs_.add(assessed.inputs);
    bool goes_on = !is_wrong_use_;
    auto fragments = assessed.fragments.begin();
    for (auto& result : results_) goes_on = goes_on && result.add(std::move(*fragments++));
    if (!goes_on) Interruption::stop();
    progress_.show();
    return goes_on;
  }

  /// Whether there is a place for each of them.
  bool can_be_written() const { return std::ranges::none_of(results_, &BatchOutput::has_failed); }

  ExitStatus finish() {
    progress_.clear();
    messages_.end();
    if (is_wrong_use_) return ExitStatus::wrong_use;
    if (Interruption::signal() != 0) return give_up();
    // Where one result cannot be written, the others are not whole either.
    for (const auto step : {&BatchOutput::end, &BatchOutput::finish}) {
      const auto failed = std::ranges::find_if(
          results_, [step](BatchOutput& each) { return each.has_failed() || !(each.*step)(); });
      if (failed != results_.end()) return give_up(*failed);
    }
    for (const auto& result : results_) {
      if (const auto remark = result.remark(); !remark.empty()) print_message(remark);
    }
    return print_summary(true) ? exit_status() : ExitStatus::wrong_use;
  }

 private:
  /// A signal asked to stop.
  ExitStatus give_up() {
    print_message(fmt::format("{}; the result is not complete", Interruption::reason()));
    keep_results(std::string(Interruption::reason()));
    print_summary(false);
    return Interruption::exit_status();
  }

  ExitStatus give_up(BatchOutput& failed) {
    failed.print_failure();
    keep_results("another result could not be written");
    return failed.is_unread() ? ExitStatus::broken_pipe : ExitStatus::wrong_use;
  }

  void keep_results(const std::string& why) {
    for (auto& result : results_) {
      if (const auto fate = result.keep(why); !fate.empty()) print_message(fate);
    }
  }

  bool print_summary(bool is_whole) {
    if (request_.summary.empty()) {
      const bool is_batch = std::ranges::any_of(
          request_.deliveries, [](const Delivery& delivery) { return delivery.format.is_batch(); });
      if (is_batch) print_message(line());
      return true;
    }
    const auto format = request_.summary.substr(0, request_.summary.find('='));
    const auto file = summary_file(request_.summary);
    auto plain = request_.terminal;
    plain.color = "never";
    const auto text = format == "json" ? report::portfolio_json(inputs_.portfolio, request_.library, is_whole)
                                       : report::portfolio_text(inputs_.portfolio, request_.library,
                                                                text_layout(plain, file), is_whole);
    if (file.empty()) return to_standard_error(text);
    return is_whole ? write_result(text, file) == ExitStatus::done : write_partial(text, file);
  }

  std::string line() const {
    auto text = report::portfolio_line(inputs_.portfolio);
    if (taken_over_ > 0) text += fmt::format("; {} taken over from an earlier run", taken_over_);
    return text;
  }

  ExitStatus exit_status() const {
    const auto status = status_of(inputs_);
    if (failed_gate_ && status == ExitStatus::unreadable_input)
      print_message("some input could not be read, which the exit status says, and a gate failed too");
    return failed_gate_ && status == ExitStatus::done ? ExitStatus::gate_failed : status;
  }

  const BatchRequest& request_;
  std::list<BatchOutput> results_;  ///< by delivery
  Progress progress_;
  MessageLog messages_;
  InputCounts inputs_;
  std::size_t taken_over_ = 0;
  bool is_wrong_use_ = false;
  bool failed_gate_ = false;
};

/// One small file is not worth a second thread.
std::size_t threads_for(const BatchRequest& request) {
  struct stat about = {};
  constexpr off_t small = off_t{1} << 16;
  const bool is_one_file = request.files.size() == 1 && ::stat(request.files.front().c_str(), &about) == 0 &&
                           S_ISREG(about.st_mode) && about.st_size <= small;
  if (is_one_file) return 1;
  if (request.jobs > 0) return static_cast<std::size_t>(request.jobs);
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

ExitStatus run_batch(BatchRequest request) {
  keep_memory();
  request.files = distinct_inputs(request.files);
  const Interruption interruption;
  Results results(request);
  if (!results.can_be_written()) return results.finish();
  ChunkSource source(request.files, request.form, request.first_line);
  run_in_order(
      threads_for(request), [&source] { return source.next(); }, [&request] { return Worker(request); },
      [&results](Assessed assessed) { return results.add(std::move(assessed)); });
  return results.finish();
}

}  // namespace entente::cli
