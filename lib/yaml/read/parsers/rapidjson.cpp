#include <rapidjson/reader.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "text/line-map.h"
#include "text/unicode.h"
#include "yaml/read/parsers/parser-events.h"

namespace entente::yaml {
namespace {

/// Whether there are any characters by their numbers, as `\u00e9`.
bool has_numbers_of_characters(std::string_view text) {
  return text.find("\\u") != std::string_view::npos;
}

/// A number as `\ude00`, alone, is let through by the parser, and is no character.
bool has_half_a_pair(std::string_view text) {
  return text.find('\xED') != std::string_view::npos && first_invalid_utf8(text);
}

/// Passes events on. Texts are told of while they stand in the parser's copy of the document, which has what
/// was not read yet where it was.
class Handler {
 public:
  Handler(std::string_view text, int first_line, const char* copy, rapidjson::InsituStringStream& stream,
          ParserEvents& events)
      : may_have_halves_(has_numbers_of_characters(text)),
        places_(text, first_line),
        copy_(copy),
        stream_(stream),
        events_(events) {}

  // NOLINTBEGIN(readability-identifier-naming): the names are RapidJSON's.
  bool Null() {
    events_.on_null(place_before("null"), none);
    return go_on();
  }
  bool Bool(bool value) {
    const std::string_view word = value ? "true" : "false";
    events_.on_scalar(place_before(word), {copy_ + stream_.Tell() - word.size(), word.size()}, true, none);
    return go_on();
  }
  bool RawNumber(const char* text, rapidjson::SizeType length, bool) {
    events_.on_scalar(places_.at(offset_of(text)), {text, length}, true, none);
    return go_on();
  }
  bool String(const char* text, rapidjson::SizeType length, bool) {
    const std::size_t quote = 1;
    const std::string_view string(text, length);
    if (may_have_halves_ && has_half_a_pair(string)) return false;
    events_.on_scalar(places_.at(offset_of(text) - quote), string, false, none);
    return go_on();
  }
  bool Key(const char* text, rapidjson::SizeType length, bool copy) { return String(text, length, copy); }
  bool StartObject() {
    events_.on_mapping_start(place_before("{"), none);
    return go_on();
  }
  bool EndObject(rapidjson::SizeType) {
    events_.on_mapping_end();
    return go_on();
  }
  bool StartArray() {
    events_.on_sequence_start(place_before("["), none);
    return go_on();
  }
  bool EndArray(rapidjson::SizeType) {
    events_.on_sequence_end();
    return go_on();
  }
  // Numbers are read as texts; these are not called.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }
  // NOLINTEND(readability-identifier-naming)

 private:
  static constexpr Anchor none = 0;

  std::size_t offset_of(const char* text) const { return static_cast<std::size_t>(text - copy_); }
  /// Of a token that was read last.
  SourceLocation place_before(std::string_view token) { return places_.at(stream_.Tell() - token.size()); }
  bool go_on() const { return !events_.is_stopped(); }

  bool may_have_halves_;  ///< of pairs, in its texts
  LineMap places_;
  const char* copy_;
  rapidjson::InsituStringStream& stream_;
  ParserEvents& events_;
};

}  // namespace

bool parse_with_rapidjson(std::string_view text, int first_line, ParserEvents& events) {
  constexpr std::size_t block = 16;  // it reads ahead in blocks of so many bytes
  constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;
  std::string& copy = events.copy();
  copy.assign(text).append(block, '\0');
  rapidjson::InsituStringStream stream(copy.data());
  Handler handler(text, first_line, copy.data(), stream, events);
  rapidjson::Reader reader;
  events.on_document_start();
  if (reader.Parse<flags>(stream, handler).IsError()) return false;
  events.on_document_end();
  return true;
}

}  // namespace entente::yaml
