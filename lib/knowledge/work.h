// A work cited.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// How its existence and content were checked when it was taken up: its abstract or first pages were read,
/// another work describes it, or one of the two texts the library grew from cites it.
enum class Verification : std::uint8_t { abstract, second_hand, seed };
enum class WorkKind : std::uint8_t { article, book, chapter, web, thesis, standard, report };

inline constexpr std::array<std::string_view, 3> verification_names = {"abstract", "second-hand", "seed"};
inline constexpr std::array<std::string_view, 7> work_kind_names = {"article", "book",     "chapter", "web",
                                                                    "thesis",  "standard", "report"};

/// Fields that are not known are empty.
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
  Verification seen = Verification::abstract;
  std::span<const std::string_view> unverified;  ///< names of fields that no page has confirmed: "pages"
  std::string_view audit;                        ///< what else is left to check
};

/// "Zoogah & Peng 2011"; the title where no author is known, and no year where that is not known.
std::string short_citation(const Work& work);

/// Author, year, title and where it appeared, in one line, as far as they are known.
std::string full_citation(const Work& work);

/// Its DOI as an address, if that was verified; for a page on the web, its address. Else empty.
std::string address(const Work& work);

/// The whole reference in one line: the full citation, ending with the address.
std::string reference(const Work& work);

/// What is left to verify, each a sentence: how the work was seen, the fields that are missing, those that no
/// page has confirmed, and the remark of whoever checked it. Empty where nothing is.
std::vector<std::string> audit(const Work& work);

/// A BibTeX entry, ending with a line break; LaTeX's special characters are escaped.
std::string bibtex(const Work& work);

}  // namespace entente
