#include "alliance/verify-edit.h"

#include <algorithm>
#include <array>
#include <utility>

#include "alliance/answer-text.h"
#include "alliance/read-alliance.h"
#include "yaml/read/document-reader.h"
#include "yaml/read/mapping-reader.h"

namespace entente {

namespace {

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

std::vector<yaml::Entry> entries_but(yaml::Value mapping, std::string_view key) {
  std::vector<yaml::Entry> others;
  for (const auto& entry : mapping.entries()) {
    if (entry.key.text() != key) others.push_back(entry);
  }
  return others;
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

/// Whether the other partners' answers to the question are unchanged.
bool keeps_other_descriptions(const NewAnswer& answer, const Alliance& before, const Alliance& after,
                              const Library& library) {
  const auto count = slot_count(library.questions[answer.question], before);
  for (std::size_t partner = 0; partner < count; ++partner) {
    if (partner == answer.partner || count == 1) continue;
    const auto& was = before.answers.at(answer.question, partner);
    const auto& is = after.answers.at(answer.question, partner);
    if (!has_same_value(was, is) || !has_same_note(before.answers, was, after.answers, is)) return false;
  }
  return true;
}

std::vector<yaml::Entry> free_entries(const ReadDescription& read, const NewAnswer& answer,
                                      const Library& library) {
  std::vector<yaml::Entry> entries;
  const auto slot = find_slot(read.tree.root(), library.questions[answer.question].path,
                              read.alliance.partners[answer.partner].key);
  if (!slot) return entries;
  for (const auto& entry : slot->entries()) {
    if (yaml::is_free_key(entry.key.text())) entries.push_back(entry);
  }
  return entries;
}

}  // namespace

bool keeps_other_descriptions(const ReadDescription& before, const ReadDescription& after) {
  if (before.sections.size() != after.sections.size()) return false;
  for (std::size_t i = 0; i < before.sections.size(); ++i) {
    const bool is_own = before.sections[i].document == before.section.document;
    if (!is_own && before.sections[i].text != after.sections[i].text) return false;
  }
  return true;
}

bool differs_only_at(yaml::Value before, yaml::Value after, std::span<const std::string_view> keys) {
  if (keys.empty()) return true;
  const bool are_mappings = (before.is_mapping() || before.is_null()) && after.is_mapping();
  if (!are_mappings) return false;
  const auto others = entries_but(before, keys.front());
  if (!std::ranges::equal(others, entries_but(after, keys.front()), is_same_entry)) return false;
  const auto was = find_entry(before, keys.front());
  const auto is = find_entry(after, keys.front());
  const yaml::Tree nothing;
  return is && differs_only_at(was ? was->value : nothing.root(), is->value, keys.subspan(1));
}

std::optional<ReadDescription> read_description(std::string_view text, int document, const Library& library,
                                                yaml::SplitAt cut) {
  ReadDescription read;
  yaml::DocumentSplitter sections(text, cut);
  while (auto section = sections.next()) read.sections.push_back(*section);
  const auto own = std::ranges::find(read.sections, document, &yaml::DocumentText::document);
  if (own == read.sections.end()) return std::nullopt;
  read.section = *own;
  auto described = DescriptionReader(library).read(read.section, "");
  if (!described.alliance) return std::nullopt;
  read.alliance = *std::move(described.alliance);
  // Parse once more: the reader of descriptions does not hand out its tree.
  ErrorList errors("");
  yaml::DocumentReader().read(read.section, read.tree, errors);
  if (!errors.empty()) return std::nullopt;
  return read;
}

bool is_only_change(const NewAnswer& answer, const ReadDescription& before, const ReadDescription& after,
                    const Library& library) {
  const auto path = library.questions[answer.question].path;
  const std::array names = {theme_of(path), name_in_theme(path)};
  return keeps_other_descriptions(before, after) &&
         differs_only_at(before.tree.root(), after.tree.root(), names) &&
         before.alliance.partners.size() == after.alliance.partners.size() &&
         is_written(answer, before.alliance.answers, after.alliance.answers) &&
         keeps_other_descriptions(answer, before.alliance, after.alliance, library) &&
         std::ranges::equal(free_entries(before, answer, library), free_entries(after, answer, library),
                            is_same_entry);
}

}  // namespace entente
