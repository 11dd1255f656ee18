#include "knowledge/work.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

namespace entente {
namespace {

constexpr std::array<std::string_view, 2> two = {"Zoogah, D. B.", "Peng, M. W."};
constexpr std::array<std::string_view, 3> three = {"Frankel, R.", "Whipple, J. S.", "Frayer, D. J."};
constexpr std::array<std::string_view, 1> organisation = {"Vantage Partners"};

constexpr Work article = {.key = "frankel1996",
                          .kind = WorkKind::article,
                          .authors = three,
                          .year = "1996",
                          .title = "Formal versus informal contracts",
                          .in = "Distribution & Logistics",
                          .volume = "26(3)",
                          .pages = "47-63",
                          .publisher = {},
                          .doi = "10.1108/1",
                          .isbn = {},
                          .url = "https://example.org/seen",
                          .seen = Verification::abstract,
                          .unverified = {},
                          .audit = {}};

TEST_SUITE("works") {
  TEST_CASE("a short citation names one author, two, or the first of more") {
    auto work = article;
    CHECK(short_citation(work) == "Frankel et al. 1996");
    work.authors = two;
    CHECK(short_citation(work) == "Zoogah & Peng 1996");
    work.authors = organisation;
    CHECK(short_citation(work) == "Vantage Partners 1996");
  }

  TEST_CASE("a work without author is cited by its title, and no year is invented") {
    auto work = article;
    work.authors = {};
    CHECK(short_citation(work) == "“Formal versus informal contracts” 1996");
    work.year = {};
    CHECK(short_citation(work) == "“Formal versus informal contracts”");
  }

  TEST_CASE("a reference has what is known of a work, and no word about the rest") {
    auto work = article;
    CHECK(reference(work) ==
          "Frankel, R., Whipple, J. S. & Frayer, D. J. (1996). Formal versus informal contracts. "
          "Distribution & Logistics 26(3), 47-63. https://doi.org/10.1108/1");
    work.year = {};
    CHECK(full_citation(work) ==
          "Frankel, R., Whipple, J. S. & Frayer, D. J. Formal versus informal contracts. "
          "Distribution & Logistics 26(3), 47-63.");
    work.authors = {};
    work.year = "1996";
    work.in = {};
    CHECK(full_citation(work) == "Formal versus informal contracts (1996).");
    work.publisher = "Sage";
    CHECK(full_citation(work) == "Formal versus informal contracts (1996). Sage.");
  }

  TEST_CASE("a reference has the DOI if that was verified, and only a page on the web has another address") {
    auto work = article;
    CHECK(address(work) == "https://doi.org/10.1108/1");
    constexpr std::array<std::string_view, 1> doi = {"doi"};
    work.unverified = doi;
    CHECK(address(work) == "");
    CHECK(reference(work) == full_citation(work));
    work.doi = {};
    CHECK(address(work) == "");
    work.kind = WorkKind::web;
    CHECK(reference(work).ends_with(" https://example.org/seen"));
  }

  TEST_CASE("an audit names what is missing, what was not verified, and how the work was seen") {
    CHECK(audit(article).empty());
    auto work = article;
    work.seen = Verification::second_hand;
    work.year = {};
    work.pages = {};
    constexpr std::array<std::string_view, 2> unverified = {"volume", "doi"};
    work.unverified = unverified;
    work.audit = "The journal's page has closed.";
    CHECK((audit(work) == std::vector<std::string>{"seen only as other works describe it",
                                                   "not known: year, pages", "not verified: volume, doi",
                                                   "The journal's page has closed."}));
  }

  TEST_CASE("BibTeX keeps an organisation's name whole and escapes what LaTeX would take for its own") {
    auto work = article;
    work.authors = organisation;
    CHECK(bibtex(work) ==
          "@article{frankel1996,\n"
          "  author = {{Vantage Partners}},\n"
          "  title = {{Formal versus informal contracts}},\n"
          "  journal = {Distribution \\& Logistics},\n"
          "  year = {1996},\n"
          "  volume = {26},\n"
          "  number = {3},\n"
          "  pages = {47--63},\n"
          "  doi = {10.1108/1},\n"
          "}\n");
  }
}

}  // namespace
}  // namespace entente
