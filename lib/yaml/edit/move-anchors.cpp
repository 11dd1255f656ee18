#include "yaml/edit/move-anchors.h"

#include <algorithm>
#include <optional>
#include <string>

namespace entente::yaml {

namespace {

/// `&name` among an anchor and a tag; empty where there is none.
std::string_view anchor_of(Value value, const SourceRanges& ranges) {
  const auto range = ranges.of(value);
  if (!range) return {};
  auto properties = ranges.text().substr(range->begin, range->properties_end - range->begin);
  const auto begin = properties.find('&');
  if (begin == std::string_view::npos) return {};
  properties.remove_prefix(begin);
  return properties.substr(0, properties.find_first_of(" \t\r\n"));
}

bool stands_at(std::string_view name, std::size_t offset, std::string_view text) {
  constexpr std::string_view ends = " \t\r\n,[]{}";
  if (!text.substr(offset).starts_with(name)) return false;
  const auto end = offset + name.size();
  return end == text.size() || ends.find(text[end]) != std::string_view::npos;
}

/// Looks for the first alias of a name behind an offset that is not of a later anchor of the same name.
class AliasSearch {
 public:
  AliasSearch(std::string_view anchor, std::size_t behind, const SourceRanges& ranges)
      : anchor_(anchor), alias_("*" + std::string(anchor.substr(1))), behind_(behind), ranges_(ranges) {}

  std::optional<std::size_t> in(Value root) {
    look_at(root);
    return found_;
  }

 private:
  void look_at(Value value) {
    if (is_done_) return;
    const auto offset = value.is_null() ? behind_ : ranges_.offset_of(value.at());
    if (offset > behind_ && ranges_.text()[offset] == '*') {
      if (!stands_at(alias_, offset, ranges_.text())) return;
      found_ = offset;
      is_done_ = true;
      return;
    }
    if (offset < ranges_.text().size() && ranges_.text()[offset] == '*') return;
    is_done_ = offset > behind_ && anchor_of(value, ranges_) == anchor_;
    for (const auto item : value.items()) look_at(item);
    for (const auto& [key, item] : value.entries()) {
      look_at(key);
      look_at(item);
    }
  }

  std::string_view anchor_;
  std::string alias_;
  std::size_t behind_;
  const SourceRanges& ranges_;
  std::optional<std::size_t> found_;
  bool is_done_ = false;
};

void move_anchor(Value value, Value root, const SourceRanges& ranges, bool is_replaced,
                 std::vector<TextEdit>& splices) {
  const auto anchor = anchor_of(value, ranges);
  if (anchor.empty()) return;
  const auto begin = static_cast<std::size_t>(anchor.data() - ranges.text().data());
  const auto alias = AliasSearch(anchor, begin, ranges).in(root);
  if (!alias) return;
  splices.push_back({*alias, anchor.size(), std::string(anchor) + " " + emit_flow(value, Dialect::yaml)});
  if (is_replaced) return;
  auto end = begin + anchor.size();
  while (end < ranges.text().size() && ranges.text()[end] == ' ') ++end;
  splices.push_back({begin, end - begin, ""});
}

void move_all(Value value, Value root, const SourceRanges& ranges, std::vector<TextEdit>& splices) {
  const auto range = ranges.of(value);
  if (!range || range->notation == Notation::alias) return;
  move_anchor(value, root, ranges, true, splices);
  for (const auto item : value.items()) move_all(item, root, ranges, splices);
  for (const auto& [key, item] : value.entries()) move_all(item, root, ranges, splices);
}

}  // namespace

std::vector<TextEdit> with_anchor_moved(Value value, Value root, const SourceRanges& ranges,
                                        bool is_replaced) {
  std::vector<TextEdit> splices;
  // Most texts have none, and to look for it would mean to look at every value.
  if (ranges.text().find('&') == std::string_view::npos) return splices;
  if (is_replaced) {
    move_all(value, root, ranges, splices);
  } else {
    move_anchor(value, root, ranges, false, splices);
  }
  return splices;
}

}  // namespace entente::yaml
