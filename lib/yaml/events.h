// What a YAML text says, as a stream of events: the seam between a parser and the tree.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/complaint.h"

namespace entente::yaml {

using Anchor = std::size_t;  ///< 0: none

/// Receives the events of one document at a time, in the order of the text. Places are those of the value's
/// start. A place given with `on_null` is not to be relied on (parsers report the next token's).
class Events {
 public:
  virtual ~Events() = default;

  virtual void on_document_start() = 0;
  virtual void on_document_end() = 0;
  virtual void on_null(Place at, Anchor anchor) = 0;
  /// `plain`: written without quotes and not as a block, so that `~` or nothing could stand for null.
  virtual void on_scalar(Place at, std::string_view text, bool plain, Anchor anchor) = 0;
  virtual void on_alias(Place at, Anchor anchor) = 0;
  virtual void on_sequence_start(Place at, Anchor anchor) = 0;
  virtual void on_sequence_end() = 0;
  virtual void on_mapping_start(Place at, Anchor anchor) = 0;
  virtual void on_mapping_end() = 0;

  /// Asked after every event: true ends the parse early, without a complaint of the parser's.
  virtual bool is_enough() const = 0;
};

/// Reads every document of `text` with yaml-cpp; `text` is valid UTF-8 without a byte order mark and starts
/// at line `first_line` of its file. A syntax error ends the reading, is added to `complaints`, and makes the
/// answer false.
bool parse_with_yaml_cpp(std::string_view text, int first_line, Events& events, Complaints& complaints);

}  // namespace entente::yaml
