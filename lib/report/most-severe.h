// A few of many texts: the most severe.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "report/sarif.h"

namespace entente::report {

/// Keeps at most so many results. Those of a severer level take the place of lesser ones, and what could not
/// be read that of any other; of one level, the first are kept.
class MostSevere {
 public:
  explicit MostSevere(std::size_t limit) : limit_(limit) {}

  /// `write` makes the text, and is called only where there is room for it.
  template <class Write>
  void add(SarifLevel level, Write write) {
    add_to(at(level), write);
  }
  /// The same of what could not be read.
  template <class Write>
  void add_unread(Write write) {
    add_to(kept_.front(), write);
  }

  /// From now on at most so many.
  void reduce_to(std::size_t limit);

  std::size_t added() const { return added_; }
  bool has_unread() const { return !kept_.front().empty(); }
  std::size_t size() const;

  /// In the order in which they were added.
  std::vector<std::string_view> texts() const;

 private:
  struct Kept {
    std::size_t order;
    std::string text;
  };

  template <class Write>
  void add_to(std::vector<Kept>& kept, Write write) {
    const auto order = added_++;
    if (make_room_for(kept)) kept.push_back({order, write()});
  }
  std::vector<Kept>& at(SarifLevel level) { return kept_[1 + static_cast<std::size_t>(level)]; }
  /// False where all that is kept is as severe.
  bool make_room_for(const std::vector<Kept>& kept);
  /// The last of the least severe ones.
  std::vector<Kept>& least_severe();

  std::size_t limit_;
  std::size_t added_ = 0;
  std::array<std::vector<Kept>, 1 + sarif_level_names.size()>
      kept_;  ///< what could not be read, then by level
};

}  // namespace entente::report
