// The words that every report uses for the same things.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "alliance/alliance.h"
#include "assess/assessment.h"

namespace entente::report {

/// "one study or cases suggest", with what the grade stands for.
std::string in_words(Grade grade, bool mixed);

/// "takes weeks": how long it takes management to change something.
std::string in_words(Lever lever);

/// With a capital at its start.
std::string capitalised(std::string_view text);

/// "A, B and C".
std::string listed(const std::vector<std::string>& names);

/// What stands for answers that the reader is not told.
inline constexpr std::string_view withheld_evidence = "not shown to this reader";

/// The sentence of a finding: of an open one, what is not known.
std::string sentence(const Finding& finding, const Alliance& alliance, const Library& library);

/// What is wrong where the rule is unmet, of no alliance in particular.
std::string weakness_in_general(const Rule& rule);

/// The question, put about that partner.
std::string ask(AnswerRef slot, const Alliance& alliance, const Library& library);

/// "governance.manager_empowered @stackhouse".
std::string slot_name(AnswerRef slot, const Alliance& alliance, const Library& library);

/// "partly or yes", "unknown", "n/a", "not answered"; the names of the forms of an alliance.
std::string answer_in_words(AnswerRef slot, const Alliance& alliance, const Library& library);

/// "county.yaml:24:17", without the folders.
std::string place_in_words(SourceLocation at, const Alliance& alliance);

/// The same of an answer; where the answer stands nowhere, why.
std::string place_in_words(AnswerRef slot, const Alliance& alliance, const Library& library);

/// Who the report is for, and what it therefore leaves out; empty where it tells all.
std::string reader_in_words(const Alliance& alliance);

/// "Zoogah & Peng 2010, as cited in “Relationship Rather than Contract” n.d.".
std::string cited_in_words(const Source& source, const Library& library);

/// Adds the works that sources cite, and those they were seen cited in; `works` stays in order, each once.
void add_works(std::span<const Source> sources, std::vector<Index>& works);

/// The notes of the library's context that hold of the alliance.
std::vector<Index> context_of(const Alliance& alliance, const Library& library);

/// "Bleeke & Ernst 1991; Harrigan 1988, as cited in Nilsson 1995".
std::string all_cited_in_words(std::span<const Source> sources, const Library& library);

/// Whether it is an address of the web, and so plain that every program takes it for one.
bool is_web_address(std::string_view text);

/// "one study or cases suggest (C): Segil 2005": how good the evidence for a factor is, and whose.
std::string grounds_in_words(const Factor& factor, const Library& library);

/// What is said under every report of how scores come about.
std::string conventions(const Library& library);

}  // namespace entente::report
