// What somebody typed in an interview, understood.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "knowledge/answer-value.h"

namespace entente::cli {

struct Reply {
  enum class What : std::uint8_t {
    answer,
    unsure,  ///< probably the answer with the note that it has, which is to be confirmed
    back,
    skip,
    stop,
    help,
    nothing,
    mistake
  };

  What what = What::nothing;
  AnswerValue value;         ///< of an answer
  std::string note = {};     ///< what followed the answer; empty where nothing did
  std::string reason = {};   ///< why it is unsure, or what is wrong: a clause
  bool is_sentence = false;  ///< perhaps: the whole line could be a note, of an answer still to be typed
};

/// What takes the note away that stood beside an answer.
inline constexpr std::string_view no_note = "-";

/// Understands a line: one or more values of the scale by name or by their number from 1, with commas between
/// them, `d` or `n`; behind a comma, a colon or “because” a note, which a number or a letter needs nothing of
/// that before. Or `b`, `s`, `q` or `?`. All may be spelt out. A value is taken for a value, whatever else it
/// could be; a sentence that begins with the word of one is unsure, and so is one that is nearly one.
Reply parse_reply(std::string_view line, const Scale& scale);

/// `b`, `s`, `q`, `?`, or nothing at all, with which every prompt is steered; or none of these.
std::optional<Reply::What> read_command(std::string_view line);

/// The text as it can be kept: without blanks around it, nor what no key writes.
std::string as_text(std::string_view line);

/// All that can be typed, for who asks.
inline constexpr std::string_view reply_help =
    "Type the number or the name of an answer; several, where it may be one or the other: 1,2. A note on "
    "what "
    "it rests on may follow: 1 the site lead must ask head office, or no, the site lead must ask head "
    "office.\n"
    "d: don't know, which is noted as asked and unknown. n: not applicable. Both may have a note too.\n"
    "b: back to the question before, s: skip this one, q: stop. All that was answered is in the file.";

}  // namespace entente::cli
