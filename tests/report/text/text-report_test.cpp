// The text report on pages of any width, with names of any kind, in ASCII, and in part.
#include "report/text/text-report.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "advise/diagnosis.h"
#include "alliance/read-alliance.h"
#include "assess/portfolio.h"
#include "knowledge/bundled-files.h"
#include "report/case/case-report.h"
#include "report/case/reveal-report.h"
#include "report/document/why-document.h"
#include "report/library/factor-report.h"
#include "report/portfolio-report.h"
#include "report/render/render-text.h"
#include "report/wording/general-wording.h"
#include "tests/any-text.h"
#include "tests/files.h"
#include "tests/golden.h"
#include "tests/small-library.h"
#include "tests/teach/cases.h"
#include "text/ascii-fallback.h"
#include "text/unicode.h"
#include "text/wrap.h"

namespace entente::report {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// The first line that is wider than the page although its last word is not what makes it so: that word had
/// room on a line of its own, where some indentation stands before it.
std::string too_wide(std::string_view text, int width) {
  constexpr int deepest = 24;
  for (const auto& line : lines_of(text)) {
    const auto last_word = line.substr(line.rfind(' ') + 1);
    if (display_width(line) > width && display_width(last_word) <= width - deepest) return line;
  }
  return {};
}

constexpr auto widths = {40, 59, 60, 73, 74, 93, 94, 100, 103, 104, 140};
constexpr auto extents = {Verbosity::brief, Verbosity::usual, Verbosity::all};

Diagnosis diagnosed(std::string_view description, std::string file, const Library& library) {
  auto described = AllianceReader(description, std::move(file), library).next();
  REQUIRE(described);
  REQUIRE(described->alliance);
  return diagnose(*std::move(described->alliance), library);
}

/// Of an alliance with that name for itself, its purpose and a partner.
Diagnosis named(const std::string& name, const Library& library) {
  auto found = diagnosed(
      "entente: 1\nname: x\nstage: operating\npartners: {ash: , birch: }\n"
      "nature: {independent: yes, contributions: yes}\n"
      "governance: {manager: {ash: no, birch: yes}}\npeople: {morale: unknown}\n",
      "alliance.yaml", library);
  found.alliance.name = name;
  found.alliance.purpose = name;
  found.alliance.partners.front().name = name;
  return found;
}

std::string without(std::string_view what, std::string text) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at))
    text.erase(at, what.size());
  return text;
}

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (; times > 0; --times) text += piece;
  return text;
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("no line of a report is wider than its page, unless a word is") {
    const auto& library = bundled_library();
    for (const auto& study : bundled_cases()) {
      const auto found = diagnosed(study.text, std::string(study.path), library);
      for (const int width : widths) {
        for (const auto extent : extents) {
          INFO(std::string(study.path), ", ", width, " columns");
          CHECK(too_wide(text(found, library, {.width = width}, extent), width) == "");
        }
      }
    }
  }

  TEST_CASE("nor is a line of any other page") {
    const auto& library = bundled_library();
    const auto cases = all_cases();
    Portfolio portfolio(library);
    for (const auto& study : cases)
      portfolio.add(summary_of(diagnose(study.alliance, library).assessment, library));
    for (const int width : widths) {
      INFO(width, " columns");
      const TextLayout layout{.width = width};
      const auto fits = [width](const std::string& page) { return too_wide(page, width); };
      CHECK(fits(catalogue(library, layout)) == "");
      CHECK(fits(bibliography(library.works, layout)) == "");
      CHECK(fits(case_list(cases, layout)) == "");
      CHECK(fits(portfolio_text(portfolio, library, layout)) == "");
      for (const auto& factor : library.factors) CHECK(fits(factor_page(factor, library, layout)) == "");
      const auto& study = cases.front();
      const auto found = diagnose(study.alliance, library);
      CHECK(fits(case_page(study, library, layout)) == "");
      CHECK(fits(case_notes(study.id, found, library, layout)) == "");
      CHECK(fits(reveal(study.id, found, library, layout)) == "");
      for (const auto& rule : library.rules)
        CHECK(fits(render_text(why_document(rule, found, library), layout)) == "");
    }
  }

  TEST_CASE("a report on names of Chinese and of combining marks is as it was kept") {
    const auto loaded = small_library();
    const auto found = diagnosed(read_file(std::string(ENTENTE_SOURCE_DIR) + "/tests/report/wide.yaml"),
                                 "wide.yaml", loaded.library);
    CHECK(difference_from_golden("tests/report/wide.txt", text(found, loaded.library, {.width = 72})) == "");
    CHECK(difference_from_golden(
              "tests/report/wide-in-ascii.txt",
              text(found, loaded.library, {.width = 72, .ascii = true}, Verbosity::brief)) == "");
  }

  TEST_CASE("in ASCII a report is the same with other signs") {
    const auto& library = bundled_library();
    for (const auto& study : bundled_cases()) {
      INFO(std::string(study.path));
      const auto found = diagnosed(study.text, std::string(study.path), library);
      for (const auto extent : extents) {
        const auto whole = text(found, library, {}, extent);
        REQUIRE(whole.find("…") == std::string::npos);  // it would need more columns in ASCII
        CHECK(difference(with_ascii_fallback(whole), text(found, library, {.ascii = true}, extent)) == "");
      }
    }
  }

  TEST_CASE("a report in ASCII is ASCII, but for the letters of the description and of the works cited") {
    const auto& library = bundled_library();
    const auto works = read_file(std::string(ENTENTE_SOURCE_DIR) + "/lib/factors/bibliography.yaml");
    for (const auto& study : bundled_cases()) {
      INFO(std::string(study.path));
      const auto found = diagnosed(study.text, std::string(study.path), library);
      const auto told = text(found, library, {.ascii = true}, Verbosity::all);
      for (std::size_t at = 0; at < told.size(); ++at) {
        if (static_cast<unsigned char>(told[at]) < 0x80) continue;
        auto end = at + 1;
        while (end < told.size() && continues_character(told[end])) ++end;
        const auto letter = told.substr(at, end - at);
        const bool is_theirs =
            study.text.find(letter) != std::string_view::npos || works.find(letter) != std::string::npos;
        CHECK_MESSAGE(is_theirs, letter);
        CHECK(with_ascii_fallback(letter) == letter);
        at = end - 1;
      }
    }
  }

  TEST_CASE("the brief report is the beginning of the usual one, under which both say the same") {
    const auto loaded = small_library();
    const auto found = named("Rivermouth", loaded.library);
    const auto summary = text(found, loaded.library, {}, Verbosity::brief);
    const auto usual = text(found, loaded.library, {});
    const auto foot = summary.substr(summary.rfind("\n\n"));
    CHECK(foot.find("conventions of Entente") != std::string::npos);
    const auto first_screen = summary.substr(0, summary.size() - foot.size());
    CHECK(difference(first_screen, usual.substr(0, first_screen.size())) == "");
    CHECK(usual.ends_with(foot));
    CHECK(usual.size() > summary.size());
  }

  TEST_CASE("the full report tells of every rule, every factor's score and every open question") {
    const auto& library = bundled_library();
    for (const auto& study : bundled_cases()) {
      INFO(std::string(study.path));
      const auto found = diagnosed(study.text, std::string(study.path), library);
      const auto told = one_line(text(found, library, {}, Verbosity::all));
      for (const auto& rule : library.rules) CHECK(told.find(full_id(rule, library)) != std::string::npos);
      for (const auto& open : found.key_questions) {
        const auto asked = one_line(ask(open.slot, found.alliance, library));
        CHECK(told.find(asked) != std::string::npos);
      }
      for (const auto& factor : found.assessment.factors) {
        const auto bands = bands_of(factor.score, library.conventions.bands);
        CHECK(told.find(fmt::format("{} {}", library.factors[factor.factor].id, to_text(bands))) !=
              std::string::npos);
      }
    }
  }

  TEST_CASE("what would steer a terminal changes nothing but its own text") {
    const auto loaded = small_library();
    for (const std::string hostile : {"A\x1b[31mB\x1b]0;title\aC", "abc\u202Edef\u2066", "x\u200Dy\uFEFF"}) {
      INFO(escape_invisible(hostile));
      const auto told = text(named(hostile, loaded.library), loaded.library, {});
      CHECK(difference(text(named(escape_invisible(hostile), loaded.library), loaded.library, {}), told) ==
            "");
    }
  }

  TEST_CASE("a flood of combining marks changes nothing but its own text") {
    const auto loaded = small_library();
    const auto flood = "Rivermouth" + repeated("\u0301", 2000);
    const auto told = text(named(flood, loaded.library), loaded.library, {});
    const auto plain = text(named("Rivermouth", loaded.library), loaded.library, {});
    CHECK(difference(plain, without("\u0301", told)) == "");
  }

  TEST_CASE("a name of 10,000 characters has a line of its own, and the others are as ever") {
    const auto loaded = small_library();
    const auto report_on = [&loaded](int length) {
      return without("x", text(named(repeated("x", length), loaded.library), loaded.library, {}));
    };
    CHECK(difference(report_on(200), report_on(10'000)) == "");
  }

  TEST_CASE("any name leaves the page as wide as it is") {
    const auto loaded = small_library();
    CHECK(rc::check([&loaded] {
      const auto found = named(*any_text(), loaded.library);
      const auto width = *rc::gen::inRange(40, 141);
      const auto told = text(found, loaded.library, {.width = width}, Verbosity::all);
      RC_ASSERT(too_wide(told, width) == "");
      RC_ASSERT(first_invalid_utf8(told) == std::nullopt);
    }));
  }
}

}  // namespace entente::report
