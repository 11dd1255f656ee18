#include <algorithm>
#include <array>

#include "tests/bench/chance.h"
#include "tests/bench/invented.h"

namespace entente::bench {

namespace {

constexpr std::array<std::string_view, 8> comments = {
    "Filled in after the visit, with both site leads at the table.",
    "Ask again in autumn.",
    "The two did not agree on this one.",
    "Στοιχεία του πρώτου έτους.",
    "Draft: not yet seen by the client.",
    "担当者に確認すること",
    "Compare the minutes of March.",
    "See also the note at the end."};

/// Whether YAML takes it, as it stands, for that very text.
bool can_be_plain(std::string_view text, bool in_flow) {
  constexpr std::string_view not_at_first = "-?:,[]{}#&*!|>'\"%@` ";
  constexpr std::string_view not_in_flow = ",[]{}";
  if (text.empty() || not_at_first.find(text.front()) != std::string_view::npos || text.back() == ':' ||
      text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
    return false;
  return !in_flow || text.find_first_of(not_in_flow) == std::string_view::npos;
}

class YamlWriter {
 public:
  YamlWriter(const Invented& invented, std::uint64_t style, std::string& text)
      : invented_(invented), style_(style), text_(text), anchored_(invented.sources.size()) {}

  void write() {
    if (style_.happens(60)) comment(0);
    write_head();
    text_ += "partners:\n";
    for (const auto& partner : invented_.partners) write_partner(partner);
    write_answers();
    if (invented_.remarks.empty()) return;
    text_ += "\nx-remarks:\n";
    for (const auto& remark : invented_.remarks) {
      text_ += "  - ";
      write_text(remark, 4);
    }
  }

 private:
  void indent(std::size_t columns) { text_.append(columns, ' '); }

  void comment(std::size_t columns) {
    indent(columns);
    text_.append("# ").append(style_.one_of(comments)).append("\n");
  }

  void end_line() {
    if (style_.happens(6)) text_.append("  # ").append(style_.one_of(comments));
    text_ += '\n';
  }

  void write_double(std::string_view text) {
    text_ += '"';
    for (const char character : text) {
      if (character == '"' || character == '\\') text_ += '\\';
      text_ += character;
    }
    text_ += '"';
  }

  void write_single(std::string_view text) {
    text_ += '\'';
    for (const char character : text) {
      if (character == '\'') text_ += '\'';
      text_ += character;
    }
    text_ += '\'';
  }

  /// On the line that has begun.
  void write_scalar(std::string_view text, bool in_flow) {
    const auto choice = style_.below(100);
    if (choice < 80 && can_be_plain(text, in_flow)) {
      text_ += text;
    } else if (choice % 3 < 2) {
      write_double(text);
    } else {
      write_single(text);
    }
  }

  /// Words in lines that begin in that column; a text of one line is none the longer for it.
  void write_folded(std::string_view text, std::size_t columns) {
    constexpr std::size_t width = 76;
    while (!text.empty()) {
      auto end = text.size();
      if (end > width) end = std::min(text.rfind(' ', width), text.find(' ', width));
      if (end == std::string_view::npos) end = text.size();
      indent(columns);
      text_.append(text.substr(0, end)).append("\n");
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  /// After a key or a dash, to the end of the line or of a block in that column.
  void write_text(std::string_view text, std::size_t columns) {
    constexpr std::size_t long_line = 90;
    if (text.size() <= long_line && style_.happens(75)) {
      write_scalar(text, false);
      text_ += '\n';
    } else if (text.size() <= long_line && style_.happens(40)) {
      text_ += "|-\n";
      indent(columns);
      text_.append(text).append("\n");
    } else {
      text_ += ">-\n";
      write_folded(text, columns);
    }
  }

  void write_list(const std::vector<std::string_view>& values) {
    text_ += '[';
    for (const auto value : values) {
      if (text_.back() != '[') text_ += ", ";
      write_scalar(value, true);
    }
    text_ += ']';
  }

  void write_head() {
    text_ += "entente: 1\nname: ";
    write_scalar(invented_.name, false);
    text_.append("\nstage: ").append(invented_.stage);
    end_line();
    text_.append("as_of: ").append(invented_.as_of).append("\nform: ");
    write_list(invented_.form);
    text_ += "\nscope: core\npurpose: ";
    write_text(invented_.purpose, 2);
  }

  void write_partner(const InventedPartner& partner) {
    text_.append("  ").append(partner.key).append(":");
    const bool in_flow = style_.happens(30);
    const auto key = [&](std::string_view name) {
      text_.append(in_flow ? (text_.back() == '{' ? "" : ", ") : "\n    ").append(name).append(": ");
    };
    if (in_flow) text_ += " {";
    key("name");
    write_scalar(partner.name, in_flow);
    key("kind");
    text_ += partner.kind;
    key("contributes");
    write_list(partner.contributes);
    key("needs");
    write_list(partner.needs);
    text_ += in_flow ? "}\n" : "\n";
  }

  void write_answers() {
    std::string_view theme;
    for (const auto& answered : invented_.answers) {
      const auto path = answered.question->path;
      if (theme_of(path) != theme) {
        theme = theme_of(path);
        text_ += '\n';
        if (style_.happens(15)) comment(0);
        text_.append(theme).append(":\n");
      }
      if (style_.happens(4)) comment(2);
      text_.append("  ").append(name_in_theme(path)).append(":");
      if (answered.by_partner.empty()) {
        write_answer(answered.answer, 4);
      } else {
        write_by_partner(answered.by_partner);
      }
    }
  }

  void write_by_partner(const std::vector<PartnersAnswer>& answers) {
    const bool is_short =
        std::ranges::all_of(answers, [](const auto& each) { return each.answer.because.empty(); });
    if (is_short && style_.happens(80)) {
      text_ += " {";
      for (const auto& [partner, answer] : answers) {
        if (text_.back() != '{') text_ += ", ";
        text_.append(invented_.partners[partner].key).append(": ");
        write_values(answer.values, true);
      }
      text_ += '}';
      return end_line();
    }
    text_ += '\n';
    bool repeats = false;
    for (std::size_t i = 0; i < answers.size(); ++i) {
      const auto& answer = answers[i].answer;
      indent(4);
      text_.append(invented_.partners[answers[i].partner].key).append(":");
      if (repeats) {
        text_.append(" *same").append(std::to_string(repeated_)).append("\n");
      } else {
        if (!answer.because.empty() && i + 1 < answers.size() && answers[i + 1].answer == answer) {
          text_.append(" &same").append(std::to_string(++repeated_));
        }
        write_answer(answer, 6);
      }
      repeats = !answer.because.empty() && i + 1 < answers.size() && answers[i + 1].answer == answer;
    }
  }

  /// After the key's colon. Its own lines, if any, begin in that column.
  void write_answer(const InventedAnswer& answer, std::size_t columns) {
    if (answer.because.empty()) {
      if (!answer.values.empty()) text_ += ' ';
      write_values(answer.values, false);
      return end_line();
    }
    constexpr std::size_t short_note = 80;
    if (answer.because.size() < short_note && style_.happens(25)) {
      text_ += " {answer: ";
      write_values(answer.values, true);
      text_ += ", because: ";
      write_scalar(answer.because, true);
      if (!answer.source.empty()) write_source(answer, ", source: ", true);
      text_ += "}\n";
      return;
    }
    text_ += '\n';
    indent(columns);
    text_ += "answer: ";
    write_values(answer.values, false);
    end_line();
    indent(columns);
    text_ += "because: ";
    write_text(answer.because, columns + 2);
    if (answer.source.empty()) return;
    indent(columns);
    write_source(answer, "source: ", false);
    text_ += '\n';
  }

  void write_source(const InventedAnswer& answer, std::string_view key, bool in_flow) {
    const auto is_its = [&](const std::string& source) { return source.data() == answer.source.data(); };
    const auto source =
        static_cast<std::size_t>(std::ranges::find_if(invented_.sources, is_its) - invented_.sources.begin());
    const auto name = "s" + std::to_string(source + 1);
    text_ += key;
    if (anchored_[source]) {
      text_.append("*").append(name);
      return;
    }
    text_.append("&").append(name).append(" ");
    write_scalar(answer.source, in_flow);
    anchored_[source] = true;
  }

  void write_values(const std::vector<std::string_view>& values, bool in_flow) {
    if (values.size() > 1) {
      write_list(values);
    } else if (!values.empty()) {
      write_scalar(values.front(), in_flow);
    } else if (in_flow) {
      text_ += "null";
    }
  }

  const Invented& invented_;
  Chance style_;
  std::string& text_;
  std::vector<bool> anchored_;  ///< by source, once it has been written out
  int repeated_ = 0;
};

}  // namespace

void append_yaml(const Invented& invented, std::uint64_t style, std::string& text) {
  YamlWriter(invented, style, text).write();
}

}  // namespace entente::bench
