#include "cli/tell-all.h"

#include <fmt/format.h>
#include <malloc.h>
#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <functional>
#include <memory>
#include <numeric>
#include <string>
#include <thread>
#include <utility>

#include "cli/files.h"
#include "cli/in-order.h"
#include "cli/interruption.h"
#include "cli/progress.h"
#include "cli/streamed-output.h"
#include "cli/terminal.h"
#include "report/portfolio.h"

namespace entente::cli {

namespace {

std::size_t total_size(const std::vector<std::string>& texts) {
  return std::transform_reduce(texts.begin(), texts.end(), std::size_t{0}, std::plus<>(),
                               [](const std::string& text) { return text.size(); });
}

/// Where the results of a run go, in the order of the inputs.
class Results {
 public:
  Results(const AssessOptions& options, const AssessRun& run)
      : options_(options),
        thread_(run.format.begin()),
        output_(options.output),
        progress_(options.files),
        portfolio_(run.library) {}

  /// False where no more are wanted.
  bool add(Assessed assessed) {
    progress_.add(assessed.portfolio.alliances(), assessed.portfolio.unread(), assessed.bytes);
    if (!assessed.complaints.empty()) {
      progress_.clear();
      fmt::print(stderr, "{}", assessed.complaints);
    }
    misused_ = misused_ || assessed.misused;
    failed_gate_ = failed_gate_ || assessed.failed_gate;
    found_nothing_ = found_nothing_ || assessed.found_nothing;
    taken_over_ += assessed.taken_over;
    portfolio_.add(assessed.portfolio);
    std::string text;
    text.reserve(total_size(assessed.texts));
    for (auto& part : assessed.texts) text += thread_->add(std::move(part));
    const bool goes_on = !misused_ && write(text);
    if (!goes_on) Interruption::stop();
    progress_.show();
    return goes_on;
  }

  Exit finish(const AssessRun& run) {
    progress_.clear();
    if (misused_) return Exit::misuse;
    // A report that is there is not replaced by nothing.
    const bool is_needed = has_written_ || options_.format != "text";
    if (is_needed && output_.error().empty()) {
      if (write(thread_->end())) output_.finish();
    }
    if (!output_.error().empty()) {
      complain_of_unwritable(options_.output, output_);
      return output_.is_unread() ? Exit::broken_pipe : Exit::misuse;
    }
    if (!tell_portfolio(run)) return Exit::misuse;
    return exit();
  }

 private:
  bool write(const std::string& text) {
    has_written_ = has_written_ || !text.empty();
    return text.empty() || output_.write(text);
  }

  bool tell_portfolio(const AssessRun& run) {
    const bool is_of_many = options_.format == "jsonl" || options_.format == "csv";
    if (options_.summary.empty()) {
      if (is_of_many) complain(line());
      return true;
    }
    const auto equals = options_.summary.find('=');
    const auto format = options_.summary.substr(0, equals);
    const auto file = equals == std::string::npos ? std::string() : options_.summary.substr(equals + 1);
    const auto text = format == "json" ? report::portfolio_json(portfolio_, run.library)
                                       : report::portfolio_text(portfolio_, run.library, look("never"));
    if (!file.empty()) return deliver(text, file);
    fmt::print(stderr, "{}", text);
    return true;
  }

  std::string line() const {
    auto text = report::portfolio_line(portfolio_);
    if (taken_over_ > 0) text += fmt::format("; {} taken over from an earlier run", taken_over_);
    return text;
  }

  Exit exit() const {
    if (Interruption::signal() == SIGTERM) return Exit::terminated;
    if (Interruption::signal() != 0) return Exit::interrupted;
    const bool found_any = portfolio_.alliances() + portfolio_.unread() > 0;
    if (!found_any) return Exit::nothing;
    if (portfolio_.unread() > 0 || found_nothing_) return Exit::unread;
    return failed_gate_ ? Exit::gate : Exit::done;
  }

  const AssessOptions& options_;
  std::unique_ptr<Thread> thread_;
  StreamedOutput output_;
  Progress progress_;
  Portfolio portfolio_;
  std::size_t taken_over_ = 0;
  bool has_written_ = false;
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

Exit tell_all(const AssessOptions& options, const AssessRun& run) {
  keep_memory();
  const Interruption interruption;
  Results results(options, run);
  Batches batches(options.files, run.form, options.first_line);
  in_order(
      threads_for(options), [&batches] { return batches.next(); }, [&run] { return Assessor(run); },
      [&results](Assessed assessed) { return results.add(std::move(assessed)); });
  return results.finish(run);
}

}  // namespace entente::cli
