// A quick parser held to what yaml-cpp, the reader of record, makes of the same texts.
#pragma once

#include <string>
#include <string_view>

#include "yaml/read/parsers/parser-events.h"

namespace entente::yaml {

using QuickParser = bool (*)(std::string_view text, int first_line, ParserEvents& events);

/// Whether a quick parser reads the one document of a text, rather than leave it to yaml-cpp.
bool is_read_by(QuickParser parser, std::string_view text);

class Comparison {
 public:
  explicit Comparison(QuickParser parser) : parser_(parser) {}
  /// Where what yaml-cpp refuses may be read.
  static Comparison generous(QuickParser parser);

  /// Every document of the text, but for those that no parser is given.
  void add(std::string_view text);

  int documents() const { return documents_; }
  int read() const { return read_; }  ///< by the quick parser
  /// The first document that the two read, but not to the same tree, the same places and no complaint; and
  /// what either makes of it. Empty where there is none.
  const std::string& difference() const { return difference_; }

 private:
  void compare(std::string_view document);

  QuickParser parser_;
  bool is_generous_ = false;
  int documents_ = 0;
  int read_ = 0;
  std::string difference_;
};

}  // namespace entente::yaml
