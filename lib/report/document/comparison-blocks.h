// Blocks of comparisons.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "advise/series.h"
#include "report/comparison/comparison-words.h"
#include "report/document/block.h"

namespace entente::report {

/// An alliance as time goes by: what changed between the first description and the last.
std::vector<Block> history_blocks(const Series& series, const Library& library, bool all);

/// Candidates: how each stands, and what sets it apart from the first.
std::vector<Block> candidate_blocks(const Series& series, const Library& library, bool all);

/// Says whom the comparison is for, and that the library is not the bundled one; no block if neither applies.
void add_reservations(std::vector<Block>& blocks, const Alliance& alliance, const Library& library);

/// The score of one of several descriptions.
Gauge gauge_of(const Diagnosis& diagnosis, const Library& library, std::string name, std::string remark);

/// The causes of a change, the greatest first, at most `limit` of them, and what they add up to.
std::vector<Block> cause_blocks(const ComparedPair& pair, std::size_t limit);

Tone tone_of(PrintedChange change);

}  // namespace entente::report
