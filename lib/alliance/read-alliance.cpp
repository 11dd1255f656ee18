#include "alliance/read-alliance.h"

#include <fmt/format.h>

#include <algorithm>

#include "alliance/date.h"
#include "alliance/other-file-kinds.h"
#include "alliance/read-answers.h"
#include "knowledge/description-facts.h"
#include "text/unicode.h"
#include "text/wrap.h"
#include "yaml/read/field-readers.h"

namespace entente {

namespace {

/// The name with case folded and white space normalized, for comparison.
std::string folded(std::string_view name) {
  return one_line(fold_case(name));
}

/// Whether the first bytes alone show that the folded names differ, as they nearly always do: folding every
/// name took a tenth of the time of reading JSON Lines. Two different ASCII letters show it, and so does an
/// ASCII letter beside a byte that begins a Greek, Cyrillic, Han or Hangul letter. Other characters may fold
/// to ASCII letters, or to nothing.
bool begin_apart(std::string_view one, std::string_view other) {
  const auto is_letter = [](unsigned char byte) { return byte >= 'a' && byte <= 'z'; };
  const auto is_of_other_script = [](unsigned char byte) {
    return (byte >= 0xCEU && byte <= 0xD3U) || (byte >= 0xE4U && byte <= 0xEDU);
  };
  const auto first = [](std::string_view name) {
    const auto byte = static_cast<unsigned char>(name.empty() ? ' ' : name.front());
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte - 'A' + 'a') : byte;
  };
  const auto begins = first(one);
  const auto other_begins = first(other);
  if (is_letter(begins))
    return is_of_other_script(other_begins) || (is_letter(other_begins) && begins != other_begins);
  return is_of_other_script(begins) && is_letter(other_begins);
}

/// Warns of answers and acceptances that are dated after the description itself.
void warn_of_dates(const Alliance& alliance, ErrorList& warnings) {
  const auto warn = [&](std::string_view what, std::string_view date, SourceLocation at) {
    if (!is_after(date, alliance.as_of)) return;
    warnings.add(at, fmt::format("warning: {} is dated {}, after the description itself", what, date),
                 fmt::format("it is as of {}", alliance.as_of));
  };
  for (const auto& answer : alliance.answers.all())
    warn("the answer", alliance.answers.note_of(answer).as_of, answer.at);
  for (const auto& acceptance : alliance.accepted) warn("the acceptance", acceptance.on, acceptance.at);
}

/// Reads one description into `alliance`.
class Description {
 public:
  Description(yaml::Value root, const Library& library, Answers& unanswered, Alliance& alliance,
              ErrorList& errors)
      : head_(root, "an alliance", errors),
        library_(library),
        unanswered_(unanswered),
        alliance_(alliance),
        errors_(errors) {}

  void read() {
    if (!head_.is_mapping() || !read_version()) return;
    head_.find("$schema");  // for editors
    alliance_.name = head_.require_text("name").value_or("");
    if (const auto as_of = head_.find("as_of")) alliance_.as_of = read_date(*as_of, errors_);
    alliance_.purpose = head_.find_text("purpose").value_or("");
    if (const auto scope = head_.find("scope")) alliance_.scope = read_scope(*scope, library_, errors_);
    // The partners come first: their number determines the table of answers.
    read_partners();
    if (unanswered_.partners() != alliance_.partners.size())
      unanswered_ = Answers(library_, alliance_.partners.size());
    alliance_.answers = unanswered_;
    read_stage();
    read_form();
    add_partner_facts();
    read_themes();
    if (const auto value = head_.find("accepted"))
      alliance_.accepted = read_acceptances(*value, library_, errors_);
    if (const auto value = head_.find("case")) {
      alliance_.case_study = read_case_study(*value, library_, errors_);
    }
    add_stray_question_errors();
    head_.finish();
  }

 private:
  /// Returns false for another version of the format: no other error would mean anything.
  bool read_version() {
    const auto version = head_.require_text("entente");
    if (!version || *version == format_version) return true;
    errors_.add(head_.find("entente")->at(), fmt::format("format {} is not known", quote(*version)),
                fmt::format("this program reads `entente: {}`", format_version));
    return false;
  }

