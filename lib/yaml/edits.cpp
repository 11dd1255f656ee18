#include "yaml/edits.h"

#include <algorithm>
#include <utility>

#include "text/source-location.h"
#include "yaml/anchors.h"

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

Edits::Edits(std::string_view text, int first_line, Value root) : extents_(text, first_line), root_(root) {}

Dialect Edits::dialect() const {
  if (!is_in_brackets(root_) || root_.count() == 0) return Dialect::yaml;
  const auto first_key = extents_.of((*root_.entries().begin()).key);
  return first_key && text()[first_key->content] == '"' ? Dialect::json : Dialect::yaml;
}

bool Edits::is_in_brackets(Value collection) const {
  const auto begin = extents_.properties_of(collection);
  return extents_.is_in_brackets(begin);
}

bool Edits::is_alias(Value value) const {
  const auto extent = extents_.of(value);
  return extent && extent->writing == Writing::alias;
}

bool Edits::is_bare(const Entry& entry) const {
  const auto extent = entry.value.is_null() ? extents_.of(entry) : std::nullopt;
  return extent && extent->writing == Writing::nothing;
}

std::optional<std::vector<TextEdit>> Edits::take() {
  return is_sure_ ? std::optional(std::exchange(splices_, {})) : std::nullopt;
}

void Edits::splice(std::size_t offset, std::size_t length, std::string words) {
  splices_.push_back({offset, length, std::move(words)});
}

void Edits::splice(const std::vector<TextEdit>& more) {
  splices_.insert(splices_.end(), more.begin(), more.end());
}

Extent Edits::sure(const std::optional<Extent>& extent) {
  is_sure_ = is_sure_ && extent;
  return extent.value_or(Extent{});
}

void Edits::detach(Value value) {
  splice(with_anchor_moved(value, root_, extents_, false));
}

void Edits::put(const Entry& entry, const std::string& words) {
  const auto extent = sure(extents_.of(entry));
  if (extent.writing == Writing::nothing) return splice(extent.end, 0, " " + words);
  if (extent.writing != Writing::alias) splice(with_anchor_moved(entry.value, root_, extents_, true));
  if (extent.writing == Writing::block && !entry.value.is_scalar())
    return put_for_block(entry, extent, words);
  splice(extent.begin, extent.end - extent.begin, in_quotes_of(entry, extent, words));
}

std::string Edits::in_quotes_of(const Entry& entry, const Extent& extent, const std::string& words) const {
  const char first = text()[extent.content];
  const bool was_quoted = entry.value.is_scalar() && (first == '"' || first == '\'');
  const bool is_plain = words.find_first_of("[]{}\"'") == not_found;
  return was_quoted && is_plain ? first + words + first : words;
}

void Edits::put_for_block(const Entry& entry, const Extent& extent, const std::string& words) {
  const auto colon = extents_.after_colon(entry);
  is_sure_ = is_sure_ && colon;
  splice(colon.value_or(0), 0, " " + words);
  if (extent.properties_end > extent.begin) splice(extent.begin, extent.properties_end - extent.begin, "");
  clear_children(entry.value);
}

void Edits::clear_children(Value block) {
  for (const auto item : block.items()) {
    const auto extent = sure(extents_.of(item));
    const auto dash = text().substr(0, extent.begin).find_last_not_of(" \t");
    is_sure_ = is_sure_ && dash != not_found && text()[dash] == '-';
    clear(std::min(dash, extent.begin), extent.end);
  }
  for (const auto& entry : block.entries()) {
    clear(sure(extents_.of(entry.key)).begin, sure(extents_.of(entry)).end);
  }
}

