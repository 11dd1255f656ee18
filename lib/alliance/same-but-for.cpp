#include "alliance/same-but-for.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "alliance/answer-on-one-line.h"
#include "alliance/read-alliance.h"
#include "yaml/document-reader.h"

namespace entente {

namespace {

using Names = std::span<const std::string_view>;

bool is_same(yaml::Value a, yaml::Value b);

bool has_same_items(yaml::Value a, yaml::Value b) {
  const auto left = a.items();
  const auto right = b.items();
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), is_same);
}

bool is_same_entry(const yaml::Entry& a, const yaml::Entry& b) {
  return is_same(a.key, b.key) && is_same(a.value, b.value);
}

bool is_same(yaml::Value a, yaml::Value b) {
  const auto left = a.entries();
  const auto right = b.entries();
  return a.kind() == b.kind() && a.text() == b.text() && has_same_items(a, b) &&
         std::equal(left.begin(), left.end(), right.begin(), right.end(), is_same_entry);
}

/// Of two mappings; what stands under the path of `names` may be anything, also nothing before, and then it
/// is the last of its mapping after.
bool is_same_beside(yaml::Value before, yaml::Value after, Names names) {
  if (names.empty()) return true;
  const bool are_mappings = (before.is_mapping() || before.is_null()) && after.is_mapping();
  if (!are_mappings) return false;
  const auto old_entries = before.entries();
  const auto new_entries = after.entries();
  auto entry = new_entries.begin();
  bool is_there = false;
  for (const auto& old_entry : old_entries) {
    if (entry == new_entries.end() || !is_same((*entry).key, old_entry.key)) return false;
    const bool is_on_path = old_entry.key.text() == names.front();
    is_there = is_there || is_on_path;
    const bool is_kept = is_on_path ? is_same_beside(old_entry.value, (*entry).value, names.subspan(1))
                                    : is_same(old_entry.value, (*entry).value);
    if (!is_kept) return false;
    ++entry;
  }
  if (is_there) return entry == new_entries.end();
  if (entry == new_entries.end() || (*entry).key.text() != names.front()) return false;
  const auto added = *entry;
  yaml::Tree nothing;
  return ++entry == new_entries.end() && is_same_beside(nothing.root(), added.value, names.subspan(1));
}

bool has_same_note(const Answers& a, const Answer& in_a, const Answers& b, const Answer& in_b) {
  const auto& left = a.note_of(in_a);
  const auto& right = b.note_of(in_b);
  return left.because == right.because && left.source == right.source && left.as_of == right.as_of;
}

bool has_same_value(const Answer& a, const Answer& b) {
  return a.given == b.given && is_same(a.value, b.value);
}

bool is_written(const NewAnswer& answer, const Answers& before, const Answers& after) {
  const auto& written = after.at(answer.question, answer.partner);
  if (!has_same_value(written, {.value = answer.value, .given = true, .at = {}})) return false;
  if (!answer.because)
    return has_same_note(before, before.at(answer.question, answer.partner), after, written);
  const auto& note = after.note_of(written);
  const auto expected = has_note(answer) ? std::string_view(*answer.because) : std::string_view();
  return note.because == expected && note.source.empty() && note.as_of.empty();
}

/// What partners say of the question whom the answer is not of.
bool has_same_others(const NewAnswer& answer, const Alliance& before, const Alliance& after,
                     const Library& library) {
  const auto count = slots(library.questions[answer.question], before);
  for (std::size_t partner = 0; partner < count; ++partner) {
    if (partner == answer.partner || count == 1) continue;
    const auto& was = before.answers.at(answer.question, partner);
    const auto& is = after.answers.at(answer.question, partner);
    if (!has_same_value(was, is) || !has_same_note(before.answers, was, after.answers, is)) return false;
  }
  return true;
}

bool has_same_others(const ReadDescription& before, const ReadDescription& after) {
  if (before.sections.size() != after.sections.size()) return false;
  for (std::size_t i = 0; i < before.sections.size(); ++i) {
    const bool is_own = before.sections[i].document == before.section.document;
    if (!is_own && before.sections[i].text != after.sections[i].text) return false;
  }
  return true;
}

}  // namespace

std::optional<ReadDescription> read_description_of(std::string_view text, int document,
                                                   const Library& library) {
  ReadDescription read;
  yaml::Sections sections(text, yaml::Cut::at_markers);
  while (auto section = sections.next()) read.sections.push_back(*section);
  const auto own = std::ranges::find(read.sections, document, &yaml::Section::document);
  if (own == read.sections.end()) return std::nullopt;
  read.section = *own;
  auto described = DescriptionReader(library).read(read.section, "");
  if (!described.alliance) return std::nullopt;
  read.alliance = *std::move(described.alliance);
  Complaints complaints("");
  yaml::DocumentReader().read(read.section, read.tree, complaints);
  if (!complaints.empty()) return std::nullopt;
  return read;
}

bool is_same_but_for(const NewAnswer& answer, const ReadDescription& before, const ReadDescription& after,
                     const Library& library) {
  const auto path = library.questions[answer.question].path;
  const std::array names = {theme_of(path), name_in_theme(path)};
  return has_same_others(before, after) && is_same_beside(before.tree.root(), after.tree.root(), names) &&
         before.alliance.partners.size() == after.alliance.partners.size() &&
         is_written(answer, before.alliance.answers, after.alliance.answers) &&
         has_same_others(answer, before.alliance, after.alliance, library);
}

}  // namespace entente