  void read_partners() {
    const auto value = head_.require("partners");
    if (!value) return;
    if (!value->is_mapping() || value->count() == 0) {
      errors_.add(value->at(), "the partners are a mapping from a short key to who it is",
                  "for instance  county: {name: Ridgeway County, kind: public-agency}");
      return;
    }
    if (value->count() > max_partners) {
      errors_.add(value->at(),
                  fmt::format("{} partners, and at most {} are read", value->count(), max_partners));
      return;
    }
    int named = 0;
    for (const auto& [key, partner] : value->entries()) {
      if (key.is_scalar() && yaml::is_free_key(key.text())) continue;
      ++named;
      if (key.is_scalar()) read_partner(key, partner);
    }
    if (named < 2)
      errors_.add(value->at(), "an alliance has at least two partners", "name the others here as well");
  }

  /// Reports a name that another partner has, ignoring case and white space: nobody could tell the two apart.
  void check_name(const std::string& name, SourceLocation at) {
    const auto twin = std::ranges::find_if(alliance_.partners, [&name](const Partner& other) {
      return !begin_apart(name, other.name) && folded(name) == folded(other.name);
    });
    if (twin == alliance_.partners.end()) return;
    errors_.add(at, fmt::format("{} is the name of two partners", quote(name)),
                fmt::format("the other one is `{}`; an alliance has at least two partners", twin->key));
  }

  void read_partner(yaml::Value key, yaml::Value value) {
    const auto is_twin =
        std::ranges::find(alliance_.partners, key.text(), &Partner::key) != alliance_.partners.end();
    if (is_twin) return;  // has been reported as a duplicate key
    if (is_answer_key(key.text())) {
      errors_.add(key.at(), fmt::format("{} cannot be a partner's key, answers use it", quote(key.text())));
    } else if (key.text().empty() ||
               key.text().find_first_of(not_in_partner_keys) != std::string_view::npos) {
      errors_.add(key.at(), fmt::format("{} cannot be a partner's key", quote(key.text())),
                  "a key is one short word; the name stands under it");
    }
    Partner partner;
    partner.key = key.text();
    partner.name = partner.key;
    auto named_at = key.at();
    if (!value.is_null()) {
      yaml::MappingReader mapping(value, "a partner", errors_);
      partner.name = mapping.find_text("name").value_or(partner.key);
      if (const auto name = mapping.find("name")) named_at = name->at();
      if (const auto kind = mapping.find_text("kind")) partner.kind = *kind;
      if (!partner.kind.empty()) check_kind(*mapping.find("kind"));
      partner.contributes = find_texts(mapping, "contributes", errors_);
      partner.needs = find_texts(mapping, "needs", errors_);
      mapping.finish();
    }
    check_name(partner.name, named_at);
    alliance_.partners.push_back(std::move(partner));
  }

  void check_kind(yaml::Value value) { read_fact(value, Fact::partner_kind, "kind"); }

  /// Reads a fact, refusing `n/a`: every alliance has a stage, a form and kinds of partners, known or not.
  std::optional<AnswerValue> read_fact(yaml::Value value, Fact which, std::string_view key) {
    auto read = read_answer_value(value, library_.scales[index_of(which)], key, errors_);
    if (!read || read->applies) return read;
    errors_.add(value.at(), fmt::format("`{}` cannot be n/a", key),
                fmt::format("leave `{}` out where it is not known", key));
    return std::nullopt;
  }

  Answer& fact(Fact which, std::size_t partner = 0) { return alliance_.answers.at(index_of(which), partner); }

  void tell(Fact which, ValueSet values, SourceLocation at, std::size_t partner = 0) {
    auto& answer = fact(which, partner);
    answer.value.possible = values;
    answer.given = true;
    answer.at = at;
  }

  void read_stage() {
    const auto value = head_.find("stage");
    if (!value || value->is_null()) return;
    if (!value->is_scalar()) {
      errors_.add(value->at(),
                  fmt::format("an alliance has one stage, not {}", yaml::name_of(value->kind())));
      return;
    }
    const auto read = read_fact(*value, Fact::stage, "stage");
    if (!read) return;
    alliance_.stage = value->text();
    tell(Fact::stage, read->possible, value->at());
  }

  void read_form() {
    const auto value = head_.find("form");
    if (!value || value->is_null()) return;
    const auto read = read_fact(*value, Fact::form, "form");
    if (!read) return;
    alliance_.form = find_texts(head_, "form", errors_);
    tell(Fact::form, read->possible, value->at());
  }

