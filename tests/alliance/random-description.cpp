#include "tests/alliance/random-description.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <string_view>
#include <vector>

#include "knowledge/library.h"

namespace entente {
namespace {

class Layout {
 public:
  explicit Layout(std::mt19937& random) : random_(random) {
    line_break_ = one_in(3) ? "\r\n" : "\n";
    step_ = std::string(below(4) + 1, ' ');
    if (one_in(8)) keys_ = {"å", "b-2"};
  }

  RandomDescription description() {
    std::string text = one_in(6) ? "\xEF\xBB\xBF" : "";
    const bool has_one_above = one_in(4);
    if (has_one_above) text += head() + "---" + comment();
    const bool is_in_brackets = one_in(6);
    text += is_in_brackets ? in_brackets() : in_block();
    if (one_in(4)) text += comment_line();
    if (one_in(4)) text += "..." + line_break_;
    if (one_in(4)) {
      text += "---" + line_break_ + head();
    } else if (one_in(4)) {
      text.resize(text.size() - line_break_.size());
    }
    return {.text = text, .document = has_one_above ? 2 : 1};
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  bool one_in(std::size_t bound) { return below(bound) == 0; }

  /// To the end of the line.
  std::string comment() {
    const auto words = one_in(3) ? fmt::format("  #{} {{'\": [", ++comments_) : std::string();
    return words + (one_in(5) ? " " : "") + line_break_;
  }
  std::string comment_line() {
    return one_in(3)   ? fmt::format("{}#{} -{}", std::string(below(2), ' '), ++comments_, line_break_)
           : one_in(3) ? line_break_
                       : "";
  }

  std::string head() {
    const auto partners = fmt::format("partners: {{{}: }}", fmt::join(keys_, ": , "));
    return fmt::format("entente: 1{0}name: x{0}{1}{0}", line_break_, partners);
  }

  /// Questions by theme, each once.
  std::map<std::string_view, std::vector<const Question*>> some_questions() {
    std::map<std::string_view, std::vector<const Question*>> themes;
    for (const auto& question : bundled_library().questions) {
      if (!question.fact && one_in(6)) themes[theme_of(question.path)].push_back(&question);
    }
    return themes;
  }

  std::string in_block() {
    auto text = comment_line() + head();
    for (const auto& [theme, questions] : some_questions()) {
      text += comment_line() + std::string(theme) + ":";
      if (one_in(4)) {
        text += " " + theme_in_brackets(questions) + comment();
        continue;
      }
      text += comment();
      for (const auto* question : questions) {
        text += comment_line() + step_ + std::string(name_in_theme(question->path)) + ":" +
                question_in_block(*question);
      }
    }
    return text;
  }

  std::string in_brackets() {
    auto text = fmt::format("{{entente: 1, name: x, partners: {{{}: }}", fmt::join(keys_, ": , "));
    for (const auto& [theme, questions] : some_questions())
      text += fmt::format(",{}{}: {}", comment(), theme, theme_in_brackets(questions));
    return text + (one_in(2) ? "" : ",") + (one_in(2) ? comment() : "") + "}" + comment();
  }

  std::string theme_in_brackets(const std::vector<const Question*>& questions) {
    const bool is_on_lines = one_in(2);
    std::string text = "{";
    for (const auto* question : questions) {
      if (text != "{") text += ",";
      text += is_on_lines ? comment() + step_ + step_ : " ";
      text += fmt::format("{}: {}", name_in_theme(question->path), question_in_brackets(*question));
    }
    if (is_on_lines) text += comment() + step_;
    return text + "}";
  }

  /// With the line's end.
  std::string question_in_block(const Question& question) {
    if (question.of == Subject::alliance || one_in(3)) return slot_in_block(question, step_ + step_);
    if (one_in(3)) return " " + map_in_brackets(question) + comment();
    auto text = comment();
    for (const auto& key : keys_) {
      if (one_in(3)) continue;
      text += comment_line() + step_ + step_ + key + ":" + slot_in_block(question, step_ + step_ + step_);
    }
    return text;
  }

  std::string question_in_brackets(const Question& question) {
    return question.of == Subject::alliance || one_in(3) ? slot_in_brackets(question)
                                                         : map_in_brackets(question);
  }

  std::string map_in_brackets(const Question& question) {
    std::string text = "{";
    for (const auto& key : keys_) {
      if (one_in(3)) continue;
      text += fmt::format("{}{}: {}", text == "{" ? "" : ", ", key, slot_in_brackets(question));
    }
    return text + "}";
  }

  std::string slot_in_block(const Question& question, const std::string& indentation) {
    if (one_in(4)) return comment();
    if (one_in(4)) {
      return fmt::format("{0}{1}answer: {2}{0}{1}because: >-{0}{1} {3}{0}{1} ..{0}", line_break_, indentation,
                         value(question), note());
    }
    if (one_in(8)) return fmt::format(" |-{0}{1}{2}{0}", line_break_, indentation, plain(question));
    return " " + slot_in_brackets(question) + comment();
  }

  std::string slot_in_brackets(const Question& question) {
    if (one_in(6)) return one_in(2) ? "~" : "null";
    if (one_in(2)) return value(question);
    const auto note_text =
        one_in(2) ? fmt::format("\"{} \\\" # {{\"", note()) : fmt::format("'{} '' :'", note());
    return fmt::format("{{answer: {}, because: {}{}}}", value(question), note_text,
                       one_in(2) ? ", source: it's here" : "");
  }

  std::string note() { return fmt::format("note{}", ++notes_); }

  std::string plain(const Question& question) {
    const auto& values = bundled_library().scale_of(question).values;
    const auto position = below(values.size() + 2);
    if (position < values.size()) return std::string(values[position]);
    return position == values.size() ? "unknown" : "n/a";
  }

  std::string value(const Question& question) {
    const auto& values = bundled_library().scale_of(question).values;
    auto& anchors = anchors_[question.scale];
    if (one_in(6) && anchors > 0) return fmt::format("*v{}-{}", question.scale, below(anchors) + 1);
    if (one_in(6)) return fmt::format("&v{}-{} {}", question.scale, ++anchors, plain(question));
    if (one_in(4)) return fmt::format("[{}, \"{}\"]", values.front(), values.back());
    if (one_in(4)) return fmt::format("'{}'", plain(question));
    return plain(question);
  }

  std::mt19937& random_;
  std::string line_break_;
  std::string step_;
  std::vector<std::string> keys_ = {"a", "b", "c"};
  std::size_t comments_ = 0;
  std::size_t notes_ = 0;
  std::map<Index, std::size_t> anchors_;  ///< so many of each scale
};

}  // namespace

RandomDescription random_description(std::mt19937& random) {
  return Layout(random).description();
}

}  // namespace entente
