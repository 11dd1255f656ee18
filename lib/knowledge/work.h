// A work cited.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// How its existence and content were checked when it was taken up: its abstract or first pages were read,
/// another work describes it, or one of the two texts the library grew from cites it.
enum class Seen : std::uint8_t { abstract, second_hand, seed };
enum class WorkKind : std::uint8_t { article, book, chapter, web, thesis, standard, report };

inline constexpr std::array<std::string_view, 3> seen_names = {"abstract", "second-hand", "seed"};
inline constexpr std::array<std::string_view, 7> work_kind_names = {"article", "book",     "chapter", "web",
                                                                    "thesis",  "standard", "report"};

/// Fields that nobody has seen are empty.
struct Work {
  std::string_view key;
  WorkKind kind = WorkKind::article;
  std::span<const std::string_view> authors;  ///< "Peng, M. W."; an organisation as one
  std::string_view year;
  std::string_view title;
  std::string_view in;  ///< journal, book or site
  std::string_view volume;
  std::string_view pages;
  std::string_view publisher;
  std::string_view doi;
  std::string_view isbn;
  std::string_view url;
  Seen seen = Seen::abstract;
};

/// "Zoogah & Peng 2010"; the title where no author is known; "n.d." for no year.
std::string short_citation(const Work& work);

/// Author, year, title and where it appeared, in one line; what of these was not seen is said to be so.
std::string full_citation(const Work& work);

/// Where it can be found: its DOI as an address, else its page; empty where neither was seen.
std::string address(const Work& work);

/// The whole reference in one line: the full citation, ending with the address.
std::string reference(const Work& work);

/// A BibTeX entry, ending with a line break; LaTeX's special characters are escaped.
std::string bibtex(const Work& work);

}  // namespace entente
