#include "cli/interview/interview.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <set>
#include <utility>
#include <vector>

#include "alliance/date.h"
#include "cli/interview/editable-file.h"
#include "cli/interview/parse-reply.h"
#include "cli/interview/prompts.h"
#include "cli/io/files.h"
#include "cli/io/interruption.h"
#include "cli/io/line-reader.h"
#include "cli/io/output-file.h"
#include "cli/io/terminal.h"
#include "cli/load-library.h"
#include "text/unicode.h"

namespace entente::cli {

namespace {

/// A reply that is not done with, and what was typed for it, which nobody has to type again.
struct PendingReply {
  Reply reply;
  std::string text;

  /// Whether all of it can be the note of an answer still to be typed.
  bool can_be_note() const { return reply.is_sentence && text.find(' ') != std::string::npos; }
};

class Interview {
 public:
  Interview(EditableFile& file, const Library& library, report::TextLayout look)
      : file_(file),
        library_(library),
        page_(look, library),
        diagnosis_(diagnose(file.alliance(), library)) {}

  ExitStatus hold() {
    show(page_.beginning(diagnosis_));
    if (diagnosis_.alliance.as_of.empty()) ask_date();
    while (const auto slot = next()) ask(*slot);
    // The line that was being typed stays as it stands.
    if (Interruption::signal() != 0) show("\n");
    show(page_.ending(diagnosis_, answered_.size(), open_but(answered_).size()));
    return outcome();
  }

 private:
  /// A question and a partner's key, which outlast changes of the file.
  using Name = std::pair<std::string_view, std::string>;

  const Question& question_of(AnswerRef slot) const { return library_.questions[slot.question]; }
  Name name_of(AnswerRef slot) const;
  /// What is open and was not passed yet, facts of the head first.
  std::vector<AnswerRef> open_but(const std::set<Name>& passed) const;
  std::optional<AnswerRef> next();

  void ask_date();
  void write_date(const std::string& date);
  void ask(AnswerRef slot);
  /// A line as a reply to the question, with what is still to be done with an earlier one.
  Reply understood(const std::string& line, AnswerRef slot) const;
  /// The reply, held against what stands in the head, which has no notes and no words for not knowing.
  Reply for_head(Reply reply, const Question& fact) const;
  /// Where a reply is none to go on with; else empty.
  std::string what_to_say(const Reply& reply) const;
  std::string in_words(const Reply& reply, AnswerRef slot) const;
  /// Why it is asked back, and how to go on without typing it again.
  std::string asked_back(const Reply& reply, AnswerRef slot, bool has_more_words) const;
  void follow(AnswerRef slot, const Reply& reply);
  void go_on(AnswerRef slot);
  void take(AnswerRef slot, const Reply& reply);
  /// Asks whether the note that stands beside an answer still holds, and gives what is to stand there then:
  /// nothing where the present one is to stay, the outer nothing where there is no answer to write any more.
  std::optional<std::optional<std::string>> settled_note(AnswerRef slot, const Reply& reply);
  void finish(AnswerRef slot, const Reply& reply, EditableFile::Writing writing);
  void read_again();

  std::optional<std::string> typed(std::string_view draft = {});
  void show(std::string_view text);
  void remark(std::string_view words) { show(page_.remark(words)); }
  void stop(ExitStatus exit) {
    is_over_ = true;
    exit_ = exit;
  }
  ExitStatus outcome() const;

