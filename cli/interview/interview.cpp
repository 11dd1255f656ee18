#include "cli/interview/interview.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <set>
#include <utility>
#include <vector>

#include "cli/chosen-library.h"
#include "cli/interview/described-file.h"
#include "cli/interview/page.h"
#include "cli/interview/reply.h"
#include "cli/system/files.h"
#include "cli/system/interruption.h"
#include "cli/system/streamed-output.h"
#include "cli/system/terminal.h"
#include "cli/system/typed-lines.h"
#include "text/unicode.h"

namespace entente::cli {

namespace {

class Interview {
 public:
  Interview(DescribedFile& file, const Library& library, report::Look look)
      : file_(file),
        library_(library),
        page_(look, library),
        diagnosis_(diagnose(file.alliance(), library)) {}

  Exit hold() {
    show(page_.beginning(diagnosis_));
    while (const auto slot = next()) ask(*slot);
    // The line that was being typed stays as it stands.
    if (Interruption::signal() != 0) show("\n");
    show(page_.ending(diagnosis_, answered_.size(), open_but(answered_).size()));
    return outcome();
  }

 private:
  /// A question and a partner's key, which outlast changes of the file.
  using Name = std::pair<std::string_view, std::string>;

  Name name_of(Evidence slot) const;
  /// What is open, was not passed yet, and is no fact, which the description's head tells.
  std::vector<Evidence> open_but(const std::set<Name>& passed) const;
  std::optional<Evidence> next();

  void ask(Evidence slot);
  /// Where a reply is none to go on with; else empty.
  std::string what_to_say(const Reply& reply) const;
  void follow(Evidence slot, const Reply& reply);
  void go_on(Evidence slot);
  void take(Evidence slot, const Reply& reply);
  /// Nothing where the input ended over it.
  std::optional<NewAnswer> answer_of(Evidence slot, const Reply& reply);
  void write(Evidence slot, const NewAnswer& answer);
  void read_again();

  std::optional<std::string> typed();
  void show(std::string_view text);
  void stop(Exit exit) {
    is_over_ = true;
    exit_ = exit;
  }
  Exit outcome() const;

