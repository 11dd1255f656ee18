#include "cli/input/name-window.h"

#include <algorithm>
#include <cstring>

namespace entente::cli {

void NameWindow::begin_pass() {
  text_.clear();
  order_.clear();
  next_ = 0;
  end_.reset();
}

bool NameWindow::wants(const std::string& name) const {
  return name > last_ && (!end_ || name < *end_);
}

void NameWindow::add(const std::string& name) {
  if (!wants(name)) return;
  order_.push_back(static_cast<std::uint32_t>(text_.size()));
  text_.append(name).push_back('\0');
  if (bytes() <= limit_ || order_.size() == 1) return;
  // Dropping a quarter at once: of a million names, all but a few are turned away by one comparison.
  const auto kept = order_.size() * 3 / 4;
  std::ranges::nth_element(order_, order_.begin() + static_cast<std::ptrdiff_t>(kept), {}, as_text());
  drop_from(kept);
}

void NameWindow::end_pass() {
  std::ranges::sort(order_, {}, as_text());
}

const std::string* NameWindow::take() {
  if (next_ == order_.size()) return nullptr;
  last_ = name(next_++);
  return &last_;
}

void NameWindow::keep(std::size_t limit) {
  auto place = next_;
  for (std::size_t kept = 0; place < order_.size(); ++place) {
    kept += std::strlen(name(place)) + 1 + sizeof(std::uint32_t);
    if (kept > limit) break;
  }
  if (place == order_.size()) return;
  drop_from(place);
  end_pass();
  text_.shrink_to_fit();
  order_.shrink_to_fit();
}

/// In place, as a copy would need as much again; the order is lost.
void NameWindow::drop_from(std::size_t place) {
  end_ = name(place);
  order_.resize(place);
  order_.erase(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(next_));
  next_ = 0;
  std::ranges::sort(order_);
  std::size_t size = 0;
  for (auto& at : order_) {
    const auto length = std::strlen(text_.data() + at) + 1;
    std::memmove(text_.data() + size, text_.data() + at, length);
    at = static_cast<std::uint32_t>(size);
    size += length;
  }
  text_.resize(size);
}

}  // namespace entente::cli
