// A YAML document as a tree with places: one flat array of nodes, reused for every document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "text/source-location.h"

namespace entente::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

/// A node is followed by the nodes below it, so its next sibling is `size` nodes on. The children of a
/// mapping are key, value, key, value. Aliases are expanded: their nodes are copies.
struct Node {
  Kind kind = Kind::null;
  bool plain = true;  ///< of a scalar; false of a null where a comment that may be a text is in its place
  std::uint32_t size = 1;    ///< nodes in this subtree, itself included
  std::uint32_t count = 0;   ///< items of a sequence, entries of a mapping
  std::uint32_t text = 0;    ///< offset among the tree's texts of a scalar's, or of that comment's
  std::uint32_t length = 0;  ///< bytes of it
  SourceLocation at;         ///< an empty value stands at its key, an empty item at its dash
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
  Kind kind() const { return node_->kind; }
  bool is_null() const { return kind() == Kind::null; }
  bool is_scalar() const { return kind() == Kind::scalar; }
  bool is_sequence() const { return kind() == Kind::sequence; }
  bool is_mapping() const { return kind() == Kind::mapping; }
  bool is_plain() const { return node_->plain; }
  /// Whether there is nothing but a comment that was perhaps meant as a text: `#1 priority`.
  bool is_lost_in_comment() const { return is_null() && !node_->plain; }
  inline std::string_view lost_text() const;  ///< that comment, without its `#`; else empty
  SourceLocation at() const { return node_->at; }
  std::size_t count() const { return node_->count; }
  inline std::string_view text() const;  ///< of a scalar; else empty
  inline Items items() const;            ///< of a sequence; else none
  inline Entries entries() const;        ///< of a mapping; else none

 private:
  friend class Tree;
  template <class Child>
  friend class Children;
  Value(const Tree* tree, const Node* node) : tree_(tree), node_(node) {}
  Value child() const { return {tree_, node_ + 1}; }
  Value sibling() const { return {tree_, node_ + node_->size}; }

  const Tree* tree_;
  const Node* node_;
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
    explicit Iterator(Value first) : tree_(first.tree_), node_(first.node_) {}

    Child operator*() const {
      const Value first{tree_, node_};
      if constexpr (has_keys) {
        return {first, first.sibling()};
      } else {
        return first;
      }
    }

    Iterator& operator++() {
      const Value next = Value{tree_, node_}.sibling();
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
    const Node* node_ = nullptr;
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
  Value root() const {
    static constexpr Node nothing;
    return {this, empty() ? &nothing : nodes_.data()};
  }
  bool empty() const { return nodes_.empty(); }
  std::size_t size() const { return nodes_.size(); }
  /// What the texts of its scalars are parts of: held, they stay, whatever becomes of the tree.
  std::shared_ptr<const std::string> texts() const { return texts_; }

 private:
  friend class Value;
  friend class TreeBuilder;
  std::vector<Node> nodes_;
  std::shared_ptr<std::string> texts_;
};

inline std::string_view Value::text() const {
  if (!is_scalar()) return {};
  return {tree_->texts_->data() + node_->text, node_->length};
}

inline std::string_view Value::lost_text() const {
  if (!is_lost_in_comment()) return {};
  return {tree_->texts_->data() + node_->text, node_->length};
}

inline Items Value::items() const {
  return Items(*this);
}

inline Entries Value::entries() const {
  return Entries(*this);
}

}  // namespace entente::yaml
