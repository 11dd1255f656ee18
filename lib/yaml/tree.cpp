#include "yaml/tree.h"

namespace entente::yaml {

const Node& Value::node() const {
  static constexpr Node nothing;
  return tree_->empty() ? nothing : tree_->nodes_[index_];
}

std::string_view Value::text() const {
  if (!is_scalar()) return {};
  return std::string_view(tree_->arena_).substr(node().text, node().length);
}

Items Value::items() const {
  return Items(*this);
}

Entries Value::entries() const {
  return Entries(*this);
}

}  // namespace entente::yaml
