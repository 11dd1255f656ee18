// The least that a program which reads descriptions with yaml-cpp can cost: floor-yaml-cpp FILE_OR_FOLDER…
// parses them, and drops what it hears.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <cstddef>
#include <istream>
#include <span>
#include <streambuf>
#include <string>
#include <string_view>

#include "tests/bench/texts.h"

namespace {

class Deaf final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
  }
  void OnMapEnd() override {}
};

/// A text as a stream, without a copy of it.
class Memory final : public std::streambuf {
 public:
  explicit Memory(std::string_view text) {
    auto* const begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

void parse(std::string_view text) {
  Memory memory(text);
  std::istream stream(&memory);
  YAML::Parser parser(stream);
  Deaf deaf;
  while (parser.HandleNextDocument(deaf)) {
  }
}

}  // namespace

int main(int count, char** words) {
  const auto names = std::span(words, static_cast<std::size_t>(count)).subspan(1);
  return entente::bench::for_each_text(names, parse) ? 0 : 1;
}
