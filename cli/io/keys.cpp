#include "cli/io/keys.h"

#include <utility>

#include "text/unicode.h"

namespace entente::cli {

namespace {

constexpr char escape = '\x1B';
constexpr char rubout = '\x7F';

constexpr std::string_view line_end = "\n";
constexpr std::string_view home = "\x01";
constexpr std::string_view left = "\x02";
constexpr std::string_view end = "\x05";
constexpr std::string_view right = "\x06";
constexpr std::string_view word_left = "\x1B\x62";
constexpr std::string_view word_right = "\x1B\x66";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Those of Emacs that edit a line: ^A ^B ^D ^E ^F ^H ^K ^T ^U ^W ^Y.
constexpr std::string_view editing_controls = "\x01\x02\x04\x05\x06\x08\x0B\x14\x15\x17\x19";

constexpr bool is_control(char byte) {
  return static_cast<unsigned char>(byte) < 0x20U || byte == rubout;
}

/// How many bytes the character has that begins so; 1 for a byte that begins none.
constexpr std::size_t length_of_character(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte >= 0xF0U) return 4;
  if (byte >= 0xE0U) return 3;
  return byte >= 0xC0U ? 2 : 1;
}

/// Of a sequence, by its parameters and its last byte; empty for one that edits nothing.
std::string_view edit_of(std::string_view parameters, char last) {
  const bool is_by_word = parameters.ends_with(";5") || parameters.ends_with(";3");
  if (last == 'D') return is_by_word ? word_left : left;
  if (last == 'C') return is_by_word ? word_right : right;
  if (last == 'H') return home;
  if (last == 'F') return end;
  if (last != '~') return {};
  if (parameters == "1" || parameters == "7") return home;
  if (parameters == "4" || parameters == "8") return end;
  return parameters == "3" ? delete_next : std::string_view{};
}

void add_edit(std::string_view characters, std::vector<Key>& keys) {
  if (!characters.empty()) keys.push_back({.characters = std::string{characters}, .is_text = false});
}

void add_text(std::string_view character, std::vector<Key>& keys) {
  keys.push_back({.characters = std::string{character}, .is_text = true});
}

}  // namespace

std::vector<Key> KeyReader::read(std::string_view bytes) {
  std::vector<Key> keys;
  for (const char byte : bytes) take(byte, keys);
  return keys;
}

void KeyReader::take(char byte, std::vector<Key>& keys) {
  if (byte == escape) {
    state_ = State::escape;
    character_.clear();
    return;
  }
  switch (state_) {
    case State::text:
      return is_control(byte) ? take_control(byte, keys) : take_text(byte, keys);
    case State::escape:
      return take_after_escape(byte, keys);
    case State::function_key:
      state_ = State::text;
      return add_edit(edit_of("", byte), keys);
    case State::last_of_sequence:
      state_ = State::text;
      return;
    case State::sequence:
      return end_sequence(byte, keys);
  }
}

void KeyReader::take_text(char byte, std::vector<Key>& keys) {
  if (!character_.empty() && !continues_character(byte)) {
    add_text(replacement, keys);
    character_.clear();
  }
  character_ += byte;
  if (character_.size() < length_of_character(character_.front())) return;
  add_text(first_invalid_utf8(character_) ? replacement : std::string_view{character_}, keys);
  character_.clear();
}

void KeyReader::take_control(char byte, std::vector<Key>& keys) {
  character_.clear();
  if (byte == '\n' || byte == '\r') return add_edit(line_end, keys);
  if (byte == '\t') return add_text(" ", keys);
  if (byte == rubout || editing_controls.find(byte) != std::string_view::npos)
    add_edit(std::string_view(&byte, 1), keys);
}

void KeyReader::take_after_escape(char byte, std::vector<Key>& keys) {
  constexpr std::string_view editing_words = "bfd\x7F\x08";
  state_ = State::text;
  parameters_.clear();
  if (byte == '[') {
    state_ = State::sequence;
  } else if (byte == 'O') {
    state_ = State::function_key;
  } else if (editing_words.find(byte) != std::string_view::npos) {
    add_edit(std::string{escape} + byte, keys);
  } else if (byte == '\n' || byte == '\r') {
    take_control(byte, keys);
  }
}

void KeyReader::end_sequence(char byte, std::vector<Key>& keys) {
  // The console of Linux sends its function keys so.
  if (byte == '[' && parameters_.empty()) {
    state_ = State::last_of_sequence;
    return;
  }
  const bool is_last = byte >= '@' && byte <= '~';
  if (!is_last && !is_control(byte)) {
    parameters_ += byte;
    return;
  }
  state_ = State::text;
  if (is_last) return add_edit(edit_of(parameters_, byte), keys);
  take_control(byte, keys);
}

std::string only_text(std::string_view typed) {
  std::string text;
  for (const auto& key : KeyReader().read(typed)) {
    if (key.is_text) text += key.characters;
  }
  return text;
}

}  // namespace entente::cli
