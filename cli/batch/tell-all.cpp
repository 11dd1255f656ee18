#include "cli/batch/tell-all.h"

#include <fmt/format.h>
#include <malloc.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <functional>
#include <list>
#include <memory>
#include <numeric>
#include <span>
#include <string>
#include <thread>
#include <utility>

#include "cli/batch/in-order.h"
#include "cli/batch/named-once.h"
#include "cli/batch/progress.h"
#include "cli/destinations.h"
#include "cli/system/files.h"
#include "cli/system/interruption.h"
#include "cli/system/standard-streams.h"
#include "cli/system/streamed-output.h"
#include "cli/system/terminal.h"
#include "report/portfolio.h"

namespace entente::cli {

namespace {

/// What is said in one format, on its way to where it goes.
class Result {
 public:
  explicit Result(const Delivery& to)
      : to_(to),
        binder_(to.format.begin()),
        output_(to.file, {.is_paged = to.is_paged, .is_of_lines = to.is_of_lines}) {}

  /// Whether that could be written; as `end` and `finish`.
  bool add(std::vector<report::Part> parts) {
    has_parts_ = has_parts_ || !parts.empty();
    std::string text;
    text.reserve(total_size(parts));
    std::vector<std::size_t> ends;
    ends.reserve(parts.size());
    for (auto& part : parts) {
      text += binder_->add(std::move(part));
      ends.push_back(text.size());
    }
    return write(text, ends);
  }

  bool end() {
    const auto text = binder_->end();
    return write(text, std::array{text.size()});
  }

  /// A report that is there is not replaced by nothing.
  bool finish() {
    is_finished_ = (!has_written_ && !to_.format.tells_unread()) || output_.finish();
    return is_finished_;
  }

  /// Of a run that does not come to its end, and why: says so in it, where the format can, and leaves what is
  /// complete beside the file; what has become of the file, or nothing of what is none.
  std::string keep(const std::string& why) {
    if (is_finished_) return {};
    if (!has_failed() && (has_parts_ || !output_.is_file())) {
      add({unread(why)});
      end();
    }
    const auto kept = output_.keep();
    const bool is_clear = has_failed() && kept.empty();
    if (!output_.is_file() || is_clear) return {};
    const bool is_there = id_of(std::filesystem::path(to_.file)).has_value();
    auto fate = fmt::format("{} {}", to_.file, is_there ? "is as it was" : "was not written");
    if (!kept.empty()) fate += fmt::format(", and what was complete is in {}", kept);
    if (!kept.empty() && to_.is_of_lines)
      fate += fmt::format("; --skip-done {} goes on from there", to_.file);
    return fate;
  }

  bool is_unread() const { return output_.is_unread(); }
  bool has_failed() const { return !output_.error().empty(); }
  void complain() const { complain_of_unwritable(to_.file, output_); }
  /// After the end.
  std::string remark() const { return binder_->remark(); }

 private:
  static std::size_t total_size(const std::vector<report::Part>& parts) {
    return std::transform_reduce(parts.begin(), parts.end(), std::size_t{0}, std::plus<>(),
                                 [](const report::Part& part) { return part.text.size(); });
  }

  bool write(const std::string& text, std::span<const std::size_t> ends) {
    has_written_ = has_written_ || !text.empty();
    return text.empty() ? !has_failed() : output_.write(text, ends);
  }

  /// What is missing, as something that could not be read.
  report::Part unread(const std::string& why) const {
    const auto name = to_.file.empty() ? "standard output" : to_.file;
    const Complaint complaint{.file = name, .at = {}, .message = why + ": the rest is missing", .hint = {}};
    auto about = std::make_shared<const report::Unread>(
        report::Unread{.file = name, .document = 1, .complaints = {complaint}});
    report::Part part{.text = to_.format.of_unread(*about)};
    if (to_.format.gathers()) part.unread = std::move(about);
    return part;
  }

  const Delivery& to_;
  std::unique_ptr<report::Binder> binder_;
  StreamedOutput output_;
  bool has_parts_ = false;
  bool has_written_ = false;
  bool is_finished_ = false;
};

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
        portfolio_(run.library) {}

