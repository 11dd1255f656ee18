// Work spread over threads, with its results handed over in the order in which it was given out.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace entente::cli {

/// Results that wait for their turn, no more than fit into a window, so that memory stays flat where one
/// piece of work takes long.
template <class Result, class Sink>
class ReorderBuffer {
 public:
  ReorderBuffer(std::size_t window, Sink& sink) : waiting_(window), sink_(sink) {}

  /// Waits until a piece of that number may be begun; false where no more is wanted.
  bool admit(std::size_t number) {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return is_over_ || number < next_ + waiting_.size(); });
    return !is_over_;
  }

  /// Hands over the result, or leaves it to the thread that is handing over others. Only one thread is in the
  /// sink at a time.
  void pass(std::size_t number, Result result) {
    std::unique_lock lock(mutex_);
    waiting_[number % waiting_.size()] = std::move(result);
    if (is_handing_over_) return;
    is_handing_over_ = true;
    while (auto ready = std::exchange(waiting_[next_ % waiting_.size()], std::nullopt)) {
      const bool is_wanted = !is_over_;
      lock.unlock();
      const bool goes_on = is_wanted && hand_over(*std::move(ready));
      lock.lock();
      ++next_;
      is_over_ = is_over_ || !goes_on;
      moved_.notify_all();
    }
    is_handing_over_ = false;
  }

  void fail(std::exception_ptr error) {
    const std::scoped_lock lock(mutex_);
    if (!error_) error_ = std::move(error);
    is_over_ = true;
    moved_.notify_all();
  }

  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  bool hand_over(Result result) {
    try {
      return sink_(std::move(result));
    } catch (...) {
      fail(std::current_exception());
      return false;
    }
  }

  std::mutex mutex_;
  std::condition_variable moved_;
  std::vector<std::optional<Result>> waiting_;  ///< by number, in turns
  Sink& sink_;
  std::size_t next_ = 0;  ///< the number whose turn it is
  bool is_handing_over_ = false;
  bool is_over_ = false;
  std::exception_ptr error_;
};

/// Takes pieces from `source` (until it gives nothing) on `threads` threads, this one included; each thread
/// has a worker of its own, made by `make_worker`; the results go to `sink` in the order of the pieces, each
/// as soon as those before it have gone. Source and sink are each called by one thread at a time. A sink that
/// answers false ends the work. What any of them throws ends it too, and is thrown on.
template <class Source, class MakeWorker, class Sink>
void run_in_order(std::size_t threads, Source source, MakeWorker make_worker, Sink sink) {
  using Result = decltype(make_worker()(*source()));
  if (threads <= 1) {
    auto worker = make_worker();
    while (auto piece = source()) {
      if (!sink(worker(*std::move(piece)))) return;
    }
    return;
  }

  constexpr std::size_t ahead = 8;  // pieces a thread may be ahead of the slowest
  ReorderBuffer<Result, Sink> turnstile(threads * ahead, sink);
  std::mutex at_source;
  std::size_t given_out = 0;
  const auto run = [&] {
    try {
      auto worker = make_worker();
      for (;;) {
        std::unique_lock lock(at_source);
        if (!turnstile.admit(given_out)) return;
        auto piece = source();
        if (!piece) return;
        const auto number = given_out++;
        lock.unlock();
        turnstile.pass(number, worker(*std::move(piece)));
      }
    } catch (...) {
      turnstile.fail(std::current_exception());
    }
  };
  {
    std::vector<std::jthread> others;
    others.reserve(threads - 1);
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(run);
    run();
  }
  turnstile.rethrow();
}

}  // namespace entente::cli
