// A mapping being read: asks for keys, and complains at the end of those that nobody asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/complaint.h"
#include "yaml/tree.h"

namespace entente::yaml {

class Mapping {
 public:
  /// `what` names the thing for complaints ("a partner"). A value that is no mapping is complained of and
  /// read as an empty one; the root of a document that could not be read, only the latter. Views must outlive
  /// this.
  Mapping(Value value, std::string_view what, Complaints& complaints);

  /// The value of a key, or nothing; a key with an empty value is there, and null.
  std::optional<Value> find(std::string_view key);
  /// The same, and its absence is complained of (at the mapping's place).
  std::optional<Value> require(std::string_view key);
  /// The text of a scalar; complains of any other kind; nothing where the key is missing or its value empty.
  std::optional<std::string_view> find_text(std::string_view key);
  /// The same, and its absence or emptiness is complained of.
  std::optional<std::string_view> require_text(std::string_view key);

  /// Whether the key has been asked for.
  bool knows(std::string_view key) const;
  bool is_mapping() const { return value_.is_mapping(); }
  Value value() const { return value_; }
  /// Every complaint about keys that were not asked for, with the nearest that was. Keys that begin with `x-`
  /// are free.
  void finish();

 private:
  Value value_;
  std::string_view what_;
  Complaints& complaints_;
  std::vector<std::string_view> asked_;
};

/// Whether a key is the writer's own, and nobody's mistake: it begins with `x-`.
bool is_free_key(std::string_view key);

/// "a mapping", "a list", "text", "nothing".
std::string_view name_of(Kind kind);

}  // namespace entente::yaml
