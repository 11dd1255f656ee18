#include "tests/bench/invented.h"

namespace entente::bench {

namespace {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& text) : text_(text) {}

  void write(const Invented& invented) {
    text_ += "{\"entente\":1";
    write("name", invented.name);
    write("stage", invented.stage);
    write("as_of", invented.as_of);
    write("form", invented.form);
    write("scope", "core");
    write("purpose", invented.purpose);
    text_ += ",\"partners\":";
    begin('{');
    for (const auto& partner : invented.partners) {
      key(partner.key);
      begin('{');
      write("name", partner.name);
      write("kind", partner.kind);
      write("contributes", partner.contributes);
      write("needs", partner.needs);
      end('}');
    }
    end('}');
    write_answers(invented);
    if (!invented.remarks.empty()) {
      key("x-remarks");
      begin('[');
      for (const auto& remark : invented.remarks) {
        separate();
        quote(remark);
      }
      end(']');
    }
    text_ += '}';
  }

 private:
  void begin(char bracket) { text_ += bracket; }
  void end(char bracket) { text_ += bracket; }

  void separate() {
    if (text_.back() != '{' && text_.back() != '[') text_ += ',';
  }

  void key(std::string_view name) {
    separate();
    quote(name);
    text_ += ':';
  }

  void quote(std::string_view what) {
    text_ += '"';
    if (what.find('"') == std::string_view::npos && what.find('\\') == std::string_view::npos) {
      text_ += what;
    } else {
      for (const char character : what) {
        if (character == '"' || character == '\\') text_ += '\\';
        text_ += character;
      }
    }
    text_ += '"';
  }

  void write(std::string_view name, std::string_view value) {
    key(name);
    quote(value);
  }

  void write(std::string_view name, const std::vector<std::string_view>& values) {
    key(name);
    write_list(values);
  }

  void write_list(const std::vector<std::string_view>& values) {
    begin('[');
    for (const auto value : values) {
      separate();
      quote(value);
    }
    end(']');
  }

  void write_answers(const Invented& invented) {
    std::string_view theme;
    for (const auto& answered : invented.answers) {
      const auto path = answered.question->path;
      if (theme_of(path) != theme) {
        if (!theme.empty()) end('}');
        theme = theme_of(path);
        key(theme);
        begin('{');
      }
      key(name_in_theme(path));
      if (answered.by_partner.empty()) {
        write_answer(answered.answer);
        continue;
      }
      begin('{');
      for (const auto& [partner, answer] : answered.by_partner) {
        key(invented.partners[partner].key);
        write_answer(answer);
      }
      end('}');
    }
    if (!theme.empty()) end('}');
  }

  void write_answer(const InventedAnswer& answer) {
    if (answer.because.empty()) return write_values(answer.values);
    begin('{');
    key("answer");
    write_values(answer.values);
    write("because", answer.because);
    if (!answer.source.empty()) write("source", answer.source);
    end('}');
  }

  void write_values(const std::vector<std::string_view>& values) {
    if (values.empty()) {
      text_ += "null";
    } else if (values.size() == 1) {
      quote(values.front());
    } else {
      write_list(values);
    }
  }

  std::string& text_;
};

}  // namespace

void append_json(const Invented& invented, std::string& text) {
  JsonWriter(text).write(invented);
}

}  // namespace entente::bench
