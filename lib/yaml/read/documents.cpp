#include "yaml/read/documents.h"

#include <fmt/format.h>

#include <string>

namespace entente::yaml {

bool Documents::next(Tree& tree) {
  const auto section = sections_.next();
  if (!section || section->is_empty) return false;
  reader_.read(*section, tree, errors_);
  return true;
}

void read_sole_document(std::string_view text, std::string_view what, std::string_view hint, Tree& tree,
                        ErrorList& errors) {
  Documents documents(text, errors);
  if (!documents.next(tree)) {
    tree = Tree();
    errors.add({}, "there is nothing in this file", std::string{hint});
  }
  Tree second;
  if (documents.next(second)) errors.add(second.root().at(), fmt::format("{} is one document", what));
}

}  // namespace entente::yaml
