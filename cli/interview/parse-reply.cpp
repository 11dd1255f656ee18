#include "cli/interview/parse-reply.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "cli/io/keys.h"
#include "text/closest-match.h"
#include "text/error.h"
#include "text/unicode.h"

namespace entente::cli {

namespace {

constexpr std::string_view blanks = " \t\r";

constexpr std::array<std::pair<std::string_view, Reply::What>, 11> commands = {{
    {"b", Reply::What::back},
    {"back", Reply::What::back},
    {"s", Reply::What::skip},
    {"skip", Reply::What::skip},
    {"q", Reply::What::stop},
    {"quit", Reply::What::stop},
    {"stop", Reply::What::stop},
    {"?", Reply::What::help},
    {"h", Reply::What::help},
    {"help", Reply::What::help},
    {"", Reply::What::nothing},
}};

constexpr std::array<std::string_view, 3> words_for_unknown = {"unknown", "don't know", "dont know"};
constexpr std::array<std::string_view, 3> words_for_not_applicable = {"n/a", "na", "not applicable"};
constexpr std::string_view before_note = "because";

/// What can stand between an answer and its note.
constexpr std::array<std::string_view, 7> separators = {",", ":", ";", ". ", "- ", "– ", "— "};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

std::string small(std::string_view text) {
  std::string letters{text};
  const auto lower = [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  };
  std::ranges::transform(letters, letters.begin(), lower);
  return letters;
}

/// Takes a word, or words, off the front of a text if that begins so.
bool take(std::string_view& text, std::string_view words) {
  constexpr std::string_view ends = " \t,;:.";
  if (!small(text).starts_with(words)) return false;
  const auto rest = text.substr(words.size());
  if (!rest.empty() && ends.find(rest.front()) == std::string_view::npos) return false;
  text = trimmed(rest == "." ? "" : rest);
  return true;
}

bool take_separator(std::string_view& text) {
  for (const auto separator : separators) {
    if (!text.starts_with(separator)) continue;
    text = trimmed(text.substr(separator.size()));
    return true;
  }
  return false;
}

/// The front of a text as an answer.
struct Taken {
  AnswerValue value;
  bool is_word = false;  ///< with which a sentence could begin too
};

/// A value at the front of a text, by its name or its number.
std::optional<Taken> take_value(std::string_view& text, const Scale& scale) {
  for (std::size_t value = 0; value < scale.values.size(); ++value) {
    if (take(text, scale.values[value])) return Taken{.value = {.possible = only(value)}, .is_word = true};
  }
  for (std::size_t value = 0; value < scale.values.size(); ++value) {
    if (take(text, fmt::format("{}", value + 1))) return Taken{.value = {.possible = only(value)}};
  }
  return std::nullopt;
}

std::optional<Taken> take_no_value(std::string_view& text, const Scale& scale) {
  const AnswerValue unknown{.possible = all_values(scale)};
  const AnswerValue not_applicable{.possible = all_values(scale), .applies = false};
  const auto take_any = [&text](auto words) {
    return std::ranges::any_of(words, [&text](std::string_view word) { return take(text, word); });
  };
  if (take(text, "d")) return Taken{.value = unknown};
  if (take(text, "n")) return Taken{.value = not_applicable};
  if (take_any(words_for_unknown)) return Taken{.value = unknown, .is_word = true};
  if (take_any(words_for_not_applicable)) return Taken{.value = not_applicable, .is_word = true};
  return std::nullopt;
}

Reply mistake(std::string reason) {
  return {.what = Reply::What::mistake, .value = {}, .reason = std::move(reason)};
}

Reply unsure(AnswerValue value, std::string_view note, std::string reason) {
  return {
      .what = Reply::What::unsure, .value = value, .note = std::string{note}, .reason = std::move(reason)};
}

Reply maybe_sentence(Reply reply) {
  reply.is_sentence = true;
  return reply;
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t,;:"));
}

/// The value that a word nearly is.
std::optional<std::size_t> nearest_value(std::string_view word, const Scale& scale) {
  const auto found = std::ranges::find(scale.values, closest_match(word, scale.values));
  if (found == scale.values.end()) return std::nullopt;
  return static_cast<std::size_t>(found - scale.values.begin());
}

std::string no_answer(std::string_view word, std::string_view meant) {
  return fmt::format("{} is not an answer here; did you mean `{}`?", quote(word), meant);
}

/// A text that begins with no answer, and so may be a sentence.
Reply unknown_word(std::string_view text, const Scale& scale) {
  constexpr std::array<std::string_view, 6> others = {"unknown", "n/a", "back", "skip", "stop", "help"};
  const auto word = first_word(text);
  if (const auto value = nearest_value(word, scale)) {
    auto rest = trimmed(text.substr(word.size()));
    take_separator(rest);
    return maybe_sentence(unsure({.possible = only(*value)}, rest, no_answer(word, scale.values[*value])));
  }
  const auto meant = closest_match(word, others);
  if (!meant.empty()) return maybe_sentence(mistake(no_answer(word, meant)));
  return maybe_sentence(
      mistake(fmt::format("{} is not an answer here; type ? to see what can be typed", quote(word))));
}

/// Behind the separator of an answer: a note, however it begins, but for a single word that is an answer too,
/// or nearly one.
Reply with_note(const Taken& taken, std::string_view note, const Scale& scale) {
  const bool is_value = taken.value.applies && taken.value.possible != all_values(scale);
  auto rest = note;
  if (take_no_value(rest, scale) && rest.empty())
    return mistake("d and n stand alone, without other answers");
  const bool is_one_word = first_word(note) == note;
  if (const auto value = is_one_word ? nearest_value(note, scale) : std::nullopt) {
    const bool is_exact = note == scale.values[*value];
    if (!is_value || is_exact)
      return unsure(taken.value, note, fmt::format("{} may be an answer or a note", quote(note)));
    return unsure({.possible = taken.value.possible | only(*value)}, "",
                  no_answer(note, scale.values[*value]));
  }
  take(note, before_note);
  take_separator(note);
  return {.what = Reply::What::answer, .value = taken.value, .note = std::string{note}};
}

/// What follows an answer with nothing in between.
Reply with_rest(const Taken& taken, std::string_view rest, const Scale& scale) {
  auto after = rest;
  if (take_value(after, scale) && after.empty())
    return mistake("several answers have commas between them: 1,2");
  after = rest;
  const bool is_marked = take(after, before_note) || rest == no_note || rest.starts_with('(');
  const bool is_note = is_marked || !taken.is_word;
  if (is_note) {
    take_separator(after);
    return {.what = Reply::What::answer, .value = taken.value, .note = std::string{after}};
  }
  return maybe_sentence(unsure(taken.value, rest, "this begins like an answer, but may be a sentence"));
}

Reply read_answer(const Taken& taken, std::string_view rest, const Scale& scale) {
  if (take_separator(rest) && !rest.empty()) return with_note(taken, rest, scale);
  if (rest.empty()) return {.what = Reply::What::answer, .value = taken.value};
  return with_rest(taken, rest, scale);
}

/// Several values with commas between them; `text` is what follows the first one.
struct ValueList {
  AnswerValue value;
  std::string_view rest;
  int further = 0;         ///< values after the first
  bool is_uniform = true;  ///< all of them names, or all of them numbers
};

ValueList take_list(const Taken& first, std::string_view text, const Scale& scale) {
  ValueList list{.value = first.value, .rest = text};
  while (list.rest.starts_with(',')) {
    auto next = trimmed(list.rest.substr(1));
    const auto more = take_value(next, scale);
    if (!more) break;
    list.value.possible |= more->value.possible;
    list.is_uniform = list.is_uniform && more->is_word == first.is_word;
    list.rest = next;
    ++list.further;
  }
  return list;
}

/// `1,2` and `yes, partly` are several answers; `yes, 2 of 3 said so` is one with a note. Where it can be
/// either, nothing is taken for granted.
Reply read_values(const Taken& first, std::string_view rest, const Scale& scale) {
  const auto list = take_list(first, rest, scale);
  if (list.further == 0) return read_answer(first, rest, scale);
  constexpr std::string_view either = "this may be several answers, or one with a note";
  if (list.is_uniform && list.rest.empty()) return {.what = Reply::What::answer, .value = list.value};
  auto note = list.rest;
  const bool is_after_comma = note.starts_with(',');
  if (list.is_uniform && take_separator(note) && !note.empty()) {
    const bool is_certain = !first.is_word && !is_after_comma;
    if (is_certain) return {.what = Reply::What::answer, .value = list.value, .note = std::string{note}};
    return unsure(list.value, note, std::string{either});
  }
  note = trimmed(rest.substr(1));
  if (list.is_uniform && !first.is_word) return unsure(first.value, note, std::string{either});
  return {.what = Reply::What::answer, .value = first.value, .note = std::string{note}};
}

Reply read_text(std::string_view text, const Scale& scale) {
  auto rest = text;
  if (const auto taken = take_value(rest, scale)) return read_values(*taken, rest, scale);
  if (const auto command = read_command(text)) return {.what = *command, .value = {}};
  if (const auto taken = take_no_value(rest, scale)) return read_answer(*taken, rest, scale);
  return unknown_word(text, scale);
}

}  // namespace

std::optional<Reply::What> read_command(std::string_view line) {
  const auto* const command =
      std::ranges::find(commands, small(trimmed(line)), &std::pair<std::string_view, Reply::What>::first);
  return command == commands.end() ? std::nullopt : std::optional(command->second);
}

std::string as_text(std::string_view line) {
  return std::string{trimmed(only_text(line))};
}

Reply parse_reply(std::string_view line, const Scale& scale) {
  if (first_invalid_utf8(line)) return mistake("this is not UTF-8");
  const auto text = as_text(line);
  auto reply = read_text(text, scale);
  const bool was_cut = trimmed(line).size() > text.size();
  if (was_cut && reply.what == Reply::What::answer) {
    reply.what = Reply::What::unsure;
    reply.reason = "keys that write no text were left out";
  }
  return reply;
}

}  // namespace entente::cli
