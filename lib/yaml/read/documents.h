// The documents of a text, one tree at a time.
#pragma once

#include <string_view>

#include "text/error.h"
#include "yaml/read/document-reader.h"
#include "yaml/read/document-splitter.h"
#include "yaml/read/tree.h"

namespace entente::yaml {

/// Splits the text at its `---` lines, so that a mistake in one document does not hide the next.
class Documents {
 public:
  /// `text` outlives this.
  Documents(std::string_view text, ErrorList& errors, Limits limits = {})
      : sections_(text, SplitAt::markers, limits), reader_(limits), errors_(errors) {}

  /// Reads the next document into `tree`, as a `DocumentReader` does; false when none is left.
  bool next(Tree& tree);

 private:
  DocumentSplitter sections_;
  DocumentReader reader_;
  ErrorList& errors_;
};

/// Reads a text that is to hold one document. `what` names it for the complaint of a second one ("a
/// profile"), `hint` says what to do where there is none; then the tree is empty.
void read_sole_document(std::string_view text, std::string_view what, std::string_view hint, Tree& tree,
                        ErrorList& errors);

}  // namespace entente::yaml
