// Blocks that several documents about an alliance have in common.
#pragma once

#include "advise/diagnosis.h"
#include "report/document/block.h"

namespace entente::report {

/// `kind` says what the document is: "Questions to ask next".
Masthead masthead_of(const Alliance& alliance, std::string kind);

/// The score and band of the alliance, and what holds the band down.
Gauge condition_of(const Diagnosis& diagnosis, const Library& library);

/// The answer with its place, and below it its note.
ListItem answer_item(AnswerRef slot, const Alliance& alliance, const Library& library);

/// Says how scores are to be read, and that they are conventions.
Paragraph conventions_of(const Library& library);

Tone tone_of(Bands bands);
Tone tone_of(Severity severity);

}  // namespace entente::report
