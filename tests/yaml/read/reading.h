// A YAML text as the tests look at it: every document on one line, every complaint on one line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"
#include "yaml/read/documents.h"
#include "yaml/read/tree.h"

namespace entente::yaml {

/// `{a: [1, "2"], b: ~}`: quotes around what is not plain, `~` for what is empty.
std::string to_text(Value value);
/// The same with `@line:column` after each value.
std::string to_text_with_places(Value value);

struct Reading {
  std::vector<std::string> documents;  ///< `-` for one that could not be read
  std::vector<std::string> errors;     ///< `line:column message (hint)`
};

Reading reading(std::string_view text, Limits limits = {});
std::vector<std::string> to_texts(const ErrorList& errors);
/// The only document, with places.
std::string places(std::string_view text);
/// The only complaint, or how many there are.
std::string error(std::string_view text, Limits limits = {});
std::string message(std::string_view text, Limits limits = {});  ///< likewise, without its hint

}  // namespace entente::yaml
