#include "text/json-writer.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <variant>

#include "text/unicode.h"

namespace entente {
namespace {

/// Most texts and numbers are simple; looking at each character again would cost more than all the rest.
class OneLine : public rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::ASCII<>> {
 public:
  using Writer::Writer;

  void begin(rapidjson::Type type) { Prefix(type); }
};

class Indented
    : public rapidjson::PrettyWriter<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::ASCII<>> {
 public:
  using PrettyWriter::PrettyWriter;

  void begin(rapidjson::Type type) { PrettyPrefix(type); }
};

using Word = std::uint64_t;

constexpr Word each(unsigned char byte) {
  return 0x0101'0101'0101'0101U * byte;
}

/// Whether none of the bytes, each below 0x80, is zero.
constexpr bool has_no_zero(Word word) {
  return ((word - each(1)) & ~word & each(0x80)) == 0;
}

bool is_simple(char byte) {
  return byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\';
}

/// Whether nothing in the text has to be escaped.
bool is_simple(std::string_view text) {
  while (text.size() >= sizeof(Word)) {
    Word word = 0;
    std::memcpy(&word, text.data(), sizeof word);
    const bool is_printable = (word & each(0x80)) == 0 && ((word - each(' ')) & each(0x80)) == 0;
    if (!is_printable || !has_no_zero(word ^ each('"')) || !has_no_zero(word ^ each('\\')) ||
        !has_no_zero(word ^ each(0x7F)))
      return false;
    text.remove_prefix(sizeof(Word));
  }
  return std::ranges::all_of(text, [](char byte) { return is_simple(byte); });
}

/// With U+FFFD for each byte that is not UTF-8, as the name of a file may have it.
std::string repaired(std::string_view text) {
  std::string valid;
  while (const auto wrong = first_invalid_utf8(text)) {
    valid.append(text.substr(0, *wrong)).append("\uFFFD");
    text.remove_prefix(*wrong + 1);
  }
  return valid.append(text);
}

}  // namespace

struct JsonWriter::Output {
  explicit Output(Layout layout) : writer(std::in_place_type<OneLine>, text) {
    constexpr unsigned blanks = 2;
    if (layout == Layout::indented) writer.emplace<Indented>(text).SetIndent(' ', blanks);
  }

  template <class Act>
  void write(Act act) {
    std::visit(act, writer);
  }

  /// `act` is given the writer, where the text begins, and its length.
  template <class Act>
  void write_text(std::string_view said, Act act) {
    if (is_simple(said)) return write_simple(said);
    if (first_invalid_utf8(said)) return write_text(repaired(said), act);
    const char* begin = said.empty() ? "" : said.data();
    const auto length = static_cast<rapidjson::SizeType>(said.size());
    write([&](auto& to) { act(to, begin, length); });
  }

  void write_simple(std::string_view said) {
    constexpr std::size_t quotes = 2;
    write([](auto& to) { to.begin(rapidjson::kStringType); });
    char* to = text.Push(said.size() + quotes);
    *to++ = '"';
    to = std::copy(said.begin(), said.end(), to);
    *to = '"';
  }

  /// Of hundredths; false where the number has more digits than that.
  bool write_hundredths(double number) {
    constexpr double hundred = 100;
    constexpr double most = 1e9;
    const auto hundredths =
        static_cast<std::int64_t>(std::abs(number) < most ? std::round(number * hundred) : 0);
    if (static_cast<double>(hundredths) / hundred != number || std::signbit(number)) return false;
    std::array<char, 24> digits{};
    auto* end = std::to_chars(digits.data(), digits.data() + digits.size(), hundredths / 100).ptr;
    *end++ = '.';
    *end++ = static_cast<char>('0' + hundredths / 10 % 10);
    if (hundredths % 10 != 0) *end++ = static_cast<char>('0' + hundredths % 10);
    write([](auto& to) { to.begin(rapidjson::kNumberType); });
    std::copy(digits.data(), end, text.Push(static_cast<std::size_t>(end - digits.data())));
    return true;
  }

  rapidjson::StringBuffer text;
  std::variant<OneLine, Indented> writer;
};

JsonWriter::JsonWriter(Layout layout) : output_(std::make_unique<Output>(layout)) {}

JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() {
  output_->write([](auto& to) { to.StartObject(); });
}

void JsonWriter::end_object() {
  output_->write([](auto& to) { to.EndObject(); });
}

void JsonWriter::begin_array() {
  output_->write([](auto& to) { to.StartArray(); });
}

void JsonWriter::end_array() {
  output_->write([](auto& to) { to.EndArray(); });
}

void JsonWriter::key(std::string_view name) {
  output_->write_text(name, [](auto& to, const char* begin, auto length) { to.Key(begin, length); });
}

void JsonWriter::value(std::nullptr_t) {
  output_->write([](auto& to) { to.Null(); });
}

void JsonWriter::value(std::string_view text) {
  output_->write_text(text, [](auto& to, const char* begin, auto length) { to.String(begin, length); });
}

void JsonWriter::write_truth(bool truth) {
  output_->write([truth](auto& to) { to.Bool(truth); });
}

void JsonWriter::write_integer(std::int64_t number) {
  output_->write([number](auto& to) { to.Int64(number); });
}

void JsonWriter::write_fraction(double number) {
  if (!std::isfinite(number)) return value(nullptr);
  if (output_->write_hundredths(number)) return;
  output_->write([number](auto& to) { to.Double(number); });
}

std::string JsonWriter::take() {
  // The one control character that is ASCII and that RapidJSON leaves as it is.
  constexpr char del = '\x7F';
  std::string_view rest(output_->text.GetString(), output_->text.GetSize());
  std::string text;
  text.reserve(rest.size() + 1);
  for (auto at = rest.find(del); at != std::string_view::npos; at = rest.find(del)) {
    text.append(rest.substr(0, at)).append("\\u007F");
    rest.remove_prefix(at + 1);
  }
  text.append(rest).append("\n");
  return text;
}

}  // namespace entente
