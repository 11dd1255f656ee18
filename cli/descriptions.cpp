#include "cli/descriptions.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <span>
#include <system_error>

#include "alliance/assignment.h"
#include "alliance/read-alliance.h"
#include "cli/files.h"
#include "cli/terminal.h"

namespace entente::cli {

namespace {

/// What a folder's files are taken for descriptions by.
constexpr std::array<std::string_view, 3> extensions = {".yaml", ".yml", ".json"};

class Reading {
 public:
  Reading(std::span<const Assignment> assignments, const Library& library)
      : assignments_(assignments), library_(library) {}

  void read(const std::string& name) {
    std::error_code error;
    if (!std::filesystem::is_directory(name, error)) return read_one(name);
    const auto files = files_below(name, extensions, error);
    if (error) refuse(name, error.message());
    if (files.empty() && !error) empty_.push_back(name);
    for (const auto& file : files) read_one(file);
  }

  Descriptions take() {
    for (const auto& name : empty_)
      complain(fmt::format("{} holds no description; `entente new` writes one to fill in", name));
    all_.unread = all_.unread || (!empty_.empty() && !all_.descriptions.empty());
    return std::move(all_);
  }

 private:
  void read_one(const std::string& name) {
    const auto shown = shown_name(name);
    const auto file = read_file(name);
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
    if (none) empty_.push_back(shown);
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
  std::vector<std::string> empty_;
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

Descriptions read_descriptions(const std::vector<std::string>& files,
                               const std::vector<std::string>& assignments, const Library& library) {
  const auto read = read_assignments(assignments, library);
  if (!read) return {.descriptions = {}, .unread = false, .misused = true};
  Reading reading(*read, library);
  for (const auto& file : files) reading.read(file);
  return reading.take();
}

}  // namespace entente::cli
