#include "knowledge/work.h"

#include <doctest/doctest.h>

#include <array>

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
                          .seen = Seen::abstract};

TEST_SUITE("works") {
  TEST_CASE("a short citation names one author, two, or the first of more") {
    auto work = article;
    CHECK(short_citation(work) == "Frankel et al. 1996");
    work.authors = two;
    CHECK(short_citation(work) == "Zoogah & Peng 1996");
    work.authors = organisation;
    CHECK(short_citation(work) == "Vantage Partners 1996");
  }

  TEST_CASE("a work without author is cited by its title, one without year as n.d.") {
    auto work = article;
    work.authors = {};
    work.year = {};
    CHECK(short_citation(work) == "“Formal versus informal contracts” n.d.");
  }

  TEST_CASE("a reference says of author, year and venue which were not seen") {
    auto work = article;
    work.authors = {};
    work.year = {};
    CHECK(reference(work).starts_with(
        "[author not seen] (year not seen). Formal versus informal contracts. Distribution & Logistics "));
    work.in = {};
    CHECK(full_citation(work) ==
          "[author not seen] (year not seen). Formal versus informal contracts. [venue not seen].");
    work.publisher = "Sage";
    CHECK(full_citation(work) ==
          "[author not seen] (year not seen). Formal versus informal contracts. Sage.");
  }

  TEST_CASE("a page on the web has no date and no venue where none was seen") {
    auto work = article;
    work.kind = WorkKind::web;
    work.year = {};
    work.in = {};
    work.authors = organisation;
    CHECK(full_citation(work) == "Vantage Partners (n.d.). Formal versus informal contracts.");
  }

  TEST_CASE("a reference leads to the DOI, and else to the page that was seen") {
    auto work = article;
    CHECK(reference(work) ==
          "Frankel, R., Whipple, J. S. & Frayer, D. J. (1996). Formal versus informal contracts. "
          "Distribution & Logistics 26(3), 47-63. https://doi.org/10.1108/1");
    work.doi = {};
    CHECK(reference(work).ends_with(" https://example.org/seen"));
    work.url = {};
    CHECK(reference(work) == full_citation(work));
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
          "  volume = {26(3)},\n"
          "  pages = {47-63},\n"
          "  doi = {10.1108/1},\n"
          "  url = {https://example.org/seen},\n"
          "}\n");
  }
}

}  // namespace
}  // namespace entente
