// A library made by hand for tests: a few questions, and whatever rules and marks a test asks for.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "alliance/alliance.h"
#include "assess/evaluate.h"
#include "knowledge/arena.h"
#include "knowledge/library.h"

namespace entente {

constexpr std::array<std::string_view, 3> degrees = {"no", "partly", "yes"};
constexpr std::array<std::string_view, 3> colours = {"red", "green", "blue"};

/// Conditions are written as in a factor file. Rules of one factor follow each other.
struct ToyRule {
  std::string_view factor;
  std::string_view rule;
  std::string_view when = "";
  std::string_view healthy = "{t.a: yes}";
  int weight = 1;
  Severity severity = Severity::minor;
  Grade grade = Grade::a;  ///< of the factor; its first rule's counts
  std::string_view theme = "t";
};

/// Each as `t.a=yes` or `t.p@b=[no, partly]`.
using ToyAnswers = std::vector<std::string>;

struct ToyMark {
  std::string_view holds;
  bool necessary = false;
  AbsenceMeans without = AbsenceMeans::nothing;
};

/// Themes `t` and `u`. On `no < partly < yes`: t.a (days), t.b (weeks) and t.c (months) of the alliance, t.p
/// and t.q of each partner, u.x and u.y (never) of the alliance. t.kinds takes several of red, green and
/// blue. All of `t` are of the core.
class ToyLibrary {
 public:
  explicit ToyLibrary(const std::vector<ToyRule>& rules, const std::vector<ToyMark>& marks = {});
  ToyLibrary(const ToyLibrary&) = delete;
  ToyLibrary& operator=(const ToyLibrary&) = delete;

  const Library& library() const { return library_; }

  /// A condition over its questions.
  Condition condition(std::string_view text);

  /// Of partners a, b, …, in full scope.
  Alliance alliance(const ToyAnswers& answers, std::size_t partners = 2) const;

 private:
  void add_rules(const std::vector<ToyRule>& rules);
  void add_marks(const std::vector<ToyMark>& marks);

  Arena arena_;
  Library library_;
};

/// Gives one answer, as `t.a=yes`; throws where that makes no sense.
void give(Alliance& alliance, std::string_view answer, const Library& library);

/// "t.a t.p@b".
std::string to_text(const std::vector<AnswerRef>& evidence, const Alliance& alliance, const Library& library);

}  // namespace entente
