#include "text/json-writer.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <type_traits>
#include <variant>

#include "text/runs.h"
#include "text/unicode.h"

namespace entente {
namespace {

using OneLine = rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::ASCII<>>;
using Indented = rapidjson::PrettyWriter<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::ASCII<>>;

/// Most texts and numbers are simple; looking at each character again would cost more than all the rest.
template <class Writer>
class Quick : public Writer {
 public:
  using Writer::Writer;

  /// What goes before a value or the name of a member.
  void begin(rapidjson::Type type) {
    if constexpr (std::is_same_v<Writer, Indented>) {
      Writer::PrettyPrefix(type);
    } else {
      Writer::Prefix(type);
    }
  }

  void members(std::string_view written) {
    auto& values = Writer::level_stack_.template Top<typename Writer::Level>()->valueCount;
    if (values > 0) Writer::os_->Put(',');
    values += 2;
    std::copy(written.begin(), written.end(), Writer::os_->Push(written.size()));
  }
};

/// Whether nothing in the text has to be escaped.
bool is_simple(std::string_view text) {
  return end_of_unescaped(text, 0) == text.size();
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
  explicit Output(Layout layout) : writer(std::in_place_type<Quick<OneLine>>, text) {
    constexpr unsigned blanks = 2;
    text.Reserve(usual_length);
    if (layout == Layout::indented) writer.emplace<Quick<Indented>>(text).SetIndent(' ', blanks);
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

  void write_hundredths(std::uint64_t hundredths) {
    constexpr unsigned ten = 10;
    std::array<char, 24> digits{};
    auto* end = std::to_chars(digits.data(), digits.data() + digits.size(), hundredths / (ten * ten)).ptr;
    *end++ = '.';
    *end++ = static_cast<char>('0' + hundredths / ten % ten);
    if (hundredths % ten != 0) *end++ = static_cast<char>('0' + hundredths % ten);
    write([](auto& to) { to.begin(rapidjson::kNumberType); });
    std::copy(digits.data(), end, text.Push(static_cast<std::size_t>(end - digits.data())));
  }

  static constexpr std::size_t usual_length = std::size_t{1} << 13;

  rapidjson::StringBuffer text;
  std::variant<Quick<OneLine>, Quick<Indented>> writer;
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

void JsonWriter::key(JsonKey name) {
  output_->write_simple(name.name());
}

void JsonWriter::members(std::string_view written) {
  output_->write([written](auto& to) { to.members(written); });
}

void JsonWriter::key_named(std::string_view name) {
  output_->write_text(name, [](auto& to, const char* begin, auto length) { to.Key(begin, length); });
}

void JsonWriter::value(std::nullptr_t) {
  output_->write([](auto& to) { to.Null(); });
}

void JsonWriter::value(std::string_view text) {
  output_->write_text(text, [](auto& to, const char* begin, auto length) { to.String(begin, length); });
}

void JsonWriter::value(Hundredths number) {
  output_->write_hundredths(number.count);
}

std::size_t JsonWriter::length() const {
  return output_->text.GetSize();
}

void JsonWriter::write_truth(bool truth) {
  output_->write([truth](auto& to) { to.Bool(truth); });
}

void JsonWriter::write_integer(std::int64_t number) {
  output_->write([number](auto& to) { to.Int64(number); });
}

void JsonWriter::write_fraction(double number) {
  if (!std::isfinite(number)) return value(nullptr);
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
