#include "knowledge/work.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace {

/// "Zoogah" for "Zoogah, D. B."; the whole name of an organisation.
std::string_view family_name(std::string_view author) {
  return author.substr(0, author.find(','));
}

std::string authors_in_short(const Work& work) {
  const auto& authors = work.authors;
  if (authors.empty()) return fmt::format("“{}”", work.title);
  if (authors.size() == 1) return std::string{family_name(authors[0])};
  if (authors.size() == 2) return fmt::format("{} & {}", family_name(authors[0]), family_name(authors[1]));
  return fmt::format("{} et al.", family_name(authors[0]));
}

std::string authors_in_full(const Work& work) {
  std::string text;
  for (std::size_t i = 0; i < work.authors.size(); ++i) {
    if (i > 0) text += i + 1 == work.authors.size() ? " & " : ", ";
    text += work.authors[i];
  }
  return text;
}

/// Adds a full stop unless the text ends with one or with a question mark.
std::string sentence(std::string text) {
  if (!text.ends_with('?') && !text.ends_with('.')) text += '.';
  return text;
}

/// Venue and publisher with a leading space: " Journal 26(3), 47-63. Publisher."; empty if unknown.
std::string venue_in_full(const Work& work) {
  std::string text;
  if (!work.in.empty()) {
    text += fmt::format(" {}", work.in);
    if (!work.volume.empty()) text += fmt::format(" {}", work.volume);
    if (!work.pages.empty()) text += fmt::format(", {}", work.pages);
    text += '.';
  }
  if (!work.publisher.empty()) text += fmt::format(" {}.", work.publisher);
  return text;
}

bool is_verified(const Work& work, std::string_view field) {
  return std::ranges::find(work.unverified, field) == work.unverified.end();
}

/// The unknown fields that a reference to a work of this kind usually has.
std::vector<std::string_view> missing_fields(const Work& work) {
  const bool is_in_journal = work.kind == WorkKind::article;
  const std::array<std::pair<std::string_view, bool>, 6> missing = {{
      {"authors", work.authors.empty()},
      {"year", work.year.empty()},
      {"venue", work.in.empty() && work.publisher.empty() && work.kind != WorkKind::web},
      {"volume", is_in_journal && work.volume.empty()},
      {"pages", is_in_journal && work.pages.empty()},
      {"DOI", is_in_journal && work.doi.empty()},
  }};
  std::vector<std::string_view> names;
  for (const auto& [name, is_missing] : missing) {
    if (is_missing) names.push_back(name);
  }
  return names;
}

std::string_view how_it_was_seen(Verification seen) {
  switch (seen) {
    case Verification::abstract:
      return {};
    case Verification::second_hand:
      return "seen only as other works describe it";
    case Verification::seed:
      return "known only from one of the two texts that the library began with";
  }
  return {};
}

/// Escapes what LaTeX gives a meaning. Braces are dropped: BibTeX counts them even if they are escaped.
std::string in_latex(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (std::string_view{"&%$#_"}.find(c) != std::string_view::npos) escaped += '\\';
    if (c == '{' || c == '}') continue;
    escaped += c;
  }
  return escaped;
}

/// "47--63": LaTeX writes the dash of a range as two hyphens.
std::string pages_in_latex(std::string_view pages) {
  auto text = in_latex(pages);
  if (const auto dash = text.find('-'); dash != std::string::npos) text.insert(dash, 1, '-');
  return text;
}

std::string_view bibtex_type(WorkKind kind) {
  switch (kind) {
    case WorkKind::article:
      return "article";
    case WorkKind::book:
      return "book";
    case WorkKind::chapter:
      return "incollection";
    case WorkKind::thesis:
      return "phdthesis";
    case WorkKind::report:
      return "techreport";
    case WorkKind::web:
    case WorkKind::standard:
      return "misc";
  }
  return "misc";
}

std::string_view container_field(WorkKind kind) {
  switch (kind) {
    case WorkKind::article:
      return "journal";
    case WorkKind::chapter:
      return "booktitle";
    case WorkKind::thesis:
      return "school";
    case WorkKind::report:
      return "institution";
    default:
      return "howpublished";
  }
}

}  // namespace

std::string short_citation(const Work& work) {
  return work.year.empty() ? authors_in_short(work) : fmt::format("{} {}", authors_in_short(work), work.year);
}

std::string full_citation(const Work& work) {
  // Without authors, the title comes first, before the year.
  const bool has_authors = !work.authors.empty();
  auto text = has_authors ? authors_in_full(work) : std::string(work.title);
  if (!work.year.empty()) text += fmt::format(" ({})", work.year);
  text = sentence(std::move(text));
  if (has_authors) text += ' ' + sentence(std::string(work.title));
  text += venue_in_full(work);
  if (!work.isbn.empty()) text += fmt::format(" ISBN {}.", work.isbn);
  return text;
}

std::string address(const Work& work) {
  if (!work.doi.empty() && is_verified(work, "doi")) return fmt::format("https://doi.org/{}", work.doi);
  return work.kind == WorkKind::web ? std::string(work.url) : std::string();
}

std::string reference(const Work& work) {
  const auto found_at = address(work);
  return found_at.empty() ? full_citation(work) : fmt::format("{} {}", full_citation(work), found_at);
}

std::vector<std::string> audit(const Work& work) {
  std::vector<std::string> remarks;
  if (const auto seen = how_it_was_seen(work.seen); !seen.empty()) remarks.emplace_back(seen);
  if (const auto missing = missing_fields(work); !missing.empty())
    remarks.push_back(fmt::format("not known: {}", fmt::join(missing, ", ")));
  if (!work.unverified.empty())
    remarks.push_back(fmt::format("not verified: {}", fmt::join(work.unverified, ", ")));
  if (!work.audit.empty()) remarks.emplace_back(work.audit);
  return remarks;
}

std::string bibtex(const Work& work) {
  std::string text = fmt::format("@{}{{{},\n", bibtex_type(work.kind), work.key);
  const auto field = [&text](std::string_view name, std::string_view value) {
    if (!value.empty()) text += fmt::format("  {} = {{{}}},\n", name, value);
  };
  std::string authors;
  for (const auto author : work.authors) {
    if (!authors.empty()) authors += " and ";
    // A name without comma is an organisation's; braces keep BibTeX from splitting it into first and last
    // name.
    authors += author.find(',') == std::string_view::npos ? fmt::format("{{{}}}", in_latex(author))
                                                          : in_latex(author);
  }
  field("author", authors);
  // Inner braces keep BibTeX from changing capitals.
  field("title", work.title.empty() ? "" : fmt::format("{{{}}}", in_latex(work.title)));
  field(container_field(work.kind), in_latex(work.in));
  field("year", work.year);
  // "26(3)": volume and issue.
  const auto issue = work.volume.find('(');
  field("volume", work.volume.substr(0, issue));
  if (issue != std::string_view::npos)
    field("number", work.volume.substr(issue + 1, work.volume.size() - issue - 2));
  field("pages", pages_in_latex(work.pages));
  field("publisher", in_latex(work.publisher));
  if (is_verified(work, "doi")) field("doi", work.doi);
  field("isbn", work.isbn);
  if (work.kind == WorkKind::web) field("url", work.url);
  return text + "}\n";
}

}  // namespace entente
