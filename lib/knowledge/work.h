// A cited work, and its reference in several formats.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// How a work was checked when it was added to the bibliography: its abstract or first pages were read,
/// another work describes it, or one of the two texts on which the library is based cites it.
enum class Verification : std::uint8_t { abstract, second_hand, seed };
enum class WorkKind : std::uint8_t { article, book, chapter, web, thesis, standard, report };

inline constexpr std::array<std::string_view, 3> verification_names = {"abstract", "second-hand", "seed"};
inline constexpr std::array<std::string_view, 7> work_kind_names = {"article", "book",     "chapter", "web",
                                                                    "thesis",  "standard", "report"};

/// A work; unknown fields are empty.
struct Work {
  std::string_view key;
  WorkKind kind = WorkKind::article;
  std::span<const std::string_view> authors;  ///< "Peng, M. W."; an organisation's name without comma
  std::string_view year;
  std::string_view title;
  std::string_view in;      ///< the journal, book or site it appeared in
  std::string_view volume;  ///< with the issue, if any: "26(3)"
  std::string_view pages;
  std::string_view publisher;
  std::string_view doi;
  std::string_view isbn;
  std::string_view url;
  Verification seen = Verification::abstract;
  std::span<const std::string_view> unverified;  ///< names of fields that were not verified: "pages"
  std::string_view audit;                        ///< what else is still to be verified
};

/// "Zoogah & Peng 2011". Without authors, the title in quotation marks replaces them; an unknown year is left
/// out.
std::string short_citation(const Work& work);

/// The known ones of authors, year, title, venue and ISBN, in one line.
std::string full_citation(const Work& work);

/// The address of the work: its DOI as a link if the DOI was verified, otherwise the URL of a web page. Empty
/// if it has neither.
std::string address(const Work& work);

/// The full citation followed by the address, if any, in one line.
std::string reference(const Work& work);

/// What is still to be verified, one phrase each: how the work was seen if not by its abstract, missing
/// fields, unverified fields, and the remark of whoever checked it. Empty if nothing is.
std::vector<std::string> audit(const Work& work);

/// The work as a BibTeX entry, with LaTeX's special characters escaped; ends with a line break.
std::string bibtex(const Work& work);

}  // namespace entente
