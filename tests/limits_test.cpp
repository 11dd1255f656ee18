// The limits that README.md names are those that hold.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "alliance/read-alliance.h"
#include "tests/alliance/read-text.h"
#include "tests/files.h"
#include "text/error.h"

namespace entente {
namespace {

constexpr std::string_view head = "entente: 1\nname: Rivermouth Freight\n";

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (; times > 0; --times) text += piece;
  return text;
}

std::string with_partners(std::size_t count) {
  auto text = std::string(head) + "partners:\n";
  for (std::size_t i = 0; i < count; ++i) text += fmt::format("  p{}:\n", i);
  return text;
}

std::string with_bytes(std::size_t bytes) {
  const auto text = with_partners(2) + "purpose: ";
  return text + std::string(bytes - text.size() - 1, 'a') + "\n";
}

/// A list with so many brackets stands within the mapping.
std::string with_levels(std::size_t levels) {
  return with_partners(2) + "x-deep: " + repeated("[", levels - 1) + repeated("]", levels - 1) + "\n";
}

/// Besides the items there are the mapping, its four keys, what they hold, and the partners.
std::string with_values(std::size_t values) {
  constexpr std::size_t others = 13;
  return with_partners(2) + "x-wide:\n" + repeated("- a\n", values - others);
}

std::string with_aliases(std::size_t aliases) {
  return with_partners(2) + "x-one: &one 1\nx-more:\n" + repeated("- *one\n", aliases);
}

std::string with_key(std::size_t bytes) {
  return with_partners(2) + "x-" + std::string(bytes - 2, 'k') + ": 1\n";
}

std::string with_answer(std::size_t values) {
  return with_partners(2) + "fit: {objectives_aligned: [" + repeated("yes, ", values - 1) + "no]}\n";
}

std::string with_commas(std::size_t number) {
  auto text = std::to_string(number);
  for (auto at = static_cast<int>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), 1, ',');
  return text;
}

/// Holds the page's row to what is said of a description that is beyond the limit by one.
void check_row(std::string_view what, std::size_t limit, std::string (*describe)(std::size_t)) {
  static const auto page = read_file(std::string(ENTENTE_SOURCE_DIR) + "/README.md");
  CAPTURE(what);
  CHECK(read_description(describe(limit)).errors.empty());
  const auto errors = read_description(describe(limit + 1)).errors;
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].at.line > 0);
  CHECK(page.find(fmt::format("\n| {} | {} | `{}` |\n", what, with_commas(limit), errors[0].message)) !=
        std::string::npos);
}

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("each limit that README.md names is kept, and the error says it") {
    const yaml::Limits limits;
    check_row("bytes", limits.document_bytes, with_bytes);
    check_row("levels, one in another", static_cast<std::size_t>(limits.depth), with_levels);
    check_row("values, those that aliases repeat counted each time", limits.nodes, with_values);
    check_row("aliases", limits.aliases, with_aliases);
    check_row("bytes of a key", limits.key_bytes, with_key);
    check_row("partners, each with one answer to a question", max_partners, with_partners);
    check_row("values that one answer may be", max_values, with_answer);
  }
}

}  // namespace entente