  /// False where no more are wanted.
  bool add(Assessed assessed) {
    progress_.add(assessed.portfolio.alliances(), assessed.portfolio.unread(), assessed.bytes);
    if (!assessed.complaints.empty()) {
      progress_.clear();
      to_standard_error(assessed.complaints);
    }
    misused_ = misused_ || assessed.misused;
    failed_gate_ = failed_gate_ || assessed.failed_gate;
    found_nothing_ = found_nothing_ || assessed.found_nothing;
    nothings_ += assessed.nothings;
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
  bool can_be_written() const { return std::ranges::none_of(results_, &Result::has_failed); }

  Exit finish(const AssessRun& run) {
    progress_.clear();
    if (misused_) return Exit::misuse;
    if (Interruption::signal() != 0) return give_up(run);
    // Where one result cannot be written, the others are not whole either.
    for (const auto step : {&Result::end, &Result::finish}) {
      const auto failed = std::ranges::find_if(
          results_, [step](Result& each) { return each.has_failed() || !(each.*step)(); });
      if (failed != results_.end()) return give_up(*failed);
    }
    for (const auto& result : results_) {
      if (const auto remark = result.remark(); !remark.empty()) complain(remark);
    }
    return tell_portfolio(run, true) ? exit() : Exit::misuse;
  }

 private:
  /// A signal asked to stop.
  Exit give_up(const AssessRun& run) {
    complain(fmt::format("{}; the result is not complete", Interruption::reason()));
    keep_results(std::string(Interruption::reason()));
    tell_portfolio(run, false);
    return Interruption::exit();
  }

  Exit give_up(Result& failed) {
    failed.complain();
    keep_results("another result could not be written");
    return failed.is_unread() ? Exit::broken_pipe : Exit::misuse;
  }

  void keep_results(const std::string& why) {
    for (auto& result : results_) {
      if (const auto fate = result.keep(why); !fate.empty()) complain(fate);
    }
  }

  bool tell_portfolio(const AssessRun& run, bool is_whole) {
    if (options_.summary.empty()) {
      const bool is_of_many = std::ranges::any_of(
          run.deliveries, [](const Delivery& delivery) { return delivery.format.is_of_many(); });
      if (is_of_many) complain(line());
      return true;
    }
    const auto format = options_.summary.substr(0, options_.summary.find('='));
    const auto file = summary_file(options_);
    auto plain = options_.look;
    plain.color = "never";
    const auto text = format == "json"
                          ? report::portfolio_json(portfolio_, run.library, is_whole)
                          : report::portfolio_text(portfolio_, run.library, look(plain, file), is_whole);
    if (file.empty()) {
      to_standard_error(text);
      return true;
    }
    return is_whole ? deliver(text, file) : deliver_partial(text, file);
  }

  std::string line() const {
    auto text = report::portfolio_line(portfolio_);
    if (taken_over_ > 0) text += fmt::format("; {} taken over from an earlier run", taken_over_);
    return text;
  }

  Exit exit() const {
    if (portfolio_.alliances() + portfolio_.unread() == nothings_) return Exit::nothing;
    if (portfolio_.unread() > 0 || found_nothing_) {
      if (failed_gate_)
        complain("some input could not be read, which the exit status says, and a gate failed too");
      return Exit::unread;
    }
    if (portfolio_.conditions().nothing == portfolio_.alliances()) return Exit::nothing;
    return failed_gate_ ? Exit::gate : Exit::done;
  }

  const AssessOptions& options_;
  std::list<Result> results_;  ///< by delivery
  Progress progress_;
  Portfolio portfolio_;
  std::size_t taken_over_ = 0;
  bool misused_ = false;
  bool failed_gate_ = false;
  bool found_nothing_ = false;
  long nothings_ = 0;
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

Exit tell_all(const AssessOptions& asked, const AssessRun& run) {
  keep_memory();
  auto options = asked;
  options.files = named_once(asked.files);
  const Interruption interruption;
  Results results(options, run);
  if (!results.can_be_written()) return results.finish(run);
  Batches batches(options.files, run.form, options.first_line);
  in_order(
      threads_for(options), [&batches] { return batches.next(); }, [&run] { return Assessor(run); },
      [&results](Assessed assessed) { return results.add(std::move(assessed)); });
  return results.finish(run);
}

Exit tell_all(const std::string& file, const AssessRun& run) {
  AssessOptions options;
  options.files = {file};
  return tell_all(options, run);
}

}  // namespace entente::cli