void Edits::clear(std::size_t begin, std::size_t end) {
  const auto line = extents_.begin_of_line(begin);
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

void Edits::add_in_brackets(Value mapping, const std::string& entry) {
  const auto extent = sure(extents_.of(mapping));
  const auto last = last_entry(mapping);
  if (!last) return splice(extent.content + 1, 0, entry);
  const auto key = sure(extents_.of(last->key));
  const auto end = sure(extents_.of(*last)).end;
  const auto comma = std::min(text().find_first_not_of(" \t", end), text().size());
  const bool has_comma = comma < text().size() && text()[comma] == ',';
  const auto line = extents_.begin_of_line(key.begin);
  const auto indentation = text().substr(line, key.begin - line);
  const auto end_of_line = extents_.end_of_line(end);
  const bool has_own_line =
      is_white_space(indentation) && line > extent.content && extents_.skip(end, true) > end_of_line;
  if (!has_own_line) return splice(end, 0, ", " + entry);
  if (!has_comma) splice(end, 0, ",");
  splice(end_of_line, 0,
         std::string(line_break_near(end)) + std::string(indentation) + entry + (has_comma ? "," : ""));
}

void Edits::add_in_block(Value mapping, const Nest& nest) {
  const auto last = last_entry(mapping);
  is_sure_ = is_sure_ && last;
  if (last) add_lines(sure(extents_.of(*last)).end, indentation_of(mapping), nest);
}

void Edits::add_below(const Entry& bare, Value block, const Nest& nest) {
  add_lines(sure(extents_.of(bare)).end, indentation_of(block) + step(), nest);
}

void Edits::add_after(const Entry& entry, Value block, const Nest& nest) {
  add_lines(sure(extents_.of(entry)).end, indentation_of(block), nest);
}

void Edits::add_at_end(const Nest& nest) {
  const auto end = end_of_content();
  if (has_blank_lines()) {
    const auto line_break = line_break_near(end);
    const bool is_broken = text().substr(end).starts_with(line_break);
    splice(is_broken ? end + line_break.size() : end, 0, std::string(line_break));
  }
  add_lines(end, indentation_of(root_), nest);
}

void Edits::add_lines(std::size_t below, const std::string& indentation, const Nest& nest) {
  const auto line_break = line_break_near(below);
  auto added = lines(indentation, nest, line_break);
  const auto newline = text().find('\n', below);
  if (newline != not_found) return splice(newline + 1, 0, added);
  added.resize(added.size() - line_break.size());
  splice(text().size(), 0, std::string(line_break) + added);
}

std::string Edits::lines(const std::string& indentation, const Nest& nest,
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

std::string_view Edits::line_break_near(std::size_t offset) const {
  const auto next = text().find('\n', offset);
  const auto newline = next != not_found ? next : text().rfind('\n');
  const bool is_pair = newline != not_found && newline > 0 && text()[newline - 1] == '\r';
  return is_pair ? "\r\n" : "\n";
}

std::string Edits::indentation_of(Value block) const {
  if (block.count() == 0) return "";
  const auto key = extents_.offset_of((*block.entries().begin()).key.at());
  const auto line = extents_.begin_of_line(key);
  const auto before = text().substr(line, key - line);
  return is_white_space(before) ? std::string(before) : std::string(before.size(), ' ');
}

std::string Edits::step() const {
  constexpr std::size_t usual = 2;
  const auto outer = indentation_of(root_).size();
  for (const auto& [key, value] : root_.entries()) {
    if (!value.is_mapping() || is_alias(value) || is_in_brackets(value)) continue;
    const auto inner = indentation_of(value).size();
    if (inner > outer) return std::string(inner - outer, ' ');
  }
  return std::string(usual, ' ');
}

std::size_t Edits::end_of_content() const {
  auto content = text();
  const auto trim = [&content] {
    const auto last = content.find_last_not_of(" \t\r\n");
    content = content.substr(0, last == not_found ? 0 : last + 1);
  };
  trim();
  const auto line = extents_.begin_of_line(content.size());
  if (content.substr(line).starts_with("...")) {
    content = content.substr(0, line);
    trim();
  }
  return content.size();
}

bool Edits::has_blank_lines() const {
  const auto last = last_entry(root_);
  if (!last) return false;
  const auto line = extents_.begin_of_line(extents_.offset_of(last->key.at()));
  if (line == 0) return false;
  const auto above = extents_.begin_of_line(line - 1);
  return is_white_space(text().substr(above, line - above));
}

}  // namespace entente::yaml
