#include "text/json-writer.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

#include "text/byte-scan.h"
#include "text/unicode.h"

namespace entente {
namespace {

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

/// Most texts and numbers are simple, and written here: what RapidJSON would do for each is more than all the
/// rest.
class JsonWriter::Output {
 public:
  explicit Output(Layout layout) : is_indented_(layout == Layout::indented) { text_.Reserve(usual_length); }

  std::size_t length() const { return text_.GetSize(); }
  std::string text() const { return {text_.GetString(), text_.GetSize()}; }

  void put(char one) { text_.Put(one); }
  void put(std::string_view plain) { std::copy(plain.begin(), plain.end(), text_.Push(plain.size())); }

  void begin(char bracket) {
    begin_value();
    put(bracket);
    ++depth_;
    is_first_ = true;
  }

  void end(char bracket) {
    --depth_;
    if (!std::exchange(is_first_, false) && is_indented_) begin_line();
    put(bracket);
  }

  void key(const JsonKey& name) {
    begin_item();
    std::memcpy(text_.Push(JsonKey::max_bytes), name.written().data(), JsonKey::max_bytes);
    text_.Pop(JsonKey::max_bytes - name.length());
    end_key();
  }

  void key_named(std::string_view name) {
    begin_item();
    string(name);
    put(':');
    end_key();
  }

  void begin_value() {
    if (!std::exchange(is_after_key_, false)) begin_item();
  }

  void members(std::string_view written) {
    begin_item();
    put(written);
  }

  void string(std::string_view said) {
    if (is_simple(said)) return simple(said);
    if (first_invalid_utf8(said)) return string(repaired(said));
    // The one control character that is ASCII and that RapidJSON leaves as it is.
    constexpr char del = '\x7F';
    for (const char byte : scribe_.text(said)) byte == del ? put("\\u007F") : put(byte);
  }

  void simple(std::string_view said) {
    constexpr std::size_t quotes = 2;
    char* to = text_.Push(said.size() + quotes);
    *to++ = '"';
    to = std::copy(said.begin(), said.end(), to);
    *to = '"';
  }

  void integer(std::int64_t number) {
    constexpr std::size_t longest = 20;
    char* const to = text_.Push(longest);
    const auto* const end = std::to_chars(to, to + longest, number).ptr;
    text_.Pop(longest - static_cast<std::size_t>(end - to));
  }

  void hundredths(std::uint64_t hundredths) {
    constexpr unsigned ten = 10;
    integer(static_cast<std::int64_t>(hundredths / (ten * ten)));
    put('.');
    put(static_cast<char>('0' + hundredths / ten % ten));
    if (hundredths % ten != 0) put(static_cast<char>('0' + hundredths % ten));
  }

  void fraction(double number) { put(scribe_.fraction(number)); }

 private:
  static constexpr std::size_t usual_length = std::size_t{1} << 13;

  /// Writes single values that take some thought.
  class Scribe {
   public:
    /// Valid until the next call.
    std::string_view text(std::string_view said) {
      begin();
      writer_.String(said.data(), static_cast<rapidjson::SizeType>(said.size()));
      return written();
    }

    std::string_view fraction(double number) {
      begin();
      writer_.Double(number);
      return written();
    }

   private:
    void begin() {
      buffer_.Clear();
      writer_.Reset(buffer_);
    }
    std::string_view written() const { return {buffer_.GetString(), buffer_.GetSize()}; }

    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::ASCII<>> writer_{buffer_};
  };

  /// A value or member after another is told apart from it.
  void begin_item() {
    if (!std::exchange(is_first_, false)) put(',');
    if (is_indented_ && depth_ > 0) begin_line();
  }

  void end_key() {
    if (is_indented_) put(' ');
    is_after_key_ = true;
  }

  void begin_line() {
    put('\n');
    for (int level = 0; level < depth_; ++level) put("  ");
  }

  rapidjson::StringBuffer text_;
  Scribe scribe_;
  bool is_indented_;
  bool is_first_ = true;  ///< nothing stands in the innermost object or array
  bool is_after_key_ = false;
  int depth_ = 0;
};

JsonWriter::JsonWriter(Layout layout) : output_(std::make_unique<Output>(layout)) {}

JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() {
  output_->begin('{');
}

void JsonWriter::end_object() {
  output_->end('}');
}

void JsonWriter::begin_array() {
  output_->begin('[');
}

void JsonWriter::end_array() {
  output_->end(']');
}

void JsonWriter::key(const JsonKey& name) {
  output_->key(name);
}

void JsonWriter::key_named(std::string_view name) {
  output_->key_named(name);
}

void JsonWriter::members(std::string_view written) {
  output_->members(written);
}

void JsonWriter::value(std::nullptr_t) {
  output_->begin_value();
  output_->put("null");
}

void JsonWriter::value(std::string_view text) {
  output_->begin_value();
  output_->string(text);
}

void JsonWriter::value(Hundredths number) {
  output_->begin_value();
  output_->hundredths(number.count);
}

std::size_t JsonWriter::length() const {
  return output_->length();
}

void JsonWriter::write_truth(bool truth) {
  output_->begin_value();
  output_->put(truth ? "true" : "false");
}

void JsonWriter::write_integer(std::int64_t number) {
  output_->begin_value();
  output_->integer(number);
}

void JsonWriter::write_fraction(double number) {
  if (!std::isfinite(number)) return value(nullptr);
  output_->begin_value();
  output_->fraction(number);
}

std::string JsonWriter::take() {
  output_->put('\n');
  return output_->text();
}

}  // namespace entente
