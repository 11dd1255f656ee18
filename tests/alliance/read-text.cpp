#include "tests/alliance/read-text.h"

namespace entente {

ReadResult read_description(std::string_view text) {
  return AllianceReader(text, "test.yaml", bundled_library()).next().value_or(ReadResult{});
}

std::string head_for(std::string_view answers) {
  return "entente: 1\nname: Test\npartners: {a: {name: Ada}, b: {name: Bo}}\n" + std::string{answers};
}

}  // namespace entente
