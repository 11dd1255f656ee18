#include "yaml/read/tree-builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace entente::yaml {
namespace {

/// What is wrong with a key, the merge key aside.
std::optional<std::string> key_error(const Node& key, std::size_t longest) {
  switch (key.kind) {
    case Kind::null:
      return "a key is missing or empty";
    case Kind::sequence:
      return "a key must be text, not a list";
    case Kind::mapping:
      return "a key must be text, not a mapping";
    case Kind::scalar:
      break;
  }
  if (key.length > longest) return fmt::format("a key is longer than {} bytes", longest);
  return std::nullopt;
}

/// Below 64, and the same for the same text; most of the keys of one mapping differ in it.
unsigned similarity(std::string_view text) {
  if (text.empty()) return 0;
  const auto first = static_cast<unsigned char>(text.front());
  const auto last = static_cast<unsigned char>(text.back());
  return (static_cast<unsigned>(text.size()) * 7 + first * 3 + last) % 64;
}

}  // namespace

void TreeBuilder::begin(Tree& tree, ErrorList& errors) {
  tree_ = &tree;
  errors_ = &errors;
  tree.nodes_.clear();
  if (tree.texts_.use_count() == 1) {
    tree.texts_->clear();
  } else {
    tree.texts_ = std::make_shared<std::string>();
  }
  texts_ = tree.texts_.get();
  open_.assign(1, {});
  room_ = limits_.nodes;
  anchored_.clear();
  aliases_ = 0;
  documents_ = 0;
  is_complete_ = false;
  has_merge_keys_ = false;
  stop(false);
}

void TreeBuilder::mark_lost_in_comments(std::span<const Comment> comments) {
  if (comments.empty()) return;
  for (Node& node : nodes()) {
    if (node.kind != Kind::null) continue;
    const auto comment = std::ranges::find(comments, node.at.line, &Comment::line);
    if (comment == comments.end()) continue;
    node.plain = false;
    node.text = keep(comment->text);
    node.length = static_cast<std::uint32_t>(comment->text.size());
  }
}

void TreeBuilder::on_document_start() {
  // What would follow the first document has no room.
  if (++documents_ > 1) room_ = 0;
}

void TreeBuilder::on_document_end() {
  is_complete_ = true;
}

void TreeBuilder::on_null(SourceLocation at, Anchor anchor) {
  at = place_of_null(at);
  if (!admit(at, 1, 0)) return;
  add(Kind::null, at);
  close(newest(), anchor);
}

void TreeBuilder::on_scalar(SourceLocation at, std::string_view text, bool plain, Anchor anchor) {
  if (!admit(at, 1, 0)) return;
  Node& scalar = add(Kind::scalar, at);
  scalar.plain = plain;
  scalar.text = keep(text);
  scalar.length = static_cast<std::uint32_t>(text.size());
  close(newest(), anchor);
}

void TreeBuilder::on_alias(SourceLocation at, Anchor anchor) {
  if (++aliases_ > limits_.aliases)
    return give_up(at, fmt::format("the document has more than {} aliases", limits_.aliases));
  const Anchored meant = anchor < anchored_.size() ? anchored_[anchor] : Anchored{0, true};
  if (meant.is_open) return give_up(at, "an alias cannot stand inside the value that it repeats");
  const std::uint32_t size = nodes()[meant.node].size;
  if (!admit(at, size, height_of(meant.node))) return;
  const auto begin = static_cast<std::uint32_t>(nodes().size());
  nodes().resize(begin + size);
  std::copy_n(nodes().begin() + meant.node, size, nodes().begin() + begin);
  nodes()[begin].at = nodes()[begin].kind == Kind::null ? place_of_null(at) : at;
  close(begin, 0);
}

void TreeBuilder::on_sequence_start(SourceLocation at, Anchor anchor) {
  enter(Kind::sequence, at, anchor);
}

void TreeBuilder::on_mapping_start(SourceLocation at, Anchor anchor) {
  enter(Kind::mapping, at, anchor);
}

void TreeBuilder::on_mapping_end() {
  if (depth() == 0) return;
  const std::uint32_t mapping = open_.back().node;
  leave();
  check_keys(mapping);
}

int TreeBuilder::height_of(std::uint32_t node) const {
  const auto& all = tree_->nodes_;
  std::vector<std::uint32_t> ends;  // of the collections around a node
  std::size_t height = 0;
  for (auto at = node; at < node + all[node].size; ++at) {
    while (!ends.empty() && ends.back() == at) ends.pop_back();
    if (all[at].kind != Kind::sequence && all[at].kind != Kind::mapping) continue;
    ends.push_back(at + all[at].size);
    height = std::max(height, ends.size());
  }
  return static_cast<int>(height);
}

