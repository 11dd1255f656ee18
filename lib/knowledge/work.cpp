#include "knowledge/work.h"

#include <fmt/format.h>

namespace entente {

namespace {

/// "Zoogah" of "Zoogah, D. B."; an organisation's whole name.
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
  if (work.authors.empty()) return "[author not seen]";
  std::string text;
  for (std::size_t i = 0; i < work.authors.size(); ++i) {
    if (i > 0) text += i + 1 == work.authors.size() ? " & " : ", ";
    text += work.authors[i];
  }
  return text;
}

std::string_view year_in_short(const Work& work) {
  return work.year.empty() ? "n.d." : work.year;
}

/// A page on the web often has no date to be seen; of any other work it has only not been seen.
std::string_view year_in_full(const Work& work) {
  return work.year.empty() && work.kind != WorkKind::web ? "year not seen" : year_in_short(work);
}

/// Where it appeared: " Journal 26(3), 47-63. Publisher."; a page on the web appears at its address.
std::string venue_in_full(const Work& work) {
  std::string text;
  if (!work.in.empty()) {
    text += fmt::format(" {}", work.in);
    if (!work.volume.empty()) text += fmt::format(" {}", work.volume);
    if (!work.pages.empty()) text += fmt::format(", {}", work.pages);
    text += '.';
  }
  if (!work.publisher.empty()) text += fmt::format(" {}.", work.publisher);
  return text.empty() && work.kind != WorkKind::web ? " [venue not seen]." : text;
}

std::string in_latex(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (std::string_view{"&%$#_"}.find(c) != std::string_view::npos) escaped += '\\';
    if (c == '{' || c == '}') continue;
    escaped += c;
  }
  return escaped;
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
  return fmt::format("{} {}", authors_in_short(work), year_in_short(work));
}

std::string full_citation(const Work& work) {
  auto text = fmt::format("{} ({}). {}", authors_in_full(work), year_in_full(work), work.title);
  if (!work.title.ends_with('?') && !work.title.ends_with('.')) text += '.';
  text += venue_in_full(work);
  if (!work.isbn.empty()) text += fmt::format(" ISBN {}.", work.isbn);
  return text;
}

std::string address(const Work& work) {
  return work.doi.empty() ? std::string{work.url} : fmt::format("https://doi.org/{}", work.doi);
}

std::string reference(const Work& work) {
  const auto found_at = address(work);
  return found_at.empty() ? full_citation(work) : fmt::format("{} {}", full_citation(work), found_at);
}

std::string bibtex(const Work& work) {
  std::string text = fmt::format("@{}{{{},\n", bibtex_type(work.kind), work.key);
  const auto field = [&text](std::string_view name, std::string_view value) {
    if (!value.empty()) text += fmt::format("  {} = {{{}}},\n", name, value);
  };
  std::string authors;
  for (const auto author : work.authors) {
    if (!authors.empty()) authors += " and ";
    // An organisation's name has no comma and must not be taken apart.
    authors += author.find(',') == std::string_view::npos ? fmt::format("{{{}}}", in_latex(author))
                                                          : in_latex(author);
  }
  field("author", authors);
  field("title", work.title.empty() ? "" : fmt::format("{{{}}}", in_latex(work.title)));
  field(container_field(work.kind), in_latex(work.in));
  field("year", work.year);
  field("volume", work.volume);
  field("pages", in_latex(work.pages));
  field("publisher", in_latex(work.publisher));
  field("doi", work.doi);
  field("isbn", work.isbn);
  field("url", work.url);
  return text + "}\n";
}

}  // namespace entente
