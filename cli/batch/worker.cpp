#include "cli/batch/worker.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "alliance/redact.h"
#include "cli/io/files.h"
#include "cli/io/terminal.h"
#include "text/unicode.h"

namespace entente::cli {

Worker::Worker(const AssessRun& run) : run_(run), reader_(run.library) {
  for (const auto& delivery : run.deliveries) depth_ = std::max(depth_, delivery.format.depth());
}

Assessed Worker::operator()(Chunk batch) {
  Assessed assessed(run_.library, run_.deliveries.size());
  if (auto* documents = std::get_if<Documents>(&batch)) {
    assess(*documents, assessed);
  } else {
    for (const auto& input : std::get<Files>(batch).inputs) read(input, assessed);
  }
  return assessed;
}

void Worker::read(const Input& input, Assessed& assessed) {
  switch (input.what) {
    case Input::What::file:
      return read_file(input, assessed);
    case Input::What::problem:
      return refuse(shown_name(input.name), input.reason, assessed);
    case Input::What::note:
      assessed.messages.push_back({.text = message_line(fmt::format("{} {}", input.name, input.reason))});
      return;
    case Input::What::nothing:
      assessed.messages.push_back({.text = message_line(fmt::format("{} {}", input.name, input.reason))});
      assessed.found_nothing = true;
  }
}

void Worker::read_file(const Input& input, Assessed& assessed) {
  const auto file = cli::read_file(input.name);
  if (!file.text) return refuse(input.name, file.error, assessed);
  assessed.bytes += file.text->size();
  yaml::DocumentSplitter sections(*file.text, cut_of(input.name, *file.text, run_.form));
  while (const auto section = sections.next()) assess(*section, input.name, input.is_found, assessed);
}

void Worker::assess(Documents& documents, Assessed& assessed) {
  for (auto& document : documents.documents) {
    assessed.bytes += document.section.bytes;
    document.section.text = document.text;
    assess(document.section, documents.file, documents.is_found, assessed);
  }
  if (!documents.error.empty()) refuse(documents.file, documents.error, assessed);
}

void Worker::assess(const yaml::DocumentText& section, const std::string& file, bool is_found,
                    Assessed& assessed) {
  if (assessed.misused) return;
  if (run_.done_before != nullptr) {
    if (auto done = run_.done_before->find(file, section.document, section.line, fingerprint(section.text))) {
      ++assessed.taken_over;
      add({.file = file, .line = section.line, .summary = done->summary, .critical = done->critical},
          assessed);
      for (auto& parts : assessed.parts) parts.push_back({.text = done->line});
      return;
    }
  }
  auto described = reader_.read(section, file);
  if (is_found && !described.other.empty()) {
    // Of a file of many, one word is enough.
    if (section.document == 1)
      assessed.messages.push_back(
          {.about = Message::About::skipped,
           .text = message_line(fmt::format("{} is {}, and is skipped", file, described.other))});
    return;
  }
  if (!described.alliance) {
    assessed.empty += section.is_empty ? 1 : 0;
    return refuse({.file = file, .document = section.document, .errors = std::move(described.errors)},
                  section, assessed);
  }
  for (const auto& warning : described.warnings)
    assessed.messages.push_back(
        {.text = to_text(warning, section.text, section.line, columns_of_errors()) + "\n"});
  std::shared_ptr<const Diagnosis> baseline;
  if (!run_.overrides.empty()) {
    baseline = std::make_shared<const Diagnosis>(
        diagnose(*described.alliance, run_.library, DiagnosisLevel::counted));
  }
  prepare(*described.alliance, assessed);
  if (assessed.misused) return;
  auto diagnosis = diagnose(*std::move(described.alliance), run_.library, depth_);
  diagnosis.baseline = std::move(baseline);
  tell(std::move(diagnosis), assessed);
}

void Worker::tell(Diagnosis diagnosis, Assessed& assessed) const {
  add({.file = diagnosis.alliance.file,
       .line = diagnosis.alliance.line,
       .summary = diagnosis.summary,
       .critical = report::critical_weaknesses(diagnosis, run_.library)},
      assessed);
  tell(std::move(diagnosis), &report::Format::of, &report::Fragment::diagnosis, assessed);
}

void Worker::tell(report::UnreadInput unread, Assessed& assessed) const {
  assessed.portfolio.add_unread();
  tell(std::move(unread), &report::Format::render_error, &report::Fragment::unread, assessed);
}

template <class About>
void Worker::tell(About about, std::string (report::Format::*say)(const About&) const,
                  std::shared_ptr<const About> report::Fragment::*gathered, Assessed& assessed) const {
  const auto shared = std::make_shared<const About>(std::move(about));
  for (std::size_t i = 0; i < run_.deliveries.size(); ++i) {
    const auto& format = run_.deliveries[i].format;
    auto& part = assessed.parts[i].emplace_back(report::Fragment{.text = (format.*say)(*shared)});
    if (format.needs_all()) part.*gathered = shared;
  }
}

void Worker::prepare(Alliance& alliance, Assessed& assessed) const {
  ErrorList about_set("--set");
  ErrorList about_audience("--audience");
  for (const auto& answer_override : run_.overrides)
    apply_override(answer_override, run_.library, alliance, about_set);
  redact_for(run_.audience, alliance, about_audience);
  auto errors = run_.check ? run_.check(alliance) : std::vector<Error>{};
  std::ranges::copy(about_set.sorted(), std::back_inserter(errors));
  std::ranges::copy(about_audience.sorted(), std::back_inserter(errors));
  for (const auto& error : errors) assessed.messages.push_back({.text = to_text(error, {}) + "\n"});
  assessed.misused = assessed.misused || !errors.empty();
}

void Worker::refuse(report::UnreadInput unread, const yaml::DocumentText& section, Assessed& assessed) {
  Message message{.about = Message::About::unread};
  for (const auto& error : unread.errors)
    message.text += to_text(error, section.text, section.line, columns_of_errors()) + "\n";
  assessed.messages.push_back(std::move(message));
  redact_for(run_.audience, unread.errors);
  tell(std::move(unread), assessed);
}

void Worker::refuse(const std::string& file, const std::string& why, Assessed& assessed) {
  refuse({.file = file, .document = 1, .errors = {unreadable(file, why)}}, {}, assessed);
}

void Worker::add(const Gated& alliance, Assessed& assessed) const {
  assessed.portfolio.add(alliance.summary);
  for (const auto& failure : failures(alliance, run_.gates)) {
    assessed.messages.push_back({.text = escape_invisible(failure) + "\n"});
    assessed.failed_gate = true;
  }
}

}  // namespace entente::cli