SourceLocation TreeBuilder::place_of_null(SourceLocation at) const {
  const bool is_value = open_.back().is_mapping && open_.back().children % 2 == 1;
  return is_value ? tree_->nodes_[open_.back().last].at : at;
}

void TreeBuilder::refuse(SourceLocation at, std::size_t size, int height) {
  if (is_stopped()) return;
  if (documents_ > 1) {
    give_up(at, "nothing can follow here: the document has ended",
            "check the indentation, or begin a new document with `---`");
  } else if (depth() + height > limits_.depth) {
    give_up(at, fmt::format("nested deeper than {} levels", limits_.depth));
  } else {
    give_up(at, fmt::format("the document has more than {} values", limits_.nodes),
            size > 1 ? "an alias counts as often as it is used" : "");
  }
}

void TreeBuilder::give_up(SourceLocation at, std::string message, std::string hint) {
  errors_->add(at, std::move(message), std::move(hint));
  stop(true);
  room_ = 0;
}

std::uint32_t TreeBuilder::keep(std::string_view text) {
  const auto offset = static_cast<std::size_t>(text.data() - texts_->data());
  const bool is_kept =
      std::less_equal<>()(texts_->data(), text.data()) && offset + text.size() <= texts_->size();
  if (is_kept) return static_cast<std::uint32_t>(offset);
  texts_->append(text);
  return static_cast<std::uint32_t>(texts_->size() - text.size());
}

void TreeBuilder::enter(Kind kind, SourceLocation at, Anchor anchor) {
  if (!admit(at, 1, 1)) return;
  add(kind, at);
  open_.push_back({.node = newest(), .is_mapping = kind == Kind::mapping, .anchor = anchor});
  if (anchor != 0) note(anchor, {newest(), true});
}

void TreeBuilder::leave() {
  if (depth() == 0) return;
  const Open done = open_.back();
  open_.pop_back();
  Node& node = nodes()[done.node];
  node.size = static_cast<std::uint32_t>(nodes().size()) - done.node;
  node.count = node.kind == Kind::mapping ? done.children / 2 : done.children;
  close(done.node, done.anchor);
}

void TreeBuilder::note(Anchor anchor, const Anchored& what) {
  anchored_.resize(std::max(anchored_.size(), anchor + 1));
  anchored_[anchor] = what;
}

void TreeBuilder::check_keys(std::uint32_t mapping) {
  if (gather_keys(mapping)) check_duplicates();
}

bool TreeBuilder::gather_keys(std::uint32_t mapping) {
  keys_.clear();
  bool has_twins = false;
  std::uint64_t seen = 0;
  std::uint32_t index = mapping + 1;
  for (std::uint32_t entry = 0; entry < nodes()[mapping].count; ++entry) {
    const Node& key = nodes()[index];
    if (const auto wrong = key_error(key, limits_.key_bytes)) {
      errors_->add(key.at, *wrong);
    } else if (key.plain && text_of(key) == "<<") {
      errors_->add(key.at, "merge keys (`<<`) are not read", "write out the keys that it would bring in");
      has_merge_keys_ = true;
    } else {
      const auto mark = std::uint64_t{1} << similarity(text_of(key));
      has_twins = has_twins || ((seen & mark) != 0 && may_be_known(key));
      seen |= mark;
      keys_.push_back(index);
    }
    index += key.size;
    index += nodes()[index].size;
  }
  return has_twins;
}

bool TreeBuilder::may_be_known(const Node& key) const {
  constexpr std::size_t few = 32;
  const auto is_twin = [&](std::uint32_t other) { return text_of(tree_->nodes_[other]) == text_of(key); };
  return keys_.size() > few || std::ranges::any_of(keys_, is_twin);
}

void TreeBuilder::check_duplicates() {
  const auto text = [this](std::uint32_t key) { return text_of(nodes()[key]); };
  std::ranges::stable_sort(keys_, {}, text);
  for (std::size_t first = 0, second = 1; second < keys_.size(); ++second) {
    if (text(keys_[first]) == text(keys_[second])) {
      add_duplicate_key_error(keys_[first], keys_[second]);
    } else {
      first = second;
    }
  }
}

void TreeBuilder::add_duplicate_key_error(std::uint32_t first, std::uint32_t second) {
  const Node& again = nodes()[second];
  errors_->add(again.at, fmt::format("key {} given twice; first on line {}", quote(text_of(again)),
                                     nodes()[first].at.line));
}

}  // namespace entente::yaml