  void add_partner_facts() {
    const auto& kinds = library_.scales[index_of(Fact::partner_kind)];
    const auto partners = head_.find("partners");
    const auto at = partners ? partners->at() : SourceLocation{};
    const auto count = std::min(alliance_.partners.size(), max_partners_counted());
    tell(Fact::partner_count, only(count), at);
    for (std::size_t partner = 0; partner < alliance_.partners.size(); ++partner) {
      if (const auto kind = find_value(kinds, alliance_.partners[partner].kind)) {
        tell(Fact::partner_kind, only(*kind), at, partner);
      }
    }
  }

  /// Reports questions at the top level, as a path (`risk.shared`) or without the theme, with the theme to
  /// put them under.
  void add_stray_question_errors() {
    for (const auto& [key, value] : head_.unknown_entries()) {
      const auto name = key.text();
      const auto is_meant = [name](const Question& question) {
        return !question.fact && (question.path == name || name_in_theme(question.path) == name);
      };
      const auto found = std::ranges::find_if(library_.questions, is_meant);
      if (found == library_.questions.end()) continue;
      head_.find(name);  // now known, so that finish() does not report it again
      errors_.add(key.at(), fmt::format("unknown key {} in an alliance", quote(name)),
                  fmt::format("write `{}` under `{}`", name_in_theme(found->path), theme_of(found->path)));
    }
  }

  void read_themes() {
    QuestionFinder questions(library_);
    const auto read = [this, &questions](std::string_view theme) {
      if (const auto value = head_.find(theme))
        read_answers(theme, *value, library_, questions, alliance_, errors_);
    };
    read("nature");
    for (const auto& theme : library_.themes) read(theme.id);
  }

  yaml::MappingReader head_;
  const Library& library_;
  Answers& unanswered_;
  Alliance& alliance_;
  ErrorList& errors_;
};

bool has(yaml::Value mapping, std::string_view key) {
  return std::ranges::any_of(mapping.entries(),
                             [key](const yaml::Entry& entry) { return entry.key.text() == key; });
}

bool is_description(yaml::Value root) {
  return has(root, "entente") && has(root, "partners");
}

/// Replaces all errors by one if the document is a list of descriptions or no description at all.
void add_unknown_key_error(yaml::Value root, ErrorList& errors) {
  const bool is_list = root.is_sequence() && root.count() > 0 && is_description(*root.items().begin());
  const bool is_other = root.is_mapping() && !has(root, "entente") && !has(root, "partners");
  if (!is_list && !is_other) return;
  errors.clear();
  if (is_list) {
    errors.add(root.at(), fmt::format("this is a list of {} descriptions", root.count()),
               "write one a line (JSON Lines), or put `---` between them");
  } else {
    errors.add(root.at(), "this is not a description: `entente` and `partners` are missing",
               "`entente new` writes a description to fill in");
  }
}

}  // namespace

ReadResult DescriptionReader::read(const yaml::DocumentText& section, const std::string& file) {
  ErrorList errors(file);
  if (section.is_empty) {
    errors.add({section.line, 1}, "is empty; nothing was assessed");
    return {.document = section.document, .alliance = {}, .errors = errors.take(), .warnings = {}};
  }
  documents_.read(section, tree_, errors);
  Alliance alliance;
  alliance.texts = {tree_.texts()};
  alliance.file = file;
  alliance.document = section.document;
  alliance.line = section.line;
  alliance.fingerprint = fingerprint(section.text);
  if (!tree_.empty()) Description(tree_.root(), library_, unanswered_, alliance, errors).read();
  ReadResult described{.document = section.document, .alliance = {}, .errors = {}, .warnings = {}};
  if (errors.empty()) {
    // There are no errors, so the list can be used for warnings.
    warn_of_dates(alliance, errors);
    described.warnings = errors.take();
    described.alliance = std::move(alliance);
    return described;
  }
  // Only for a document with errors: one that can be read as a description is one. A text that could not be
  // parsed (it may be too long) is recognized by how it begins.
  described.other = tree_.empty() ? other_kind(section.text) : other_kind(tree_.root());
  if (!described.other.empty()) {
    const auto at = tree_.empty() ? SourceLocation{.line = section.line, .column = 1} : tree_.root().at();
    errors.clear();
    errors.add(at, fmt::format("this is {}, not a description", described.other));
  } else if (!tree_.empty()) {
    add_unknown_key_error(tree_.root(), errors);
  }
  described.errors = errors.take();
  return described;
}

std::optional<ReadResult> AllianceReader::next() {
  const auto section = sections_.next();
  if (!section) return std::nullopt;
  return reader_.read(*section, file_);
}

}  // namespace entente
