#include "tests/hostile-texts.h"

#include <nlohmann/json.hpp>

namespace entente {

std::vector<std::string> hostile_texts() {
  constexpr std::size_t many = 10'000;
  return {"<script>alert(1)</script>",
          "\"><img src=x onerror=\"alert('attribute')\">",
          "'></style></title><svg onload=alert('svg')>",
          "{{{style}}} {{>head}} {{/report}} &#123;",
          "</failure></testcase><!-- ",
          "\"]]>",
          "&amp;&#10;&lt;",
          "=cmd|' /C calc'!A0",
          "::error::x",
          "a%0A::warning file=b::c",
          "a\n::error::b\r\n# c",
          "a: b, c=d",
          "\x1b[31mred\x1b]0;title\x07",
          "\u202Etxt.exe\u2066 \u05D0\u05D1",
          "[click](https://example.org) ![a](b)",
          "{0} {{1}} ${a}",
          "| a | b |",
          "- zebra",
          "1. `b` *c* __d__ ~~e~~",
          "@somebody #1 www.example.org a@example.org",
          "C:\\temp\\[a]",
          "日本語 🚢 \uFFFE",
          std::string(many, 'a'),
          std::string(many, '<')};
}

std::string description_with(const std::string& text) {
  using Json = nlohmann::ordered_json;
  const Json noted = {{"answer", "no"}, {"because", text}, {"source", text}};
  const Json accepted = {{"rule", "broken-promises"}, {"reason", text}, {"by", text}, {"on", "2001-05-01"}};
  const Json description = {{"entente", 1},
                            {"relationship", {{"promises_kept", "no"}}},
                            {"accepted", {accepted}},
                            {"people", {{"morale", {{"birch", "yes"}, {"ash", noted}}}}},
                            {"partners", {{"ash", {{"name", text}}}, {"birch", {{"name", "Birch"}}}}},
                            {"name", text},
                            {"purpose", text}};
  // Each member on a line of its own, so that the length of the text moves no answer.
  return description.dump(0);
}

}  // namespace entente
