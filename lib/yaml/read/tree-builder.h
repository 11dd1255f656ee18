// From events to a tree: aliases expanded, keys checked, limits kept.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"
#include "yaml/read/limits.h"
#include "yaml/read/parsers/parser-events.h"
#include "yaml/read/tree.h"

namespace entente::yaml {

/// Builds one document at a time. Keeps its memory from one to the next, as the tree does.
class TreeBuilder final : public ParserEvents {
 public:
  explicit TreeBuilder(Limits limits) : limits_(limits) {}

  /// Empties `tree`, which the events after this will fill. Both arguments outlive the events.
  void begin(Tree& tree, ErrorList& errors);
  /// Whether the document came to its end within the limits, and nothing of it is left out; else the tree is
  /// of no use.
  bool is_complete() const { return is_complete_ && !has_merge_keys_ && !is_stopped(); }

  struct Comment {
    int line = 0;
    std::string_view text = {};  ///< without its `#`
  };
  /// Marks what is null on the lines of those comments of the document, which is complete, as lost in them.
  void mark_lost_in_comments(std::span<const Comment> comments);

  std::string& copy() override { return *texts_; }
  void on_document_start() override;
  void on_document_end() override;
  void on_null(SourceLocation at, Anchor anchor) override;
  void on_scalar(SourceLocation at, std::string_view text, bool plain, Anchor anchor) override;
  void on_alias(SourceLocation at, Anchor anchor) override;
  void on_sequence_start(SourceLocation at, Anchor anchor) override;
  void on_sequence_end() override { leave(); }
  void on_mapping_start(SourceLocation at, Anchor anchor) override;
  void on_mapping_end() override;

 private:
  /// The document, or a collection whose end has not come.
  struct Open {
    std::uint32_t node = 0;
    std::uint32_t last = 0;  ///< the node of its last child
    std::uint32_t children = 0;
    bool is_mapping = false;
    Anchor anchor = 0;
  };
  struct Anchored {
    std::uint32_t node;
    bool is_open;
  };

  std::vector<Node>& nodes() { return tree_->nodes_; }
  std::string_view text_of(const Node& node) const { return {texts_->data() + node.text, node.length}; }
  int depth() const { return static_cast<int>(open_.size()) - 1; }
  /// How many collections stand one in another there, itself included.
  int height_of(std::uint32_t node) const;
  SourceLocation place_of_null(SourceLocation at) const;

  /// Whether a value of so many nodes, so many collections high, may stand here; complains if not.
  bool admit(SourceLocation at, std::size_t size, int height) {
    const bool fits = size <= room_ && (height == 0 || depth() + height <= limits_.depth);
    if (!fits) {
      refuse(at, size, height);
    } else {
      room_ -= size;
    }
    return fits;
  }
  void refuse(SourceLocation at, std::size_t size, int height);
  void give_up(SourceLocation at, std::string message, std::string hint = {});

  /// Another node, made where it stays: to copy one that was only just made would wait for it.
  Node& add(Kind kind, SourceLocation at) {
    Node& node = nodes().emplace_back();
    node.kind = kind;
    node.at = at;
    return node;
  }
  /// The node that was added last.
  std::uint32_t newest() const { return static_cast<std::uint32_t>(tree_->nodes_.size() - 1); }
  /// Where the text stands among those of the tree.
  std::uint32_t keep(std::string_view text);

  void enter(Kind kind, SourceLocation at, Anchor anchor);
  void leave();
  /// The value at `node` is whole.
  void close(std::uint32_t node, Anchor anchor) {
    if (anchor != 0) note(anchor, {node, false});
    open_.back().last = node;
    ++open_.back().children;
  }
  void note(Anchor anchor, const Anchored& what);

  /// Complains of keys that are none, and of those given twice. Not before the mapping's end: an unclosed
  /// bracket is first told of as a key.
  void check_keys(std::uint32_t mapping);
  /// Leaves the good keys in `keys_`; whether two of them could be the same.
  bool gather_keys(std::uint32_t mapping);
  /// Whether one of `keys_` is the same, or there are too many to look at.
  bool may_be_known(const Node& key) const;
  void check_duplicates();
  void add_duplicate_key_error(std::uint32_t first, std::uint32_t second);

  Limits limits_;
  Tree* tree_ = nullptr;
  std::string* texts_ = nullptr;  ///< the tree's
  ErrorList* errors_ = nullptr;
  std::vector<Open> open_;           ///< the document first
  std::vector<Anchored> anchored_;   ///< by anchor
  std::vector<std::uint32_t> keys_;  ///< of the mapping that ended last
  std::size_t room_ = 0;             ///< for so many nodes more; none once it is enough
  std::size_t aliases_ = 0;
  int documents_ = 0;
  bool is_complete_ = false;
  bool has_merge_keys_ = false;
};

}  // namespace entente::yaml
