#include "cli/batch/assessor.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "alliance/audience.h"
#include "cli/system/files.h"
#include "cli/system/terminal.h"
#include "text/unicode.h"

namespace entente::cli {

Assessor::Assessor(const AssessRun& run) : run_(run), reader_(run.library) {
  for (const auto& delivery : run.deliveries) depth_ = std::max(depth_, delivery.format.depth());
}

Assessed Assessor::operator()(Batch batch) {
  Assessed assessed(run_.library, run_.deliveries.size());
  if (auto* documents = std::get_if<Documents>(&batch)) {
    assess(*documents, assessed);
  } else {
    for (const auto& input : std::get<Files>(batch).inputs) read(input, assessed);
  }
  return assessed;
}

void Assessor::read(const Input& input, Assessed& assessed) {
  switch (input.what) {
    case Input::What::file:
      return read_file(input, assessed);
    case Input::What::problem:
      return refuse(shown_name(input.name), input.reason, assessed);
    case Input::What::note:
      assessed.complaints += told(fmt::format("{} {}", input.name, input.reason));
      return;
    case Input::What::nothing:
      return tell_of_nothing(input.name, input.reason, assessed);
  }
}

void Assessor::read_file(const Input& input, Assessed& assessed) {
  const auto file = cli::read_file(input.name);
  if (!file.text) return refuse(input.name, file.error, assessed);
  assessed.bytes += file.text->size();
  yaml::Sections sections(*file.text, cut_of(input.name, *file.text, run_.form));
  bool has_any = false;
  for (; const auto section = sections.next(); has_any = true) assess(*section, input.name, assessed);
  if (!has_any) tell_of_nothing(input.name, holds_no_description, assessed);
}

void Assessor::assess(Documents& documents, Assessed& assessed) {
  for (auto& document : documents.documents) {
    assessed.bytes += document.section.bytes;
    document.section.text = document.text;
    assess(document.section, documents.file, assessed);
  }
  if (!documents.error.empty()) return refuse(documents.file, documents.error, assessed);
  const bool is_whole = documents.is_first && documents.is_last;
  if (is_whole && documents.documents.empty())
    tell_of_nothing(documents.file, holds_no_description, assessed);
}

void Assessor::assess(const yaml::Section& section, const std::string& file, Assessed& assessed) {
  if (assessed.misused) return;
  if (run_.done_before != nullptr) {
    if (auto done = run_.done_before->find(file, section.document, section.line, fingerprint(section.text))) {
      ++assessed.taken_over;
      add({.file = file, .line = section.line, .brief = done->brief, .critical = done->critical}, assessed);
      for (auto& parts : assessed.parts) parts.push_back({.text = done->line});
      return;
    }
  }
  auto described = reader_.read(section, file);
  if (!described.alliance) {
    for (const auto& complaint : described.complaints)
      assessed.complaints += to_text(complaint, section.text, section.line) + "\n";
    return tell({.file = file, .document = section.document, .complaints = std::move(described.complaints)},
                assessed);
  }
  for (const auto& warning : described.warnings)
    assessed.complaints += to_text(warning, section.text, section.line) + "\n";
  std::shared_ptr<const Diagnosis> as_described;
  if (!run_.assignments.empty()) {
    as_described =
        std::make_shared<const Diagnosis>(diagnose(*described.alliance, run_.library, Depth::counted));
  }
  prepare(*described.alliance, assessed);
  if (assessed.misused) return;
  auto diagnosis = diagnose(*std::move(described.alliance), run_.library, depth_);
  diagnosis.as_described = std::move(as_described);
  tell(std::move(diagnosis), assessed);
}

void Assessor::tell(Diagnosis diagnosis, Assessed& assessed) const {
  add({.file = diagnosis.alliance.file,
       .line = diagnosis.alliance.line,
       .brief = diagnosis.brief,
       .critical = report::critical_weaknesses(diagnosis, run_.library)},
      assessed);
  tell(std::move(diagnosis), &report::Format::of, &report::Part::diagnosis, assessed);
}

void Assessor::tell(report::Unread unread, Assessed& assessed) const {
  assessed.portfolio.add_unread();
  tell(std::move(unread), &report::Format::of_unread, &report::Part::unread, assessed);
}

template <class About>
void Assessor::tell(About about, std::string (report::Format::*say)(const About&) const,
                    std::shared_ptr<const About> report::Part::*gathered, Assessed& assessed) const {
  const auto shared = std::make_shared<const About>(std::move(about));
  for (std::size_t i = 0; i < run_.deliveries.size(); ++i) {
    const auto& format = run_.deliveries[i].format;
    auto& part = assessed.parts[i].emplace_back(report::Part{.text = (format.*say)(*shared)});
    if (format.gathers()) part.*gathered = shared;
  }
}

void Assessor::prepare(Alliance& alliance, Assessed& assessed) const {
  Complaints about_set("--set");
  Complaints about_audience("--audience");
  for (const auto& assignment : run_.assignments) assign(assignment, run_.library, alliance, about_set);
  show_to(run_.audience, alliance, about_audience);
  auto complaints = run_.check ? run_.check(alliance) : std::vector<Complaint>{};
  std::ranges::copy(about_set.sorted(), std::back_inserter(complaints));
  std::ranges::copy(about_audience.sorted(), std::back_inserter(complaints));
  for (const auto& complaint : complaints) assessed.complaints += to_text(complaint, {}) + "\n";
  assessed.misused = assessed.misused || !complaints.empty();
}

void Assessor::tell_of_nothing(const std::string& name, const std::string& why, Assessed& assessed) const {
  assessed.complaints += told(fmt::format("{} {}", name, why));
  // A part of a longer text, all comments or none at all, has no result of its own.
  if (name == shown_name(standard_input)) {
    assessed.found_nothing = true;
    return;
  }
  ++assessed.nothings;
  const Complaint complaint{.file = name, .at = {}, .message = why, .hint = {}};
  tell({.file = name, .document = 1, .complaints = {complaint}}, assessed);
}

void Assessor::refuse(const std::string& file, const std::string& why, Assessed& assessed) {
  const auto complaint = unreadable(file, why);
  assessed.complaints += to_text(complaint, {}) + "\n";
  tell({.file = file, .document = 1, .complaints = {complaint}}, assessed);
}

void Assessor::add(const Gated& alliance, Assessed& assessed) const {
  assessed.portfolio.add(alliance.brief);
  for (const auto& failure : failures(alliance, run_.gates)) {
    assessed.complaints += visible(failure) + "\n";
    assessed.failed_gate = true;
  }
}

}  // namespace entente::cli
