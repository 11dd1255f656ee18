#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <exception>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "text/line-map.h"
#include "text/unicode.h"
#include "yaml/read/layout-errors.h"
#include "yaml/read/parsers/parser-events.h"
#include "yaml/read/parsers/syntax-error.h"

namespace entente::yaml {
namespace {

/// Thrown through the parser to stop it.
struct Enough {};

std::size_t offset_of(const YAML::Mark& mark) {
  return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

/// Passes events on; says what the parser leaves out: wrong tabs, missing colons, tags that we do not know.
class YamlCppAdapter final : public YAML::EventHandler {
 public:
  YamlCppAdapter(std::string_view text, int first_line, ParserEvents& events, ErrorList& errors)
      : text_(text), first_line_(first_line), events_(events), errors_(errors), places_(text, first_line) {}

  ParserState state() const { return {text_, first_line_, open_, last_value_}; }
  /// Once at one place: what was told of as it came is often what the parser then stumbles over.
  void add_error(const TextError& text_error) {
    if (text_error.offset != last_flaw_)
      errors_.add(places_.at(text_error.offset), text_error.message, text_error.hint);
    last_flaw_ = text_error.offset;
  }

  void OnDocumentStart(const YAML::Mark&) override {
    events_.on_document_start();
    go_on();
  }

  void OnDocumentEnd() override {
    events_.on_document_end();
    go_on();
  }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const std::size_t offset = offset_of(mark);
    if (is_key_without_colon(offset) && !unclosed_quote(state()))
      add_error(find_layout_error(text_, offset)
                    .value_or(TextError{
                        offset, "a key without a colon",
                        "write `key: value`, or indent the line if it goes on with the text above"}));
    if (is_between_commas(offset)) add_error({offset, "nothing stands before this comma", ""});
    events_.on_null(places_.at(is_in_block_sequence() ? dash_before(offset) : offset), anchor);
    has_ended(offset);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    events_.on_alias(begin(mark, {}), anchor);
    has_ended(offset_of(mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const SourceLocation at = begin(mark, tag);
    last_value_ = offset_of(mark);
    // It reads `\N` and `\_` as bytes.
    if (first_invalid_utf8(value))
      add_error({last_value_, "an escape in this text gives no character", "write the character itself"});
    events_.on_scalar(at, value, tag == "?", anchor);
    has_ended(last_value_);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    events_.on_sequence_start(begin(mark, tag), anchor);
    open(mark, style, false);
  }

  void OnSequenceEnd() override {
    events_.on_sequence_end();
    close();
  }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    events_.on_mapping_start(begin(mark, tag), anchor);
    open(mark, style, true);
  }

  void OnMapEnd() override {
    events_.on_mapping_end();
    close();
  }

 private:
  bool is_in_block() const { return !open_.empty() && !open_.back().is_flow; }
  bool is_in_block_sequence() const { return is_in_block() && !open_.back().is_mapping; }

  bool is_key_without_colon(std::size_t null) const {
    return is_in_block() && open_.back().is_mapping && has_key_.back() && null == last_end_;
  }

  bool is_between_commas(std::size_t null) const {
    const bool is_in_flow_sequence = !open_.empty() && open_.back().is_flow && !open_.back().is_mapping;
    return is_in_flow_sequence && null < text_.size() && text_[null] == ',';
  }

  SourceLocation begin(const YAML::Mark& mark, std::string_view tag) {
    const std::size_t offset = offset_of(mark);
    const bool is_known = tag.empty() || tag == "?" || tag == "!" || tag.starts_with("tag:yaml.org,2002:");
    if (!is_known) add_error({offset, fmt::format("the tag {} is not known", quote(tag)), "leave it out"});
    if (is_in_block()) {
      if (const auto tab = tab_in_indentation(text_, offset); tab && is_first_of_line(*tab))
        add_error(misplaced_tab(*tab));
    }
    return places_.at(offset);
  }

  bool is_first_of_line(std::size_t offset) const { return offset == 0 || text_[offset - 1] == '\n'; }

  void open(const YAML::Mark& mark, YAML::EmitterStyle::value style, bool is_mapping) {
    open_.push_back({offset_of(mark), style != YAML::EmitterStyle::Block, is_mapping});
    has_key_.push_back(false);
    go_on();
  }

  void close() {
    if (open_.empty()) return;
    const std::size_t offset = open_.back().begin;
    open_.pop_back();
    has_key_.pop_back();
    has_ended(offset);
  }

  /// A value that began at `offset`.
  void has_ended(std::size_t offset) {
    last_end_ = offset;
    if (!open_.empty()) has_key_.back() = !has_key_.back();
    go_on();
  }

  void go_on() const {
    if (events_.is_stopped()) throw Enough();
  }

  /// The parser gives an empty item the place of what comes next: the dash is on that line or above.
  std::size_t dash_before(std::size_t offset) const;

  std::string_view text_;
  int first_line_;
  ParserEvents& events_;
  ErrorList& errors_;
  LineMap places_;
  std::vector<OpenCollection> open_;
  std::vector<bool> has_key_;  ///< of each that is open: whether a key waits for its value
  std::size_t last_value_ = not_found;
  std::size_t last_end_ = not_found;
  std::size_t last_flaw_ = not_found;
};

std::size_t YamlCppAdapter::dash_before(std::size_t offset) const {
  std::size_t end = std::min(offset, text_.size());
  while (true) {
    const std::size_t newline = text_.substr(0, end).rfind('\n');
    const std::size_t begin = newline == not_found ? 0 : newline + 1;
    const std::string_view line = text_.substr(begin, end - begin);
    const std::size_t dash = line.substr(0, line.find_first_not_of(" \t-?:")).rfind('-');
    if (dash != not_found) return begin + dash;
    if (begin == 0) return offset;
    end = begin - 1;
  }
}

SyntaxErrorKind stumble_of(std::string_view message) {
  namespace said = YAML::ErrorMsg;
  static const std::array<std::pair<std::string_view, SyntaxErrorKind>, 32> kinds{{
      {said::MAP_VALUE, SyntaxErrorKind::colon},
      {said::END_OF_MAP_FLOW, SyntaxErrorKind::no_separator},
      {said::END_OF_SEQ_FLOW, SyntaxErrorKind::no_separator},
      {said::END_OF_MAP, SyntaxErrorKind::no_key},
      {said::END_OF_SEQ, SyntaxErrorKind::no_item},
      {said::FLOW_END, SyntaxErrorKind::closing_bracket},
      {said::BLOCK_ENTRY, SyntaxErrorKind::dash},
      {said::MAP_KEY, SyntaxErrorKind::question_mark},
      {said::UNKNOWN_TOKEN, SyntaxErrorKind::character},
      {said::TAB_IN_INDENTATION, SyntaxErrorKind::tab},
      {said::INVALID_ESCAPE, SyntaxErrorKind::escape},
      {said::INVALID_HEX, SyntaxErrorKind::escape_digits},
      {said::INVALID_UNICODE, SyntaxErrorKind::escape_character},
      {said::UNKNOWN_ANCHOR, SyntaxErrorKind::alias},
      {said::ALIAS_NOT_FOUND, SyntaxErrorKind::name},
      {said::ANCHOR_NOT_FOUND, SyntaxErrorKind::name},
      {said::CHAR_IN_ALIAS, SyntaxErrorKind::name},
      {said::CHAR_IN_ANCHOR, SyntaxErrorKind::name},
      {said::CHAR_IN_BLOCK, SyntaxErrorKind::block_header},
      {said::ZERO_INDENT_IN_BLOCK, SyntaxErrorKind::block_header},
      {said::MULTIPLE_TAGS, SyntaxErrorKind::properties},
      {said::MULTIPLE_ANCHORS, SyntaxErrorKind::properties},
      {said::MULTIPLE_ALIASES, SyntaxErrorKind::properties},
      {said::ALIAS_CONTENT, SyntaxErrorKind::properties},
      {said::TAG_WITH_NO_SUFFIX, SyntaxErrorKind::tag},
      {said::CHAR_IN_TAG_HANDLE, SyntaxErrorKind::tag},
      {said::END_OF_VERBATIM_TAG, SyntaxErrorKind::tag},
      {said::EOF_IN_SCALAR, SyntaxErrorKind::end_in_quote},
      {said::DOC_IN_SCALAR, SyntaxErrorKind::end_in_quote},
      {said::YAML_DIRECTIVE_ARGS, SyntaxErrorKind::directive},
      {said::YAML_VERSION, SyntaxErrorKind::directive},
      {said::YAML_MAJOR_VERSION, SyntaxErrorKind::directive},
  }};
  const auto known =
      std::ranges::find_if(kinds, [&](const auto& pair) { return message.starts_with(pair.first); });
  return known == kinds.end() ? SyntaxErrorKind::other : known->second;
}

TextError flaw_of(const YAML::Exception& error, const ParserState& state) {
  if (auto text_error = unclosed_quote(state)) return *std::move(text_error);
  return explain(stumble_of(error.msg), offset_of(error.mark), error.msg, state);
}

}  // namespace

bool parse_with_yaml_cpp(std::string_view text, int first_line, ParserEvents& events, ErrorList& errors) {
  YamlCppAdapter adapter(text, first_line, events, errors);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(adapter)) {
    }
    const auto text_error = unclosed_quote(adapter.state());
    if (text_error) adapter.add_error(*text_error);
    return !text_error;
  } catch (const Enough&) {
    return true;
  } catch (const YAML::DeepRecursion& error) {
    adapter.add_error({offset_of(error.mark), "nested too deep", ""});
  } catch (const YAML::Exception& error) {
    adapter.add_error(flaw_of(error, adapter.state()));
  } catch (const std::exception& error) {
    adapter.add_error({0, fmt::format("this cannot be read as YAML ({})", error.what()), ""});
  }
  return false;
}

}  // namespace entente::yaml
