// The words in which reports of an alliance tell of its diagnosis.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "advise/diagnosis.h"
#include "text/error.h"

namespace entente::report {

/// So many weaknesses and questions are told of at first.
inline constexpr std::size_t max_on_first_screen = 3;

/// The finding of that rank, from 0, among what is to be mended.
const Finding& weakness(const Diagnosis& diagnosis, std::size_t rank);

/// What to mend first, as a sentence; empty where nothing is to be mended.
std::string first_weakness_in_words(const Diagnosis& diagnosis, const Library& library);

/// "Ash Ltd, Birch Ltd and Cedar Ltd".
std::string partners_in_words(const Alliance& alliance);

/// How many findings that count have a status.
long count(const Assessment& assessment, Status status);

/// "operating · 2 partners · as of 2001-05".
std::string facts_in_words(const Alliance& alliance);

/// "all 5 essential criteria met; 4 of 7 indicators, 3 unknown".
std::string marks_in_words(const NatureFinding& nature, const Library& library);

/// What the nature makes of the rest of the report; nothing to say of a strategic alliance.
std::string_view what_follows(Verdict verdict);

/// For or against its being an alliance.
std::string_view name_of_mark(Truth holds);

/// "capped at fragile: empowered-manager/nobody-in-charge is unmet, and critical", and the same of what may
/// cap as long as it is open; empty where nothing caps.
std::string caps_in_words(const Assessment& assessment, const Library& library);

/// "54 of 188 rules count, 4 of them open".
std::string counts_in_words(const Assessment& assessment);

/// That all the evidence comes from one source; empty where it does not, or where no source is named.
std::string only_source_in_words(const Alliance& alliance);

/// "7 changes, by profile biotech research"; empty for the library as bundled.
std::string changes_in_words(const Library& library);

/// "would narrow the condition by about 9": what an answer does, on average.
std::string worth_in_words(const OpenQuestion& open);

/// "governance.manager @birch = no (county.yaml:24:17)".
std::string evidence_in_words(AnswerRef slot, const Alliance& alliance, const Library& library);

/// "“site lead must ask head office” (interview), as of 1995-05-02": what was said beside the answer.
std::string note_in_words(AnswerRef slot, const Alliance& alliance);

/// "Name one person on each side, in writing. (takes weeks)".
std::string remedy_in_words(const Finding& finding, const Alliance& alliance, const Library& library);

/// "58–81 of 100", or why there is nothing to judge.
std::string score_in_words(const Assessment& assessment);

/// How the condition came out: "fragile, 58–81 of 100".
std::string condition_in_words(const Assessment& assessment);

/// How each theme came out, by the library's order; empty where nothing in it counts.
std::vector<std::string> theme_bands_in_words(const Summary& summary, const Library& library);

/// What a finding rests on, what to do, and who says so: lines of plain text, "because …", "do …", "source
/// …".
std::vector<std::string> details_in_words(const Finding& finding, const Alliance& alliance,
                                          const Library& library);

/// Of the first answer that decided the finding and stands in the file, else the description's first line.
SourceLocation place_of(const Finding& finding, const Alliance& alliance, const Library& library);

/// Of the complaint, else the first line of its file.
SourceLocation place_of(const Error& error);

/// The questions that an open finding hangs on, one after the other.
std::string asks_in_words(const Finding& finding, const Alliance& alliance, const Library& library);

/// The works that the report cites: those of the rules unmet and of the notes in `context`; in order, each
/// once.
std::vector<Index> works_of(const Diagnosis& diagnosis, const std::vector<Index>& context,
                            const Library& library);

/// A complaint with what was probably meant: "unknown key `goverance`; did you mean `governance`?".
std::string error_in_words(const Error& error);

}  // namespace entente::report
