// Alliances that nobody ever made, with the core questionnaire answered as a consultant might: what the
// benchmark reads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/library.h"

namespace entente::bench {

struct InventedPartner {
  std::string_view key;
  std::string_view name;
  std::string_view kind;
  std::vector<std::string_view> contributes;
  std::vector<std::string_view> needs;
};

struct InventedAnswer {
  std::vector<std::string_view> values;  ///< several where it may be one of them; none where left empty
  std::string because;
  std::string_view source;  ///< one of the alliance's, or empty

  bool operator==(const InventedAnswer&) const = default;
};

struct PartnersAnswer {
  std::size_t partner = 0;
  InventedAnswer answer;
};

/// Either one answer, for all partners where it is asked of each, or one each for some of them.
struct AnsweredQuestion {
  const Question* question = nullptr;
  InventedAnswer answer;
  std::vector<PartnersAnswer> by_partner;
};

struct Invented {
  std::string name;
  std::string_view stage;
  std::string as_of;
  std::vector<std::string_view> form;
  std::string purpose;
  std::vector<InventedPartner> partners;
  std::vector<std::string> sources;
  std::vector<AnsweredQuestion> answers;  ///< theme by theme
  std::vector<std::string> remarks;       ///< lines of a note that is nobody's answer; often none
};

/// Invents the alliances of one corpus, none of them much shorter or longer than the others.
class Inventor {
 public:
  Inventor(const Library& library, std::uint64_t seed);

  /// Makes the `number`th, from 0, the one that is told of; it does not depend on those before it.
  void invent(std::uint64_t number);

  const Invented& invented() const { return invented_; }
  const std::string& json() const { return json_; }

 private:
  const Library& library_;
  std::uint64_t seed_;
  Invented invented_;
  std::string json_;
};

/// Appends it as one YAML document, without a line that separates it from others. How it is written hangs on
/// `style` alone.
void append_yaml(const Invented& invented, std::uint64_t style, std::string& text);

/// Appends the same in JSON, on one line, without its end.
void append_json(const Invented& invented, std::string& text);

}  // namespace entente::bench
