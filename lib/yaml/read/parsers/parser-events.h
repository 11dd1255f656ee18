// What a YAML text says, as a stream of events: the seam between a parser and the tree.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/error.h"

namespace entente::yaml {

using Anchor = std::size_t;  ///< 0: none

/// Receives the events of one document at a time, in the order of the text. Places are those of the value's
/// start. A place given with `on_null` is not to be relied on (parsers report the next token's).
class ParserEvents {
 public:
  virtual ~ParserEvents() = default;

  /// Room for a parser's own copy of the document, if it needs one. Scalars told of that are parts of it are
  /// not copied again; once there are any, it must not be moved.
  virtual std::string& copy() = 0;

  virtual void on_document_start() = 0;
  virtual void on_document_end() = 0;
  virtual void on_null(SourceLocation at, Anchor anchor) = 0;
  /// `plain`: written without quotes and not as a block, so that `~` or nothing could stand for null.
  virtual void on_scalar(SourceLocation at, std::string_view text, bool plain, Anchor anchor) = 0;
  virtual void on_alias(SourceLocation at, Anchor anchor) = 0;
  virtual void on_sequence_start(SourceLocation at, Anchor anchor) = 0;
  virtual void on_sequence_end() = 0;
  virtual void on_mapping_start(SourceLocation at, Anchor anchor) = 0;
  virtual void on_mapping_end() = 0;

  /// Asked after every event: true ends the parse early, without a complaint of the parser's.
  bool is_stopped() const { return is_stopped_; }

 protected:
  /// For who receives them to say.
  void stop(bool enough) { is_stopped_ = enough; }

 private:
  bool is_stopped_ = false;
};

// The parsers. Each reads a text that is valid UTF-8, has no byte order mark and starts at line `first_line`
// of its file. yaml-cpp is the reader of record: what it tells is what users see, complaints included. The
// others are quick, and are for what they read just as it would; of anything else they answer false, and
// what they have told until then is to be forgotten.

/// Reads every document of `text`. A syntax error ends the reading, is added to `errors`, and makes the
/// answer false.
bool parse_with_yaml_cpp(std::string_view text, int first_line, ParserEvents& events, ErrorList& errors);

/// Reads the one document of `text`, unless it has a mistake, or anything that libyaml, a reader of YAML 1.1,
/// takes in another way: tabs, directives, tags, explicit keys (`? key`) and the question marks that could
/// be, in brackets aliases as keys and colons before another mark, items and keys that are empty, keys that
/// are too long in bytes but not in characters, line breaks of other alphabets and the escapes for them,
/// names of anchors that are no words or more than 64 of them, quotes over several lines with a blank one
/// among them, blocks with an anchor or no further in than what they stand in, folded ones that keep the
/// line breaks at their end.
bool parse_with_libyaml(std::string_view text, int first_line, ParserEvents& events);

/// Reads the one JSON value of `text`, unless there is anything else. All JSON is read, also the little that
/// YAML does not allow.
bool parse_with_rapidjson(std::string_view text, int first_line, ParserEvents& events);

}  // namespace entente::yaml
