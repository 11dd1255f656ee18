#include "text/json-writer.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <variant>

#include "text/unicode.h"

namespace entente {
namespace {

using OneLine = rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::ASCII<>>;
using Indented = rapidjson::PrettyWriter<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::ASCII<>>;

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
    if (first_invalid_utf8(said)) return write_text(repaired(said), act);
    const char* begin = said.empty() ? "" : said.data();
    const auto length = static_cast<rapidjson::SizeType>(said.size());
    write([&](auto& to) { act(to, begin, length); });
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
