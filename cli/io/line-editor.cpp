#include "cli/io/line-editor.h"

#include <histedit.h>
#include <locale.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <utility>

#include "cli/io/interruption.h"
#include "cli/io/terminal.h"

namespace entente::cli {

namespace {

/// The user's locale as long as one lives, by which libedit shows characters; nothing else here has one.
class UsersCharacters {
 public:
  UsersCharacters() : own_(::newlocale(LC_CTYPE_MASK, "", nullptr)) {
    if (own_ != nullptr) before_ = ::uselocale(own_);
  }
  UsersCharacters(const UsersCharacters&) = delete;
  UsersCharacters& operator=(const UsersCharacters&) = delete;
  ~UsersCharacters() {
    if (own_ == nullptr) return;
    ::uselocale(before_);
    ::freelocale(own_);
  }

 private:
  locale_t own_;
  locale_t before_ = nullptr;
};

constexpr unsigned bits_in_continuation = 6;
constexpr std::uint32_t continuation_mask = 0x3F;

/// From now on, a read of the terminal returns at once where no key was pressed: between the wait for a key
/// and the read of it, ^C throws it away. The terminal is in the state for editing.
void read_without_waiting() {
  termios settings = {};
  if (::tcgetattr(STDIN_FILENO, &settings) != 0) return;
  settings.c_cc[VMIN] = 0;
  settings.c_cc[VTIME] = 0;
  ::tcsetattr(STDIN_FILENO, TCSANOW, &settings);
}

/// `text` is valid UTF-8.
std::wstring to_wide(std::string_view text) {
  constexpr std::array<std::uint32_t, 5> masks_of_first = {0, 0x7F, 0x1F, 0x0F, 0x07};
  std::wstring wide;
  while (!text.empty()) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
    auto character = static_cast<unsigned char>(text.front()) & masks_of_first.at(length);
    for (std::size_t i = 1; i < length; ++i)
      character =
          character << bits_in_continuation | (static_cast<unsigned char>(text[i]) & continuation_mask);
    wide += static_cast<wchar_t>(character);
    text.remove_prefix(length);
  }
  return wide;
}

std::string to_utf8(std::wstring_view wide) {
  constexpr std::array<std::uint32_t, 4> ends = {0x80, 0x800, 0x10000, 0x110000};
  constexpr std::array<std::uint32_t, 4> firsts = {0, 0xC0, 0xE0, 0xF0};
  std::string text;
  for (const wchar_t one : wide) {
    const auto character = static_cast<char32_t>(one);
    unsigned more = 0;
    while (more < ends.size() - 1 && character >= ends.at(more)) ++more;
    text += static_cast<char>(firsts.at(more) | character >> (more * bits_in_continuation));
    while (more-- > 0)
      text += static_cast<char>(0x80U | (character >> (more * bits_in_continuation) & continuation_mask));
  }
  return text;
}

}  // namespace

void LineEditor::End::operator()(editline* editor) const {
  ::el_end(editor);
}

bool LineEditor::is_possible() {
  return ::isatty(STDIN_FILENO) == 1 && is_capable();
}

LineEditor::LineEditor(std::wstring prompt) : prompt_(std::move(prompt)) {
  const UsersCharacters characters;
  editor_.reset(::el_init("entente", stdin, stdout, stderr));
  if (!editor_) return;
  ::el_wset(editor_.get(), EL_CLIENTDATA, this);
  ::el_wset(editor_.get(), EL_PROMPT, prompt_of);
  ::el_wset(editor_.get(), EL_EDITOR, L"emacs");
  ::el_wset(editor_.get(), EL_GETCFN, read_key);
  ::el_wset(editor_.get(), EL_BIND, L"^_", L"ed-delete-next-char", nullptr);
}

std::optional<std::string> LineEditor::next(std::string_view draft) {
  const UsersCharacters characters;
  if (!editor_) return std::nullopt;
  ::el_resize(editor_.get());
  // Before the prompt is shown, so that what is typed right after it is taken key by key.
  ::el_wset(editor_.get(), EL_PREP_TERM, 1);
  read_without_waiting();
  if (!draft.empty()) ::el_wpush(editor_.get(), to_wide(draft).c_str());
  int count = 0;
  const wchar_t* const line = ::el_wgets(editor_.get(), &count);
  if (line == nullptr || count <= 0 || Interruption::signal() != 0) return std::nullopt;
  std::wstring_view text(line, static_cast<std::size_t>(count));
  if (!text.ends_with(L'\n')) return std::nullopt;
  text.remove_suffix(1);
  return to_utf8(text);
}

wchar_t* LineEditor::prompt_of(EditLine* editor) {
  LineEditor* self = nullptr;
  ::el_wget(editor, EL_CLIENTDATA, &self);
  return self->prompt_.data();
}

int LineEditor::read_key(EditLine* editor, wchar_t* key) {
  LineEditor* self = nullptr;
  ::el_wget(editor, EL_CLIENTDATA, &self);
  while (self->typed_.empty()) {
    if (!self->read_more()) return 0;
  }
  *key = self->typed_.front();
  self->typed_.erase(0, 1);
  return 1;
}

bool LineEditor::read_more() {
  std::array<char, 4096> block = {};
  if (!Interruption::wait_for_input(STDIN_FILENO)) return false;
  const auto count = ::read(STDIN_FILENO, block.data(), block.size());
  if (count < 0 && errno == EINTR) return true;
  // A terminal that was hung up is none.
  if (count == 0 && ::isatty(STDIN_FILENO) == 1) return true;
  if (count <= 0) return false;
  for (const auto& key : keys_.read({block.data(), static_cast<std::size_t>(count)}))
    typed_ += to_wide(key.characters);
  return true;
}

}  // namespace entente::cli
