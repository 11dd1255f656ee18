// Descriptions in layouts that people write, and some that they hardly would.
#pragma once

#include <cstddef>
#include <random>
#include <string>

namespace entente {

/// One that is read without complaint: blocks and brackets, quotes, comments, anchors and aliases, line ends
/// of both kinds, indentation of any width, perhaps another description above or below. Its comments are
/// `#1 `, `#2 ` and so on, none of them inside an answer.
struct RandomDescription {
  std::string text;
  int document = 1;
};

RandomDescription random_description(std::mt19937& random);

}  // namespace entente
