// Keys, as a terminal sends them: text, keys that edit a line, and many that do neither.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

struct Key {
  /// One character in UTF-8; of a key that edits, what an editor with the keys of Emacs does that for.
  std::string characters;
  bool is_text = false;
};

/// What deletes the character under the cursor: a character that no key sends.
inline constexpr std::string_view delete_next = "\x1F";

/// Understands what a terminal sends, however it is cut into blocks. Keys that neither write nor edit are
/// left out, whole.
class KeyReader {
 public:
  std::vector<Key> read(std::string_view bytes);

 private:
  enum class State { text, escape, sequence, function_key, last_of_sequence };

  void take(char byte, std::vector<Key>& keys);
  void take_text(char byte, std::vector<Key>& keys);
  void take_control(char byte, std::vector<Key>& keys);
  void take_after_escape(char byte, std::vector<Key>& keys);
  void end_sequence(char last, std::vector<Key>& keys);

  State state_ = State::text;
  std::string character_;   ///< its bytes so far
  std::string parameters_;  ///< of a sequence, so far
};

/// The text without what no key writes: escape sequences and other control characters. A tab is a space.
std::string only_text(std::string_view typed);

}  // namespace entente::cli
