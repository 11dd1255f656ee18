// The documents of a text, one tree at a time; whatever is hostile or wrong in them becomes a complaint.
#pragma once

#include <string_view>

#include "text/complaint.h"
#include "yaml/limits.h"
#include "yaml/tree-builder.h"
#include "yaml/tree.h"

namespace entente::yaml {

/// Splits the text at its `---` lines, so that a mistake in one document does not hide the next.
class Documents {
 public:
  /// `text` outlives this, and its first line is line `first_line` of its file.
  Documents(std::string_view text, Complaints& complaints, Limits limits = {}, int first_line = 1);

  /// Reads the next document into `tree`, replacing what it held; false when none is left. A document that
  /// could not be read has been complained of and leaves the tree empty; documents of nothing but comments
  /// are passed over. Of a key that is given twice, which is complained of, both entries are in the tree.
  bool next(Tree& tree);

 private:
  struct Document;

  /// Complains of a text in another encoding, and drops it.
  bool is_foreign();
  Document take();
  static bool is_worth_reading(const Document& document);
  /// Complains if not, as far as that can be told before parsing.
  bool is_readable(const Document& document);
  bool read(const Document& document);

  std::string_view rest_;
  int line_;
  Complaints& complaints_;
  Limits limits_;
  TreeBuilder builder_;
};

/// Reads a text that is to hold one document. `what` names it for the complaint of a second one ("a
/// profile"), `hint` says what to do where there is none; then the tree is empty.
void read_sole_document(std::string_view text, std::string_view what, std::string_view hint, Tree& tree,
                        Complaints& complaints);

}  // namespace entente::yaml