  DescribedFile& file_;
  const Library& library_;
  InterviewPage page_;
  StreamedOutput output_{""};
  TypedLines lines_;
  Diagnosis diagnosis_;
  std::vector<Evidence> asked_;  ///< in their order
  std::size_t position_ = 0;     ///< among those asked: behind the last one, unless somebody went back
  std::set<Name> passed_;        ///< answered or skipped
  std::set<Name> answered_;
  bool is_over_ = false;
  Exit exit_ = Exit::done;
};

Interview::Name Interview::name_of(Evidence slot) const {
  const auto& question = library_.questions[slot.question];
  const bool is_of_one = question.of == Subject::partner;
  return {question.path, is_of_one ? diagnosis_.alliance.partners[slot.partner].key : ""};
}

std::vector<Evidence> Interview::open_but(const std::set<Name>& passed) const {
  std::vector<Evidence> slots;
  for (const auto& open : diagnosis_.to_ask) {
    const bool is_fact = library_.questions[open.slot.question].fact;
    if (!is_fact && !passed.contains(name_of(open.slot))) slots.push_back(open.slot);
  }
  return slots;
}

std::optional<Evidence> Interview::next() {
  if (is_over_) return std::nullopt;
  if (position_ < asked_.size()) return asked_[position_];
  const auto slots = open_but(passed_);
  if (slots.empty()) return std::nullopt;
  asked_.push_back(slots.front());
  return slots.front();
}

void Interview::ask(Evidence slot) {
  show(page_.question(slot, diagnosis_, position_ + 1, open_but(passed_).size()));
  while (!is_over_) {
    const auto line = typed();
    if (!line) return;
    const auto reply = read_reply(*line, library_.scale_of(library_.questions[slot.question]));
    const auto words = what_to_say(reply);
    if (words.empty()) return follow(slot, reply);
    show(words);
  }
}

std::string Interview::what_to_say(const Reply& reply) const {
  switch (reply.what) {
    case Reply::What::help:
      return page_.help();
    case Reply::What::nothing:
      return page_.remark("Type an answer, s to skip, or ? for more.");
    case Reply::What::mistake:
      return page_.remark(reply.reason);
    case Reply::What::back:
      return position_ == 0 ? page_.remark("This is the first question.") : "";
    default:
      return {};
  }
}

void Interview::follow(Evidence slot, const Reply& reply) {
  switch (reply.what) {
    case Reply::What::answer:
      return take(slot, reply);
    case Reply::What::back:
      --position_;
      return;
    case Reply::What::skip:
      return go_on(slot);
    default:
      return stop(Exit::done);
  }
}

void Interview::go_on(Evidence slot) {
  passed_.insert(name_of(slot));
  ++position_;
}

void Interview::take(Evidence slot, const Reply& reply) {
  if (const auto answer = answer_of(slot, reply)) write(slot, *answer);
}

std::optional<NewAnswer> Interview::answer_of(Evidence slot, const Reply& reply) {
  NewAnswer answer{.question = slot.question, .partner = slot.partner, .value = reply.value};
  const auto& answers = diagnosis_.alliance.answers;
  const auto& beside = answers.note_of(answers.at(slot.question, slot.partner)).because;
  if (!reply.note.empty()) {
    answer.because = reply.note == no_note ? "" : reply.note;
  } else if (!beside.empty()) {
    show(page_.remark(fmt::format(
        "Does “{}” still hold? Enter keeps it, {} takes it away, or type another note.", beside, no_note)));
    const auto line = typed();
    if (!line) return std::nullopt;
    if (!line->empty()) answer.because = *line == no_note ? "" : *line;
  }
  return answer;
}

void Interview::write(Evidence slot, const NewAnswer& answer) {
  switch (file_.write(answer)) {
    case DescribedFile::Writing::failed:
      return stop(Exit::misuse);
    case DescribedFile::Writing::changed:
      return read_again();
    case DescribedFile::Writing::refused:
      return go_on(slot);
    case DescribedFile::Writing::done:
      break;
  }
  auto now = diagnose(file_.alliance(), library_);
  show(page_.effect(slot, diagnosis_, now));
  diagnosis_ = std::move(now);
  answered_.insert(name_of(slot));
  go_on(slot);
}

void Interview::read_again() {
  if (file_.read() != DescribedFile::Reading::done) return stop(Exit::unread);
  show(page_.remark(
      fmt::format("{} was changed meanwhile. It has been read again, and your last answer was not "
                  "written: here is the question as it stands now.",
                  file_.name())));
  const auto slot = asked_[position_];
  const auto name = name_of(slot);
  diagnosis_ = diagnose(file_.alliance(), library_);
  asked_.clear();
  position_ = 0;
  const auto& partners = diagnosis_.alliance.partners;
  const auto partner = std::ranges::find(partners, name.second, &Partner::key);
  const bool is_of_one = library_.questions[slot.question].of == Subject::partner;
  if (is_of_one && partner == partners.end()) return;
  const auto position = is_of_one ? static_cast<std::size_t>(partner - partners.begin()) : 0;
  asked_.push_back({.question = slot.question, .partner = position});
}

std::optional<std::string> Interview::typed() {
  show(prompt);
  auto line = lines_.next();
  if (!line) {
    stop(Exit::done);
  } else if (!TypedLines::are_seen()) {
    show(visible(*line) + "\n");
  }
  return line;
}

void Interview::show(std::string_view text) {
  if (output_.write(text) || is_over_) return;
  complain_of_unwritable("", output_);
  stop(output_.is_unread() ? Exit::broken_pipe : Exit::misuse);
}

Exit Interview::outcome() const {
  if (exit_ != Exit::done) return exit_;
  switch (Interruption::signal()) {
    case SIGINT:
      return Exit::interrupted;
    case SIGTERM:
      return Exit::terminated;
    default:
      return Exit::done;
  }
}

}  // namespace

Exit interview(const AskOptions& options) {
  const auto chosen = choose_library(options.library);
  if (!chosen) return Exit::misuse;
  DescribedFile file(options.file, options.document, chosen->library);
  switch (file.read()) {
    case DescribedFile::Reading::misuse:
      return Exit::misuse;
    case DescribedFile::Reading::unread:
      return Exit::unread;
    case DescribedFile::Reading::done:
      break;
  }
  const Interruption interruption;
  return Interview(file, chosen->library, look(options.look)).hold();
}

}  // namespace entente::cli
