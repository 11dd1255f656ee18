#include <yaml.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "text/unicode.h"
#include "yaml/read/parsers/parser-events.h"
#include "yaml/read/parsers/yaml11-differences.h"

namespace entente::yaml {
namespace {

/// More, and looking them up one by one would cost too much.
constexpr std::size_t max_anchors = 64;

constexpr std::size_t longest_key = 1024;

class Parser {
 public:
  explicit Parser(std::string_view text) {
    is_ready_ = yaml_parser_initialize(&parser_) == 1;
    if (!is_ready_) return;
    // It asserts that there is a text, even where that has no bytes.
    const auto* const bytes = text.empty() ? "" : text.data();
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(bytes), text.size());
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() {
    if (is_ready_) yaml_parser_delete(&parser_);
  }

  bool next(yaml_event_t& event) { return is_ready_ && yaml_parser_parse(&parser_, &event) == 1; }

 private:
  yaml_parser_t parser_ = {};
  bool is_ready_ = false;
};

/// Frees what the parser allocated for an event.
class Event {
 public:
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&event_); }

  yaml_event_t& get() { return event_; }

 private:
  yaml_event_t event_;  // whoever parses empties it first
};

std::string_view text_of(const unsigned char* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

bool is_null(std::string_view plain) {
  if (plain.size() < 2) return plain.empty() || plain == "~";
  return plain == "null" || plain == "Null" || plain == "NULL";
}

bool spans_lines(const yaml_event_t& event) {
  return event.end_mark.line > event.start_mark.line;
}

/// Quotes over several lines, some of them blank; a text without quotes over several lines, or a block, with
/// an anchor; a block that begins no further in than what it stands in, at `column`, or that is folded and
/// keeps the line breaks at its end.
bool is_odd(const yaml_event_t& event, std::string_view text, std::size_t column) {
  const auto& scalar = event.data.scalar;
  const bool has_anchor = scalar.anchor != nullptr;
  switch (scalar.style) {
    case YAML_PLAIN_SCALAR_STYLE:
      return spans_lines(event) && has_anchor;
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      return spans_lines(event) && text.find('\n') != std::string_view::npos;
    default:
      return has_anchor || event.start_mark.column <= column ||
             (scalar.style == YAML_FOLDED_SCALAR_STYLE && text.ends_with("\n\n"));
  }
}

std::size_t bytes_beyond_characters(std::string_view text) {
  return text.size() - count_characters(text);
}

/// It ends a text in brackets, or not. A colon does alike in both: before white space, but where another mark
/// follows, and there libyaml gives up.
bool has_question_mark(std::string_view plain) {
  return plain.find('?') != std::string_view::npos;
}

/// Passes events on, as long as yaml-cpp would tell the same.
class LibyamlAdapter {
 public:
  LibyamlAdapter(int first_line, ParserEvents& events) : first_line_(first_line), events_(events) {}

  bool is_over() const { return is_over_; }

  /// False where yaml-cpp has to be asked.
  bool pass_on(const yaml_event_t& event) {
    const auto& start = event.start_mark;
    if (within() == Within::key) open_.back().column = start.column;
    if (within() == Within::value && start.index > std::exchange(value_by_, anywhere)) return false;
    const SourceLocation at{first_line_ + static_cast<int>(start.line), static_cast<int>(start.column) + 1};
    switch (event.type) {
      case YAML_SCALAR_EVENT:
        return scalar(at, event);
      case YAML_ALIAS_EVENT:
        return alias(at, text_of(event.data.alias.anchor));
      case YAML_SEQUENCE_START_EVENT:
        if (event.data.sequence_start.tag != nullptr || !anchor(event.data.sequence_start.anchor))
          return false;
        begin(Within::sequence, event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE, start.column);
        events_.on_sequence_start(at, anchor_);
        return true;
      case YAML_MAPPING_START_EVENT:
        if (event.data.mapping_start.tag != nullptr || !anchor(event.data.mapping_start.anchor)) return false;
        begin(Within::key, event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE, start.column);
        events_.on_mapping_start(at, anchor_);
        return true;
      case YAML_SEQUENCE_END_EVENT:
        end();
        events_.on_sequence_end();
        return true;
      case YAML_MAPPING_END_EVENT:
        end();
        events_.on_mapping_end();
        return true;
      case YAML_DOCUMENT_START_EVENT:
        events_.on_document_start();
        return ++documents_ == 1;
      case YAML_DOCUMENT_END_EVENT:
        events_.on_document_end();
        return true;
      case YAML_STREAM_END_EVENT:
        is_over_ = true;
        return documents_ == 1;
      default:
        return true;
    }
  }

 private:
  static constexpr std::size_t anywhere = std::string_view::npos;

  /// What the next value is.
  enum class Within : std::uint8_t { document, sequence, key, value };

  /// The document, or a collection whose end has not come.
  struct Open {
    Within within;
    std::size_t column;  ///< of its items or keys
  };

  bool scalar(SourceLocation at, const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
    const bool plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
    if (scalar.tag != nullptr || !anchor(scalar.anchor) || is_odd(event, text, column())) return false;
    if (plain && is_in_flow() && (spans_lines(event) || has_question_mark(text))) return false;
    if (plain && is_null(text)) {
      // Elsewhere the two do not place what is not there alike.
      if (within() != Within::value || (is_in_flow() && text.empty())) return false;
      events_.on_null(at, anchor_);
    } else {
      events_.on_scalar(at, text, plain, anchor_);
    }
    if (within() == Within::key) expect_value(event, text);
    has_ended();
    return true;
  }

  /// A colon ends a key within 1024 characters, or else it is none; yaml-cpp means bytes.
  void expect_value(const yaml_event_t& event, std::string_view key) {
    const auto begin = event.start_mark.index;
    const bool plain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    if (plain && key.size() == event.end_mark.index - begin) return;
    const auto more = bytes_beyond_characters(key);
    if (more > 0) value_by_ = begin + longest_key - std::min(longest_key, more);
  }

  bool alias(SourceLocation at, std::string_view name) {
    // `{*a :b}` is a key with its value, or a mistake.
    if (is_in_flow() && within() == Within::key) return false;
    const auto found = std::ranges::find(anchors_, name);
    if (found == anchors_.end()) return false;
    events_.on_alias(at, static_cast<Anchor>(found - anchors_.begin()) + 1);
    has_ended();
    return true;
  }

  /// Leaves the number of an anchor in `anchor_`, 0 where there is none.
  bool anchor(const unsigned char* name) {
    anchor_ = 0;
    if (name == nullptr) return true;
    // The same name again: the aliases that follow mean the later one.
    const auto before = std::ranges::find(anchors_, text_of(name));
    if (before != anchors_.end()) before->clear();
    anchors_.emplace_back(text_of(name));
    anchor_ = anchors_.size();
    return anchors_.size() <= max_anchors;
  }

  Within within() const { return open_.back().within; }
  std::size_t column() const { return open_.back().column; }
  bool is_in_flow() const { return flow_depth_ > 0; }

  void begin(Within within, bool is_flow, std::size_t column) {
    // With an anchor it begins there, wherever its items do; of a mapping, the keys will tell.
    open_.push_back({within, anchor_ == 0 ? column : anywhere});
    flow_depth_ += is_flow || is_in_flow() ? 1 : 0;
  }

  void end() {
    if (within() == Within::document) return;
    open_.pop_back();
    flow_depth_ -= is_in_flow() ? 1 : 0;
    has_ended();
  }

  void has_ended() {
    if (within() == Within::key || within() == Within::value)
      open_.back().within = within() == Within::key ? Within::value : Within::key;
  }

  int first_line_;
  ParserEvents& events_;
  std::vector<Open> open_ = {{Within::document, 0}};
  std::size_t value_by_ = anywhere;   ///< the last character where the value of a key may begin
  std::size_t flow_depth_ = 0;        ///< collections in brackets, one in another
  std::vector<std::string> anchors_;  ///< their names, by number less one
  Anchor anchor_ = 0;
  int documents_ = 0;
  bool is_over_ = false;
};

}  // namespace

bool parse_with_libyaml(std::string_view text, int first_line, ParserEvents& events) {
  if (may_differ_in_yaml11(text)) return false;
  Parser parser(text);
  LibyamlAdapter adapter(first_line, events);
  while (!adapter.is_over() && !events.is_stopped()) {
    Event event;
    if (!parser.next(event.get()) || !adapter.pass_on(event.get())) return false;
  }
  return adapter.is_over();
}

}  // namespace entente::yaml
