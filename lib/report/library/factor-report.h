// The catalogue of factors, and one factor's page.
#pragma once

#include <span>
#include <string>

#include "knowledge/library.h"
#include "report/text/text-page.h"

namespace entente::report {

/// Every factor, theme by theme.
std::string catalogue(const Library& library, TextLayout layout);

/// Some of them, in one list.
std::string factor_list(std::span<const Factor* const> factors, const Library& library, TextLayout layout);

/// An array of them.
std::string factors_json(std::span<const Factor* const> factors, const Library& library);

/// Claim, evidence, limits, questions, rules, examples and remedies of one factor.
std::string factor_page(const Factor& factor, const Library& library, TextLayout layout);
std::string factor_markdown(const Factor& factor, const Library& library);
std::string factor_json(const Factor& factor, const Library& library);

/// The works that the library cites, one reference a paragraph, or as BibTeX.
std::string bibliography(std::span<const Work> works, TextLayout layout);
std::string bibliography_bibtex(std::span<const Work> works);
/// The works of which something is left to verify, each with what that is.
std::string bibliography_audit(std::span<const Work> works, TextLayout layout);

}  // namespace entente::report
