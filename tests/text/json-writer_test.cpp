#include "text/json-writer.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <limits>
#include <vector>

#include "tests/any-text.h"

namespace entente {
namespace {

using Layout = JsonWriter::Layout;

/// One value, without the line break.
template <class Value>
std::string written(const Value& value) {
  JsonWriter out(Layout::one_line);
  out.value(value);
  auto text = out.take();
  REQUIRE(text.ends_with('\n'));
  text.pop_back();
  return text;
}

std::string written_with_everything(Layout layout) {
  const std::vector<int> numbers = {1, 2};
  const std::vector<int> none;
  JsonWriter out(layout);
  out.object([&] {
    out.field("name", "x");
    out.list("numbers", numbers);
    out.list("doubled", numbers, [](int number) { return 2 * number; });
    out.objects("squares", numbers, [&](int number) { out.field("of", number * number); });
    out.list("no_values", none);
    out.objects("no_objects", none, [](int) {});
    out.object("nothing", [] {});
    out.object("deep", [&] { out.object("deeper", [&] { out.field("deepest", true); }); });
  });
  return out.take();
}

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("JSON is indented by two, and what is empty stays on its line") {
    CHECK(written_with_everything(Layout::indented) == R"({
  "name": "x",
  "numbers": [
    1,
    2
  ],
  "doubled": [
    2,
    4
  ],
  "squares": [
    {
      "of": 1
    },
    {
      "of": 4
    }
  ],
  "no_values": [],
  "no_objects": [],
  "nothing": {},
  "deep": {
    "deeper": {
      "deepest": true
    }
  }
}
)");
  }

  TEST_CASE("JSON on one line has no blanks") {
    CHECK(written_with_everything(Layout::one_line) ==
          R"({"name":"x","numbers":[1,2],"doubled":[2,4],"squares":[{"of":1},{"of":4}],"no_values":[],)"
          R"("no_objects":[],"nothing":{},"deep":{"deeper":{"deepest":true}}})"
          "\n");
  }

  TEST_CASE("an array may be the outermost value") {
    JsonWriter out;
    out.objects(std::vector<int>{}, [](int) {});
    CHECK(out.take() == "[]\n");
  }

  TEST_CASE("texts are escaped into ASCII") {
    CHECK(written("") == R"("")");
    CHECK(written(std::string_view()) == R"("")");
    CHECK(written(R"(a "b" \ c/d)") == R"("a \"b\" \\ c/d")");
    CHECK(written("\b\f\n\r\t") == R"("\b\f\n\r\t")");
    CHECK(written(std::string_view("\0\x1B[2J\x7F.\x7F", 8)) == R"("\u0000\u001B[2J\u007F.\u007F")");
    CHECK(written("é\u009B\u202E") == R"("\u00E9\u009B\u202E")");
    CHECK(written("日本") == R"("\u65E5\u672C")");
    CHECK(written("🙂") == R"("\uD83D\uDE42")");
  }

  TEST_CASE("keys are escaped as texts are") {
    JsonWriter out(Layout::one_line);
    out.object([&] { out.field_named("é\"\xFF", 1); });
    CHECK(out.take() == R"({"\u00E9\"\uFFFD":1})"
                        "\n");
  }

  TEST_CASE("bytes that are not UTF-8 are replaced one by one") {
    CHECK(written("\xFF") == R"("\uFFFD")");
    CHECK(written("caf\xE9!\xC3") == R"("caf\uFFFD!\uFFFD")");
    CHECK(written("é\xE2\x82z") == R"("\u00E9\uFFFD\uFFFDz")");
  }

  TEST_CASE("hundredths are written as the fraction is") {
    for (const std::uint64_t count : {0, 1, 9, 10, 50, 99, 100, 101, 120, 3333, 9999, 10'000, 1'234'567})
      CHECK(written(Hundredths{count}) == written(static_cast<double>(count) / 100));
  }

  TEST_CASE("members that were written before are taken over") {
    const auto both = json_members([](JsonWriter& out) {
      out.field("a", 1);
      out.object("b", [&] { out.field("c", "}{"); });
    });
    CHECK(both == R"("a":1,"b":{"c":"}{"})");
    const auto each = json_members_of_each(std::vector{"x", "y"},
                                           [](JsonWriter& out, const char* item) { out.field("is", item); });
    CHECK(each[0] == R"("is":"x")");
    CHECK(each[1] == R"("is":"y")");
    JsonWriter out(Layout::one_line);
    out.object([&] {
      out.members(both);
      out.field("d", nullptr);
      out.members(each[1]);
    });
    CHECK(out.take() == R"({"a":1,"b":{"c":"}{"},"d":null,"is":"y"})"
                        "\n");
  }

  TEST_CASE("numbers are written as short as they are read back") {
    CHECK(written(0) == "0");
    CHECK(written(-7) == "-7");
    CHECK(written(std::size_t{188}) == "188");
    CHECK(written(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    CHECK(written(100.0) == "100.0");
    CHECK(written(81.5) == "81.5");
    CHECK(written(0.09) == "0.09");
    CHECK(written(-0.5) == "-0.5");
    CHECK(written(1.0 / 3) == "0.3333333333333333");
    CHECK(written(std::numeric_limits<double>::infinity()) == "null");
    CHECK(written(std::numeric_limits<double>::quiet_NaN()) == "null");
  }

  TEST_CASE("true is no number, and what is not there is null") {
    CHECK(written(true) == "true");
    CHECK(written(false) == "false");
    CHECK(written(nullptr) == "null");
    CHECK(written(std::optional<double>()) == "null");
    CHECK(written(std::optional(0.25)) == "0.25");
    CHECK(written(std::optional(false)) == "false");
    CHECK(written(or_null("")) == "null");
    CHECK(written(or_null("x")) == R"("x")");
  }

  TEST_CASE("another reader of JSON reads what was written") {
    CHECK(rc::check([](double number) {
      const auto text = *any_text();
      RC_ASSERT(nlohmann::json::parse(written(text)) == text);
      RC_ASSERT(nlohmann::json::parse(written(number)) == number);
    }));
  }
}

}  // namespace entente
