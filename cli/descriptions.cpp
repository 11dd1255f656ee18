#include "cli/descriptions.h"

#include <fmt/format.h>

#include <span>

#include "alliance/assignment.h"
#include "alliance/read-alliance.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/terminal.h"

namespace entente::cli {

namespace {

class Reading {
 public:
  Reading(std::span<const Assignment> assignments, const Library& library)
      : assignments_(assignments), library_(library) {}

  void read(const Input& input) {
    const auto shown = shown_name(input.name);
    switch (input.what) {
      case Input::What::file:
        return read_file(input.name, shown);
      case Input::What::problem:
        return refuse(shown, input.reason);
      case Input::What::note:
        return complain(fmt::format("{} {}", shown, input.reason));
      case Input::What::nothing:
        empty_.push_back(fmt::format("{} {}", shown, input.reason));
    }
  }

  Descriptions take() {
    for (const auto& told : empty_) complain(told);
    all_.unread = all_.unread || (!empty_.empty() && !all_.descriptions.empty());
    return std::move(all_);
  }

 private:
  void read_file(const std::string& name, const std::string& shown) {
    const auto file = cli::read_file(name);
    if (!file.text) return refuse(shown, file.error);
    AllianceReader reader(*file.text, shown, library_);
    bool none = true;
    while (auto described = reader.next()) {
      none = false;
      complain(described->complaints, *file.text);
      if (described->alliance) {
        assign(*described->alliance);
        all_.descriptions.emplace_back(std::move(*described->alliance));
      } else {
        refuse(
            {.file = shown, .document = described->document, .complaints = std::move(described->complaints)});
      }
    }
    if (none) empty_.push_back(fmt::format("{} {}", shown, holds_no_description));
  }

  void refuse(const std::string& file, const std::string& error) {
    const auto complaint = unreadable(file, error);
    complain({&complaint, 1}, {});
    refuse({.file = file, .document = 1, .complaints = {complaint}});
  }

  void refuse(report::Unread unread) {
    all_.descriptions.emplace_back(std::move(unread));
    all_.unread = true;
  }

  void assign(Alliance& alliance) {
    Complaints complaints("--set");
    for (const auto& assignment : assignments_) entente::assign(assignment, library_, alliance, complaints);
    if (complaints.empty()) return;
    if (!all_.misused) complain(complaints.sorted(), {});
    all_.misused = true;
  }

  std::span<const Assignment> assignments_;
  const Library& library_;
  Descriptions all_;
  std::vector<std::string> empty_;  ///< what is said at the end of what named or held nothing
};

}  // namespace

Exit exit_of(const Descriptions& read) {
  if (read.descriptions.empty()) return Exit::nothing;
  return read.unread ? Exit::unread : Exit::done;
}

std::optional<std::vector<Assignment>> read_assignments(const std::vector<std::string>& texts,
                                                        const Library& library) {
  Complaints complaints("--set");
  std::vector<Assignment> read;
  for (const auto& text : texts) {
    if (const auto assignment = read_assignment(text, library, complaints)) read.push_back(*assignment);
  }
  if (complaints.empty()) return read;
  complain(complaints.sorted(), {});
  return std::nullopt;
}

Descriptions read_descriptions(const std::vector<std::string>& arguments,
                               const std::vector<std::string>& assignments, const Library& library) {
  const auto read = read_assignments(assignments, library);
  if (!read) return {.descriptions = {}, .unread = false, .misused = true};
  Reading reading(*read, library);
  Inputs inputs(arguments);
  while (const auto input = inputs.next()) reading.read(*input);
  return reading.take();
}

}  // namespace entente::cli
