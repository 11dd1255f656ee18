#include "cli/interview/reply.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/complaint.h"
#include "text/nearest.h"
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

constexpr std::array<std::string_view, 4> words_for_unknown = {"d", "unknown", "don't know", "dont know"};
constexpr std::array<std::string_view, 4> words_for_not_applicable = {"n", "n/a", "na", "not applicable"};
constexpr std::string_view before_note = "because";

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
  constexpr std::string_view ends = " \t,;:";
  if (!small(text).starts_with(words)) return false;
  if (text.size() > words.size() && ends.find(text[words.size()]) == std::string_view::npos) return false;
  text = trimmed(text.substr(words.size()));
  return true;
}

bool take_one_of(std::string_view& text, const std::array<std::string_view, 4>& all) {
  return std::ranges::any_of(all, [&text](std::string_view words) { return take(text, words); });
}

/// A value at the front of a text, by its name or its number.
std::optional<std::size_t> take_value(std::string_view& text, const Scale& scale) {
  for (std::size_t value = 0; value < scale.values.size(); ++value) {
    if (take(text, scale.values[value])) return value;
  }
  for (std::size_t value = 0; value < scale.values.size(); ++value) {
    if (take(text, fmt::format("{}", value + 1))) return value;
  }
  return std::nullopt;
}

Reply mistake(std::string reason) {
  return {.what = Reply::What::mistake, .value = {}, .reason = std::move(reason)};
}

Reply unknown_word(std::string_view text, const Scale& scale) {
  std::vector<std::string_view> words(scale.values.begin(), scale.values.end());
  words.insert(words.end(), {"unknown", "n/a", "back", "skip", "stop", "help"});
  const auto word = text.substr(0, text.find_first_of(" \t,;"));
  const auto hint = did_you_mean(word, words);
  return mistake(fmt::format("{} is no answer to this; {}", quote(word),
                             hint.empty() ? "type ? to see what can be typed" : hint));
}

std::string note_in(std::string_view text) {
  text = trimmed(text.substr(std::min(text.find_first_not_of(",;: \t"), text.size())));
  take(text, before_note);
  return std::string(text.substr(std::min(text.find_first_not_of(",;: \t"), text.size())));
}

Reply answer(AnswerValue value, std::string_view rest, const Scale& scale) {
  auto after = rest;
  const bool is_list = take_value(after, scale) && after.empty();
  if (is_list) return mistake("several answers have commas between them: 1,2");
  return {.what = Reply::What::answer, .value = value, .note = note_in(rest)};
}

/// Where a further value should stand.
Reply no_value(std::string_view text, const Scale& scale) {
  auto rest = text;
  const bool is_alone = take_one_of(rest, words_for_unknown) || take_one_of(rest, words_for_not_applicable);
  return is_alone ? mistake("d and n stand alone, without other answers") : unknown_word(text, scale);
}

Reply read_values(std::string_view text, const Scale& scale) {
  AnswerValue value;
  for (;;) {
    const auto found = take_value(text, scale);
    if (!found) return no_value(text, scale);
    value.possible |= only(*found);
    auto next = text;
    if (!next.starts_with(',')) break;
    next = trimmed(next.substr(1));
    if (next.empty() || take(next, before_note)) break;
    text = trimmed(text.substr(1));
  }
  return answer(value, text, scale);
}

}  // namespace

Reply read_reply(std::string_view line, const Scale& scale) {
  auto text = trimmed(line);
  if (first_invalid_utf8(text)) return mistake("this is not UTF-8");
  if (auto rest = text; take_value(rest, scale)) return read_values(text, scale);
  const auto* const command =
      std::ranges::find(commands, small(text), &std::pair<std::string_view, Reply::What>::first);
  if (command != commands.end()) return {.what = command->second, .value = {}};
  if (take_one_of(text, words_for_unknown)) return answer({.possible = all_values(scale)}, text, scale);
  if (take_one_of(text, words_for_not_applicable))
    return answer({.possible = all_values(scale), .applies = false}, text, scale);
  return unknown_word(text, scale);
}

}  // namespace entente::cli
