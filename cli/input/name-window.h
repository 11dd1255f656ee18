// A folder's names in order, a window at a time, so that memory does not grow with their number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

/// Names come in any order, all of them in each pass, and are taken out by their bytes. A pass keeps the
/// smallest of those beyond the last one taken, as many as fit: names of b bytes each take about
/// count * (b + 5) / most passes, and never fewer than three quarters of a window are kept.
class NameWindow {
 public:
  /// Holds `limit` bytes, and one name however long.
  explicit NameWindow(std::size_t limit) : limit_(limit) {}

  void begin_pass();
  /// Whether adding the name would change anything.
  bool wants(const std::string& name) const;
  void add(const std::string& name);
  void end_pass();

  /// The next name, until the next call; null where another pass is needed or all were taken.
  const std::string* take();
  /// Whether no pass is needed after the names that are held.
  bool is_last() const { return !end_; }

  std::size_t bytes() const { return text_.size() + order_.size() * sizeof(std::uint32_t); }
  /// Between passes: gives up the largest names until the others fit, for a later pass to find again.
  void keep(std::size_t limit);

 private:
  auto as_text() const {
    return [this](std::uint32_t at) { return std::string_view(text_.data() + at); };
  }
  const char* name(std::size_t place) const { return text_.data() + order_[place]; }
  void drop_from(std::size_t place);

  std::size_t limit_;
  std::string text_;                  ///< the names that are held, each with a NUL byte behind it
  std::vector<std::uint32_t> order_;  ///< where in the text each begins; by name between passes
  std::size_t next_ = 0;              ///< the first in that order that was not taken
  std::string last_;                  ///< the last one taken
  std::optional<std::string> end_;    ///< the smallest that did not fit
};

}  // namespace entente::cli
