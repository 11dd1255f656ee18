// Memory for the texts and lists of a library: allocated once, freed together with the library.
#pragma once

#include <algorithm>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace entente {

/// Copies made by `keep` stay at one address until the arena is destroyed.
class Arena {
 public:
  std::string_view keep(std::string_view text) {
    auto* place = static_cast<char*>(memory_.allocate(text.size() + 1, 1));
    std::ranges::copy(text, place);
    return {place, text.size()};
  }

  template <class T>
  std::span<const T> keep(const std::vector<T>& items) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    if (items.empty()) return {};
    auto* place = static_cast<T*>(memory_.allocate(items.size() * sizeof(T), alignof(T)));
    std::uninitialized_copy(items.begin(), items.end(), place);
    return {place, items.size()};
  }

 private:
  std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace entente
