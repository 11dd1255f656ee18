#include "alliance/other-file-kinds.h"

#include <array>
#include <optional>

namespace entente {

namespace {

constexpr std::string_view report = "a report written by entente";
constexpr std::string_view sarif = "a SARIF file";
constexpr std::string_view schema = "a JSON Schema";

/// Kinds of files that are recognized by a key at the top level.
struct KindByKey {
  std::string_view key;
  std::string_view kind;
};

constexpr auto kinds_by_key = std::to_array<KindByKey>({
    {"worksheet", "a worksheet"},
    {"profile", "a profile"},
    {"factor", "a factor"},
    {"theme", "a list of themes"},
    {"brier", "a diary of a course"},
    {"bands", "the head of a library"},
    {"marks", "a definition test"},
    {"note", "a list of notes of a library"},
});

std::optional<yaml::Value> find(yaml::Value mapping, std::string_view key) {
  for (const auto& entry : mapping.entries()) {
    if (entry.key.text() == key) return entry.value;
  }
  return std::nullopt;
}

/// `entente` is a whole number in descriptions (the version of the format), and 1.2.3 in reports (that of the
/// program).
bool is_version_of_program(std::string_view version) {
  return version.find('.') != std::string_view::npos;
}

std::string_view kind_of_schema(std::string_view address) {
  if (address.find("sarif") != std::string_view::npos) return sarif;
  return address.find("json-schema.org") != std::string_view::npos ? schema : std::string_view();
}

/// Recognizes files whose top-level keys are names that the author chose, by the keys of the first entry.
std::string_view kind_of_list(yaml::Value root) {
  for (const auto& [key, value] : root.entries()) {
    if (find(value, "authors") || find(value, "seen")) return "a bibliography";
    if (find(value, "ordered") && find(value, "values")) return "a list of scales";
    return {};
  }
  return {};
}

/// The JSON string after `key`, which is given with its quotes. Empty if there is none.
std::string_view text_after(std::string_view key, std::string_view text) {
  const auto at = text.find(key);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + key.size());
  const auto begin = text.find_first_not_of(" \t\r\n:");
  if (begin == std::string_view::npos || text[begin] != '"') return {};
  text.remove_prefix(begin + 1);
  return text.substr(0, text.find('"'));
}

}  // namespace

std::string_view other_kind(yaml::Value root) {
  for (const auto item : root.items()) return other_kind(item);  // a list is what its first item is
  if (const auto version = find(root, "entente"))
    return is_version_of_program(version->text()) && find(root, "library") ? report : std::string_view();
  if (const auto address = find(root, "$schema")) {
    if (const auto kind = kind_of_schema(address->text()); !kind.empty()) return kind;
  }
  for (const auto& [key, kind] : kinds_by_key) {
    if (find(root, key)) return kind;
  }
  // In a description, `case` is a mapping; in reports on a case, the id of the case.
  if (const auto id = find(root, "case"); id && id->is_scalar()) return report;
  return kind_of_list(root);
}

std::string_view other_kind(std::string_view beginning) {
  const auto first = beginning.find_first_not_of(" \t\r\n[{");
  if (first == std::string_view::npos || beginning[first] != '"') return {};
  beginning.remove_prefix(first);
  if (is_version_of_program(text_after("\"entente\"", beginning))) return report;
  return kind_of_schema(text_after("\"$schema\"", beginning));
}

}  // namespace entente
