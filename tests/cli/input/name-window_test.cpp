// Windows over more names than are held.
#include "cli/input/name-window.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace entente::cli {
namespace {

struct Taken {
  std::vector<std::string> names;
  std::size_t passes = 0;
  std::size_t max_bytes = 0;
};

/// All of them, a window at a time.
Taken take_all(const std::vector<std::string>& names, NameWindow window) {
  Taken taken;
  do {
    ++taken.passes;
    window.begin_pass();
    for (const auto& name : names) {
      window.add(name);
      taken.max_bytes = std::max(taken.max_bytes, window.bytes());
    }
    window.end_pass();
    while (const auto* name = window.take()) taken.names.push_back(*name);
  } while (!window.is_last());
  return taken;
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("a window gives all names in order, however many it holds") {
    CHECK(rc::check([](std::set<std::string> set) {
      std::set<std::string> names;
      for (auto name : set) {
        std::erase(name, '\0');
        if (!name.empty()) names.insert(name);
      }
      std::vector<std::string> shuffled(names.begin(), names.end());
      std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(*rc::gen::arbitrary<std::uint32_t>()));
      const auto taken = take_all(shuffled, NameWindow(*rc::gen::inRange<std::size_t>(0, 500)));
      RC_ASSERT(taken.names == std::vector<std::string>(names.begin(), names.end()));
    }));
  }

  TEST_CASE("a window gives up names and finds them again") {
    CHECK(rc::check([](std::set<std::uint16_t> numbers) {
      std::vector<std::string> names;
      for (const auto number : numbers) names.push_back(std::to_string(number));
      std::ranges::sort(names);
      std::vector<std::string> taken;
      NameWindow window(100);
      do {
        window.begin_pass();
        for (const auto& name : names) window.add(name);
        window.end_pass();
        while (const auto* name = window.take()) {
          taken.push_back(*name);
          const auto most = *rc::gen::inRange<std::size_t>(0, 100);
          window.keep(most);
          RC_ASSERT(window.bytes() <= std::max<std::size_t>(most, 100));
        }
      } while (!window.is_last());
      RC_ASSERT(taken == names);
    }));
  }

  TEST_CASE("a window holds no more than it may, and takes the passes that it says") {
    constexpr std::size_t count = 100'000;
    constexpr std::size_t most = 100'000;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i) names.push_back("name-" + std::to_string(100'000 + i));
    const auto whole = count * (names.front().size() + 5) / most;
    std::vector<std::vector<std::string>> orders(3, names);
    std::ranges::reverse(orders[1]);
    std::shuffle(orders[2].begin(), orders[2].end(), std::mt19937(1));
    for (const auto& order : orders) {
      const auto taken = take_all(order, NameWindow(most));
      CHECK(taken.names == names);
      CHECK(taken.max_bytes <= most);
      CHECK(taken.passes >= whole);
      CHECK(taken.passes <= whole * 4 / 3 + 1);
    }
  }
}

}  // namespace entente::cli
