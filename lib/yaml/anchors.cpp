#include "yaml/anchors.h"

#include <algorithm>
#include <optional>
#include <string>

namespace entente::yaml {

namespace {

/// `&name` among an anchor and a tag; empty where there is none.
std::string_view anchor_of(Value value, const Extents& extents) {
  const auto extent = extents.of(value);
  if (!extent) return {};
  auto properties = extents.text().substr(extent->begin, extent->properties_end - extent->begin);
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
  AliasSearch(std::string_view anchor, std::size_t behind, const Extents& extents)
      : anchor_(anchor), alias_("*" + std::string(anchor.substr(1))), behind_(behind), extents_(extents) {}

  std::optional<std::size_t> in(Value root) {
    look_at(root);
    return found_;
  }

 private:
  void look_at(Value value) {
    if (is_done_) return;
    const auto offset = value.is_null() ? behind_ : extents_.offset_of(value.at());
    if (offset > behind_ && extents_.text()[offset] == '*') {
      if (!stands_at(alias_, offset, extents_.text())) return;
      found_ = offset;
      is_done_ = true;
      return;
    }
    if (offset < extents_.text().size() && extents_.text()[offset] == '*') return;
    is_done_ = offset > behind_ && anchor_of(value, extents_) == anchor_;
    for (const auto item : value.items()) look_at(item);
    for (const auto& [key, item] : value.entries()) {
      look_at(key);
      look_at(item);
    }
  }

  std::string_view anchor_;
  std::string alias_;
  std::size_t behind_;
  const Extents& extents_;
  std::optional<std::size_t> found_;
  bool is_done_ = false;
};

void move_anchor(Value value, Value root, const Extents& extents, bool is_replaced,
                 std::vector<TextEdit>& splices) {
  const auto anchor = anchor_of(value, extents);
  if (anchor.empty()) return;
  const auto begin = static_cast<std::size_t>(anchor.data() - extents.text().data());
  const auto alias = AliasSearch(anchor, begin, extents).in(root);
  if (!alias) return;
  splices.push_back({*alias, anchor.size(), std::string(anchor) + " " + on_one_line(value, Dialect::yaml)});
  if (is_replaced) return;
  auto end = begin + anchor.size();
  while (end < extents.text().size() && extents.text()[end] == ' ') ++end;
  splices.push_back({begin, end - begin, ""});
}

void move_all(Value value, Value root, const Extents& extents, std::vector<TextEdit>& splices) {
  const auto extent = extents.of(value);
  if (!extent || extent->writing == Writing::alias) return;
  move_anchor(value, root, extents, true, splices);
  for (const auto item : value.items()) move_all(item, root, extents, splices);
  for (const auto& [key, item] : value.entries()) move_all(item, root, extents, splices);
}

}  // namespace

std::vector<TextEdit> with_anchor_moved(Value value, Value root, const Extents& extents, bool is_replaced) {
  std::vector<TextEdit> splices;
  // Most texts have none, and to look for it would mean to look at every value.
  if (extents.text().find('&') == std::string_view::npos) return splices;
  if (is_replaced) {
    move_all(value, root, extents, splices);
  } else {
    move_anchor(value, root, extents, false, splices);
  }
  return splices;
}

}  // namespace entente::yaml