  EditableFile& file_;
  const Library& library_;
  Prompts page_;
  OutputFile output_{""};
  LineReader lines_{prompt};
  Diagnosis diagnosis_;
  std::vector<AnswerRef> asked_;  ///< in their order
  std::size_t position_ = 0;      ///< among those asked: behind the last one, unless somebody went back
  std::optional<PendingReply> pending_;  ///< to the question that is asked
  std::set<Name> passed_;                ///< answered or skipped
  std::set<Name> answered_;
  bool is_over_ = false;
  bool has_failed_ = false;  ///< the last answer could not be written
  ExitStatus exit_ = ExitStatus::done;
};

Interview::Name Interview::name_of(AnswerRef slot) const {
  const auto& question = library_.questions[slot.question];
  const bool is_of_one = question.of == Subject::partner;
  return {question.path, is_of_one ? diagnosis_.alliance.partners[slot.partner].key : ""};
}

std::vector<AnswerRef> Interview::open_but(const std::set<Name>& passed) const {
  std::vector<AnswerRef> facts;
  std::vector<AnswerRef> others;
  // Nothing depends on some facts, but the head is to be whole all the same.
  for (const auto* list : {&diagnosis_.key_questions, &diagnosis_.idle_questions}) {
    for (const auto& open : *list) {
      const bool is_fact = question_of(open.slot).fact;
      if (passed.contains(name_of(open.slot)) || (!is_fact && list == &diagnosis_.idle_questions)) continue;
      (is_fact ? facts : others).push_back(open.slot);
    }
  }
  std::ranges::sort(facts);
  facts.insert(facts.end(), others.begin(), others.end());
  return facts;
}

std::optional<AnswerRef> Interview::next() {
  if (is_over_) return std::nullopt;
  if (position_ < asked_.size()) return asked_[position_];
  const auto slots = open_but(passed_);
  if (slots.empty()) return std::nullopt;
  asked_.push_back(slots.front());
  return slots.front();
}

void Interview::ask_date() {
  show(page_.date_question());
  std::string refused;
  while (!is_over_) {
    const auto line = typed(refused);
    if (!line) return;
    const auto text = as_text(*line);
    const auto date = as_date(text);
    const auto command = read_command(text);
    if (!date.empty()) return write_date(date);
    if (command == Reply::What::stop) return stop(ExitStatus::done);
    const bool is_left_out = command == Reply::What::skip || (!refused.empty() && text == refused);
    if (is_left_out) return;
    if (command == Reply::What::back) {
      remark("This is the first question.");
    } else if (command) {
      remark("Type a date, s to leave it out, or q to stop.");
    } else {
      refused = text;
      remark(fmt::format("{} is not a date. The same again leaves it out.", quote(text)));
    }
  }
}

void Interview::write_date(const std::string& date) {
  const HeadEntry entry{.keys = {"as_of"}, .values = {date}};
  auto writing = file_.write(entry);
  while (writing == EditableFile::Writing::changed && !is_over_) {
    read_again();
    if (!is_over_) writing = file_.write(entry);
  }
  if (writing == EditableFile::Writing::failed) return stop(ExitStatus::wrong_use);
  if (writing != EditableFile::Writing::done) return;
  show(page_.date_effect(date));
  diagnosis_ = diagnose(file_.alliance(), library_);
}

void Interview::ask(AnswerRef slot) {
  show(page_.question(slot, diagnosis_, position_ + 1, open_but(passed_).size()));
  if (pending_) show(asked_back(pending_->reply, slot, false));
  while (!is_over_) {
    const auto line = typed(pending_ ? pending_->text : "");
    if (!line) return;
    const auto reply = understood(*line, slot);
    const bool is_asked_back = reply.what == Reply::What::unsure || reply.what == Reply::What::mistake;
    if (is_asked_back) {
      pending_ = {.reply = reply, .text = as_text(*line)};
      show(asked_back(reply, slot, pending_->can_be_note()));
      continue;
    }
    const auto words = what_to_say(reply);
    if (words.empty()) return follow(slot, reply);
    if (lines_.can_edit() && reply.what == Reply::What::nothing) pending_.reset();
    show(words);
  }
}

Reply Interview::understood(const std::string& line, AnswerRef slot) const {
  const auto& question = question_of(slot);
  auto reply = parse_reply(line, library_.scale_of(question));
  if (pending_) {
    const bool is_repeated = as_text(line) == pending_->text;
    const bool is_confirmed = is_repeated || (reply.what == Reply::What::nothing && !lines_.can_edit());
    if (is_confirmed && pending_->reply.what == Reply::What::unsure) {
      reply = pending_->reply;
      reply.what = Reply::What::answer;
      return reply;
    }
    const bool is_alone = reply.what == Reply::What::answer && reply.note.empty();
    if (is_alone && pending_->can_be_note() && !question.fact && !lines_.can_edit())
      reply.note = pending_->text;
  }
  return question.fact ? for_head(std::move(reply), question) : reply;
}

Reply Interview::for_head(Reply reply, const Question& fact) const {
  if (reply.what != Reply::What::answer && reply.what != Reply::What::unsure) return reply;
  const auto& scale = library_.scale_of(fact);
  const bool is_value = reply.value.applies && reply.value.possible != all_values(scale);
  if (!is_value || (!fact.several && std::popcount(reply.value.possible) > 1)) {
    reply.what = Reply::What::mistake;
    reply.reason =
        is_value ? "this takes one answer" : "this takes one of the answers above, or s to skip it";
  } else if (!reply.note.empty()) {
    reply.what = Reply::What::unsure;
    reply.note.clear();
    reply.reason = fmt::format("`{}` has no place for a note", name_in_theme(fact.path));
  }
  return reply;
}

std::string Interview::what_to_say(const Reply& reply) const {
  switch (reply.what) {
    case Reply::What::help:
      return page_.help();
    case Reply::What::nothing:
      return page_.remark("Type an answer, s to skip, or ? for more.");
    case Reply::What::back:
      return position_ == 0 ? page_.remark("This is the first question.") : "";
    default:
      return {};
  }
}

std::string Interview::in_words(const Reply& reply, AnswerRef slot) const {
  auto words = to_text(library_.scale_of(question_of(slot)), reply.value);
  if (!reply.note.empty()) words += fmt::format(", with the note “{}”", reply.note);
  return words;
}

std::string Interview::asked_back(const Reply& reply, AnswerRef slot, bool has_more_words) const {
  auto words = reply.reason;
  if (reply.what == Reply::What::unsure) {
    words += fmt::format("{} Enter takes it as {}", words.ends_with('?') ? "" : ".", in_words(reply, slot));
  } else if (has_more_words && !lines_.can_edit()) {
    words += ". It is kept";
  }
  if (has_more_words && !lines_.can_edit() && !question_of(slot).fact)
    words += "; an answer alone, such as 1 or d, takes the whole line as its note";
  if (lines_.can_edit())
    words += reply.what == Reply::What::unsure ? "; or change the line" : "; change the line";
  words += words.ends_with('?') ? "" : ".";
  return page_.remark(words);
}

void Interview::follow(AnswerRef slot, const Reply& reply) {
  pending_.reset();
  switch (reply.what) {
    case Reply::What::answer:
      return take(slot, reply);
    case Reply::What::back:
      --position_;
      return;
    case Reply::What::skip:
      return go_on(slot);
    default:
      return stop(has_failed_ ? ExitStatus::wrong_use : ExitStatus::done);
  }
}

void Interview::go_on(AnswerRef slot) {
  passed_.insert(name_of(slot));
  ++position_;
}

void Interview::take(AnswerRef slot, const Reply& reply) {
  const auto& question = question_of(slot);
  if (question.fact) {
    auto entry = head_entry(question, slot.partner, diagnosis_.alliance);
    const auto& scale = library_.scale_of(question);
    for (std::size_t value = 0; value < scale.values.size(); ++value) {
      if ((reply.value.possible & only(value)) != 0) entry.values.emplace_back(scale.values[value]);
    }
    return finish(slot, reply, file_.write(entry));
  }
  const auto note = settled_note(slot, reply);
  if (!note) return;
  auto settled = reply;
  if (*note) settled.note = (*note)->empty() ? std::string{no_note} : **note;
  finish(slot, settled,
         file_.write(NewAnswer{
             .question = slot.question, .partner = slot.partner, .value = reply.value, .because = *note}));
}

std::optional<std::optional<std::string>> Interview::settled_note(AnswerRef slot, const Reply& reply) {
  const auto as_note = [](const std::string& text) { return text == no_note ? "" : text; };
  if (!reply.note.empty()) return as_note(reply.note);
  const auto& answers = diagnosis_.alliance.answers;
  const auto& beside = answers.note_of(answers.at(slot.question, slot.partner)).because;
  if (beside.empty()) return std::optional<std::string>{};
  const auto value = to_text(library_.scale_of(question_of(slot)), reply.value);
  while (!is_over_) {
    remark(fmt::format("Does “{}” still hold? Enter keeps it, {} takes it away, or type another note.",
                       beside, no_note));
    const auto line = typed();
    if (!line) break;
    const auto command = read_command(*line);
    if (!command && first_invalid_utf8(*line)) {
      remark("This is not UTF-8.");
    } else if (!command) {
      return as_note(as_text(*line));
    } else if (command == Reply::What::nothing) {
      return std::optional<std::string>{};
    } else if (command == Reply::What::help) {
      remark(fmt::format(
          "b: back to the question, s: skip it, q: stop; each leaves the file without your answer "
          "{}.",
          value));
    } else {
      if (command != Reply::What::back) remark(fmt::format("Your answer {} was not written.", value));
      if (command == Reply::What::skip) go_on(slot);
      if (command == Reply::What::stop) stop(ExitStatus::done);
      break;
    }
  }
  return std::nullopt;
}

void Interview::finish(AnswerRef slot, const Reply& reply, EditableFile::Writing writing) {
  has_failed_ = writing == EditableFile::Writing::failed;
  if (writing == EditableFile::Writing::failed || writing == EditableFile::Writing::changed) {
    pending_ = {.reply = reply, .text = ""};
    pending_->reply.what = Reply::What::unsure;
    pending_->reply.reason = "your answer was not written";
  }
  switch (writing) {
    case EditableFile::Writing::failed:
      return;
    case EditableFile::Writing::changed:
      return read_again();
    case EditableFile::Writing::refused:
      return go_on(slot);
    case EditableFile::Writing::done:
      break;
  }
  auto now = diagnose(file_.alliance(), library_);
  show(page_.effect(slot, diagnosis_, now));
  diagnosis_ = std::move(now);
  answered_.insert(name_of(slot));
  go_on(slot);
}

void Interview::read_again() {
  if (file_.read() != EditableFile::Reading::done) {
    if (pending_)
      remark(fmt::format("Your answer {} was not written.", in_words(pending_->reply, asked_[position_])));
    return stop(ExitStatus::unreadable_input);
  }
  remark(fmt::format("{} was changed meanwhile, and has been read again.", file_.name()));
  const auto name = position_ < asked_.size() ? std::optional(name_of(asked_[position_])) : std::nullopt;
  diagnosis_ = diagnose(file_.alliance(), library_);
  asked_.clear();
  position_ = 0;
  if (!name) return;
  const auto* question = library_.find_question(name->first);
  const auto& partners = diagnosis_.alliance.partners;
  const auto partner = std::ranges::find(partners, name->second, &Partner::key);
  const bool is_of_one = question->of == Subject::partner;
  if (is_of_one && partner == partners.end()) return pending_.reset();
  const auto position = is_of_one ? static_cast<std::size_t>(partner - partners.begin()) : 0;
  asked_.push_back({.question = library_.index_of(*question), .partner = position});
}

std::optional<std::string> Interview::typed(std::string_view draft) {
  if (!lines_.can_edit()) show(prompt);
  auto line = lines_.next(draft);
  if (!line) {
    stop(has_failed_ ? ExitStatus::wrong_use : ExitStatus::done);
  } else if (!LineReader::are_seen()) {
    show(escape_invisible(*line) + "\n");
  }
  return line;
}

void Interview::show(std::string_view text) {
  if (output_.write(text) || is_over_) return;
  print_unwritable("", output_);
  stop(output_.is_unread() ? ExitStatus::broken_pipe : ExitStatus::wrong_use);
}

ExitStatus Interview::outcome() const {
  if (exit_ != ExitStatus::done) return exit_;
  return Interruption::signal() == 0 ? ExitStatus::done : Interruption::exit_status();
}

}  // namespace

ExitStatus interview(const InterviewOptions& options) {
  const auto loaded = load_library(options.library);
  if (!loaded) return ExitStatus::wrong_use;
  EditableFile file(options.file, options.document, loaded->library);
  switch (file.read()) {
    case EditableFile::Reading::misuse:
      return ExitStatus::wrong_use;
    case EditableFile::Reading::unread:
      return ExitStatus::unreadable_input;
    case EditableFile::Reading::done:
      break;
  }
  if (!file.warn_of_losses()) return ExitStatus::wrong_use;
  const Interruption interruption;
  return Interview(file, loaded->library, text_layout(options.terminal)).hold();
}

}  // namespace entente::cli
