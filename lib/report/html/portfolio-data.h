// Many alliances on one page: what is said of them together.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "advise/diagnosis.h"
#include "assess/portfolio.h"
#include "assess/ranking.h"
#include "report/format.h"
#include "report/html/render.h"
#include "text/json-writer.h"

namespace entente::report::html {

/// No page is of use with more, and browsers take long to open it: further ones are counted, and that is
/// said.
inline constexpr std::size_t max_listed = 5000;

class PortfolioData {
 public:
  explicit PortfolioData(const Library& library, std::size_t limit = max_listed)
      : library_(library), limit_(limit), counts_(library), having_(library.rules.size()) {}

  /// `entry` is what the page says of that one, as `entry_data` gives it.
  void add(const Diagnosis& diagnosis, std::string entry);
  void add(const UnreadInput& unread);

  /// What is said of all; a JSON object. portfolio.mustache names its members.
  std::string together() const;
  /// What is said of each, the healthiest first; those that cannot be told apart as they came.
  std::vector<Layers> each() const;
  /// "16 alliances".
  std::string title() const;

 private:
  struct Entry {
    std::string name;
    std::string as_of;
    std::vector<ThemeScore> themes;
    std::string data;
  };

  /// Those in which anything counts, in any of the alliances.
  std::vector<Index> themes() const;
  void write_summary(JsonWriter& out, bool has_weaknesses) const;
  void write_themes(JsonWriter& out) const;
  void write_cells(JsonWriter& out, std::span<const Index> columns, const Entry& entry) const;
  void write_weakness(JsonWriter& out, Index rule) const;

  const Library& library_;
  std::size_t limit_;
  Portfolio counts_;
  std::vector<Entry> entries_;
  std::vector<RankKey> rank_keys_;
  std::vector<std::vector<std::size_t>> having_;  ///< by rule: the entries in which it is unmet
  std::vector<std::string> unread_;               ///< each as a JSON object
};

}  // namespace entente::report::html
