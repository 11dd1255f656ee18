// A YAML document as a tree with places: one flat array of nodes, reused for every document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "text/place.h"

namespace entente::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

/// A node is followed by the nodes below it, so its next sibling is `size` nodes on. The children of a
/// mapping are key, value, key, value. Aliases are expanded: their nodes are copies.
struct Node {
  Kind kind = Kind::null;
  bool plain = true;
  std::uint32_t size = 1;    ///< nodes in this subtree, itself included
  std::uint32_t count = 0;   ///< items of a sequence, entries of a mapping
  std::uint32_t text = 0;    ///< offset of a scalar's text in the arena
  std::uint32_t length = 0;  ///< bytes of it
  Place at;                  ///< an empty value stands at its key, an empty item at its dash
};

class Tree;
class Value;
struct Entry;
template <class Child>
class Children;
using Items = Children<Value>;
using Entries = Children<Entry>;

/// A node to read from; valid as long as its tree is unchanged.
class Value {
 public:
  Value(const Tree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

  Kind kind() const { return node().kind; }
  bool is_null() const { return kind() == Kind::null; }
  bool is_scalar() const { return kind() == Kind::scalar; }
  bool is_sequence() const { return kind() == Kind::sequence; }
  bool is_mapping() const { return kind() == Kind::mapping; }
  bool is_plain() const { return node().plain; }
  Place at() const { return node().at; }
  std::size_t count() const { return node().count; }
  inline std::string_view text() const;  ///< of a scalar; else empty
  inline Items items() const;            ///< of a sequence; else none
  inline Entries entries() const;        ///< of a mapping; else none

 private:
  template <class Child>
  friend class Children;
  inline const Node& node() const;
  Value child() const { return {*tree_, index_ + 1}; }
  Value sibling() const { return {*tree_, index_ + node().size}; }

  const Tree* tree_;
  std::uint32_t index_;
};

struct Entry {
  Value key;
  Value value;
};

/// What stands right below a value: the items of a sequence, or the entries of a mapping. A value of another
/// kind has none.
template <class Child>
class Children {
 public:
  class Iterator {
   public:
    using value_type = Child;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::forward_iterator_tag;
    using pointer = void;
    using reference = Child;

    Iterator() = default;
    explicit Iterator(Value first) : tree_(first.tree_), index_(first.index_) {}

    Child operator*() const {
      const Value first{*tree_, index_};
      if constexpr (has_keys) {
        return {first, first.sibling()};
      } else {
        return first;
      }
    }

    Iterator& operator++() {
      const Value next = Value{*tree_, index_}.sibling();
      return *this = Iterator(has_keys ? next.sibling() : next);
    }

    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }

    bool operator==(const Iterator&) const = default;

   private:
    const Tree* tree_ = nullptr;
    std::uint32_t index_ = 0;
  };

  explicit Children(Value parent) : parent_(parent) {}
  Iterator begin() const { return Iterator(has_any() ? parent_.child() : parent_); }
  Iterator end() const { return Iterator(has_any() ? parent_.sibling() : parent_); }

 private:
  static constexpr bool has_keys = std::is_same_v<Child, Entry>;
  bool has_any() const { return parent_.kind() == (has_keys ? Kind::mapping : Kind::sequence); }

  Value parent_;
};

class Tree {
 public:
  /// A null node where the tree is empty.
  Value root() const { return {*this, 0}; }
  bool empty() const { return nodes_.empty(); }
  std::size_t size() const { return nodes_.size(); }

 private:
  friend class Value;
  friend class TreeBuilder;
  std::vector<Node> nodes_;
  std::string arena_;
};

inline const Node& Value::node() const {
  static constexpr Node nothing;
  return tree_->empty() ? nothing : tree_->nodes_[index_];
}

inline std::string_view Value::text() const {
  const Node& here = node();
  if (here.kind != Kind::scalar) return {};
  return {tree_->arena_.data() + here.text, here.length};
}

inline Items Value::items() const {
  return Items(*this);
}

inline Entries Value::entries() const {
  return Entries(*this);
}

}  // namespace entente::yaml
