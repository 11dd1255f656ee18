// Many alliances counted: by condition, theme and weakness.
#pragma once

#include <array>
#include <vector>

#include "assess/summary.h"

namespace entente {

/// How many are sound, fragile or weak, how many open between two of these, and how many have nothing to
/// judge.
struct BandCounts {
  std::array<long, band_names.size()> settled = {};  ///< by band
  long open = 0;
  long nothing = 0;  ///< of which no rule counts and applies

  long of(Band band) const { return settled[static_cast<std::size_t>(band)]; }

  void add(Bands bands);
  void add(const BandCounts& others);
  long all() const;

  friend bool operator==(const BandCounts&, const BandCounts&) = default;
};

/// Sums only, so that parts can be counted apart and added up in any order.
class Portfolio {
 public:
  explicit Portfolio(const Library& library) : themes_(library.themes.size()), unmet_(library.rules.size()) {}

  void add(const Summary& summary);
  void add_unread() { ++unread_; }
  void add(const Portfolio& others);

  long alliances() const { return conditions_.all(); }
  long unread() const { return unread_; }
  const BandCounts& conditions() const { return conditions_; }
  const std::array<long, verdict_names.size()>& verdicts() const { return verdicts_; }
  /// By theme, of the alliances in which something of it counts.
  const std::vector<BandCounts>& themes() const { return themes_; }
  /// By rule: how many alliances it is unmet in.
  const std::vector<long>& unmet() const { return unmet_; }
  /// The rules that are unmet anywhere, those unmet most often first; equals in the library's order.
  std::vector<Index> weaknesses() const;

 private:
  BandCounts conditions_;
  std::array<long, verdict_names.size()> verdicts_ = {};
  std::vector<BandCounts> themes_;
  std::vector<long> unmet_;
  long unread_ = 0;
};

}  // namespace entente
