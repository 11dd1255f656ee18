#include "report/partner-differences.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/report/diagnosed.h"
#include "tests/small-library.h"

namespace entente::report {
namespace {

/// Of two partners whose answers on morale and on a manager are these.
std::string compared(std::string_view morale, std::string_view manager) {
  const auto loaded = small_library();
  const auto text = fmt::format(
      "entente: 1\nname: Quay\npartners: {{ash: , birch: }}\npeople: {{morale: {}}}\ngovernance: {{manager: "
      "{}}}\n",
      morale, manager);
  const auto sides =
      partner_differences(diagnosed(text, "quay.yaml", loaded.library).alliance, loaded.library);
  std::string apart;
  for (const auto question : sides.apart)
    apart += fmt::format("{} ", loaded.library.questions[question].path);
  return fmt::format("{}{} alike, {} unknown", apart, sides.same, sides.unknown);
}

}  // namespace

TEST_SUITE("report") {
  TEST_CASE("partners who answer differently are told apart") {
    CHECK(compared("{ash: yes, birch: no}", "yes") == "people.morale 1 alike, 0 unknown");
    CHECK(compared("{ash: yes, birch: [no, partly]}", "{ash: n/a, birch: no}") ==
          "governance.manager people.morale 0 alike, 0 unknown");
  }

  TEST_CASE("of what one of them did not answer nothing is told but that") {
    CHECK(compared("{ash: yes, birch: unknown}", "{ash: yes}") == "0 alike, 2 unknown");
    CHECK(compared("", "") == "0 alike, 0 unknown");
  }
}

}  // namespace entente::report
