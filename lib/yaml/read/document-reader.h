// Parses one document after the other into a tree; whatever is hostile or wrong in it becomes a complaint.
#pragma once

#include "text/error.h"
#include "yaml/read/document-splitter.h"
#include "yaml/read/limits.h"
#include "yaml/read/tree-builder.h"
#include "yaml/read/tree.h"

namespace entente::yaml {

/// Keeps its memory from one document to the next. Which of its parsers reads a document cannot be told from
/// the outcome; see parser-events.h.
class DocumentReader {
 public:
  explicit DocumentReader(Limits limits = {}) : limits_(limits), builder_(limits) {}

  /// Reads a document into `tree`, replacing what it held. A document that could not be read has been
  /// complained of and leaves the tree empty. Of a key that is given twice, which is complained of, both
  /// entries are in the tree.
  void read(const DocumentText& section, Tree& tree, ErrorList& errors);

 private:
  /// Complains if not, as far as that can be told before parsing.
  bool is_readable(const DocumentText& section, ErrorList& errors) const;
  /// With yaml-cpp; false with a complaint where it cannot be read.
  bool read_with_yaml_cpp(const DocumentText& section, ErrorList& errors);
  /// With one of the parsers that say nothing of mistakes; false where the document is not for them.
  bool read_with_fast_parser(const DocumentText& section, Tree& tree);

  Limits limits_;
  TreeBuilder builder_;
  ErrorList ignored_errors_{""};
};

}  // namespace entente::yaml
