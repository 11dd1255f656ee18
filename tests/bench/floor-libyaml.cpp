// The least that a program which reads descriptions with libyaml can cost: floor-libyaml FILE_OR_FOLDER…
// parses them, and drops what it hears.
#include <yaml.h>

#include <cstddef>
#include <span>
#include <string_view>

#include "tests/bench/texts.h"

namespace {

bool parses(std::string_view text) {
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) return false;
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  bool good = true;
  for (bool done = false; good && !done;) {
    yaml_event_t event;
    good = yaml_parser_parse(&parser, &event) != 0;
    if (!good) break;
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return good;
}

}  // namespace

int main(int count, char** words) {
  bool good = true;
  const auto names = std::span(words, static_cast<std::size_t>(count)).subspan(1);
  const bool read = entente::bench::for_each_text(names, [&good](std::string_view text) {
    if (!parses(text)) good = false;
  });
  return read && good ? 0 : 1;
}
