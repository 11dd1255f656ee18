// A mapping being read: asks for keys, and complains at the end of those that nobody asked for.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"
#include "yaml/read/tree.h"

namespace entente::yaml {

class MappingReader {
 public:
  /// `what` names the thing for complaints ("a partner"). A value that is no mapping is complained of and
  /// read as an empty one; the root of a document that could not be read, only the latter. Views must outlive
  /// this.
  MappingReader(Value value, std::string_view what, ErrorList& errors);

  /// The value of a key, or nothing; a key with an empty value is there, and null.
  std::optional<Value> find(std::string_view key);
  /// The same, and its absence is complained of (at the mapping's place).
  std::optional<Value> require(std::string_view key);
  /// The text of a scalar; complains of any other kind; nothing where the key is missing or its value empty.
  std::optional<std::string_view> find_text(std::string_view key);
  /// The same, and its absence or emptiness is complained of.
  std::optional<std::string_view> require_text(std::string_view key);

  /// The entries whose keys nobody has asked for. Keys that begin with `x-` are free, and no key is told of
  /// twice.
  std::vector<Entry> unknown_entries() const;
  bool is_mapping() const { return value_.is_mapping(); }
  Value value() const { return value_; }
  /// Complains of every stranger, with the nearest key that was asked for.
  void finish();

 private:
  static constexpr std::size_t few = 8;

  /// Whether the entry at that position has been asked for; not known of those far back.
  bool is_found(std::size_t position) const;

  Value value_;
  std::string_view what_;
  ErrorList& errors_;
  // Most are asked for few keys: those stand right here, where nothing is read before it was written.
  alignas(std::string_view) std::array<std::byte, few * sizeof(std::string_view)> room_;
  std::pmr::monotonic_buffer_resource memory_{room_.data(), room_.size()};
  std::pmr::vector<std::string_view> asked_{&memory_};
  Entries::Iterator next_;    ///< where the next key is looked for first: most are asked for in their order
  std::size_t position_ = 0;  ///< of that entry
  std::uint64_t found_ = 0;   ///< the positions of those found, of the first 64
};

/// Whether a key is the writer's own, and nobody's mistake: it begins with `x-`.
bool is_free_key(std::string_view key);

/// "a mapping", "a list", "text", "nothing".
std::string_view name_of(Kind kind);

}  // namespace entente::yaml
