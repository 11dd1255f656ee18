#include "yaml/edit/editor.h"

#include <algorithm>
#include <utility>

#include "text/source-location.h"
#include "yaml/edit/move-anchors.h"

namespace entente::yaml {

namespace {

bool is_white_space(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == not_found;
}

std::optional<Entry> last_entry(Value mapping) {
  std::optional<Entry> last;
  for (const auto& entry : mapping.entries()) last.emplace(entry);
  return last;
}

}  // namespace

Editor::Editor(std::string_view text, int first_line, Value root) : ranges_(text, first_line), root_(root) {}

Dialect Editor::dialect() const {
  if (!is_in_brackets(root_) || root_.count() == 0) return Dialect::yaml;
  const auto first_key = ranges_.of((*root_.entries().begin()).key);
  return first_key && text()[first_key->content] == '"' ? Dialect::json : Dialect::yaml;
}

bool Editor::is_in_brackets(Value collection) const {
  const auto begin = ranges_.properties_of(collection);
  return ranges_.is_in_brackets(begin);
}

bool Editor::is_alias(Value value) const {
  const auto range = ranges_.of(value);
  return range && range->notation == Notation::alias;
}

bool Editor::is_bare(const Entry& entry) const {
  const auto range = entry.value.is_null() ? ranges_.of(entry) : std::nullopt;
  return range && range->notation == Notation::nothing;
}

std::optional<std::vector<TextEdit>> Editor::take() {
  return is_sure_ ? std::optional(std::exchange(splices_, {})) : std::nullopt;
}

void Editor::splice(std::size_t offset, std::size_t length, std::string words) {
  splices_.push_back({offset, length, std::move(words)});
}

void Editor::splice(const std::vector<TextEdit>& more) {
  splices_.insert(splices_.end(), more.begin(), more.end());
}

SourceRange Editor::sure(const std::optional<SourceRange>& range) {
  is_sure_ = is_sure_ && range;
  return range.value_or(SourceRange{});
}

void Editor::detach(Value value) {
  splice(with_anchor_moved(value, root_, ranges_, false));
}

void Editor::replace_value(const Entry& entry, const std::string& words) {
  const auto range = sure(ranges_.of(entry));
  if (range.notation == Notation::nothing) return splice(range.end, 0, " " + words);
  if (range.notation != Notation::alias) splice(with_anchor_moved(entry.value, root_, ranges_, true));
  if (range.notation == Notation::block && !entry.value.is_scalar())
    return replace_block_value(entry, range, words);
  splice(range.begin, range.end - range.begin, in_quotes_of(entry, range, words));
}

std::string Editor::in_quotes_of(const Entry& entry, const SourceRange& range,
                                 const std::string& words) const {
  const char first = text()[range.content];
  const bool was_quoted = entry.value.is_scalar() && (first == '"' || first == '\'');
  const bool is_plain = words.find_first_of("[]{}\"'") == not_found;
  return was_quoted && is_plain ? first + words + first : words;
}

void Editor::replace_block_value(const Entry& entry, const SourceRange& range, const std::string& words) {
  const auto colon = ranges_.after_colon(entry);
  is_sure_ = is_sure_ && colon;
  splice(colon.value_or(0), 0, " " + words);
  if (range.properties_end > range.begin) splice(range.begin, range.properties_end - range.begin, "");
  clear_children(entry.value);
}

void Editor::clear_children(Value block) {
  for (const auto item : block.items()) {
    const auto range = sure(ranges_.of(item));
    const auto dash = text().substr(0, range.begin).find_last_not_of(" \t");
    is_sure_ = is_sure_ && dash != not_found && text()[dash] == '-';
    clear(std::min(dash, range.begin), range.end);
  }
  for (const auto& entry : block.entries()) {
    clear(sure(ranges_.of(entry.key)).begin, sure(ranges_.of(entry)).end);
  }
}

void Editor::clear(std::size_t begin, std::size_t end) {
  const auto line = ranges_.begin_of_line(begin);
  const auto rest = std::min(text().find_first_not_of(" \t\r", end), text().size());
  is_sure_ = is_sure_ && is_white_space(text().substr(line, begin - line));
  if (rest == text().size()) {
    splice(line, rest - line, "");
  } else if (text()[rest] == '\n') {
    splice(line, rest + 1 - line, "");
  } else {
    splice(begin, rest - begin, "");
  }
}

void Editor::add_in_brackets(Value mapping, const std::string& entry) {
  const auto range = sure(ranges_.of(mapping));
  const auto last = last_entry(mapping);
  if (!last) return splice(range.content + 1, 0, entry);
  const auto key = sure(ranges_.of(last->key));
  const auto end = sure(ranges_.of(*last)).end;
  const auto comma = std::min(text().find_first_not_of(" \t", end), text().size());
  const bool has_comma = comma < text().size() && text()[comma] == ',';
  const auto line = ranges_.begin_of_line(key.begin);
  const auto indentation = text().substr(line, key.begin - line);
  const auto end_of_line = ranges_.end_of_line(end);
  const bool has_own_line =
      is_white_space(indentation) && line > range.content && ranges_.skip(end, true) > end_of_line;
  if (!has_own_line) return splice(end, 0, ", " + entry);
  if (!has_comma) splice(end, 0, ",");
  splice(end_of_line, 0,
         std::string(line_break_near(end)) + std::string(indentation) + entry + (has_comma ? "," : ""));
}

void Editor::add_in_block(Value mapping, const NestedLines& nest) {
  const auto last = last_entry(mapping);
  is_sure_ = is_sure_ && last;
  if (last) add_lines(sure(ranges_.of(*last)).end, indentation_of(mapping), nest);
}

void Editor::add_below(const Entry& bare, Value block, const NestedLines& nest) {
  add_lines(sure(ranges_.of(bare)).end, indentation_of(block) + step(), nest);
}

void Editor::add_after(const Entry& entry, Value block, const NestedLines& nest) {
  add_lines(sure(ranges_.of(entry)).end, indentation_of(block), nest);
}

void Editor::add_at_end(const NestedLines& nest) {
  const auto end = end_of_content();
  if (has_blank_lines()) {
    const auto line_break = line_break_near(end);
    const bool is_broken = text().substr(end).starts_with(line_break);
    splice(is_broken ? end + line_break.size() : end, 0, std::string(line_break));
  }
  add_lines(end, indentation_of(root_), nest);
}

void Editor::add_lines(std::size_t below, const std::string& indentation, const NestedLines& nest) {
  const auto line_break = line_break_near(below);
  auto added = lines(indentation, nest, line_break);
  const auto newline = text().find('\n', below);
  if (newline != not_found) return splice(newline + 1, 0, added);
  added.resize(added.size() - line_break.size());
  splice(text().size(), 0, std::string(line_break) + added);
}

std::string Editor::lines(const std::string& indentation, const NestedLines& nest,
                          std::string_view line_break) const {
  std::string text;
  auto prefix = indentation;
  for (const auto& line : nest) {
    text += prefix + line;
    text += line_break;
    prefix += step();
  }
  return text;
}

std::string_view Editor::line_break_near(std::size_t offset) const {
  const auto next = text().find('\n', offset);
  const auto newline = next != not_found ? next : text().rfind('\n');
  const bool is_pair = newline != not_found && newline > 0 && text()[newline - 1] == '\r';
  return is_pair ? "\r\n" : "\n";
}

std::string Editor::indentation_of(Value block) const {
  if (block.count() == 0) return "";
  const auto key = ranges_.offset_of((*block.entries().begin()).key.at());
  const auto line = ranges_.begin_of_line(key);
  const auto before = text().substr(line, key - line);
  return is_white_space(before) ? std::string(before) : std::string(before.size(), ' ');
}

std::string Editor::step() const {
  constexpr std::size_t usual = 2;
  const auto outer = indentation_of(root_).size();
  for (const auto& [key, value] : root_.entries()) {
    if (!value.is_mapping() || is_alias(value) || is_in_brackets(value)) continue;
    const auto inner = indentation_of(value).size();
    if (inner > outer) return std::string(inner - outer, ' ');
  }
  return std::string(usual, ' ');
}

std::size_t Editor::end_of_content() const {
  auto content = text();
  const auto trim = [&content] {
    const auto last = content.find_last_not_of(" \t\r\n");
    content = content.substr(0, last == not_found ? 0 : last + 1);
  };
  trim();
  const auto line = ranges_.begin_of_line(content.size());
  if (content.substr(line).starts_with("...")) {
    content = content.substr(0, line);
    trim();
  }
  return content.size();
}

bool Editor::has_blank_lines() const {
  const auto last = last_entry(root_);
  if (!last) return false;
  const auto line = ranges_.begin_of_line(ranges_.offset_of(last->key.at()));
  if (line == 0) return false;
  const auto above = ranges_.begin_of_line(line - 1);
  return is_white_space(text().substr(above, line - above));
}

}  // namespace entente::yaml
