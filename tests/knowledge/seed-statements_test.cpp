// The two texts that Entente grew from: each of their statements stands somewhere in the library, with its
// source.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "knowledge/library.h"

namespace entente {
namespace {

/// The article of Records Management Quarterly, and the blog article.
constexpr std::string_view rmq_article = "rmq_nd";
constexpr std::string_view blog = "blog_nd";

struct Statement {
  std::string_view text;
  std::string_view says;
  std::string_view stands_in;  ///< a factor; or a mark, or a note of the context, after its list's name
};

constexpr std::array statements = {
    Statement{rmq_article, "about half of alliances succeed", "context/base-rate"},
    Statement{rmq_article, "failures are managerial, and so controllable", "context/controllable"},
    Statement{rmq_article, "there are seven vehicles, and natural counterparts", "context/vehicles"},
    Statement{rmq_article, "alliances are sought by all of them", "mark/mutually-sought"},
    Statement{rmq_article, "they create outcomes that need both", "mark/joint-objective"},
    Statement{rmq_article, "rewards must be of substance on both sides", "mark/shared-stakes"},
    Statement{rmq_article, "the hierarchy of power is absent", "mark/joint-decisions"},
    Statement{rmq_article, "inputs may differ, rewards matter to both", "mutual-benefit"},
    Statement{rmq_article, "strengths are combined to overcome weaknesses", "resource-complementarity"},
    Statement{rmq_article, "they are not outsourcing in new clothing", "genuine-alliance"},
    Statement{rmq_article, "goodwill and problem solving, not power and control", "symmetry"},
    Statement{rmq_article, "creative problem solving is a dominant feature", "joint-problem-solving"},
    Statement{rmq_article, "haste sets organisations back", "preparation-and-launch"},
    Statement{rmq_article, "haste demoralises employees", "employee-morale"},
    Statement{rmq_article, "haste ends in long lawsuits", "destructive-conflict"},
    Statement{rmq_article, "managing people helps or harms, and changes", "staffing-plan"},
    Statement{rmq_article, "human-resource factors matter", "alliance-training"},
    Statement{rmq_article, "unions are suited as partners", "employee-representation"},
    Statement{blog, "mutual benefit through compromise and aligned objectives", "goal-congruence"},
    Statement{blog, "a relationship that benefits each", "mutual-benefit"},
    Statement{blog, "breakdowns make alliances look like a waste", "context/controllable"},
    Statement{blog, "nobody is tasked with watching over them", "constant-monitoring"},
    Statement{blog, "a manager must be put in place and empowered", "empowered-manager"},
    Statement{blog, "too much attention goes to the contract", "contract-over-reliance"},
    Statement{blog, "breaches of the social contract break alliances", "social-contract"},
    Statement{blog, "partners must be adaptable", "partner-adaptability"},
    Statement{blog, "partners must be open with one another", "openness"},
    Statement{blog, "adaptability and openness lead to trust", "inter-partner-trust"},
    Statement{blog, "knowledge passes seamlessly and honestly", "honest-transfer"},
    Statement{blog, "migratory knowledge is shared", "migratory-knowledge"},
    Statement{blog, "embedded knowledge is shared", "embedded-knowledge"},
    Statement{blog, "matters are seen from angles beyond one's own culture", "multiple-perspectives"},
    Statement{blog, "metrics serve to manage alliances", "balanced-metrics"},
};

template <class T>
std::span<const Source> sources_of(std::span<const T> list, std::string_view id, std::string_view T::*name) {
  const auto found = std::ranges::find(list, id, name);
  return found == list.end() ? std::span<const Source>{} : found->sources;
}

std::span<const Source> sources_of(std::string_view place) {
  const auto& library = bundled_library();
  const auto slash = place.find('/');
  if (slash == std::string_view::npos) return sources_of(library.factors, place, &Factor::id);
  const auto id = place.substr(slash + 1);
  return place.starts_with("mark/") ? sources_of(library.nature.marks, id, &Mark::id)
                                    : sources_of(library.context, id, &BackgroundNote::id);
}

bool cites(std::span<const Source> sources, std::string_view key) {
  const auto& works = bundled_library().works;
  return std::ranges::any_of(sources, [&works, key](const Source& source) {
    return works[source.work].key == key || (source.via != Source::directly && works[source.via].key == key);
  });
}

}  // namespace

TEST_SUITE("the bundled library") {
  TEST_CASE("each statement of the two texts stands in the library, and cites its text") {
    for (const auto& statement : statements) {
      CAPTURE(statement.says);
      CAPTURE(statement.stands_in);
      CHECK(cites(sources_of(statement.stands_in), statement.text));
    }
  }

  TEST_CASE("wherever the library cites one of the two texts, the list of statements knows it") {
    for (const auto& factor : bundled_library().factors) {
      for (const auto text : {rmq_article, blog}) {
        CAPTURE(factor.id);
        const auto known = std::ranges::any_of(statements, [&](const Statement& statement) {
          return statement.stands_in == factor.id && statement.text == text;
        });
        CHECK(cites(factor.sources, text) == known);
      }
    }
  }
}

}  // namespace entente
