// What a format of `assess` is: what it says of one alliance, and how what it says of many is bound together.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "advise/diagnosis.h"
#include "text/error.h"

namespace entente::report {

/// A description that could not be read, or a file that could not.
struct UnreadInput {
  std::string file;
  int document = 1;
  std::vector<Error> errors;
};

/// What is said of one alliance, or of what could not be read.
struct Fragment {
  std::string text;
  /// What the text is about, where the format gathers: one of them.
  std::shared_ptr<const Diagnosis> diagnosis = {};
  std::shared_ptr<const UnreadInput> unread = {};
};

/// Binds the parts of one run together, in their order; each call gives what can be written now.
class Assembler {
 public:
  virtual ~Assembler() = default;
  virtual std::string add(Fragment part) = 0;
  virtual std::string end() = 0;
  /// After the end: what whoever runs the program should know of the whole; mostly empty.
  virtual std::string remark() const { return {}; }
};

/// What stands around the parts of a run; a part without a text is none.
struct Delimiters {
  std::string head;
  std::string between;
  std::string tail;
};
std::unique_ptr<Assembler> joined(Delimiters joints);

/// With an empty line between them.
std::unique_ptr<Assembler> paragraphs();

/// Of texts that are JSON objects: the object itself where it is the only one, else an array.
std::unique_ptr<Assembler> json_array();

/// Used by several threads at once.
class Format {
 public:
  Format() = default;
  Format(const Format&) = delete;
  Format& operator=(const Format&) = delete;
  virtual ~Format() = default;

  virtual DiagnosisLevel depth() const { return DiagnosisLevel::whole; }
  /// Whether its binder is given what the texts are about.
  virtual bool needs_all() const { return false; }
  /// Whether it is meant for so many alliances that one wants to be told how many there were.
  virtual bool is_batch() const { return false; }
  /// Otherwise a person reads it, who is told apart.
  virtual bool reports_errors() const { return true; }

  /// The diagnosis is of that depth, or deeper.
  virtual std::string of(const Diagnosis& diagnosis) const = 0;
  virtual std::string render_error(const UnreadInput&) const { return {}; }
  virtual std::unique_ptr<Assembler> begin() const { return joined({}); }
};

}  // namespace entente::report
