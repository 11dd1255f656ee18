#include "text/json-value.h"

#include <doctest/doctest.h>

namespace entente {

TEST_SUITE("text") {
  TEST_CASE("a JSON value is written as it was put together") {
    const JsonValue value = {{"nothing", nullptr},
                             {"truth", true},
                             {"number", 12},
                             {"fraction", 0.5},
                             {"text", "naïve"},
                             {"list", JsonValue::Array{1, "two", JsonValue::Array{}}},
                             {"empty", JsonValue::Object{}}};
    CHECK(to_text(value) == R"({
  "nothing": null,
  "truth": true,
  "number": 12,
  "fraction": 0.5,
  "text": "na\u00EFve",
  "list": [
    1,
    "two",
    []
  ],
  "empty": {}
}
)");
  }

  TEST_CASE("members are added to an object in order, and those of another after them") {
    JsonValue value = {{"b", 1}};
    value.add("a", "x");
    value.add_all({{"d", nullptr}, {"c", false}});
    CHECK(to_text(value) == "{\n  \"b\": 1,\n  \"a\": \"x\",\n  \"d\": null,\n  \"c\": false\n}\n");
  }
}

}  // namespace entente
